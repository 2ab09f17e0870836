import type { HprRegistrationState } from '@carestack/core/hpr';

/** What there is when somebody goes on without: nothing for certain, an HPR ID perhaps; null where nothing has begun. */
export function leftBehind({
  step,
  pending,
}: Pick<HprRegistrationState, 'step' | 'pending'>): 'nothing' | 'unknown' | null {
  if (pending === 'create') return 'unknown';
  if (step.name === 'uncertain') return step.during === 'create' || step.during === 'reload' ? 'unknown' : 'nothing';
  return 'verified' in step || 'code' in step || ('held' in step && step.held) ? 'nothing' : null;
}
