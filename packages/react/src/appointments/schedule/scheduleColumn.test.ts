import type { Appointment } from '@carestack/core';
import { dateAfter, instantAt, type ScheduleInput } from '@carestack/core/availability';
import { describe, expect, test } from 'vitest';
import { practitionerWith } from '../../testing/clinicHours.js';
import { aimFrom, nearestTarget, nearbyTarget } from './aim.js';
import { dayClock } from './dayClock.js';
import { inLanes } from './lanes.js';
import { moveTargets } from './moveTargets.js';
import { scheduleColumn, scheduleDay } from './scheduleColumn.js';
import { visitStatus } from './visitStatus.js';

const date = dateAfter('2026-03-02', 0);
const timeZone = 'Asia/Kolkata';

const visit = (reference: string, from: string, to: string, status?: string): Appointment => ({
  id: reference,
  reference,
  practitionerReference: 'd-1',
  patientReference: 'p-1',
  startTime: instantAt(date, from),
  endTime: instantAt(date, to),
  status,
});

function column(hours: Partial<ScheduleInput> = {}, booked: readonly Appointment[] = [], clock = '08:00') {
  const practitioner = practitionerWith('d-1', 'Dr. Meenakshi Rao', 'cardiology', hours);
  const day = scheduleDay({ practitioner, date, timeZone });
  return scheduleColumn(day, { booked, now: Date.parse(instantAt(date, clock)), shortest: 30 });
}

const morning = {
  week: { monday: [{ from: '09:00', to: '11:00' }] },
};

describe('a column', () => {
  test('has its visits and what is left free, by their beginning', () => {
    const { items } = column(morning, [visit('a', '09:30', '10:00')]);

    expect(items.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['place', 540, 570],
      ['visit', 570, 600],
      ['place', 600, 630],
      ['place', 630, 660],
    ]);
  });

  test('offers a place until the minute in which it begins', () => {
    expect(column(morning, [], '09:29').items[0]?.from).toBe(570);
    expect(column(morning, [], '09:30').items[0]?.from).toBe(600);
  });

  test('lays a cancelled visit beside the place that is free again', () => {
    const { items } = column(morning, [visit('a', '09:30', '10:00', 'cancelled')]);

    expect(items.filter(({ from }) => from === 570).map(({ kind, lane, lanes }) => [kind, lane, lanes])).toEqual([
      ['visit', 0, 2],
      ['place', 1, 2],
    ]);
  });

  test('shares its width between the patients of one slot', () => {
    const booked = [visit('a', '09:30', '10:00'), visit('b', '09:30', '10:00')];
    const { items } = column({ ...morning, capacity: 3 }, booked);

    expect(items.filter(({ from }) => from === 570).map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  test('says why nobody is seen', () => {
    const leave = [{ startTime: instantAt(date, '00:00'), endTime: instantAt(date, '23:00') }];

    expect(column({ ...morning, leave }).hours).toBe('leave');
    expect(column({ ...morning, holidays: [date] }).hours).toBe('holiday');
    expect(column({ week: {} }).hours).toBe('closed');
    expect(column(morning).hours).toBe('open');
  });

  test('shades what is closed, and not the gaps that a buffer leaves', () => {
    const { shades } = column({ ...morning, bufferMinutes: 10 });

    expect(shades).toEqual([
      { kind: 'closed', from: 0, to: 540 },
      { kind: 'closed', from: 650, to: 1440 },
    ]);
  });

  test('says which places are kept for walk-ins, until one comes', () => {
    const kept = (booked: readonly Appointment[]) =>
      column({ ...morning, walkInShare: 0.5 }, booked).shades.filter(({ kind }) => kind === 'walkIns');
    const walkIn = { ...visit('w', '09:30', '10:00'), appointmentType: 'WALKIN' };

    expect(kept([])).toEqual([
      { kind: 'walkIns', from: 570, to: 600 },
      { kind: 'walkIns', from: 630, to: 660 },
    ]);
    expect(kept([walkIn])).toEqual([{ kind: 'walkIns', from: 630, to: 660 }]);
  });

  test('shows a visit of a day on which nobody is seen', () => {
    const { items, span } = column({ week: {} }, [visit('a', '09:30', '10:00')]);

    expect(items).toHaveLength(1);
    expect(span).toEqual({ from: 570, to: 600 });
  });

  test('shows what began before midnight from midnight on', () => {
    const late = { ...visit('a', '00:00', '00:30'), startTime: instantAt(dateAfter(date, -1), '23:45') };

    expect(column({ week: {} }, [late]).items[0]).toMatchObject({ from: 0, to: 30 });
  });
});

test('a clock that jumps is read as it hangs on the wall', () => {
  const { minuteOf, range } = dayClock('2026-03-08', 'America/New_York');

  expect(Date.parse(range.to) - Date.parse(range.from)).toBe(23 * 3_600_000);
  expect(minuteOf(Date.parse('2026-03-08T09:00:00-04:00'))).toBe(9 * 60);
  expect(minuteOf(Date.parse('2026-03-08T01:30:00-05:00'))).toBe(90);
});

test('no two things in one lane overlap, and none is lost', () => {
  const items = Array.from({ length: 200 }, (_, at) => ({
    from: (at * 7) % 480,
    to: ((at * 7) % 480) + 5 + ((at * 13) % 60),
  })).sort((one, other) => one.from - other.from);

  const laid = inLanes(items);

  expect(laid).toHaveLength(200);
  for (const one of laid) {
    expect(one.lane).toBeLessThan(one.lanes);
    const others = laid.filter((other) => other !== one && other.lane === one.lane);
    expect(others.some((other) => one.from < other.to && other.from < one.to)).toBe(false);
  }
});

describe('a visit can move', () => {
  const appointment = visit('a', '09:00', '10:00');
  const targets = (booked: readonly Appointment[], now = '08:00', hours: Partial<ScheduleInput> = morning) => {
    const practitioner = practitionerWith('d-1', 'Dr. Meenakshi Rao', 'cardiology', hours);
    const key = 'd-1';
    return moveTargets({
      appointment,
      column: { key, date, practitioner },
      booked: [appointment, ...booked],
      now: Date.parse(instantAt(date, now)),
      timeZone,
    });
  };
  const begins = (list: readonly { from: number }[]) => list.map(({ from }) => from);

  test('to where it is free for its whole length', () => {
    expect(begins(targets([]))).toEqual([540, 570, 600]);
    expect(begins(targets([visit('b', '10:30', '11:00')]))).toEqual([540, 570]);
    expect(begins(targets([visit('b', '10:00', '10:30')]))).toEqual([540]);
  });

  test('not into the past', () => {
    expect(begins(targets([], '09:00'))).toEqual([570, 600]);
  });

  test('not across a break', () => {
    const hours = { week: { monday: [{ from: '09:00', to: '12:00', breaks: [{ from: '10:00', to: '10:30' }] }] } };

    expect(begins(targets([], '08:00', hours))).toEqual([540, 630, 660]);
  });

  test('to another practitioner, where that one is free', () => {
    const practitioner = practitionerWith('d-2', 'Dr. Suresh Iyer', 'cardiology', morning);
    const booked = [{ ...visit('b', '09:00', '09:30'), practitionerReference: 'd-2' }];
    const found = moveTargets({ appointment, column: { key: 'd-2', date, practitioner }, booked, now: 0, timeZone });

    expect(begins(found)).toEqual([570, 600]);
    expect(found[0]).toMatchObject({ columnKey: 'd-2', practitionerReference: 'd-2' });
  });

  test('first by where it lies itself, not by the same hour of somebody else', () => {
    const [own] = targets([]);
    if (!own) throw new Error('no target');
    const other = { ...own, columnKey: 'd-2', practitionerReference: 'd-2' };
    const columns = [{ key: 'd-2' }, { key: 'd-1' }];
    const all = new Map([
      ['d-2', [other]],
      ['d-1', [own]],
    ]);

    expect(nearestTarget(all, columns, appointment)).toBe(own);
    expect(nearestTarget(new Map([['d-2', [other]]]), columns, appointment)).toBe(other);
  });

  test('by one target at a time, and to the same hour of the column beside', () => {
    const [nine, half] = targets([]);
    if (!nine || !half) throw new Error('no targets');
    const beside = { ...half, columnKey: 'd-2' };
    const all = new Map([
      ['d-1', [nine, half]],
      ['d-2', [beside]],
    ]);
    const columns = [{ key: 'd-1' }, { key: 'empty' }, { key: 'd-2' }];

    expect(aimFrom(nine, 'later', all, columns)).toBe(half);
    expect(aimFrom(half, 'later', all, columns)).toBe(half);
    expect(aimFrom(nine, 'nextColumn', all, columns)).toBe(beside);
    expect(aimFrom(beside, 'previousColumn', all, columns)).toBe(half);
    expect(aimFrom(nine, 'previousColumn', all, columns)).toBe(nine);
  });

  test('by hand to the nearest target, and to none far away', () => {
    const list = targets([]);

    expect(nearbyTarget(list, 562, 30)?.from).toBe(570);
    expect(nearbyTarget(list, 700, 30)).toBeNull();
  });
});

test('statuses are FHIR’s words, however they are spelt', () => {
  expect(
    ['booked', null, 'no-show', 'CANCELED', 'checked-in', 'on hold'].map((status) => visitStatus({ status })),
  ).toEqual(['booked', 'booked', 'noshow', 'cancelled', 'checkedin', 'other']);
});
