import { compactNumber } from '../values/digits.js';
import { textOf } from '../values/given.js';

/**
 * Fourteen digits with any spacing → `XX-XXXX-XXXX-XXXX`; any other text → null. ABDM publishes no check digit.
 *
 * @throws ValidationError for anything but a text.
 */
export function formatAbhaNumber(text: string): string | null {
  const [, a, b, c, d] =
    /^(\d{2})(\d{4})(\d{4})(\d{4})$/.exec(compactNumber(textOf('formatAbhaNumber', 'text', text))) ?? [];
  return a ? `${a}-${b}-${c}-${d}` : null;
}

/** `XX-XXXX-XXXX-1234`, for places where the whole number is not needed. @throws ValidationError for anything but a text. */
export function maskAbhaNumber(text: string): string {
  return `XX-XXXX-XXXX-${compactNumber(textOf('maskAbhaNumber', 'text', text)).slice(-4)}`;
}
