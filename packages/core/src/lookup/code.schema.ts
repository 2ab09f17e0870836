import * as z from 'zod/mini';

/** One concept of a terminology. */
export const codeSchema = z.pipe(
  z.object({
    code: z.pipe(
      z.union([z.string(), z.number()]),
      z.transform((code) => String(code)),
    ),
    text: z.string(),
    similarity: z.nullish(z.number()),
  }),
  z.transform(({ code, text, similarity }) => ({ code, text, similarity: similarity ?? null })),
);

export type Code = z.output<typeof codeSchema>;

/** Where to look in SNOMED CT (contract 11.4). */
export const snomedTags = [
  'specialties',
  'occupation',
  'medication',
  'diagnosis',
  'procedure_complication',
  'condition',
  'condition_status',
  'observation_unit',
  'observation',
  'record artifact',
  'lab_conclusion',
  'allergy_symptoms',
  'allergens',
  'vaccine',
  'advisory_category',
  'advisory_note',
  'physical object',
  'procedure',
  'qualifier value',
  'clinical drug',
] as const;

export const loincTags = ['radiology_imaging'] as const;

export type SnomedTag = (typeof snomedTags)[number];
export type LoincTag = (typeof loincTags)[number];

/** Any other word of the service's is taken as well. */
export type SemanticTag = SnomedTag | LoincTag | (string & {});
