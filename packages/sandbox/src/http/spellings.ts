import type { Endpoint } from '@carestack/core/client';

interface Spelling {
  path: Endpoint['path'];
  /** Names of the query that this spelling has besides. */
  query?: readonly string[];
}

/** Calls that another of Carestack's SDKs, or an older deployment, spells otherwise (contract 15). */
const spellings: Readonly<Record<string, readonly Spelling[]>> = {
  'patients.delete': [{ path: '/patients/{id}' }],
  'practitioners.delete': [{ path: '/practitioners/{id}' }],
  'appointments.delete': [{ path: '/appointments/{id}' }],
  'organizations.findAll': [{ path: '/facilities', query: ['pageSize'] }],
  'ai.generateSummary': [{ path: '/demo/generate-discharge-summary' }],
  'ai.generateFhirBundle': [{ path: '/demo/generate-fhir-bundle' }],
};

/** A row of the contract under each of its paths, its own first. */
export function spelt<Row extends Endpoint>(row: Row): readonly Row[] {
  const others = spellings[row.operation] ?? [];
  return [row, ...others.map(({ path, query = [] }) => ({ ...row, path, query: [...(row.query ?? []), ...query] }))];
}
