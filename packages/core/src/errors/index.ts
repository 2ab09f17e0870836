export {
  AuthenticationError,
  AuthorizationError,
  ConflictError,
  ConnectionError,
  EhrApiError,
  InvalidAnswerError,
  NotFoundError,
  RateLimitError,
  ServerError,
  ValidationError,
  type EhrErrorCode,
  type Outcome,
  type Recovery,
} from './EhrApiError.js';
export { isLost, readingBack } from './readingBack.js';
export type { Refusal } from './refusal.js';
