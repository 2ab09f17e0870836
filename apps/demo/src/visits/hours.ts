import { type Schedule, scheduleSchema } from '@carestack/core/availability';
import type { BookablePractitioner } from '@carestack/react/appointments';
import { useQuery } from '@tanstack/react-query';

interface Answered {
  name: string;
  department?: string;
  schedule: unknown;
}

export const hoursKey = ['clinic', 'hours'];

/** Who sees patients here, and when: kept by the clinic's own back end, at its own address for the desk and for patients. */
export function usePractitionersWithHours(address: '/api/hours' | '/api/book/practitioners') {
  return useQuery<readonly BookablePractitioner[]>({
    queryKey: [...hoursKey, address],
    queryFn: async ({ signal }) => {
      const answer = await fetch(address, { signal });
      if (!answer.ok) throw new Error(`${answer.status}`);
      // Our own back end of the same build answers this.
      const practitioners = (await answer.json()) as Answered[];
      return practitioners.map(({ schedule, ...one }) => ({ ...one, schedule: scheduleSchema.parse(schedule) }));
    },
    staleTime: 60_000,
  });
}

/** @throws Error when they were not kept. */
export async function keepHours(schedule: Schedule): Promise<void> {
  const answer = await fetch(`/api/hours/${encodeURIComponent(schedule.practitionerReference)}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(schedule),
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
}
