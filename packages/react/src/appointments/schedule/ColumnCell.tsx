'use client';

import { memo, type ReactNode } from 'react';
import type { Stretch } from './lanes.js';
import type { MoveTarget } from './moveTargets.js';
import type { ScheduleColumn, ScheduleShade } from './scheduleColumn.js';
import { nothing } from './useDrawnFirst.js';
import type { NameOf } from './usePatientNames.js';
import type { ScheduleWords } from './useScheduleWords.js';
import { FreeBlock, TargetBlock, VisitBlock } from './VisitBlock.js';

export interface ColumnCellProps {
  column: ScheduleColumn;
  /** Its name in the names of what is in it. */
  label: string;
  /** The first and the last minute in view. */
  begin: number;
  end: number;
  /** Minutes of the day, where it is today. */
  nowMinute: number | null;
  words: ScheduleWords;
  nameOf: NameOf;
  isChanging: (reference: string) => boolean;
  /** Minutes that are one line high. */
  shortest: number;
  canBook: boolean;
  /** It is twice as wide as it has to be, at least. */
  isRoomy: boolean;
  /** Only what lies in these minutes is drawn yet; null for all. */
  drawn: Stretch | null;
  /** Its visits are on their way, and what stands in it holds their places. */
  isAwaited: boolean;
  /** The visit of this column that is picked up. */
  picked: string | null;
  /** Where in this column a visit that is picked up can go; null while none is. */
  targets: readonly MoveTarget[] | null;
  aimed: MoveTarget | null;
}

const none: readonly never[] = [];

/** One column of a schedule, as one cell of its grid. */
export const ColumnCell = memo(function ColumnCell(props: ColumnCellProps) {
  const { column, label, begin, end, nowMinute, words, nameOf, isChanging, canBook, drawn, picked, targets, aimed } =
    props;
  const items = drawn === nothing ? none : drawnItems(column, drawn);
  // Where it stands it is seen already.
  const ownMinute = picked === null ? null : column.items.find(({ key }) => key === picked)?.from;
  const now = nowMinute !== null && nowMinute >= begin && nowMinute <= end ? nowMinute : null;
  const holdsNow = ({ from, to }: Stretch) => now !== null && from <= now && now < to;

  return (
    <div role="gridcell" data-column={column.key} data-moving={targets ? '' : undefined} className="cs-schedule-column">
      {column.shades.map(
        (shade) =>
          !(drawn === nothing && shade.kind === 'walkIns') && (
            <Shade key={`${shade.kind} ${shade.from}`} shade={shade} begin={begin} end={end} words={words}>
              {holdsNow(shade) && now !== null && <NowLine at={now - Math.max(shade.from, begin)} />}
            </Shade>
          ),
      )}
      {/* Another list than the one that held the places: taking it out as one is sooner done than block by block. */}
      <ul key={String(props.isAwaited)} aria-label={label}>
        {items.map((item) =>
          item.kind === 'visit' ? (
            <VisitBlock
              key={item.key}
              appointment={item.appointment}
              from={item.from}
              to={item.to}
              lane={item.lane}
              lanes={item.lanes}
              begin={begin}
              end={end}
              column={label}
              words={words}
              name={props.isAwaited ? '' : nameOf(item.appointment.patientReference)}
              shortest={props.shortest}
              isPicked={picked === item.key}
              isChanging={isChanging(item.key)}
              isRoomy={props.isRoomy && !props.isAwaited}
              isAwaited={props.isAwaited}
            />
          ) : (
            canBook &&
            targets === null && (
              <FreeBlock
                key={item.key}
                slot={item.slot}
                from={item.from}
                to={item.to}
                lane={item.lane}
                lanes={item.lanes}
                begin={begin}
                end={end}
                shortest={props.shortest}
                column={label}
                words={words}
              />
            )
          ),
        )}
        {targets?.map(
          (target) =>
            target.from !== ownMinute && (
              <TargetBlock
                key={target.from}
                target={target}
                isAimed={aimed?.from === target.from}
                begin={begin}
                end={end}
                shortest={props.shortest}
                column={label}
                words={words}
              />
            ),
        )}
      </ul>
      {now !== null && !column.shades.some(holdsNow) && <NowLine at={now - begin} />}
    </div>
  );
});

/** Over visits; where nobody is seen it stands behind the word that says why. */
function NowLine({ at }: { at: number }) {
  return (
    <div aria-hidden="true" className="cs-schedule-now" style={{ insetBlockStart: `calc(var(--cs-minute) * ${at})` }} />
  );
}

function drawnItems({ items }: ScheduleColumn, drawn: Stretch | null) {
  return drawn ? items.filter(({ from, to }) => from < drawn.to && to > drawn.from) : items;
}

interface ShadeProps extends Pick<ColumnCellProps, 'begin' | 'end' | 'words'> {
  shade: ScheduleShade;
  /** The line of the time it is, where it is in this. */
  children: ReactNode;
}

function Shade({ shade, begin, end, words, children }: ShadeProps) {
  const from = Math.max(shade.from, begin);
  const to = Math.min(shade.to, end);
  if (from >= to) return null;
  return (
    <div
      aria-hidden="true"
      className="cs-schedule-shade"
      data-kind={shade.kind}
      style={{
        insetBlockStart: `calc(var(--cs-minute) * ${from - begin})`,
        blockSize: `calc(var(--cs-minute) * ${to - from})`,
      }}
    >
      {children}
      {(to - from >= 30 || shade.kind === 'walkIns') && <span>{words.text.shades[shade.kind]}</span>}
    </div>
  );
}
