/** What takes time in a column, in minutes of the day. */
export interface Stretch {
  from: number;
  to: number;
}

/** Which part of the column's width is its own: lane 0 of 2 is the first half. */
export interface Lane {
  lane: number;
  lanes: number;
}

/**
 * Those that overlap lie side by side; all that hang together share the width evenly. Expects them by their beginning. What is shorter than
 * `shortest` takes as much room.
 */
export function inLanes<Item extends Stretch>(items: readonly Item[], shortest = 0): (Item & Lane)[] {
  const laid: (Item & Lane)[] = [];
  /** Where those begin that hang together with the last one, and when each of their lanes is free again. */
  let first = 0;
  let ends: number[] = [];
  let lastEnd = -Infinity;

  const close = () => {
    for (const item of laid.slice(first)) item.lanes = ends.length;
    first = laid.length;
    ends = [];
  };

  for (const item of items) {
    if (lastEnd <= item.from) close();
    const free = ends.findIndex((end) => end <= item.from);
    const lane = free === -1 ? ends.length : free;
    const end = Math.max(item.to, item.from + shortest);
    ends[lane] = end;
    lastEnd = Math.max(lastEnd, end);
    laid.push({ ...item, lane, lanes: 1 });
  }
  close();
  return laid;
}
