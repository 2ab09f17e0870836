import * as z from 'zod/mini';

/** The steps, by the README's names. */
export const linkingSteps = ['care_context_creation', 'visit_records_update', 'care_context_linking'] as const;
export type LinkingStep = (typeof linkingSteps)[number];

const maybe = z.nullable(z.string());

/**
 * How far linking has come: plain data, to keep and to resume from. It has the references that the next step needs, and nothing of
 * the patient or the record.
 */
export const linkingStateSchema = z.object({
  /** Of what: a state resumes only the same appointment's document of the same kind. */
  appointmentReference: z.string(),
  hiType: z.string(),
  careContextReference: maybe,
  requestId: maybe,
  careContextCreated: z.boolean(),
  visitRecordsUpdated: z.boolean(),
  careContextLinked: z.boolean(),
  /** The step whose answer was lost: it may have been done. */
  uncertainStep: z.nullable(z.enum(linkingSteps)),
  completedAt: maybe,
  failedAt: z.nullable(z.enum(linkingSteps)),
  /** Our word for what went wrong, `service_down`. */
  errorDetails: maybe,
});

export type DocumentLinkingState = z.output<typeof linkingStateSchema>;

/** A state that was kept as plain data; null for anything else. */
export function linkingStateIn(kept: unknown): DocumentLinkingState | null {
  return z.safeParse(linkingStateSchema, kept).data ?? null;
}

export function newState(appointmentReference: string, hiType: string): DocumentLinkingState {
  return {
    appointmentReference,
    hiType,
    careContextReference: null,
    requestId: null,
    careContextCreated: false,
    visitRecordsUpdated: false,
    careContextLinked: false,
    uncertainStep: null,
    completedAt: null,
    failedAt: null,
    errorDetails: null,
  };
}

/** The state as a text for people and logs: its references are masked. */
export function describeLinking(state: DocumentLinkingState): string {
  const { careContextReference, requestId, uncertainStep } = state;
  return [
    `careContextReference=${masked(careContextReference)}`,
    `requestId=${masked(requestId)}`,
    `careContextCreated=${uncertainStep === 'care_context_creation' ? 'unknown' : state.careContextCreated}`,
    `visitRecordsUpdated=${uncertainStep === 'visit_records_update' ? 'unknown' : state.visitRecordsUpdated}`,
    `careContextLinked=${uncertainStep === 'care_context_linking' ? 'unknown' : state.careContextLinked}`,
  ].join(', ');
}

/** First two and last two characters; of four or fewer none (contract 13.3). */
function masked(reference: string | null): string {
  if (!reference) return 'none';
  if (reference.length <= 4) return '*'.repeat(reference.length);
  return `${reference.slice(0, 2)}${'*'.repeat(reference.length - 4)}${reference.slice(-2)}`;
}
