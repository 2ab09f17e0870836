import type { KeptAppointment } from '@carestack/core/appointments';

/** The reason that was given with a change, where the service did the change and did not keep why. */
export function lostReason({ refusedFields }: KeptAppointment, reason: string | undefined): string | undefined {
  return refusedFields?.['notes'] === undefined ? undefined : reason?.trim() || undefined;
}
