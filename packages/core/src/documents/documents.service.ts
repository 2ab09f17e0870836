import { checked } from '../client/checked.js';
import { httpOf, optionsOf } from '../client/given.js';
import { objectOf } from '../values/given.js';
import type { CallOptions, Http } from '../client/http.js';
import { lacks } from '../client/lacks.js';
import { tell } from '../client/tell.js';
import { EhrApiError, ValidationError } from '../errors/EhrApiError.js';
import { DocumentLinkingError } from './DocumentLinkingError.js';
import { documentEndpoints } from './documents.endpoints.js';
import { healthDocumentSchema, type HealthDocument, type HealthDocumentLinkingDTO } from './linking.schema.js';
import { linkingStateSchema, newState, type DocumentLinkingState, type LinkingStep } from './linkingState.js';
import { timeRange } from './timeRange.js';

/** How one step went. `skipped`: nothing to do, or an earlier call did it. `unknown`: its answer was lost, so it may have been done. */
export interface LinkingProgress {
  step: LinkingStep;
  status: 'started' | 'done' | 'skipped' | 'refused' | 'failed' | 'unknown';
  state: DocumentLinkingState;
}

export interface LinkingOptions extends CallOptions {
  onProgress?: ((progress: LinkingProgress) => void) | undefined;
  /** The state of an earlier call that did not finish. The steps it finished are not repeated. */
  state?: DocumentLinkingState | undefined;
  /** True when the answer of the first step was lost and you have made sure that no care context was created. */
  isCareContextAbsent?: boolean | undefined;
}

/** The result, with the names of the README. */
export interface HealthDocumentLinkingResult {
  /** True when the care context is linked, together with any records. */
  success: boolean;
  careContextId: string;
  /** Also false when there were no records to hand over. */
  visitRecordsUpdated: boolean;
  healthDocumentLinked: boolean;
  transactionState: DocumentLinkingState;
  message: string;
}

const operation = 'documents.linkHealthDocument';

export type DocumentsService = ReturnType<typeof createDocumentsService>;

/** The documents room alone, for bundles that need no more. */
export function createDocumentsService(http: Http) {
  httpOf('createDocumentsService', http);
  return {
    /**
     * Links the records of a visit to the patient's ABHA in three steps (contract 13): it creates the care context, hands over the
     * records, and links them. When a step fails, the steps before it stay done: call again with the error's `state` to go on.
     *
     * @throws ValidationError before anything is sent; DocumentLinkingError with the `state` to resume from. Its `outcome` is `unknown`
     *   when an answer was lost; after the first step a care context may then exist.
     * @example
     * try {
     *   await carestack.documents.linkHealthDocument(document);
     * } catch (error) {
     *   if (error instanceof DocumentLinkingError) await carestack.documents.linkHealthDocument(document, { state: error.state });
     * }
     */
    async linkHealthDocument(
      document: HealthDocumentLinkingDTO,
      options: LinkingOptions = {},
    ): Promise<HealthDocumentLinkingResult> {
      optionsOf(operation, options);
      // All examples of the README leave it out.
      if (!objectOf(operation, 'document', document).reference)
        throw lacks(operation, 'reference', 'required', 'give the id of the appointment as reference');
      const given = checked(operation, healthDocumentSchema, document);
      const linking = createLinking(http, given, startOf(given, options), options);

      const context = await linking.createCareContext();
      const isHandedOver = await linking.updateVisitRecords(context);
      // A visit without its records would reach the patient empty.
      if (isHandedOver) await linking.linkCareContext(context);
      return linking.result(context);
    },
  };
}

interface CareContext {
  careContextReference: string;
  requestId: string;
}

/** One run through the three steps. It skips the steps that are done. */
function createLinking(
  http: Http,
  document: HealthDocument,
  start: DocumentLinkingState,
  { onProgress, signal, timeout }: LinkingOptions,
) {
  const options = { signal, timeout };
  const { patientReference, practitionerReference, reference, healthRecords } = document;
  const appointmentReference = reference;
  // Absent optionals are left out.
  const abha = document.patientAbhaAddress ? { patientAbhaAddress: document.patientAbhaAddress } : {};
  let state = start;

  const report = (step: LinkingStep, status: LinkingProgress['status']) => tell(onProgress, { step, status, state });

  const run = async <Value>(step: LinkingStep, call: () => Promise<{ value: Value }>): Promise<Value> => {
    state = { ...state, uncertainStep: null, failedAt: null, errorDetails: null };
    report(step, 'started');
    try {
      return (await call()).value;
    } catch (error) {
      if (!(error instanceof EhrApiError)) throw error;
      const isUnknown = error.outcome === 'unknown';
      state = { ...state, uncertainStep: isUnknown ? step : null, failedAt: step, errorDetails: error.code };
      report(step, isUnknown ? 'unknown' : 'failed');
      throw new DocumentLinkingError(error, step, state);
    }
  };

  return {
    async createCareContext(): Promise<CareContext> {
      const step = 'care_context_creation';
      const { careContextReference, requestId } = state;
      if (careContextReference && requestId) {
        report(step, 'skipped');
        return { careContextReference, requestId };
      }
      const body = {
        patientReference,
        ...abha,
        practitionerReference,
        appointmentReference,
        hiType: document.hiType,
        appointmentDate: timeRange(document.appointmentStartDate, document.appointmentEndDate),
        resendOtp: false,
      };
      const made = await run(step, () => http.send(documentEndpoints.createCareContext, { body }, options));
      const context = { careContextReference: made.careContextReference, requestId: made.requestId };
      state = { ...state, ...context, careContextCreated: true };
      report(step, 'done');
      return context;
    },

    /** True when the records were taken, or there were none, so that the link may follow. */
    async updateVisitRecords(context: CareContext): Promise<boolean> {
      const step = 'visit_records_update';
      if (healthRecords.length === 0 || state.visitRecordsUpdated) {
        report(step, 'skipped');
        return true;
      }
      const body = {
        ...context,
        patientReference,
        practitionerReference,
        appointmentReference,
        ...abha,
        healthRecords,
        mobileNumber: document.mobileNumber,
      };
      const isDone = await run(step, () => http.send(documentEndpoints.updateVisitRecords, { body }, options));
      state = { ...state, visitRecordsUpdated: isDone, failedAt: isDone ? null : step };
      report(step, isDone ? 'done' : 'refused');
      return isDone;
    },

    async linkCareContext(context: CareContext): Promise<void> {
      const step = 'care_context_linking';
      if (state.careContextLinked) {
        report(step, 'skipped');
        return;
      }
      const body = {
        ...context,
        appointmentReference,
        // Python sends the postal address here, Java the ABHA address and calls it that (contract 15).
        patientAddress: document.patientAbhaAddress ?? document.patientAddress,
        patientName: document.patientName,
        patientReference,
        authMode: 'DEMOGRAPHICS' as const,
      };
      const isDone = await run(step, () => http.send(documentEndpoints.linkCareContext, { body }, options));
      state = {
        ...state,
        careContextLinked: isDone,
        failedAt: isDone ? null : step,
        completedAt: isDone ? new Date().toISOString() : null,
      };
      report(step, isDone ? 'done' : 'refused');
    },

    result: ({ careContextReference }: CareContext): HealthDocumentLinkingResult => ({
      success: state.careContextLinked,
      careContextId: careContextReference,
      visitRecordsUpdated: state.visitRecordsUpdated,
      healthDocumentLinked: state.careContextLinked,
      transactionState: state,
      message: messageOf(state, healthRecords.length),
    }),
  };
}

/** The state to begin with. Refused: the state of another document, and one after which a care context may exist unseen. */
function startOf(document: HealthDocument, { state, isCareContextAbsent }: LinkingOptions): DocumentLinkingState {
  if (!state) return newState(document.reference, document.hiType);
  const start = checked(operation, linkingStateSchema, state);
  if (start.appointmentReference !== document.reference || start.hiType !== document.hiType) {
    throw refusedState('state_of_another_document', 'the state belongs to another document');
  }
  if (start.uncertainStep === 'care_context_creation' && !start.careContextReference && !isCareContextAbsent) {
    throw refusedState(
      'care_context_uncertain',
      'a care context may exist already; find out, then give its references in the state, or isCareContextAbsent',
    );
  }
  return start;
}

function refusedState(code: string, sentence: string): ValidationError {
  return new ValidationError('validation_failed', `${operation}: not sent, ${sentence}`, {
    statusCode: 400,
    fields: { state: code },
    recovery: 'contact-admin',
  });
}

function messageOf({ careContextLinked, failedAt }: DocumentLinkingState, records: number): string {
  if (failedAt === 'visit_records_update')
    return 'The care context was created, but the records were refused. Not linked.';
  if (!careContextLinked) return 'The care context was created, but linking it was refused.';
  return records > 0
    ? 'Health document linking completed successfully'
    : 'The care context is linked; there were no health records to hand over.';
}
