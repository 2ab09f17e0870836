/** A piece of a drawn text: letters `first` to `last` of `length`, white space not counted. */
export interface Piece {
  /** The place of the text among those of the page. */
  item: number;
  first: number;
  last: number;
  length: number;
}

/** What a PDF draws at once. */
export interface DrawnText {
  str: string;
  /** The height that it stands at: what is drawn at one height is a line. */
  line: number;
}

interface Letter {
  sign: string;
  item: number;
  at: number;
  length: number;
  line: number;
  /** Letters of the page before it, white space counted. */
  offset: number;
}

/** Stands for signs whose letters the PDF does not tell. */
const untold = /[\0\uFFFD]/u;
/** An untold sign is a vowel sign, a letter, or two of them joined. */
const mostJoined = 2;
/** Of the letters wanted so many must be told, else another word may be marked. */
const leastTold = 0.6;

const dense = (text: string) => [...text.normalize('NFKC').replace(/\s+/gu, '')];

/**
 * Where some words stand among the texts of a page. Where the same words stand more than once, those nearest to `near` are meant. PDFs of
 * Indic words often tell only some of their signs, and in the order in which they are drawn: such words are known by their consonants.
 */
export function wordsOnPage(texts: readonly DrawnText[], words: string, near = 0): Piece[] {
  const letters = lettersOf(texts);
  const exact = placesOf(letters, dense(words), follows);
  const isExact = exact.length > 0;
  const consonants = letters.filter(isConsonant);
  const [place] = (isExact ? exact : placesOf(consonants, consonantsOf(words), sounds)).sort(
    inOrder(isExact ? letters : consonants, near),
  );
  if (!place) return [];
  const pieces: Piece[] = [];
  for (const { item, at, length, sign } of (isExact ? letters : consonants).slice(place.from, place.to)) {
    // Nobody knows how wide an untold sign is: its text is marked whole.
    const isWhole = !isExact && untold.test(texts[item]?.str ?? sign);
    const [first, last] = isWhole ? [0, length] : [at, at + 1];
    const before = pieces.at(-1);
    if (before?.item === item) before.last = Math.max(before.last, last);
    else pieces.push({ item, first, last, length });
  }
  return pieces;
}

function lettersOf(texts: readonly DrawnText[]): Letter[] {
  let offset = 0;
  return texts.flatMap(({ str, line }, item) => {
    const start = offset;
    offset += str.length;
    const signs = dense(str);
    return signs.map((sign, at) => ({ sign, item, at, length: signs.length, line, offset: start + at }));
  });
}

const isConsonant = ({ sign }: Letter) => /[\p{L}\p{N}]/u.test(sign) || untold.test(sign);

/** A र without its vowel is drawn above the letter after it, mostly in one sign with others. */
function consonantsOf(words: string): string[] {
  return dense(words.normalize('NFKC').replace(/र्(?=\p{L})/gu, ''))
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .map((sign) => sign.toLowerCase());
}

interface Place {
  from: number;
  to: number;
  /** Letters of it that are told, and are those wanted. */
  told: number;
}

type Match = (letters: readonly Letter[], from: number, wanted: readonly string[]) => Place | null;

function placesOf(letters: readonly Letter[], wanted: readonly string[], match: Match): Place[] {
  if (wanted.length === 0) return [];
  return letters.flatMap((_, from) => match(letters, from, wanted) ?? []);
}

/** The surest first; then the nearest, as far as untold letters let it be counted; then what stands alone. */
function inOrder(letters: readonly Letter[], near: number) {
  const unsure = letters.filter(({ sign }) => untold.test(sign)).length * mostJoined;
  const distance = ({ from }: Place) => Math.abs((letters[from]?.offset ?? 0) - near);
  const isInside = ({ from, to }: Place) =>
    Number(letters[from]?.line === letters[from - 1]?.line) + Number(letters[to]?.line === letters[to - 1]?.line);
  return (one: Place, other: Place) =>
    other.told - one.told ||
    Math.max(0, distance(one) - unsure) - Math.max(0, distance(other) - unsure) ||
    isInside(one) - isInside(other) ||
    distance(one) - distance(other);
}

function follows(letters: readonly Letter[], from: number, wanted: readonly string[]): Place | null {
  const isThere = wanted.every((sign, place) => letters[from + place]?.sign === sign);
  return isThere ? { from, to: from + wanted.length, told: wanted.length } : null;
}

/** As far as the letters are told they are the wanted ones; an untold sign stands for none, one or two of them. */
function sounds(letters: readonly Letter[], from: number, wanted: readonly string[]): Place | null {
  const least = Math.max(2, wanted.length * leastTold);
  let best: Place | null = null;
  // By how many of them are behind: how many of these were told.
  let behind = new Map([[0, 0]]);
  const end = Math.min(letters.length, from + 2 * wanted.length);
  for (let at = from; at < end && behind.size > 0; at += 1) {
    const sign = letters[at]?.sign.toLowerCase() ?? '';
    const next = new Map<number, number>();
    const reach = (place: number, told: number) => {
      // Where too few can still be told, it is not the place.
      if (place <= wanted.length && told + wanted.length - place >= least)
        next.set(place, Math.max(told, next.get(place) ?? 0));
    };
    for (const [place, told] of behind) {
      if (untold.test(sign)) for (let joined = 0; joined <= mostJoined; joined += 1) reach(place + joined, told);
      else if (wanted[place] === sign) reach(place + 1, told + 1);
    }
    const told = next.get(wanted.length) ?? 0;
    if (told >= least && told > (best?.told ?? 0)) best = { from, to: at + 1, told };
    behind = next;
  }
  return best;
}
