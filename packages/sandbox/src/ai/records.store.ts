import * as z from 'zod/mini';
import { timeIn, type World } from '../World.js';
import type { Page } from './page.js';

const summarySchema = z.record(z.string(), z.unknown());
const wordSchema = z.object({ start: z.number(), end: z.number(), confidence: z.number() });
const pagesSchema = z.array(
  z.object({ file: z.string(), page: z.number(), text: z.string(), words: z.optional(z.array(wordSchema)) }),
);

/** The summaries that were written, and the pages that were uploaded for stays. */
export function createRecordsStore(world: Pick<World, 'database' | 'now'>) {
  const { database } = world;
  return {
    async keep(recordId: string, summary: Readonly<Record<string, unknown>>): Promise<void> {
      const row = { record_id: recordId, summary: JSON.stringify(summary), updated_at: timeIn(world) };
      await database
        .insertInto('ai_records')
        .values(row)
        .onConflict((taken) =>
          taken.column('record_id').doUpdateSet({ summary: row.summary, updated_at: row.updated_at }),
        )
        .execute();
    },

    async find(recordId: string): Promise<Readonly<Record<string, unknown>> | undefined> {
      const row = await database
        .selectFrom('ai_records')
        .select('summary')
        .where('record_id', '=', recordId)
        .executeTakeFirst();
      return row && z.parse(summarySchema, JSON.parse(row.summary));
    },

    async addUpload(encounterId: string, writtenAt: string, pages: readonly Page[]): Promise<void> {
      const row = { encounter_id: encounterId, written_at: writtenAt, pages: JSON.stringify(pages) };
      await database.insertInto('ai_uploads').values(row).execute();
    },

    /** All pages of a stay, the oldest day first. A file is named with its day. */
    async pagesOf(encounterId: string): Promise<Page[]> {
      const uploads = await database
        .selectFrom('ai_uploads')
        .selectAll()
        .where('encounter_id', '=', encounterId)
        .orderBy('written_at')
        .orderBy('sequence')
        .execute();
      return uploads.flatMap(({ written_at, pages }) =>
        z.parse(pagesSchema, JSON.parse(pages)).map((page) => ({ ...page, file: `${written_at} ${page.file}` })),
      );
    },
  };
}
