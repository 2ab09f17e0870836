import { ConnectionError } from '../../errors/EhrApiError.js';
import type { AbhaQr } from '../abhaQr.js';

/** What a person holds, to look for them in our own records. */
export type PatientQuery = Pick<AbhaQr, 'abhaNumber' | 'abhaAddress' | 'mobile'>;

/** A patient on record, as far as a person at the desk needs it to recognise them. Every `Patient` is one. */
export interface RegisteredPatient {
  id: string;
  firstName?: string | null | undefined;
  middleName?: string | null | undefined;
  lastName?: string | null | undefined;
  birthDate?: string | null | undefined;
  idType?: string | null | undefined;
  idNumber?: string | null | undefined;
}

/** Searches the host's own patients. After eight seconds, or when it fails, the journey goes on without; `signal` then aborts. */
export type FindPatients = (
  query: PatientQuery,
  options: { signal: AbortSignal },
) => Promise<readonly RegisteredPatient[]>;

/** The patients found, or an error once `patience` milliseconds have passed, even of a search that heeds no signal. */
export async function foundInTime(
  findPatients: FindPatients,
  query: PatientQuery,
  { signal, patience }: { signal: AbortSignal; patience: number },
): Promise<readonly RegisteredPatient[]> {
  const search = new AbortController();
  const stop = () => search.abort();
  const late = new Promise<never>((_, reject) => {
    search.signal.addEventListener('abort', () =>
      reject(new ConnectionError('timeout', 'findPatients: no answer in time')),
    );
  });
  const timer = setTimeout(stop, patience);
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([late, findPatients(query, { signal: search.signal })]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
