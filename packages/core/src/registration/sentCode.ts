import * as z from 'zod/mini';
import { objectOf, wrongKind } from '../values/given.js';

/** What NHA allows (abdm.md 1.4). The server's answer wins over every one of them. */
export interface CodeLimits {
  /** How often a code may be sent again. */
  resends: number;
  /** Milliseconds between a confirmed send and the next. */
  resendAfter: number;
  /** Wrong codes before the service locks. */
  wrongCodes: number;
  /** Milliseconds of a lock, where the service does not say. */
  lockFor: number;
}

export const defaultLimits: CodeLimits = {
  resends: 2,
  resendAfter: 60_000,
  wrongCodes: 3,
  lockFor: 30 * 60_000,
};

/** A code on its way to a phone. Deadlines are epoch milliseconds, so a tab that slept is right on waking. */
export interface SentCode {
  transactionId: string;
  /** `******3210`, when the service says where it went. */
  sentTo: string | null;
  /** 1 after the first send. */
  sends: number;
  wrongCodes: number;
  resendAt: number;
  lockedUntil: number | null;
}

/** What of a code may outlive the page: its counters, and not whose phone it went to. */
export const codeCountersSchema = z.object({
  transactionId: z.string(),
  sends: z.number(),
  wrongCodes: z.number(),
  resendAt: z.number(),
  lockedUntil: z.nullable(z.number()),
});

/** The part of a code that {@link codeCountersSchema} describes. */
export function countersOf({
  transactionId,
  sends,
  wrongCodes,
  resendAt,
  lockedUntil,
}: SentCode): z.output<typeof codeCountersSchema> {
  return { transactionId, sends, wrongCodes, resendAt, lockedUntil };
}

/** @throws ValidationError for limits that are no numbers, as none of them would ever be reached. */
export function limitsOf(operation: string, limits: CodeLimits): CodeLimits {
  const { resends, resendAfter, wrongCodes, lockFor } = objectOf(operation, 'limits', limits);
  for (const [name, limit] of Object.entries({ resends, resendAfter, wrongCodes, lockFor })) {
    if (typeof limit !== 'number' || Number.isNaN(limit))
      throw wrongKind(operation, `limits.${name}`, limit, 'a number');
  }
  return limits;
}

/** How many more times a code may be asked for. @throws ValidationError for anything but a code and limits. */
export function resendsLeft(code: SentCode, limits: CodeLimits = defaultLimits): number {
  const { sends } = objectOf('resendsLeft', 'code', code);
  if (!Number.isFinite(sends)) throw wrongKind('resendsLeft', 'code.sends', sends, 'a number');
  return Math.max(0, limitsOf('resendsLeft', limits).resends + 1 - sends);
}

/** Whether a code may be sent again now: not too soon, not while locked, not too often. */
export function mayResend(code: SentCode, limits: CodeLimits, now: number): boolean {
  return now >= Math.max(code.resendAt, code.lockedUntil ?? 0) && resendsLeft(code, limits) > 0;
}

/** The code after a confirmed send; the counters of the one before go on. */
export function sentCode(
  { transactionId, sentTo, at }: { transactionId: string; sentTo: string | null; at: number },
  before: SentCode | null,
  limits: CodeLimits,
): SentCode {
  return {
    transactionId,
    sentTo: sentTo ?? before?.sentTo ?? null,
    sends: (before?.sends ?? 0) + 1,
    wrongCodes: before?.wrongCodes ?? 0,
    resendAt: at + limits.resendAfter,
    lockedUntil: null,
  };
}

/** A problem that ends by waiting says until when, also where the service does not. */
export function withRetry<Problem extends { code: string; retryAt: number | null }>(
  problem: Problem,
  at: number,
  { lockFor }: CodeLimits,
): Problem {
  if (problem.retryAt !== null || problem.code !== 'otp_locked') return problem;
  return { ...problem, retryAt: at + lockFor };
}

/** The code after the service refused what was entered. */
export function refusedCode(code: SentCode, problem: { code: string; retryAt: number | null }): SentCode {
  if (problem.code === 'otp_wrong') return { ...code, wrongCodes: code.wrongCodes + 1 };
  if (problem.code === 'otp_locked') return { ...code, lockedUntil: problem.retryAt };
  return code;
}
