export interface Named {
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
}

/** The first letter of the first and of the last name, as its script counts letters: कमला देवी is कदे. */
export function initialsOf({ firstName, lastName }: Named, locale: string): string {
  const letters = new Intl.Segmenter(locale, { granularity: 'grapheme' });
  return [firstName, lastName]
    .map((name) => [...letters.segment(name?.trim() ?? '')][0]?.segment.toLocaleUpperCase(locale))
    .filter(Boolean)
    .join('\u200c');
}
