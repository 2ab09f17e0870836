import type { AbhaRegistrationState } from '@carestack/core/abha';

/** What there is when somebody goes on without: a code alone, an ABHA perhaps, an ABHA for certain; null where nothing has begun. */
export function leftBehind({
  step,
  pending,
}: Pick<AbhaRegistrationState, 'step' | 'pending'>): 'code' | 'unknown' | 'abha' | null {
  if (pending === 'enrol') return 'unknown';
  if (step.name === 'uncertain') return step.during === 'enrol' ? 'unknown' : 'abha';
  if ('enrolled' in step) return 'abha';
  return 'code' in step || ('held' in step && step.held) ? 'code' : null;
}
