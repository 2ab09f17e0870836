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

/** The number that stands at the end of an appointment's `slot`; null when there is none. */
export function queueTokenIn({ slot }: { slot?: string | null | undefined }): QueueToken | null {
  const [, number, claim, since = ''] = shape.exec(slot ?? '') ?? [];
  return number && !Number.isNaN(Date.parse(since)) ? { number: Number(number), since, isClaim: Boolean(claim) } : null;
}

/** The text of `slot` with this number, after what a host keeps there. */
export function slotWithToken(slot: string | null | undefined, { number, since, isClaim }: QueueToken): string {
  const before = (slot ?? '').replace(shape, '');
  return `${before && `${before}; `}token ${number}${isClaim ? '?' : ''} since ${since}`;
}
