'use client';

import type { CalendarDate } from '@carestack/core/values';
import { Select } from '../../kit/index.js';
import { ColumnHead } from './ColumnHead.js';
import { columnKey } from './scheduleColumn.js';
import { type ScheduleActions, ScheduleFrame } from './ScheduleFrame.js';
import { useScheduleWords } from './useScheduleWords.js';
import { useWeekSchedule, type WeekScheduleOptions } from './useWeekSchedule.js';
import { DayLink, WeekOverview } from './WeekOverview.js';

export interface WeekScheduleProps extends WeekScheduleOptions, ScheduleActions {
  /** The heading of a day was chosen. Left out, it leads nowhere. */
  onOpenDay?: ((date: CalendarDate) => void) | undefined;
}

/** What stands for everybody in the list of practitioners. */
const everybody = '';

/**
 * A week of one practitioner, day beside day, or of everybody in figures. Otherwise as `<DaySchedule/>`: a visit can be moved to another day.
 *
 * @example
 * <WeekSchedule practitioners={practitioners} firstDayOfWeek="sunday" onOpenDay={openDay} />
 */
export function WeekSchedule({
  practitioners,
  patientNameOf,
  date,
  defaultDate,
  onDateChange,
  firstDayOfWeek,
  practitionerReference,
  onPractitionerChange,
  onOpenDay,
  ...actions
}: WeekScheduleProps) {
  const state = useWeekSchedule({
    practitioners,
    patientNameOf,
    date,
    defaultDate,
    onDateChange,
    firstDayOfWeek,
    practitionerReference,
    onPractitionerChange,
  });
  const words = useScheduleWords(state.timeZone);
  const { text, times } = words;
  const { dates, today } = state;
  const [from = today] = dates;
  const title = text.week({ from: times.shortDay(from), to: times.shortDay(dates.at(-1) ?? today) });
  const isEverybody = state.practitionerReference === null;
  // Everybody can only be chosen where there are several.
  const choice = practitioners.length > 1 && (
    <Select
      label={text.practitioner}
      value={state.practitionerReference ?? everybody}
      onChange={({ target }) => state.showPractitioner(target.value === everybody ? null : target.value)}
    >
      {practitioners.map(({ name, schedule }) => (
        <option key={schedule.practitionerReference} value={schedule.practitionerReference}>
          {name}
        </option>
      ))}
      <option value={everybody}>{text.everybody}</option>
    </Select>
  );

  return (
    <ScheduleFrame
      {...actions}
      part="week-schedule"
      state={state}
      words={words}
      title={title}
      isToday={dates.includes(today)}
      previous={text.turn.previousWeek}
      next={text.turn.nextWeek}
      empty={text.empty.week}
      choice={choice}
      chooserLabel={text.shownDay}
      nameOfColumn={(column) => times.longDay(column.date)}
      labelOf={(column) =>
        isEverybody
          ? [column.practitioner.name, times.shortDay(column.date)].join(', ')
          : [times.shortDay(column.date), column.practitioner.name].join(', ')
      }
      renderHead={(column, isDrawn) => (
        <ColumnHead column={column} words={words} isDrawn={isDrawn}>
          <DayLink date={column.date} words={words} onDay={onOpenDay} isItem />
        </ColumnHead>
      )}
      firstColumn={columnKey(state.practitionerReference ?? '', state.date)}
      overview={
        isEverybody && (
          <WeekOverview
            label={title}
            columns={state.columns}
            dates={dates}
            today={today}
            words={words}
            onPractitioner={state.showPractitioner}
            onDay={onOpenDay}
          />
        )
      }
    />
  );
}
