import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoment } from './readMoment.js';

const wall = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const ending = fc.constantFrom('Z', '+05:30', '-09:30', '+14:00', '-00:00', '.5Z', '.123+05:45');

test('a moment is what the platform reads, in every shape of the wire', () =>
  fc.assert(
    fc.property(wall, ending, (iso, zone) => {
      const text = iso.slice(0, 19) + zone;
      expect(readMoment(text)).toBe(Date.parse(text));
    }),
  ));
