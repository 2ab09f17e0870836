import { compactNumber } from '../values/digits.js';

/** Fourteen digits with any spacing → `XX-XXXX-XXXX-XXXX`; anything else → null. ABDM publishes no check digit. */
export function formatAbhaNumber(text: string): string | null {
  const [, a, b, c, d] = /^(\d{2})(\d{4})(\d{4})(\d{4})$/.exec(compactNumber(text)) ?? [];
  return a ? `${a}-${b}-${c}-${d}` : null;
}

/** `XX-XXXX-XXXX-1234`, for places where the whole number is not needed. */
export function maskAbhaNumber(text: string): string {
  return `XX-XXXX-XXXX-${compactNumber(text).slice(-4)}`;
}
