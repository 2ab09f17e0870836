import { objectOf } from '../values/given.js';

/** The number of somebody who came, as it is kept in an appointment. */
export interface QueueToken {
  /** From 1, once a day for a practitioner. */
  number: number;
  /** When the person came, as ISO text. */
  since: string;
  /** A desk wants this number and has not yet seen that nobody else does. */
  isClaim: boolean;
}

const shape = /(?:^|; )token (\d{1,6})(\?)? since (\S+)$/;
const mark = /(?:^|; )(called|calling) (\S+)$/;

/** The number that stands in an appointment's `slot`, after what a host keeps there; null when there is none. @throws ValidationError for no object. */
export function queueTokenIn(appointment: { slot?: string | null | undefined }): QueueToken | null {
  const { slot } = objectOf('queueTokenIn', 'appointment', appointment);
  const [, number, claim, since = ''] = shape.exec(slotWithoutCall(slot)) ?? [];
  return number && !Number.isNaN(Date.parse(since)) ? { number: Number(number), since, isClaim: Boolean(claim) } : null;
}

/** The text of `slot` with this number, after what a host keeps there. */
export function slotWithToken(slot: string | null | undefined, { number, since, isClaim }: QueueToken): string {
  return after(slotWithoutToken(slot), `token ${number}${isClaim ? '?' : ''} since ${since}`);
}

/** The text of `slot` without a number and a call: what a host keeps there. */
export function slotWithoutToken(slot: string | null | undefined): string {
  return slotWithoutCall(slot).replace(shape, '');
}

/** The desk that calls somebody in. */
export interface CallMark {
  desk: string;
  /** It wants to, and has not yet seen that no other desk does. */
  isClaim: boolean;
}

/** The mark of the desk that called, or wants to; null when there is none. */
export function callMarkIn({ slot }: { slot?: string | null | undefined }): CallMark | null {
  const [, word, desk] = mark.exec(slot ?? '') ?? [];
  return desk ? { desk, isClaim: word === 'calling' } : null;
}

/** The text of `slot` with the mark of a desk, at the end. */
export function slotWithCall(slot: string | null | undefined, { desk, isClaim }: CallMark): string {
  return after(slotWithoutCall(slot), `${isClaim ? 'calling' : 'called'} ${desk}`);
}

function slotWithoutCall(slot: string | null | undefined): string {
  return (slot ?? '').replace(mark, '');
}

function after(before: string, text: string): string {
  return `${before && `${before}; `}${text}`;
}
