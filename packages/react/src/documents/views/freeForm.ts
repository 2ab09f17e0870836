/** What is in a draft has no fixed shape: whatever can be read is shown, and nothing is left out. */
export type Members = Readonly<Record<string, unknown>>;

export interface Line {
  text: string;
  /** Null: the draft names no place for it. */
  source: LineSource | null;
}

export interface LineSource {
  /** From 1. */
  page: number;
  text: string;
}

export function membersIn(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

export function textIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** `followUpDate` → `Follow up date` */
export function titleOf(key: string): string {
  const words = key
    .replace(/[_-]/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value as lines, each with the place in the files that it came from. */
export function linesOf(value: unknown, path: string, sources: Members): Line[] {
  const at = (place: string): LineSource | null => {
    const { page, text } = membersIn(sources[place]);
    return typeof page === 'number' && typeof text === 'string' ? { page, text } : null;
  };
  const text = textIn(value);
  if (text) {
    const lines = text.split('\n').filter((line) => line.trim());
    return lines.map((line, index) => ({ text: line.trim(), source: at(`${path}[${index}]`) ?? at(path) }));
  }
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) => linesOf(one, `${path}[${index}]`, sources));
  }
  const members = Object.entries(membersIn(value)).map(([key, member]): [string, Line[]] => [
    key,
    linesOf(member, `${path}.${key}`, sources),
  ]);
  const words = members.filter(([, lines]) => lines.length > 0);
  if (words.length === 0) return typeof value === 'boolean' ? [{ text: String(value), source: at(path) }] : [];
  const joined = words.map(([key, lines]) => `${titleOf(key)}: ${lines.map((line) => line.text).join(', ')}`);
  return [{ text: joined.join('; '), source: at(path) ?? words[0]?.[1][0]?.source ?? null }];
}
