'use client';

import { ColumnHead } from './ColumnHead.js';
import { type ScheduleActions, ScheduleFrame } from './ScheduleFrame.js';
import { type DayScheduleOptions, useDaySchedule } from './useDaySchedule.js';
import { useScheduleWords } from './useScheduleWords.js';

export interface DayScheduleProps extends DayScheduleOptions, ScheduleActions {}

/**
 * A day of the clinic: practitioners side by side, their visits and free places by time, moves by hand or by keyboard, arrivals, absences
 * and cancellations. On a narrow screen one practitioner at a time; on paper a list.
 *
 * @example
 * <DaySchedule practitioners={practitioners} onBook={({ practitionerReference, startTime }) => book(practitionerReference, startTime)} />
 */
export function DaySchedule({
  practitioners,
  patientNameOf,
  date,
  defaultDate,
  onDateChange,
  ...actions
}: DayScheduleProps) {
  const state = useDaySchedule({ practitioners, patientNameOf, date, defaultDate, onDateChange });
  const words = useScheduleWords(state.timeZone);
  const { text, times } = words;

  return (
    <ScheduleFrame
      {...actions}
      part="day-schedule"
      state={state}
      words={words}
      title={text.day({ day: times.longDay(state.date) })}
      isToday={state.date === state.today}
      previous={text.turn.previousDay}
      next={text.turn.nextDay}
      empty={text.empty.day}
      chooserLabel={text.practitioner}
      nameOfColumn={({ practitioner }) => practitioner.name}
      labelOf={({ practitioner }) => practitioner.name}
      renderHead={(column, isDrawn) => (
        <ColumnHead column={column} words={words} isDrawn={isDrawn}>
          <span>
            <bdi>{column.practitioner.name}</bdi>
          </span>
        </ColumnHead>
      )}
      firstColumn={undefined}
    />
  );
}
