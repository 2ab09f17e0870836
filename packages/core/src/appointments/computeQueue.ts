import { type Appointment, AppointmentType } from './appointment.schema.js';
import { AppointmentStatus, statusWord } from './appointmentStatus.js';
import { listOf, objectOf, wrongKind } from '../values/given.js';
import { queueTokenIn } from './queueToken.js';

/** What an appointment tells about the queue. */
export type QueuedVisit = Pick<Appointment, 'reference' | 'startTime' | 'endTime'> &
  Partial<Pick<Appointment, 'status' | 'appointmentType' | 'slot'>>;

export interface QueueOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** How long one person takes, in minutes. */
  minutesEach: number;
}

export interface QueueEntry<Visit extends QueuedVisit> {
  visit: Visit;
  number: number;
  isWalkIn: boolean;
  /** When the person came, as ISO text. */
  since: string;
  /** How many are called before this person, of those who are here. */
  ahead: number;
  /** Minutes, if nobody else comes who goes before. */
  waitMinutes: number;
  /** Minutes, if everybody comes who has an earlier time that is not over. */
  longestWaitMinutes: number;
}

export interface Queue<Visit extends QueuedVisit> {
  /** With the practitioner now, or on the way in. */
  called: readonly QueueEntry<Visit>[];
  /** In the order in which they are called. */
  waiting: readonly QueueEntry<Visit>[];
  /** Here, and without a number of their own: somebody noted the arrival elsewhere. */
  withoutNumber: readonly Visit[];
  /** Booked and not here yet, earliest first. */
  expected: readonly Visit[];
  /** How many have been seen. */
  seen: number;
}

/**
 * The queue of one practitioner, read from all appointments of a day.
 *
 * The rule: everybody who is here is called in the order of their time. For an appointment that is its own time, or that of coming when one
 * comes later; for somebody who came without one it is the time of the place that they were given. Who is not here is passed over, so a
 * place that stays empty shortens everybody's wait. At the same time the lower number goes first.
 *
 * The numbers are those that `takeNumber` wrote, in the order of coming. One that two people hold is shown only for who came first.
 *
 * @throws ValidationError for no list of appointments, or options without both numbers.
 */
export function computeQueue<Visit extends QueuedVisit>(
  appointments: Iterable<Visit>,
  options: QueueOptions,
): Queue<Visit> {
  const { now, minutesEach } = objectOf('computeQueue', 'options', options);
  for (const [name, number] of Object.entries({ now, minutesEach })) {
    if (!Number.isFinite(number)) throw wrongKind('computeQueue', name, number, 'a number');
  }
  const called: Ranked<Visit>[] = [];
  const waiting: Ranked<Visit>[] = [];
  const withoutNumber: Visit[] = [];
  const expected: Visit[] = [];
  let seen = 0;
  const all = listOf('computeQueue', 'appointments', appointments);
  const owners = ownersOf(all);

  for (const visit of all) {
    const status = statusWord(visit.status ?? '');
    if (left.has(status)) continue;
    if (status === AppointmentStatus.FULFILLED) {
      seen += 1;
    } else if (status === AppointmentStatus.ARRIVED || status === AppointmentStatus.CHECKED_IN) {
      const token = queueTokenIn(visit);
      if (token && owners.get(token.number) === visit) {
        const isWalkIn = visit.appointmentType === AppointmentType.WALK_IN;
        const ranked = { visit, number: token.number, since: token.since, isWalkIn, turn: turnOf(visit, token.since) };
        (status === AppointmentStatus.ARRIVED ? waiting : called).push(ranked);
      } else withoutNumber.push(visit);
    } else expected.push(visit);
  }

  const inTurn = (one: Ranked<Visit>, other: Ranked<Visit>) => one.turn - other.turn || one.number - other.number;
  const toCome = expected.filter(({ endTime }) => momentOf(endTime) > now);
  const entry = ({ turn, ...ranked }: Ranked<Visit>, ahead: number, inside: number): QueueEntry<Visit> => {
    const mayCome = toCome.filter(({ startTime }) => Math.max(momentOf(startTime), now) < turn).length;
    const waitMinutes = (ahead + inside) * minutesEach;
    return { ...ranked, ahead, waitMinutes, longestWaitMinutes: waitMinutes + mayCome * minutesEach };
  };

  return {
    called: called.sort(inTurn).map((ranked) => ({ ...entry(ranked, 0, 0), longestWaitMinutes: 0 })),
    waiting: waiting.sort(inTurn).map((ranked, index) => entry(ranked, index, called.length)),
    withoutNumber,
    expected: expected.sort((one, other) => momentOf(one.startTime) - momentOf(other.startTime)),
    seen,
  };
}

interface Ranked<Visit> {
  visit: Visit;
  number: number;
  since: string;
  isWalkIn: boolean;
  /** Whose is earlier goes first. */
  turn: number;
}

const left: ReadonlySet<string> = new Set([AppointmentStatus.CANCELLED, AppointmentStatus.NO_SHOW, 'entered-in-error']);

function momentOf(text: string | null): number {
  return Date.parse(text ?? '') || 0;
}

function turnOf({ startTime, appointmentType }: QueuedVisit, since: string): number {
  const start = momentOf(startTime);
  return appointmentType === AppointmentType.WALK_IN && start > 0 ? start : Math.max(start, Date.parse(since));
}

/** Whose each number is: of who came first, also when that person has left. */
function ownersOf<Visit extends QueuedVisit>(visits: readonly Visit[]): Map<number, Visit> {
  const owners = new Map<number, Visit>();
  const inOrder = visits
    .flatMap((visit) => {
      const token = queueTokenIn(visit);
      return token && !token.isClaim ? [{ visit, ...token }] : [];
    })
    .sort(
      (one, other) =>
        Date.parse(one.since) - Date.parse(other.since) || (one.visit.reference < other.visit.reference ? -1 : 1),
    );
  for (const { number, visit } of inOrder) if (!owners.has(number)) owners.set(number, visit);
  return owners;
}
