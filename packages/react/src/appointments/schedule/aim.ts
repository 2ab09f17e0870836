import type { Appointment } from '@carestack/core';
import type { MoveTarget } from './moveTargets.js';

export type AimDirection = 'earlier' | 'later' | 'previousColumn' | 'nextColumn';

type Targets = ReadonlyMap<string, readonly MoveTarget[]>;
type Columns = readonly { key: string }[];

/**
 * Where a visit that was just picked up lies, as far as that is a target; else the nearest one in time. With its own practitioner, where there
 * is any.
 */
export function nearestTarget(
  targets: Targets,
  columns: Columns,
  { startTime, practitionerReference }: Pick<Appointment, 'startTime' | 'practitionerReference'>,
): MoveTarget | null {
  const at = Date.parse(startTime ?? '');
  const all = columns.flatMap(({ key }) => targets.get(key) ?? []);
  const own = all.filter((target) => target.practitionerReference === practitionerReference);
  return (own.length > 0 ? own : all).reduce<MoveTarget | null>(
    (best, one) => (best && distance(best, at) <= distance(one, at) ? best : one),
    null,
  );
}

function distance({ startTime }: MoveTarget, at: number): number {
  return Math.abs(startTime.getTime() - at);
}

/** The next target in a direction; the same one at the end. */
export function aimFrom(
  last: MoveTarget | null,
  direction: AimDirection,
  targets: Targets,
  columns: Columns,
): MoveTarget | null {
  if (!last) return null;
  if (direction === 'earlier' || direction === 'later') {
    const list = targets.get(last.columnKey) ?? [];
    const at = list.findIndex(({ from }) => from === last.from);
    return list[at + (direction === 'later' ? 1 : -1)] ?? last;
  }
  const at = columns.findIndex(({ key }) => key === last.columnKey);
  const ahead = direction === 'nextColumn' ? columns.slice(at + 1) : columns.slice(0, Math.max(at, 0)).reverse();
  const [column] = ahead.flatMap(({ key }) => targets.get(key) ?? []).slice(0, 1);
  const list = (column && targets.get(column.columnKey)) ?? [];
  return list.reduce<MoveTarget>(
    (best, one) => (Math.abs(one.from - last.from) < Math.abs(best.from - last.from) ? one : best),
    list[0] ?? last,
  );
}

/** The target nearest to a minute, as far as it is meant: no further away than half of it, or than `reach`. */
export function nearbyTarget(targets: readonly MoveTarget[], minute: number, reach: number): MoveTarget | null {
  const away = ({ from }: MoveTarget) => Math.abs(from - minute);
  const [first] = targets;
  if (!first) return null;
  const best = targets.reduce((one, other) => (away(other) < away(one) ? other : one), first);
  return away(best) <= Math.max(reach, (best.to - best.from) / 2) ? best : null;
}
