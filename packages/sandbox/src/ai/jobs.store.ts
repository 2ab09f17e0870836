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
          ...(row.result !== null && { result: JSON.parse(row.result) as unknown }),
          ...(row.error !== null && { error: JSON.parse(row.error) as unknown }),
          ...(row.completed_at !== null && { completedAt: row.completed_at }),
        }
      );
    },
  };
}
