import type { newPatientSchema } from '@carestack/core/patients';
import { randomBytes } from 'node:crypto';

/** A registration as it is sent. */
export type TypedPatient = NonNullable<ReturnType<typeof newPatientSchema.safeParse>['data']>;

/** Whom a visitor's booking is for, with whom, and when it begins. */
interface SentBooking {
  practitionerReference: string;
  patientReference: string;
  startTime: string;
}

/** Somebody who opened the page for patients. Nothing proves who it is: what they know is what they told here themselves. */
export interface Visitor {
  /** Registrations that were sent, by the number of the document; also those whose answer was lost. */
  typed: Map<string, TypedPatient>;
  /** The patients they may book for. */
  people: Set<string>;
  /** Bookings that were sent and not refused. */
  bookings: SentBooking[];
  seenAt: number;
}

const idleMs = 60 * 60_000;
const mostVisitors = 10_000;
/** A family, with room to spare. */
export const mostOfEach = 10;

interface Visitors {
  /** The name of a new one, for a cookie. */
  welcome(): string;
  /** Undefined when they never came, or left long ago. */
  find(name: string | undefined): Visitor | undefined;
}

/** Keeps visitors in the memory of this process for an hour after their last call, and nowhere else. */
export function createVisitors(now: () => number = Date.now): Visitors {
  const visitors = new Map<string, Visitor>();

  return {
    welcome() {
      for (const [name, { seenAt }] of visitors) {
        if (now() - seenAt > idleMs || visitors.size >= mostVisitors) visitors.delete(name);
        else break;
      }
      const name = randomBytes(24).toString('base64url');
      visitors.set(name, { typed: new Map(), people: new Set(), bookings: [], seenAt: now() });
      return name;
    },

    find(name) {
      const visitor = name === undefined ? undefined : visitors.get(name);
      if (!name || !visitor || now() - visitor.seenAt > idleMs) return undefined;
      visitor.seenAt = now();
      // To the end: the first ones are those who were seen longest ago.
      visitors.delete(name);
      visitors.set(name, visitor);
      return visitor;
    },
  };
}
