import { toWesternDigits } from '@carestack/core/values';

/** Whole rupees with or without commas, and one or two digits of paise. */
const amount = /^₹?(\d{1,9}|\d{1,3}(?:,\d{2,3})+)(?:\.(\d{1,2}))?(?:\/-)?$/;

/** The rupees that are written, in digits of any script: `₹1,500.50`, `१५००`, `1500/-`. Null when it is no amount to the paisa. */
export function rupeesOf(text: string): number | null {
  const [, whole, paise] = amount.exec(toWesternDigits(text).replace(/\s/g, '')) ?? [];
  return whole === undefined ? null : Number(`${whole.replaceAll(',', '')}.${paise ?? '0'}`);
}

/** `1,50,000` or `1,500.50`, as it stands in a box. */
export function rupeesText(rupees: string | number | null | undefined): string {
  const value = rupees === null || rupees === undefined || rupees === '' ? NaN : Number(rupees);
  if (Number.isNaN(value)) return typeof rupees === 'string' ? rupees : '';
  return value.toLocaleString('en-IN', {
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  });
}
