import { aiEndpoints } from '@carestack/core/ai';
import { createJweBox } from '../encryption/jweBox.js';
import { openedPayload, sealedAnswer } from '../encryption/sealedPayload.js';
import { Refused, refusedField } from '../http/Refused.js';
import { route, routeWithBody, type RoomApp } from '../http/route.js';
import { withoutNulls } from '../records/extra.js';
import { timeIn, type World } from '../World.js';
import { checkCallback, postCallback } from './callback.js';
import { carePlanDraft, radiologyDrafts, summaryDraft, uploadDraft } from './drafts.js';
import { createJobsStore, type JobState } from './jobs.store.js';
import type { Page } from './page.js';
import { pagesOf, readableFiles } from './pages.js';
import { createReader, type Reading } from './reading.js';
import { createRecordsStore } from './records.store.js';
import { studiesOf } from './studies.js';
import { summaryPdf } from './summaryPdf.js';

/** What a draft is asked for with. */
interface Order {
  encryptedData: string;
  publicKey?: string | undefined;
  callbackUrl?: string | null | undefined;
}

interface Drafting<Draft extends object> {
  recordId: string;
  draft: (recordId: string, reading: Reading, ...others: Reading[]) => Draft;
  /** The pages that are read apart; left out, all of them are read together. */
  apart?: (pages: readonly Page[]) => readonly (readonly Page[])[];
  /** Before the draft is written. */
  keep?: (pages: readonly Page[], reading: Reading) => Promise<void>;
}

interface Drafted<Draft extends object> {
  draft: Draft;
  extractor: Reading['extractor'];
}

/** A model has read only where it has read everything. */
function extractorOf(readings: readonly Reading[]): Reading['extractor'] {
  return readings.every(({ extractor }) => extractor === 'model') ? 'model' : 'built-in';
}

/** Milliseconds: small files of text are read in less, a picture takes seconds. */
const usualTime = { text: 300, picture: 3_000 };

export function aiRoutes(app: RoomApp, world: World): void {
  const box = createJweBox(world);
  const jobs = createJobsStore(world);
  const records = createRecordsStore(world);
  const { isAiSynchronous, callbackHosts, readScan } = world;
  const read = createReader(world.ai);

  async function filesIn({ encryptedData }: Order) {
    const { files } = await openedPayload(box, encryptedData);
    const list: readonly unknown[] = Array.isArray(files) ? files : [];
    if (list.length === 0) throw refusedField('files', 'files_required', 'files: the payload holds none.', 422);
    return readableFiles(list, readScan !== null);
  }

  async function drafted<Draft extends object>(
    files: Awaited<ReturnType<typeof filesIn>>,
    { recordId, draft, keep, apart = (all) => [all] }: Drafting<Draft>,
  ): Promise<Drafted<Draft>> {
    const pages = await pagesOf(files, readScan);
    if (pages.every(({ text }) => text.trim() === '')) {
      throw refusedField('files', 'no_text', 'files: they hold no text that can be read.', 422);
    }
    const readings: Reading[] = [];
    for (const some of apart(pages)) readings.push(await read(some));
    const [reading = await read(pages), ...others] = readings;
    await keep?.(pages, reading);
    return { draft: draft(recordId, reading, ...others), extractor: extractorOf([reading, ...others]) };
  }

  /** Seals the answer for a caller who gave a key. */
  async function answerFor<Draft extends object>({ draft, extractor }: Drafted<Draft>, { publicKey }: Order) {
    return publicKey ? { ...(await sealedAnswer(box, draft, publicKey)), extractor } : draft;
  }

  /** What is wrong with the order itself is refused at once; only the reading is left to the job. */
  async function draftOrJob<Draft extends object>(order: Order, drafting: Drafting<Draft>) {
    checkCallback(order.callbackUrl, callbackHosts);
    const files = await filesIn(order);
    if (isAiSynchronous) return answerFor(await drafted(files, drafting), order);

    const pictures = files.filter(({ kind }) => kind === 'picture').length;
    const estimatedCompletionMs = usualTime.text + pictures * usualTime.picture;
    const job = await jobs.add(drafting.recordId);
    void follow(job, order, async () => answerFor(await drafted(files, drafting), order)).catch((error: unknown) =>
      world.onFailure(error, job.jobId),
    );
    return { ...job, estimatedCompletionMs, message: 'The files are being read.' };
  }

  async function follow({ jobId }: JobState, { callbackUrl }: Order, work: () => Promise<unknown>): Promise<void> {
    await jobs.begin(jobId);
    try {
      await jobs.succeed(jobId, await work());
    } catch (error) {
      if (!(error instanceof Refused)) world.onFailure(error, jobId);
      const reason = error instanceof Refused ? (error.fields[0]?.reason ?? 'refused') : 'failed';
      await jobs.fail(jobId, {
        code: reason,
        message: error instanceof Refused ? error.message : 'The sandbox failed.',
      });
    }
    const state = await jobs.find(jobId);
    if (callbackUrl && state) await postCallback(callbackUrl, state);
  }

  routeWithBody(
    app,
    aiEndpoints.generateSummary,
    async ({ body }) => {
      const isPartial = body.uploadMode === 'Partial';
      const recordId = (isPartial && body.encounterId) || crypto.randomUUID();
      return draftOrJob(body, {
        recordId,
        draft: isPartial ? uploadDraft : summaryDraft,
        keep: (pages, { dischargeSummary }) =>
          isPartial
            ? records.addUpload(recordId, body.date ?? timeIn(world), pages)
            : records.keep(recordId, dischargeSummary),
      });
    },
    withoutNulls(),
  );

  routeWithBody(
    app,
    aiEndpoints.generateRadiologyReport,
    async ({ body }) => draftOrJob(body, { recordId: crypto.randomUUID(), draft: radiologyDrafts, apart: studiesOf }),
    withoutNulls(),
  );

  routeWithBody(
    app,
    aiEndpoints.generateCarePlan,
    async ({ body }) => draftOrJob(body, { recordId: crypto.randomUUID(), draft: carePlanDraft }),
    withoutNulls(),
  );

  routeWithBody(app, aiEndpoints.triggerDischargeSummary, async ({ param }) => {
    const encounterId = param('encounterId');
    const pages = await records.pagesOf(encounterId);
    if (pages.length === 0) throw new Refused(404, 'Nothing was uploaded for this encounter.');
    const reading = await read(pages);
    await records.keep(encounterId, reading.dischargeSummary);
    return { data: JSON.stringify(summaryDraft(encounterId, reading)), message: 'Discharge summary generated.' };
  });

  route(app, aiEndpoints.jobStatus, async ({ query }) => {
    const job = await jobs.find(query('jobId') ?? '');
    if (!job) throw new Refused(404, 'There is no such job.');
    return { ...job };
  });

  route(app, aiEndpoints.previewPdf, async ({ param }) => {
    const summary = await records.find(param('recordId'));
    if (!summary) throw new Refused(404, 'There is no such summary.');
    return {
      fileName: 'discharge-summary.pdf',
      mimeType: 'application/pdf',
      pdf: await summaryPdf(summary, world.now()),
    };
  });
}
