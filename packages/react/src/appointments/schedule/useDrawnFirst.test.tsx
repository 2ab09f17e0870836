import { dateAfter } from '@carestack/core/availability';
import { renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { practitionerWith } from '../../testing/clinicHours.js';
import { awaitedColumn, type ScheduleColumn, scheduleColumn, scheduleDay } from './scheduleColumn.js';
import { nothing, useDrawnFirst } from './useDrawnFirst.js';

const minutes = { begin: 540, end: 1020, from: 540, shortest: 30, timeZone: 'Asia/Kolkata' };
const date = dateAfter('2026-03-02', 0);

/** 1024 px are six columns and a part of another one. */
const inView = (_: unknown, at: number) => at < 6;

/** Ten of them, all new, as when their visits come. */
function tenColumns(): ScheduleColumn[] {
  return Array.from({ length: 10 }, (_, at) => {
    const practitioner = practitionerWith(`d-${at}`, 'Dr. Meenakshi Rao', 'cardiology');
    const day = scheduleDay({ practitioner, date, timeZone: 'Asia/Kolkata' });
    return scheduleColumn(day, { booked: [], now: 0, shortest: 30 });
  });
}

function drawing(day = minutes) {
  return renderHook(
    ({ isLoading, columns }: { isLoading: boolean; columns: readonly ScheduleColumn[] }) =>
      useDrawnFirst({ isLoading, columns, ...day }),
    { initialProps: { isLoading: true, columns: tenColumns() } },
  );
}

test('while the visits are on their way the columns stand first, then blocks hold the place of every slot in view', async () => {
  const { result } = drawing();

  expect(result.current.map((one) => one.minutes)).toEqual(Array.from({ length: 10 }, () => nothing));
  await waitFor(() => expect(result.current.map((one) => one.isAwaited)).toEqual(Array.from({ length: 10 }, inView)));
  const [first] = result.current;
  expect(first?.column.items.map(({ kind, from }) => [kind, from])).toEqual(
    [540, 570, 600, 630, 840, 870, 1020, 1050, 1080].map((from) => ['visit', from]),
  );
  expect(result.current[6]?.minutes).toBe(nothing);
});

test('of a day that is over blocks hold the places too, and of one without hours none', () => {
  const given = (hours: object) => ({
    practitioner: practitionerWith('d-1', 'Dr. Meenakshi Rao', 'cardiology', hours),
    date: dateAfter('2020-03-02', 0),
    timeZone: 'Asia/Kolkata',
  });

  expect(awaitedColumn(given({}), 30).items).toHaveLength(9);
  expect(awaitedColumn(given({ holidays: ['2020-03-02'] }), 30).items).toEqual([]);
});

test('of visits that come, those in view are drawn first, the other columns stay as they were, and in the end all are there', async () => {
  const { result, rerender } = drawing();
  const before = result.current.map(({ column }) => column);
  const columns = tenColumns();

  rerender({ isLoading: false, columns });

  const outside = result.current.findIndex((one) => one.minutes === nothing);
  expect(outside).toBe(6);
  expect(result.current.map(({ column }) => column)).toEqual([...columns.slice(0, 6), ...before.slice(6)]);
  expect(result.current[6]?.column).toBe(before[6]);
  expect(result.current[0]?.column).toBe(columns[0]);
  await waitFor(() => expect(result.current.every((one) => one.minutes === null)).toBe(true), { timeout: 10_000 });
  expect(result.current[6]?.column).toBe(columns[6]);
});

test('at the end of a day the last hours are drawn first, as nothing scrolls beyond them', () => {
  const { result, rerender } = drawing({ ...minutes, begin: 0, end: 1440, from: 1410 });
  const columns = tenColumns();

  rerender({ isLoading: false, columns });

  // 768 px are three quarters of it, without the heads 18 rows and more of half an hour.
  expect(result.current[0]?.minutes?.to).toBe(1440);
  expect(result.current[0]?.minutes?.from).toBeCloseTo(1440 - (519 / 28) * 30);
});
