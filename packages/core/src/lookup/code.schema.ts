import * as z from 'zod/mini';

/**
 * One concept of a terminology: its code as text, as SNOMED's are too long for a number of JavaScript, and its words. `similarity` is
 * the service's own measure of how well it fits the term, and null where it does not say (contract 11.2).
 */
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

/** A code as `codeSchema` reads it. */
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

/** Where to look in LOINC (contract 11.4). */
export const loincTags = ['radiology_imaging'] as const;

export type SnomedTag = (typeof snomedTags)[number];
export type LoincTag = (typeof loincTags)[number];

/** Any other word of the service's is taken as well. */
export type SemanticTag = SnomedTag | LoincTag | (string & {});
