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
  let group: (Item & Lane)[] = [];
  let ends: number[] = [];

  const close = () => {
    for (const item of group) item.lanes = ends.length;
    laid.push(...group);
    group = [];
    ends = [];
  };

  for (const item of items) {
    if (ends.length > 0 && ends.every((end) => end <= item.from)) close();
    const free = ends.findIndex((end) => end <= item.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(item.to, item.from + shortest);
    group.push({ ...item, lane, lanes: 1 });
  }
  close();
  return laid;
}
