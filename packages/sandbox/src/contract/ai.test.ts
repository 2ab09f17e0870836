import { expect, test } from 'vitest';
import { inEveryWay } from '../testing/ways.js';

inEveryWay((way) => {
  test('payloads are encrypted for the service and opened by it, and codes are found', async () => {
    const { ai, lookup } = way().carestack;

    expect(await ai.decrypt(await ai.encrypt({ files: ['a.pdf'] }))).toEqual({ files: ['a.pdf'] });
    expect(await lookup.findSnomed('dengue', 'diagnosis')).toMatchObject([{ code: '38362002' }]);
  });
});
