'use client';

import type { CalendarDate } from '@carestack/core/values';
import type { BookablePractitioner } from '../booking/useAppointmentBooking.js';
import { fullness } from './ColumnHead.js';
import type { ScheduleColumn } from './scheduleColumn.js';
import type { ScheduleWords } from './useScheduleWords.js';

export interface WeekOverviewProps {
  label: string;
  columns: readonly ScheduleColumn[];
  dates: readonly CalendarDate[];
  today: CalendarDate;
  words: ScheduleWords;
  onPractitioner: (practitionerReference: string) => void;
  onDay: ((date: CalendarDate) => void) | undefined;
}

/** Everybody's week: how full each day of each practitioner is. */
export function WeekOverview({ label, columns, dates, today, words, onPractitioner, onDay }: WeekOverviewProps) {
  const practitioners = [...new Set(columns.map(({ practitioner }) => practitioner))];

  return (
    <div className="cs-week-overview">
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.text.practitioner}</th>
            {dates.map((date) => (
              <th key={date} scope="col" aria-current={date === today ? 'date' : undefined}>
                <DayLink date={date} words={words} onDay={onDay} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {practitioners.map((practitioner) => (
            <tr key={practitioner.schedule.practitionerReference}>
              <th scope="row">
                <PractitionerLink practitioner={practitioner} onPractitioner={onPractitioner} />
              </th>
              {columns
                .filter((column) => column.practitioner === practitioner)
                .map((column) => (
                  <td key={column.key} data-hours={column.hours}>
                    {fullness(column, words)}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface PractitionerLinkProps extends Pick<WeekOverviewProps, 'onPractitioner'> {
  practitioner: BookablePractitioner;
}

function PractitionerLink({ practitioner: { name, schedule }, onPractitioner }: PractitionerLinkProps) {
  return (
    <button type="button" className="cs-day-link" onClick={() => onPractitioner(schedule.practitionerReference)}>
      <bdi>{name}</bdi>
    </button>
  );
}

export interface DayLinkProps {
  date: CalendarDate;
  words: ScheduleWords;
  onDay: ((date: CalendarDate) => void) | undefined;
  /** It is one of the blocks of a grid that arrows lead to. */
  isItem?: boolean | undefined;
}

/** A day, and the way to it where there is one. */
export function DayLink({ date, words, onDay, isItem = false }: DayLinkProps) {
  const { text, times } = words;
  const day = times.shortDay(date);
  if (!onDay) return <span>{day}</span>;
  return (
    <button
      type="button"
      className="cs-day-link"
      aria-label={text.openDay({ day })}
      {...(isItem && { 'data-item': `day ${date}`, tabIndex: -1 })}
      onClick={() => onDay(date)}
    >
      {day}
    </button>
  );
}
