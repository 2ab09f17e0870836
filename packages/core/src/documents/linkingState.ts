import * as z from 'zod/mini';
import { objectOf, wrongKind } from '../values/given.js';

/** The steps, by the README's names. */
export const linkingSteps = ['care_context_creation', 'visit_records_update', 'care_context_linking'] as const;
export type LinkingStep = (typeof linkingSteps)[number];

const maybe = z.nullable(z.string());

/**
 * How far linking has come. It is plain data: store it, and resume from it later. It holds the references that the next step needs, and
 * nothing about the patient or the record.
 */
export const linkingStateSchema = z.object({
  /** A state resumes only a document of the same appointment and the same kind. */
  appointmentReference: z.string(),
  hiType: z.string(),
  careContextReference: maybe,
  requestId: maybe,
  careContextCreated: z.boolean(),
  visitRecordsUpdated: z.boolean(),
  careContextLinked: z.boolean(),
  /** The step whose answer was lost, so that it may have been done. */
  uncertainStep: z.nullable(z.enum(linkingSteps)),
  completedAt: maybe,
  failedAt: z.nullable(z.enum(linkingSteps)),
  /** The code of the error, such as `service_down`. */
  errorDetails: maybe,
});

export type DocumentLinkingState = z.output<typeof linkingStateSchema>;

/** Reads a stored state; null when it is not one. */
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

/** The state as text for a log. Its references are masked (contract 13.3). @throws ValidationError for no state. */
export function describeLinking(state: DocumentLinkingState): string {
  const { careContextReference, requestId, uncertainStep, careContextCreated } = objectOf(
    'describeLinking',
    'state',
    state,
  );
  if (typeof careContextCreated !== 'boolean') throw wrongKind('describeLinking', 'state', state, 'a state of linking');
  return [
    `careContextReference=${masked(careContextReference)}`,
    `requestId=${masked(requestId)}`,
    `careContextCreated=${uncertainStep === 'care_context_creation' ? 'unknown' : state.careContextCreated}`,
    `visitRecordsUpdated=${uncertainStep === 'visit_records_update' ? 'unknown' : state.visitRecordsUpdated}`,
    `careContextLinked=${uncertainStep === 'care_context_linking' ? 'unknown' : state.careContextLinked}`,
  ].join(', ');
}

/** Keeps the first two and last two characters; a text of four or fewer is hidden completely (contract 13.3). */
function masked(reference: string | null): string {
  if (!reference) return 'none';
  if (reference.length <= 4) return '*'.repeat(reference.length);
  return `${reference.slice(0, 2)}${'*'.repeat(reference.length - 4)}${reference.slice(-2)}`;
}
