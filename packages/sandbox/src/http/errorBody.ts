import type { Refused } from './Refused.js';

const words: Readonly<Record<number, string>> = {
  400: 'VALIDATION_ERROR',
  401: 'AUTHENTICATION_ERROR',
  403: 'AUTHORIZATION_ERROR',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  422: 'VALIDATION_ERROR',
  429: 'RATE_LIMITED',
  503: 'SERVICE_UNAVAILABLE',
};

/**
 * Contract 3.1 in all its readings at once: Python's `message` and `details`, the README's envelope, and for ABHA calls ABDM's
 * `{ error: { code, message } }`.
 */
export function errorBody({ status, message, fields, abdmCode, conflict }: Refused, requestId: string, now: number) {
  return {
    message,
    details: fields,
    status: 'error',
    error_code: words[status] ?? 'INTERNAL_SERVER_ERROR',
    timestamp: new Date(now).toISOString(),
    request_id: requestId,
    ...(conflict && { conflict }),
    ...(abdmCode && { error: { code: abdmCode, message } }),
  };
}
