'use client';

import type { Appointment } from '@carestack/core';
import type { CalendarDate } from '@carestack/core/values';
import { type ReactNode, useRef, useState } from 'react';
import { EmptyState, Select, Skeleton } from '../../kit/index.js';
import { Surface } from '../../provider/index.js';
import { RecordProblem } from '../../records/index.js';
import type { OfferedSlot } from '../useAvailability.js';
import { MoveNotice } from './MoveNotice.js';
import { PrintedSchedule } from './PrintedSchedule.js';
import { ScheduleBar } from './ScheduleBar.js';
import { type ScheduleColumn, visitIn } from './scheduleColumn.js';
import { ScheduleGrid } from './ScheduleGrid.js';
import { useIsNarrow } from './useIsNarrow.js';
import { usePrinting } from './usePrinting.js';
import type { ScheduleState } from './useSchedule.js';
import type { ScheduleWords } from './useScheduleWords.js';
import { VisitDialog } from './VisitDialog.js';

/** A free place, chosen to be booked. */
export type ChosenPlace = Pick<OfferedSlot, 'practitionerReference' | 'startTime' | 'endTime'>;

export interface ScheduleActions {
  /** A free place was chosen. Left out, free places are not offered. */
  onBook?: ((place: ChosenPlace) => void) | undefined;
  /** Somebody wants to see more of a visit than is here. Left out, that is not offered. */
  onOpen?: ((appointment: Appointment) => void) | undefined;
  className?: string | undefined;
}

export interface ScheduleFrameProps extends ScheduleActions {
  part: string;
  state: ScheduleState & {
    date: CalendarDate;
    goTo: (date: CalendarDate) => void;
    goToPrevious: () => void;
    goToNext: () => void;
    goToToday: () => void;
  };
  words: ScheduleWords;
  title: string;
  isToday: boolean;
  previous: string;
  next: string;
  empty: { title: string; body: string };
  /** Above the columns: a choice of the practitioner. */
  choice?: ReactNode;
  /** What a column is, in the list of columns on a narrow screen. */
  chooserLabel: string;
  nameOfColumn: (column: ScheduleColumn) => string;
  labelOf: (column: ScheduleColumn) => string;
  /** Until it is drawn nobody can tell how full the column is. */
  renderHead: (column: ScheduleColumn, isDrawn: boolean) => ReactNode;
  /** On a narrow screen the first column in view. */
  firstColumn: string | undefined;
  /** Stands in place of the columns. */
  overview?: ReactNode;
}

/** Below this width, in CSS pixels, one column is shown at a time. */
const narrow = 600;

/** A schedule with the way to other dates, its states, and what is done with visits. */
export function ScheduleFrame(props: ScheduleFrameProps) {
  const { part, state, words, title, empty, choice, labelOf, onBook, onOpen, className } = props;
  const { text, times } = words;
  const { columns, error, isRead, isLoading } = state;
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(frame, narrow);
  const [opened, setOpened] = useState<string | null>(null);
  const { isPrinting, print } = usePrinting(state.readNames);
  const shown = useShownColumn(props);
  const visible = isNarrow ? columns.filter(({ key }) => key === shown.key) : columns;
  // One column in view is one day of the week.
  const [only] = isNarrow && !props.overview ? visible : [];
  const visit = opened === null ? null : visitIn(columns, opened);
  const here = times.viewerTime(new Date(state.now).toISOString());
  // Asked in this order, as columns are laid out when their items are.
  const isEmpty = columns.every((column) => column.hours !== 'open' && column.items.length === 0);

  return (
    <Surface part={part} className={className}>
      <div ref={frame} className="cs-schedule" data-narrow={isNarrow || undefined}>
        <ScheduleBar
          title={title}
          date={state.date}
          isToday={only ? only.date === state.today : props.isToday}
          words={words}
          previous={props.previous}
          next={props.next}
          onPrevious={state.goToPrevious}
          onNext={state.goToNext}
          onToday={shown.goToToday}
          onDate={state.goTo}
          isPrinting={isPrinting}
          onPrint={() => void print(frame.current)}
        />
        <p className="cs-hint cs-schedule-zone">
          {text.zone({ zone: times.zone })} {here && text.viewer({ time: here })}
        </p>
        {error && <RecordProblem title={isRead ? text.stale : text.failed} error={error} onRetry={state.readAgain} />}
        {choice}
        {isNarrow && !props.overview && columns.length > 1 && (
          <Select label={props.chooserLabel} value={shown.key} onChange={(event) => shown.choose(event.target.value)}>
            {columns.map((column) => (
              <option key={column.key} value={column.key}>
                {props.nameOfColumn(column)}
              </option>
            ))}
          </Select>
        )}
        {body()}
        <MoveNotice state={state} words={words} labelOf={labelOf} />
        <PrintedSchedule
          columns={columns}
          title={title}
          words={words}
          nameOf={state.knownNameOf}
          labelOf={labelOf}
          onIncomplete={() => void state.readNames()}
          onPrintWhenComplete={() => void print()}
        />
      </div>
      {visit && (
        <VisitDialog
          appointment={visit.appointment}
          state={state}
          words={words}
          practitionerName={visit.column.practitioner.name}
          onOpen={onOpen}
          onClose={() => setOpened(null)}
        />
      )}
    </Surface>
  );

  function body() {
    if (columns.length === 0) return <EmptyState title={text.empty.nobody.title}>{text.empty.nobody.body}</EmptyState>;
    if (isLoading && (props.overview || isEmpty)) {
      return (
        <div className="cs-schedule-frame" aria-busy="true">
          <Skeleton lines={12} />
        </div>
      );
    }
    if (!isRead && !isLoading) return null;
    if (props.overview) return props.overview;
    if (isEmpty) {
      return (
        <EmptyState title={empty.title}>
          <WhyClosed columns={columns} words={words} nameOf={props.nameOfColumn} />
          {empty.body}
        </EmptyState>
      );
    }
    return (
      <ScheduleGrid
        // Another date begins at its own hours.
        key={title}
        state={state}
        columns={visible}
        label={title}
        words={words}
        labelOf={labelOf}
        renderHead={props.renderHead}
        onVisit={({ reference }) => setOpened(reference)}
        onPlace={
          onBook &&
          (({ practitionerReference, startTime, endTime }) => onBook({ practitionerReference, startTime, endTime }))
        }
      />
    );
  }
}

/** On a narrow screen: the column that was chosen, or the one to which a visit would be moved. */
function useShownColumn({ state, firstColumn }: ScheduleFrameProps) {
  const { columns, moving } = state;
  const [place, setPlace] = useState<number | null>(null);
  const first = Math.max(
    0,
    columns.findIndex(({ key }) => key === firstColumn),
  );
  const aimed = columns.findIndex(({ key }) => key === moving?.target?.columnKey);
  const [firstBefore, setFirstBefore] = useState(first);

  // Another date of the week was asked for.
  if (first !== firstBefore) {
    setFirstBefore(first);
    setPlace(null);
  }
  // It stays in view when the visit is dropped there.
  if (aimed >= 0 && aimed !== place) setPlace(aimed);

  // By place: the same practitioner on another day.
  return {
    key: (columns[place ?? first] ?? columns[0])?.key,
    choose: (key: string) => setPlace(columns.findIndex((column) => column.key === key)),
    goToToday: () => {
      if (firstColumn) setPlace(null);
      state.goToToday();
    },
  };
}

function WhyClosed({
  columns,
  words,
  nameOf,
}: {
  columns: readonly ScheduleColumn[];
  words: ScheduleWords;
  nameOf: (column: ScheduleColumn) => string;
}) {
  const away = columns.filter(({ hours }) => hours === 'leave' || hours === 'holiday');
  if (away.length === 0) return null;
  return (
    <ul className="cs-plain-list">
      {away.map((column) => (
        <li key={column.key}>
          <bdi>{nameOf(column)}</bdi>: {column.hours === 'open' ? '' : words.text.hours[column.hours]}
        </li>
      ))}
    </ul>
  );
}
