import type { Carestack, Patient } from '@carestack/core';
import { patientName } from '@carestack/core/patients';
import type { QueryClient } from '@tanstack/react-query';
import { patientQueries } from '../../patients/index.js';
import { type ReadQuery, readQuery } from '../../records/index.js';
import { runAtOnce } from './atOnce.js';

type PatientsRoom = Pick<Carestack, 'patients'>;
type Run = ReturnType<typeof runAtOnce>;

/** The API reads one patient a call and searches by no reference: a day has hundreds of them. */
const most = 4;
const freshForMs = 5 * 60_000;

const runs = new WeakMap<QueryClient, Run>();

function runOf(queryClient: QueryClient): Run {
  const run = runs.get(queryClient) ?? runAtOnce(most);
  runs.set(queryClient, run);
  return run;
}

/** The patient behind a reference, under the key that every screen shares, so that each is read once. Few are read at once in the whole app. */
export function nameQuery(
  queryClient: QueryClient,
  client: PatientsRoom,
  reference: string,
  scope: string,
): ReadQuery<Patient> & { staleTime: number } {
  const { queryKey } = patientQueries.detail(client, reference, scope);
  const run = runOf(queryClient);
  const read = async (signal: AbortSignal) => ({ ...(await client.patients.findById(reference, { signal })) });
  const query = readQuery<Patient>(queryKey, (signal) => run(() => read(signal), signal));
  return { ...query, staleTime: freshForMs };
}

/** Reads the names that are not known yet, and waits for them. Null is one that could not be read, or that nobody recorded. */
export async function readNames(
  queryClient: QueryClient,
  client: PatientsRoom,
  references: readonly string[],
  scope: string,
): Promise<ReadonlyMap<string, string | null>> {
  const wanted = [...new Set(references)].filter(Boolean);
  const names = wanted.map(async (reference) => {
    const name = await queryClient
      .fetchQuery(nameQuery(queryClient, client, reference, scope))
      .then((patient) => patientName(patient) || null)
      .catch(() => null);
    return [reference, name] as const;
  });
  return new Map(await Promise.all(names));
}
