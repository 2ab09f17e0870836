import { ValidationError } from '../errors/EhrApiError.js';

/** The input is well formed, but the operation lacks something: 422 (contract 3.2). */
export function lacks(operation: string, field: string, code: string, sentence: string): ValidationError {
  return new ValidationError('validation_failed', `${operation}: not sent, ${sentence}`, {
    statusCode: 422,
    fields: { [field]: code },
  });
}
