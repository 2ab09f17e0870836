import { createRequire } from 'node:module';
import type { Clinic } from './clinic.js';

interface Database {
  prepare(sql: string): { get(...values: string[]): Record<string, unknown> | undefined };
  close(): void;
}
type OpenDatabase = new (file: string, options: { readonly: boolean }) => Database;

// The sandbox's own engine: the demo does not depend on it.
const requireOfSandbox = createRequire(new URL('../../../packages/sandbox/package.json', import.meta.url));

/** How many ABHAs there are, counted in the database file itself. */
export function countAbhas(clinic: Clinic): number {
  return countRows(clinic, 'abha_accounts');
}

/** How many HPR IDs there are. */
export function countHprIds(clinic: Clinic): number {
  return countRows(clinic, 'hpr_accounts');
}

function countRows({ databaseFile }: Clinic, table: 'abha_accounts' | 'hpr_accounts'): number {
  const Database = requireOfSandbox('libsql') as OpenDatabase;
  const database = new Database(databaseFile, { readonly: true });
  try {
    return Number(database.prepare(`select count(*) as total from ${table}`).get()?.['total']);
  } finally {
    database.close();
  }
}

/** How many patients of the clinic fit, asked of the sandbox itself and not of our back end. */
export async function countPatients(clinic: Clinic, filters: Record<string, string> = {}): Promise<number> {
  const query = new URLSearchParams({ filters: JSON.stringify(filters) });
  const response = await clinic.askSandbox(`/health-lake/get-profiles/Patient?${query}`);
  const { total } = (await response.json()) as { total: number };
  return total;
}

/** Lets something go wrong on the wire. */
export async function addFault(clinic: Clinic, fault: Record<string, unknown>): Promise<void> {
  const response = await clinic.askSandbox('/sandbox/faults', { method: 'POST', body: JSON.stringify(fault) });
  if (!response.ok) throw new Error(`The fault was refused: ${response.status}`);
}
