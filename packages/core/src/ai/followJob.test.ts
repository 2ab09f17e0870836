import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHttp } from '../client/http.js';
import { connectionBroke, stubFetch, thrownBy, type StubAnswer } from '../testing/stubFetch.js';
import { createAiService } from './ai.service.js';
import type { JobProgress } from './followJob.js';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-15T09:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** An AI room whose questions are noted by the second at which they were asked. */
function aiWith(...answers: readonly StubAnswer[]) {
  const started = Date.now();
  const seconds: number[] = [];
  const { fetch, asked } = stubFetch(...answers);
  const timed = async (...request: Parameters<typeof fetch>) => {
    seconds.push((Date.now() - started) / 1000);
    return fetch(...request);
  };
  return { ai: createAiService(createHttp({ baseUrl: 'https://api.test', fetch: timed })), asked, seconds };
}

const job = { jobId: 'job-1', recordId: 'record-1', status: 'QUEUED', estimatedCompletionMs: 8_000 };
const working = { body: { jobId: 'job-1', recordId: 'record-1', status: 'IN_PROGRESS' } };
const result = { id: 'record-1', dischargeSummary: { diagnosis: 'Dengue fever' } };
const done = { body: { jobId: 'job-1', recordId: 'record-1', status: 'SUCCESS', result } };

describe('a job', () => {
  test('is first asked for after the estimated time, then in growing intervals of at most fifteen seconds', async () => {
    const { ai, seconds } = aiWith({ body: job }, ...Array.from({ length: 9 }, () => working), done);

    const draft = ai.generateDischargeSummary({ encryptedData: 'jwe' });
    await vi.runAllTimersAsync();

    await expect(draft).resolves.toMatchObject({ dischargeSummary: { diagnosis: 'Dengue fever' } });
    const gaps = seconds.slice(1).map((second, index) => second - (seconds[index] ?? 0));
    expect(gaps.slice(0, 4)).toEqual([8, 1, 1.5, 2.25]);
    expect(gaps.slice(-2)).toEqual([15, 15]);
  });

  test('without an estimate is first asked for after a second, and after a minute at the latest', async () => {
    const none = aiWith({ body: { jobId: 'job-1' } }, done);
    const draft = none.ai.generateDischargeSummary({ encryptedData: 'jwe' });
    await vi.runAllTimersAsync();
    await draft;
    expect(none.seconds).toEqual([0, 1]);

    const long = aiWith({ body: { jobId: 'job-1', estimatedCompletionMs: 3_600_000 } }, done);
    const other = long.ai.generateDischargeSummary({ encryptedData: 'jwe' });
    await vi.runAllTimersAsync();
    await other;
    expect(long.seconds).toEqual([0, 60]);
  });

  test('tells its id at once and then how it stands, and nothing of the document', async () => {
    const { ai } = aiWith({ body: job }, working, done);
    const told: JobProgress[] = [];

    const draft = ai.generateDischargeSummary(
      { encryptedData: 'jwe' },
      { onProgress: (progress) => told.push(progress) },
    );
    await vi.runAllTimersAsync();
    await draft;

    const always = { jobId: 'job-1', recordId: 'record-1', estimatedCompletionMs: 8_000, isReachable: true };
    expect(told).toEqual([
      { ...always, status: 'QUEUED', standing: 'working', elapsed: 0 },
      { ...always, status: 'IN_PROGRESS', standing: 'working', elapsed: 8_000 },
      { ...always, status: 'SUCCESS', standing: 'succeeded', elapsed: 9_000 },
    ]);
  });

  test.each([
    { status: 'success', result },
    { status: 'Completed', result },
    { result },
    { status: 'whatever', completedAt: '2026-01-15T09:00:08Z', result },
  ])('has ended well when the service says %j', async (body) => {
    const { ai } = aiWith({ body: job }, { body });

    const draft = ai.generateDischargeSummary({ encryptedData: 'jwe' });
    await vi.runAllTimersAsync();

    await expect(draft).resolves.toMatchObject({ id: 'record-1' });
  });

  test.each([
    { status: 'FAILED' },
    { status: 'error' },
    { status: 'Cancelled' },
    { status: 'IN_PROGRESS', error: { message: 'canary' } },
    { error: 'canary', completedAt: '2026-01-15T09:00:08Z' },
  ])('has failed when the service says %j', async (body) => {
    const { ai } = aiWith({ body: job }, { body });

    const failure = thrownBy(ai.generateDischargeSummary({ encryptedData: 'jwe' }));
    await vi.runAllTimersAsync();

    const error = await failure;
    expect(error).toMatchObject({ name: 'JobError', code: 'server_error', jobId: 'job-1', outcome: 'failed' });
    expect(JSON.stringify(error)).not.toContain('canary');
  });

  test.each([
    [{ code: 'no_text', message: 'canary' }, 'no_text'],
    [{ code: 'Patient canary has no text' }, undefined],
    ['canary', undefined],
  ])('that failed with %j says why by a code alone', async (reason, upstreamCode) => {
    const { ai } = aiWith({ body: job }, { body: { status: 'FAILED', error: reason } });

    const failure = thrownBy(ai.generateDischargeSummary({ encryptedData: 'jwe' }));
    await vi.runAllTimersAsync();

    const error = await failure;
    expect(error).toMatchObject({ name: 'JobError', upstreamCode });
    expect(JSON.stringify(error)).not.toContain('canary');
  });

  test('that hands over to another is followed there', async () => {
    const { ai, asked } = aiWith({ body: job }, { body: { status: 'SUCCESS', childJobId: 'job-2' } }, done);

    const draft = ai.generateDischargeSummary({ encryptedData: 'jwe' });
    await vi.runAllTimersAsync();

    await expect(draft).resolves.toMatchObject({ id: 'record-1' });
    expect(asked.map(({ path }) => path)).toEqual([
      '/ai/generate-discharge-summary',
      '/jobs?jobId=job-1',
      '/jobs?jobId=job-2',
    ]);
  });

  test('that ends without a result is an invalid answer', async () => {
    const { ai } = aiWith({ body: job }, { body: { status: 'SUCCESS' } });

    const failure = thrownBy(ai.generateDischargeSummary({ encryptedData: 'jwe' }));
    await vi.runAllTimersAsync();

    expect(await failure).toMatchObject({ name: 'InvalidAnswerError' });
  });

  test('outlives a broken line', async () => {
    const { ai } = aiWith({ body: job }, connectionBroke, connectionBroke, connectionBroke, done);
    const reached: boolean[] = [];

    const draft = ai.generateDischargeSummary(
      { encryptedData: 'jwe' },
      { onProgress: ({ isReachable }) => reached.push(isReachable) },
    );
    await vi.runAllTimersAsync();

    await expect(draft).resolves.toMatchObject({ id: 'record-1' });
    expect(reached).toEqual([true, false, true]);
  });

  test('is given up after five silences, and at once when it is not known', async () => {
    const silent = aiWith({ body: job }, connectionBroke);
    const lost = thrownBy(silent.ai.generateDischargeSummary({ encryptedData: 'jwe' }));
    await vi.runAllTimersAsync();
    expect(await lost).toMatchObject({ name: 'ConnectionError', code: 'offline' });
    expect(silent.asked).toHaveLength(1 + 5 * 3);

    const unknown = aiWith({ body: job }, { status: 404 });
    const refused = thrownBy(unknown.ai.generateDischargeSummary({ encryptedData: 'jwe' }));
    await vi.runAllTimersAsync();
    expect(await refused).toMatchObject({ code: 'not_found' });
    expect(unknown.asked).toHaveLength(2);
  });

  test('that takes longer than our patience is not lost: its id leads back to it', async () => {
    const { ai, seconds } = aiWith({ body: job }, working);
    const failure = thrownBy(ai.generateDischargeSummary({ encryptedData: 'jwe' }, { patience: 20_000 }));
    await vi.runAllTimersAsync();

    expect(await failure).toMatchObject({ name: 'JobError', code: 'timeout', outcome: 'unknown', jobId: 'job-1' });
    expect(Math.max(...seconds)).toBeLessThanOrEqual(20);

    const later = aiWith(done);
    const draft = later.ai.followJob('job-1', 'summary');
    await vi.runAllTimersAsync();
    await expect(draft).resolves.toMatchObject({ id: 'record-1' });
    expect(later.seconds).toEqual([0]);
  });

  test('is no longer asked for once its page has gone', async () => {
    const { ai, asked } = aiWith({ body: job }, working);
    const controller = new AbortController();

    const failure = thrownBy(ai.generateDischargeSummary({ encryptedData: 'jwe' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(8_500);
    controller.abort();
    await vi.runAllTimersAsync();

    expect(await failure).toMatchObject({ name: 'ConnectionError', code: 'aborted' });
    expect(asked).toHaveLength(2);
  });
});

test('a job of each kind is read as what it makes', async () => {
  const reports = aiWith({ body: { result: [{ reportId: 'r-1' }] } });
  const plan = aiWith({ body: { result: { id: 'c-1', carePlan: { goal: 'walk' } } } });

  const both = Promise.all([reports.ai.followJob('job-1', 'radiologyReports'), plan.ai.followJob('job-1', 'carePlan')]);
  await vi.runAllTimersAsync();

  await expect(both).resolves.toEqual([{ reports: [{ reportId: 'r-1' }] }, { id: 'c-1', carePlan: { goal: 'walk' } }]);
});

test('how a job stands can be asked once', async () => {
  const { ai, asked } = aiWith(working);

  await expect(ai.jobStatus('job 1')).resolves.toEqual(working.body);
  expect(asked).toMatchObject([{ method: 'GET', path: '/jobs?jobId=job+1' }]);
});
