import * as z from 'zod/mini';

const maybe = z.nullish(z.string());

/** The newer service answers a generation with a job. */
export const jobSchema = z.looseObject({
  jobId: z.string().check(z.minLength(1)),
  recordId: maybe,
  status: maybe,
  estimatedCompletionMs: z.nullish(z.number()),
  message: maybe,
});

/** The answer of `GET /jobs`, and the body of a callback. */
export const jobResultSchema = z.looseObject({
  jobId: maybe,
  recordId: maybe,
  status: maybe,
  result: z.optional(z.unknown()),
  childJobId: maybe,
  completedAt: maybe,
  error: z.optional(z.unknown()),
});

export type Job = z.output<typeof jobSchema>;
export type JobResult = z.output<typeof jobResultSchema>;

const succeeded = new Set(['COMPLETED', 'SUCCESS']);
const failed = new Set(['FAILED', 'ERROR', 'CANCELLED']);

/** How a job stands. The service does not document its final statuses, so all signs of an end are read as contract 11.2 says. */
export function standingOf({ status, result, error, completedAt }: JobResult): 'working' | 'succeeded' | 'failed' {
  const word = status?.trim().toUpperCase() ?? '';
  if (failed.has(word) || isThere(error)) return 'failed';
  return succeeded.has(word) || isThere(result) || completedAt ? 'succeeded' : 'working';
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
