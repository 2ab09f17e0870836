import { toWesternDigits } from '@carestack/core/values';

// Marks people and programs put between digits: spaces, dots, dashes, and the invisible ones that come along when copying.
const separator = /[\s._\-\u2010-\u2015\u2212\u200b-\u200f\u2060-\u2069]/;
const separators = new RegExp(separator, 'g');

/** Digits without what stood between them. Letters stay, so that a check can refuse them in words. */
export const withoutSeparators = (text: string) => toWesternDigits(text).replace(separators, '');

/** `('234567890124', [4, 4, 4])` is `'2345 6789 0124'`; what is too much follows as one more group. */
export function groupDigits(plain: string, groups: readonly number[]) {
  const parts: string[] = [];
  let start = 0;

  for (const size of groups) {
    parts.push(plain.slice(start, start + size));
    start += size;
  }

  return [...parts, plain.slice(start)].filter(Boolean).join(' ');
}

export type Deletion = 'backward' | 'forward';

/** Groups the digits anew after an edit and says where the caret belongs. Deleting a gap deletes the digit beyond it. */
export function regroup(raw: string, caret: number, groups: readonly number[], deletion?: Deletion) {
  let before = withoutSeparators(raw.slice(0, caret));
  let after = withoutSeparators(raw.slice(caret));

  const gapIsGone =
    after !== '' && isBoundary(before.length, groups) && !separator.test(raw.slice(caret - 1, caret + 1));
  if (gapIsGone && deletion === 'backward') before = before.slice(0, -1);
  if (gapIsGone && deletion === 'forward') after = after.slice(1);

  return { text: groupDigits(before + after, groups), caret: groupDigits(before, groups).length };
}

function isBoundary(position: number, groups: readonly number[]) {
  let end = 0;
  return groups.some((size) => (end += size) === position);
}

/** Finds the one-time code in what was pasted: the run of exactly `length` digits, or else the first digits there are. */
export function findCode(text: string, length: number) {
  const ascii = toWesternDigits(text);
  const runs = ascii.match(/\d+(?:[ \u00a0-]\d+)*/g) ?? [];
  const exact = [...(ascii.match(/\d+/g) ?? []), ...runs.map(onlyDigits)].find((run) => run.length === length);
  return exact ?? onlyDigits(ascii).slice(0, length);
}

export const onlyDigits = (text: string) => toWesternDigits(text).replace(/\D/g, '');

/** What a secret number's field lends to its owner: the value is read when it is sent and lives nowhere else. */
export interface DigitsHandle {
  read(): string;
  clear(): void;
  focus(): void;
}
