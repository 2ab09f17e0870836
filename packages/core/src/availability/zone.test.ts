import { tzOffset } from '@date-fns/tz';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { minute, offsetAt } from './zone.js';

const zones = ['Asia/Kolkata', 'America/New_York', 'Pacific/Auckland', 'Australia/Lord_Howe', 'Africa/Casablanca'];
const from = Date.parse('2026-01-01T00:00:00Z');

test('a zone’s offset is what the platform says, whatever was asked before', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...zones), fc.nat(2 * 365 * 24 * 60)), { minLength: 1 }), (asked) => {
      for (const [timeZone, minutes] of asked) {
        const moment = from + minutes * minute;
        expect(offsetAt(timeZone, moment)).toBe(tzOffset(timeZone, new Date(moment)) * minute);
      }
    }),
  ));

test('a walk through a year meets each jump of the clock', () => {
  for (const timeZone of zones) {
    for (let moment = from; moment < from + 366 * 24 * 60 * minute; moment += 180 * minute) {
      expect(offsetAt(timeZone, moment)).toBe(tzOffset(timeZone, new Date(moment)) * minute);
    }
  }
});
