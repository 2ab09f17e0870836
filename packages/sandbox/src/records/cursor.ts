import { Refused } from '../http/Refused.js';

/** The token of the page that begins after this record: base64url of a small JSON object, for the server alone to read. */
export function cursorAfter(sequence: number): string {
  return btoa(JSON.stringify({ after: sequence }))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

export function sequenceIn(cursor: string): number {
  try {
    const value: unknown = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')));
    if (typeof value === 'object' && value !== null && 'after' in value && Number.isSafeInteger(value.after)) {
      return Number(value.after);
    }
  } catch {
    // Falls through to the refusal: a token that cannot be read is a token that is not ours.
  }
  throw new Refused(400, 'nextPage is not a token of this API.', {
    fields: [{ field: 'nextPage', reason: 'invalid', message: 'nextPage: pass the token back as it came' }],
  });
}
