import { expect, test } from 'vitest';
import { inEveryWay } from '../testing/ways.js';

inEveryWay((way) => {
  test('codes are found for words of the clinic, at most three, and none for other words', async () => {
    const { lookup } = way().carestack;

    expect(await lookup.findSnomed('dengue', 'diagnosis')).toMatchObject([{ code: '38362002' }]);
    expect(await lookup.findLoinc('XR chest 2 views')).toMatchObject([{ code: '36643-5' }]);
    expect((await lookup.findCodes('fever', 'condition')).length).toBeLessThan(4);
    expect(await lookup.findCodes('qwertz', 'diagnosis')).toEqual([]);
  });
});
