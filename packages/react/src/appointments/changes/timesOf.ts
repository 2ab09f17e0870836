import type { AppointmentTimes } from '@carestack/core';

/** A moment as the API writes it. */
export function timesOf({ startTime, endTime }: AppointmentTimes) {
  return { startTime: new Date(startTime).toISOString(), endTime: new Date(endTime).toISOString() };
}
