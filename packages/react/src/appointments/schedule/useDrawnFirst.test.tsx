import { dateAfter } from '@carestack/core/availability';
import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { practitionerWith } from '../../testing/clinicHours.js';
import { type ScheduleColumn, scheduleColumn, scheduleDay } from './scheduleColumn.js';
import { nothing, useDrawnFirst } from './useDrawnFirst.js';

const minutes = { begin: 540, end: 1020, from: 540, shortest: 30 };
const date = dateAfter('2026-03-02', 0);

afterEach(() => vi.restoreAllMocks());

/** Ten of them, all new, as when their visits come. */
function tenColumns(): ScheduleColumn[] {
  return Array.from({ length: 10 }, (_, at) => {
    const practitioner = practitionerWith(`d-${at}`, 'Dr. Meenakshi Rao', 'cardiology');
    const day = scheduleDay({ practitioner, date, timeZone: 'Asia/Kolkata' });
    return scheduleColumn(day, { booked: [], now: 0, shortest: 30 });
  });
}

function drawing(box: HTMLElement | null = null) {
  return renderHook(
    ({ isLoading, columns }: { isLoading: boolean; columns: readonly ScheduleColumn[] }) =>
      useDrawnFirst({ box: { current: box }, isLoading, columns, ...minutes }),
    { initialProps: { isLoading: true, columns: tenColumns() } },
  );
}

/** 7 px for each 10 minutes: in the box two columns and a part of the third, of 8 hours 4. */
function boxOfTwoColumnsAndAHalf() {
  const box = document.createElement('div');
  box.innerHTML = '<p class="cs-schedule-heads"></p><p class="cs-schedule-body"><i class="cs-schedule-axis"></i></p>';
  box.querySelector('.cs-schedule-body')?.insertAdjacentHTML('beforeend', '<b class="cs-schedule-column"></b>');
  box.querySelector<HTMLElement>('.cs-schedule-body')?.style.setProperty('margin-block-start', '0px');
  const sizes: Record<string, [width: number, height: number]> = {
    'cs-schedule-heads': [1000, 40],
    'cs-schedule-axis': [50, 336],
    'cs-schedule-column': [100, 336],
  };
  const measure = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const [width, height] = sizes[this.className] ?? [0, 0];
    return new DOMRect(0, 0, width, height);
  });
  vi.spyOn(box, 'clientWidth', 'get').mockReturnValue(300);
  vi.spyOn(box, 'clientHeight', 'get').mockReturnValue(208);
  return { box, measure };
}

test('on their way, nothing of the columns is drawn', () => {
  const { result } = drawing();

  expect(result.current.map((one) => one.minutes)).toEqual(Array.from({ length: 10 }, () => nothing));
});

test('of visits that come, those in view are drawn first, the other columns stay as they were, and in the end all are there', async () => {
  const { result, rerender } = drawing();
  const before = result.current.map(({ column }) => column);
  const columns = tenColumns();

  rerender({ isLoading: false, columns });

  // 1024 px are six columns and a part of another one.
  const outside = result.current.findIndex((one) => one.minutes === nothing);
  expect(outside).toBe(6);
  expect(result.current.map(({ column }) => column)).toEqual([...columns.slice(0, 6), ...before.slice(6)]);
  expect(result.current[6]?.column).toBe(before[6]);
  expect(result.current[0]?.column).toBe(columns[0]);
  await waitFor(() => expect(result.current.every((one) => one.minutes === null)).toBe(true), { timeout: 10_000 });
  expect(result.current[6]?.column).toBe(columns[6]);
});

test('in view is what the box shows, as it was measured while it stood empty', async () => {
  const { box, measure } = boxOfTwoColumnsAndAHalf();
  const { result, rerender } = drawing(box);
  const columns = tenColumns();
  await waitFor(() => expect(measure).toHaveBeenCalled(), { timeout: 10_000 });

  rerender({ isLoading: false, columns });

  expect(result.current.findIndex((one) => one.minutes === nothing)).toBe(3);
  expect(result.current[0]?.minutes).toEqual({ from: 540, to: 780 });
});
