'use client';

import type { CalendarDate } from '@carestack/core/values';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { appointments as english } from '../../messages/en/appointments.js';
import { useMessages, useSurroundings } from '../../provider/index.js';
import type { BookableDay } from '../booking/bookableSlots.js';
import { dateByKey, monthAfter, weeksOf } from './monthGrid.js';
import type { Times } from './useTimes.js';

export interface DayCalendarProps {
  /** `2026-01` */
  month: string;
  days: readonly BookableDay[];
  chosen: CalendarDate | null;
  today: CalendarDate;
  /** Of this month or the next. */
  nextFreeDay: CalendarDate | null;
  isLoading: boolean;
  times: Times;
  onMonth: (month: string) => void;
  onChoose: (day: CalendarDate) => void;
}

/** A month to choose a day from. One day is in the tab order, and the keys of a calendar lead from it to the others. */
export function DayCalendar({
  month,
  days,
  chosen,
  today,
  nextFreeDay,
  isLoading,
  times,
  onMonth,
  onChoose,
}: DayCalendarProps) {
  const text = useMessages('appointments', english).booking.calendar;
  const isRightToLeft = useSurroundings().messages.direction === 'rtl';
  const titleId = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<CalendarDate | null>(chosen);
  const takesFocus = useRef(false);
  const seeksFree = useRef(false);

  const dates = days.map(({ date }) => date);
  const firstFree = days.find(({ free }) => free > 0)?.date;
  const reachable =
    [current, chosen, firstFree, today].find((date) => date && dates.includes(date)) ?? dates[0] ?? today;

  useEffect(() => {
    const isFound = seeksFree.current && !isLoading;
    if (!takesFocus.current && !isFound) return;
    seeksFree.current &&= isLoading;
    takesFocus.current = false;
    // The day that takes the focus becomes the current one.
    const date = isFound && firstFree ? firstFree : reachable;
    grid.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();
  }, [reachable, firstFree, isLoading]);

  useEffect(() => {
    const { body, activeElement } = document;
    // The calendar was turned from outside, and the day that had the focus went with its month.
    const isLost = current !== null && !current.startsWith(month) && activeElement === body;
    if (isLost) grid.current?.querySelector<HTMLElement>(`[data-date="${reachable}"]`)?.focus();
  }, [current, month, reachable]);

  function goTo(wanted: CalendarDate) {
    const date = wanted < today ? today : wanted;
    takesFocus.current = date !== reachable;
    setCurrent(date);
    if (!date.startsWith(month)) onMonth(date.slice(0, 7));
  }

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // By its place too: a keyboard for Devanagari has another letter there.
    const isNext = event.key === 'n' || event.key === 'N' || event.code === 'KeyN';
    const wanted = isNext ? null : dateByKey(event.key, reachable, isRightToLeft);
    if (!isNext && !wanted) return;
    event.preventDefault();
    if (wanted) goTo(wanted);
    else goToNextFree();
  }

  function goToNextFree() {
    const inMonth = days.find(({ date, free }) => date > reachable && free > 0)?.date;
    const next = inMonth ?? (nextFreeDay && nextFreeDay > reachable ? nextFreeDay : null);
    if (next) return goTo(next);
    // The first free one of the next month, once that is read.
    seeksFree.current = true;
    setCurrent(null);
    onMonth(monthAfter(month, 1));
  }

  const placesOf = ({ free, isOpen }: BookableDay) => {
    if (isLoading || !isOpen) return isLoading ? '' : text.closed;
    return free > 0 ? text.free({ total: free, count: times.number(free) }) : text.full;
  };
  const isFirst = month <= today.slice(0, 7);

  return (
    <div data-part="day-calendar" className="cs-calendar">
      <div className="cs-calendar-head">
        <MonthButton label={text.earlier} isDisabled={isFirst} onClick={() => onMonth(monthAfter(month, -1))} />
        <h3 className="cs-calendar-title" id={titleId} aria-live="polite">
          {times.month(month)}
        </h3>
        <MonthButton label={text.later} isLater onClick={() => onMonth(monthAfter(month, 1))} />
      </div>
      <table ref={grid} role="grid" aria-labelledby={titleId} aria-busy={isLoading || undefined} onKeyDown={press}>
        <thead>
          <tr>
            {[4, 5, 6, 7, 8, 9, 10]
              .map((day) => `2026-01-${String(day).padStart(2, '0')}`)
              .map((sample) => (
                <th key={sample} scope="col" abbr={times.weekday.long(sample)}>
                  <span aria-hidden="true">{times.weekday.short(sample)}</span>
                  <span className="cs-visually-hidden">{times.weekday.long(sample)}</span>
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week) => (
            <tr key={week.find(Boolean)?.date}>
              {week.map((day, place) =>
                day ? (
                  <td key={day.date} role="gridcell" aria-selected={day.date === chosen}>
                    <button
                      type="button"
                      className="cs-calendar-day"
                      data-date={day.date}
                      data-free={day.free > 0 || undefined}
                      tabIndex={day.date === reachable ? 0 : -1}
                      aria-current={day.date === today ? 'date' : undefined}
                      aria-disabled={day.free === 0 || undefined}
                      onFocus={() => setCurrent(day.date)}
                      onClick={() => day.free > 0 && onChoose(day.date)}
                    >
                      <span aria-hidden="true">{times.dayOfMonth(day.date)}</span>
                      <small aria-hidden="true">{day.isOpen && !isLoading ? times.number(day.free) : ''}</small>
                      <span className="cs-visually-hidden">
                        {[times.longDay(day.date), placesOf(day), times.zone].filter(Boolean).join(', ')}
                      </span>
                    </button>
                  </td>
                ) : (
                  <td key={weekdays[place]} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** For a day of another month. */
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

interface MonthButtonProps {
  label: string;
  isLater?: boolean;
  isDisabled?: boolean;
  onClick: () => void;
}

function MonthButton({ label, isLater = false, isDisabled = false, onClick }: MonthButtonProps) {
  return (
    <button
      type="button"
      className="cs-calendar-turn"
      aria-label={label}
      aria-disabled={isDisabled || undefined}
      onClick={() => !isDisabled && onClick()}
    >
      <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d={isLater ? 'M7.5 4l6 6-6 6' : 'M12.5 4l-6 6 6 6'} />
      </svg>
    </button>
  );
}
