/** What is in a draft has no fixed shape: whatever can be read is shown, and nothing is left out. */
export type Members = Readonly<Record<string, unknown>>;

/** A piece of a line: its own words, what a member of the draft is called, or a yes or no. */
export type Word = string | { member: string } | { isTrue: boolean };

export interface Line {
  words: readonly Word[];
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

/** Servers spell one name as `followUp`, `follow_up` or `Follow Up`. */
export function nameKey(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
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
    return lines.map((line, index) => ({ words: [line.trim()], source: at(`${path}[${index}]`) ?? at(path) }));
  }
  if (typeof value === 'boolean') return [{ words: [{ isTrue: value }], source: at(path) }];
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) => linesOf(one, `${path}[${index}]`, sources));
  }
  const members = Object.entries(membersIn(value))
    .map(([member, inner]) => ({ member, lines: linesOf(inner, `${path}.${member}`, sources) }))
    .filter(({ lines }) => lines.length > 0);
  if (members.length === 0) return [];
  const words = members.map(({ member, lines }): Word[] => [{ member }, ': ', ...joined(lines, ', ')]);
  return [{ words: between(words, '; '), source: at(path) ?? members[0]?.lines[0]?.source ?? null }];
}

/** Several lines as one. */
export function joined(lines: readonly Line[], separator: string): Word[] {
  return between(
    lines.map(({ words }) => words),
    separator,
  );
}

function between(parts: readonly (readonly Word[])[], separator: string): Word[] {
  return parts.flatMap((words, index) => (index === 0 ? words : [separator, ...words]));
}
