import * as z from 'zod/mini';

const schema = z.object({
  sources: z.record(
    z.string(),
    z.object({
      file: z.string(),
      page: z.number(),
      start: z.number(),
      end: z.number(),
      text: z.string(),
      confidence: z.optional(z.number()),
    }),
  ),
});

/** Where the items of a draft were written. */
export function placesIn(extractedData: unknown) {
  return Object.values(z.parse(schema, extractedData).sources);
}
