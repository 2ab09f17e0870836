/** Where some words stand in a text, whatever the white space between them; null where they do not. */
export function spanIn(text: string, words: string): { start: number; end: number } | null {
  const wanted = words.replace(/\s+/gu, '');
  if (wanted === '') return null;
  const places: number[] = [];
  let dense = '';
  for (const { 0: character, index } of text.matchAll(/\S/gu)) {
    for (let half = 0; half < character.length; half += 1) places.push(index + half);
    dense += character;
  }
  const at = dense.indexOf(wanted);
  const start = places[at];
  const last = places[at + wanted.length - 1];
  return at < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
}
