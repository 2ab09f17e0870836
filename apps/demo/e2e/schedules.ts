import { dateAfter, dateAt } from '@carestack/core/availability';
import type { Clinic } from './clinic.js';

/** Tomorrow where the clinic is: by then nothing has begun, however slow the machine. */
export const tomorrow = (): string => dateAfter(dateAt(new Date()), 1);

interface WithHours {
  name: string;
  department: string;
  schedule: { practitionerReference: string; week: Record<string, unknown[]> };
}

/** Somebody of a department who sees patients on so many days of the week. */
export async function somebodyWhoIsHere(clinic: Clinic, department: string, days = 7): Promise<WithHours> {
  const answer = await fetch(`${clinic.address}/api/hours`);
  const all = (await answer.json()) as WithHours[];
  const found = all.find((one) => one.department === department && Object.keys(one.schedule.week).length === days);
  if (!found) throw new Error(`Nobody in ${department} is here on ${days} days.`);
  return found;
}

export interface Stored {
  reference: string;
  patientReference: string;
  start: string;
  notes?: string;
  status: string;
}

/** What the sandbox has, asked without our back end. */
export async function appointmentsIn(clinic: Clinic, filters: Record<string, string>): Promise<readonly Stored[]> {
  const query = new URLSearchParams({ filters: JSON.stringify({ _count: 100, ...filters }) });
  const answer = await clinic.askSandbox(`/health-lake/get-profiles/Appointment?${query}`);
  const { entry } = (await answer.json()) as { entry: Stored[] };
  return entry;
}

/** Books behind everybody's back. */
export async function bookElsewhere(clinic: Clinic, booking: Record<string, string>): Promise<number> {
  const answer = await clinic.askSandbox('/add/Appointment', {
    method: 'POST',
    body: JSON.stringify({ priority: 'New', ...booking }),
  });
  return answer.status;
}

/** Somebody on record: their id and name. */
export async function somebodyOnRecord(
  clinic: Clinic,
  place = 0,
  resource: 'Patient' | 'Practitioner' = 'Patient',
): Promise<{ id: string; name: string }> {
  const answer = await clinic.askSandbox(`/get/${resource}`);
  const { requestResource } = (await answer.json()) as { requestResource: Record<string, string>[] };
  const person = requestResource[place] ?? {};
  const name = [person['firstName'], person['middleName'], person['lastName']].filter(Boolean).join(' ');
  return { id: person['resourceId'] ?? person['id'] ?? '', name };
}
