import * as z from 'zod/mini';
import type { World } from '../World.js';
import { timeIn } from '../World.js';

export type JobStatus = 'QUEUED' | 'IN_PROGRESS' | 'SUCCESS' | 'FAILED';

/** As `GET /jobs` answers it and as a callback brings it. */
export interface JobState {
  jobId: string;
  recordId: string;
  status: JobStatus;
  result?: unknown;
  error?: unknown;
  completedAt?: string;
  /** Who read the files. */
  extractor?: string;
}

/** Milliseconds. No job takes so long. */
const longest = 10 * 60_000;

export function createJobsStore(world: Pick<World, 'database' | 'now'>) {
  const { database } = world;
  const update = (
    jobId: string,
    change: { status: JobStatus; result?: string; error?: string; completed_at?: string },
  ) => database.updateTable('ai_jobs').set(change).where('job_id', '=', jobId).execute();

  return {
    async add(recordId: string): Promise<JobState> {
      const jobId = crypto.randomUUID();
      const row = { job_id: jobId, record_id: recordId, status: 'QUEUED' as const, created_at: timeIn(world) };
      await database.insertInto('ai_jobs').values(row).execute();
      return { jobId, recordId, status: 'QUEUED' };
    },
    begin: (jobId: string) => update(jobId, { status: 'IN_PROGRESS' }),
    succeed: (jobId: string, result: unknown) =>
      update(jobId, { status: 'SUCCESS', result: JSON.stringify(result), completed_at: timeIn(world) }),
    fail: (jobId: string, error: Readonly<Record<string, string>>) =>
      update(jobId, { status: 'FAILED', error: JSON.stringify(error), completed_at: timeIn(world) }),
    async find(jobId: string): Promise<JobState | undefined> {
      // The process that read its files was ended.
      await database
        .updateTable('ai_jobs')
        .set({ status: 'FAILED', error: JSON.stringify({ code: 'interrupted' }), completed_at: timeIn(world) })
        .where('job_id', '=', jobId)
        .where('completed_at', 'is', null)
        .where('created_at', '<', new Date(world.now() - longest).toISOString())
        .execute();
      const row = await database.selectFrom('ai_jobs').selectAll().where('job_id', '=', jobId).executeTakeFirst();
      return (
        row && {
          jobId,
          recordId: row.record_id,
          status: row.status,
          ...(row.result !== null && resultIn(row.result)),
          ...(row.error !== null && { error: JSON.parse(row.error) as unknown }),
          ...(row.completed_at !== null && { completedAt: row.completed_at }),
        }
      );
    },
  };
}

const madeSchema = z.union([
  z.looseObject({ extractor: z.string() }),
  z.tuple([z.looseObject({ extractor: z.string() })]),
]);

/** The result, and who read the files for it. */
function resultIn(text: string): Pick<JobState, 'result' | 'extractor'> {
  const result: unknown = JSON.parse(text);
  const made = z.safeParse(madeSchema, result).data;
  const [first = null] = Array.isArray(made) ? made : [made];
  return { result, ...(first && { extractor: first.extractor }) };
}
