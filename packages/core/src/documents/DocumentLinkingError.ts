import { EhrApiError } from '../errors/EhrApiError.js';
import { describeLinking, type DocumentLinkingState, type LinkingStep } from './linkingState.js';

/** A step of linking failed. Resume from `state`. Code, status and recovery are those of `reason`. */
export class DocumentLinkingError extends EhrApiError {
  override readonly name = 'DocumentLinkingError';
  readonly state: DocumentLinkingState;
  readonly failedAt: LinkingStep;
  /** What the step itself threw. */
  readonly reason: EhrApiError;

  constructor(reason: EhrApiError, failedAt: LinkingStep, state: DocumentLinkingState) {
    const { code, outcome } = reason;
    const doubt =
      outcome === 'unknown' && failedAt === 'care_context_creation' ? '; a care context may have been created' : '';
    super(code, `documents.linkHealthDocument, ${failedAt}: ${reason.message}${doubt} (${describeLinking(state)})`, {
      statusCode: reason.statusCode,
      upstreamCode: reason.upstreamCode,
      requestId: reason.requestId,
      fields: reason.fields,
      recovery: reason.recovery,
      outcome,
      retryAfter: reason.retryAfter,
    });
    this.failedAt = failedAt;
    this.reason = reason;
    this.state = state;
  }
}
