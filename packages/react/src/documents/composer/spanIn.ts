/** Where some words stand in a text, whatever the white space between them, as near to `near` as there are; null where they do not. */
export function spanIn(text: string, words: string, near = 0): { start: number; end: number } | null {
  const wanted = words.replace(/\s+/gu, '');
  if (wanted === '') return null;
  const places: number[] = [];
  let dense = '';
  for (const { 0: character, index } of text.matchAll(/\S/gu)) {
    for (let half = 0; half < character.length; half += 1) places.push(index + half);
    dense += character;
  }
  let found: { start: number; end: number } | null = null;
  for (let at = dense.indexOf(wanted); at >= 0; at = dense.indexOf(wanted, at + 1)) {
    const [start = 0, last = 0] = [places[at], places[at + wanted.length - 1]];
    if (!found || Math.abs(start - near) < Math.abs(found.start - near)) found = { start, end: last + 1 };
  }
  return found;
}
