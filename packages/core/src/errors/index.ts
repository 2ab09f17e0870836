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
export type { Refusal } from './refusal.js';
