export type { AuditEvent } from './audit.js';
export { createCarestackHandler, type CarestackHandler } from './createCarestackHandler.js';
export type { CarestackHandlerOptions } from './options.js';
export type { RateLimit } from './rateLimit.js';
