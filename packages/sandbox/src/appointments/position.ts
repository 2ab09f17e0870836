import { cursorAfter, sequenceIn } from '../records/cursor.js';

/** An appointment's place in a list that goes by time, and by booking where two begin together. */
export interface Position {
  start_minute: number;
  sequence: number;
}

/** Room for 134 million appointments, and for times up to the year 2090, within what a number holds exactly. */
const span = 2 ** 27;

export function cursorOf({ start_minute, sequence }: Position): string {
  return cursorAfter(start_minute * span + sequence);
}

export function positionIn(cursor: string): Position {
  const both = sequenceIn(cursor);
  return { start_minute: Math.floor(both / span), sequence: both % span };
}
