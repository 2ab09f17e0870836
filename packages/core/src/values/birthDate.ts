/** A date of birth as ABDM knows it: often only the year, and no day is made up for it. */
export interface BirthDate {
  year: string;
  month?: string;
  day?: string;
}

/** `DD-MM-YYYY`, `YYYY-MM-DD`, `YYYY` or the separate members. */
export function birthDateOf(
  dob: string | null | undefined,
  year?: string | null,
  month?: string | null,
  day?: string | null,
): BirthDate | null {
  const text = dob?.trim() ?? '';
  const [, d, m, y] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  if (d && m && y) return { year: y, month: m.padStart(2, '0'), day: d.padStart(2, '0') };
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})(?:-(\d{2})-(\d{2}))?$/.exec(text) ?? [];
  if (isoYear) return { year: isoYear, ...(isoMonth && isoDay ? { month: isoMonth, day: isoDay } : {}) };
  if (!year) return null;
  return { year, ...(month && day ? { month: month.padStart(2, '0'), day: day.padStart(2, '0') } : {}) };
}
