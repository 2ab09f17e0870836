/** Words of a name as they are compared: any script, no case, no dots, no joiners. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200c\u200d]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A name from one of its words on. */
export interface NameKey {
  name: string;
  is_family: number;
}

interface Named {
  first_name: string;
  middle_name?: string | null | undefined;
  last_name?: string | null | undefined;
}

/**
 * `Asha Rani Rao` is found by the start of `asha rani rao`, `rani rao`, `rao`, and `asha rao`: any part, several parts, and first
 * and last name. Those that start at the family name also answer a search for it.
 */
export function nameKeys({ first_name, middle_name, last_name }: Named): NameKey[] {
  const family = nameKey(last_name ?? '');
  const words = nameKey([first_name, middle_name, last_name].filter(Boolean).join(' ')).split(' ');
  const familyFrom = words.length - (family ? family.split(' ').length : 0);

  const keys = new Map<string, number>();
  keys.set(nameKey(`${first_name} ${last_name ?? ''}`), 0);
  words.forEach((_, index) => {
    const key = words.slice(index).join(' ');
    keys.set(key, index >= familyFrom ? 1 : (keys.get(key) ?? 0));
  });
  return [...keys].map(([name, is_family]) => ({ name, is_family }));
}

/** The first text after all that start with `prefix`: no character sorts after U+10FFFF. */
export function endOfPrefix(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}
