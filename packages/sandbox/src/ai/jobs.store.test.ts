import { expect, test } from 'vitest';
import { databaseOn } from '../database/databaseOn.js';
import { openMemory } from '../database/memory.js';
import { migrate } from '../database/migrate.js';
import { createJobsStore } from './jobs.store.js';

test('a job whose process was ended is over after a while, and says so', async () => {
  const database = databaseOn(await openMemory());
  await migrate(database);
  let now = Date.UTC(2026, 0, 31);
  const jobs = createJobsStore({ database, now: () => now });
  const [left, done] = [await jobs.add('one'), await jobs.add('two')];
  await jobs.begin(left.jobId);
  await jobs.succeed(done.jobId, { id: 'two' });

  expect(await jobs.find(left.jobId)).toMatchObject({ status: 'IN_PROGRESS' });
  now += 11 * 60_000;
  expect(await jobs.find(left.jobId)).toMatchObject({ status: 'FAILED', error: { code: 'interrupted' } });
  expect(await jobs.find(done.jobId)).toMatchObject({ status: 'SUCCESS', result: { id: 'two' } });
  await database.destroy();
});
