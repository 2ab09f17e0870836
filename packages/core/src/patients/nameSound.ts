import { textOf } from '../values/given.js';

/**
 * Scripts that come from Brahmi stand in Unicode in the same order, 128 places each, from Devanagari to Malayalam: a table for one
 * reads them all (ISCII). A consonant has an `a` unless a vowel sign or a virama follows.
 */
const firstIndic = 0x0900;
const lastIndic = 0x0d7f;
const vowels = 'a aa i ii u uu ri li e e e ai o o o au'.split(' ');
const consonants = 'k kh g gh n ch chh j jh n t th d dh n t th d dh n n p ph b bh m y r r l l zh v sh sh s h'.split(
  ' ',
);

/** Arabic letters as Urdu reads them. What is not here is a mark that a name is spelt without. */
const urdu = new Map(
  Object.entries({
    ا: 'a',
    آ: 'a',
    ع: 'a',
    ب: 'b',
    پ: 'p',
    ت: 't',
    ٹ: 't',
    ط: 't',
    ث: 's',
    س: 's',
    ص: 's',
    ش: 'sh',
    ج: 'j',
    چ: 'ch',
    ح: 'h',
    ہ: 'h',
    ه: 'h',
    ھ: 'h',
    ة: 'h',
    خ: 'kh',
    د: 'd',
    ڈ: 'd',
    ر: 'r',
    ڑ: 'r',
    ز: 'z',
    ذ: 'z',
    ض: 'z',
    ظ: 'z',
    ژ: 'z',
    غ: 'gh',
    ف: 'f',
    ق: 'k',
    ک: 'k',
    ك: 'k',
    گ: 'g',
    ل: 'l',
    م: 'm',
    ن: 'n',
    ں: 'n',
    و: 'u',
    ؤ: 'u',
    ی: 'y',
    ي: 'y',
    ے: 'y',
    ئ: 'y',
  }),
);

/** What stands before a name and is not it. */
const titles = new Set('mr mrs ms miss dr smt shri sri shrimati kum km late श्री श्रीमती डॉ'.split(' '));

/** Names that are cut short, or spelt further apart than any rule brings together. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^m[ou]?h?d$|^m[aou]*h?a?m+[aei]*[dt]h?$/, 'mohamad'],
  [/^chh?[aou]+[uwv]?dh?[aou]*r[iye]+$/, 'chaudari'],
  [/^i?la(ksh|ks|x|tch)[uh]*m[iye]+$/, 'laksmi'],
  [/^sin[gh]+$/, 'sin'],
  [/^ra+(o|[vw]u?)$/, 'rao'],
  [/^kr$/, 'kumar'],
];

/**
 * Whether two names sound like one: Lakshmi and Laxmi, Choudhary and Chaudhari, Md and Mohammed, लक्ष्मी and Lakshmi. Words may
 * stand in another order, and one name may leave out what the other has: then they are alike in `part`.
 *
 * @throws ValidationError for anything but two texts.
 */
export function soundsAlike(one: string, other: string): 'whole' | 'part' | null {
  const [fewer = [], more = []] = [
    wordsOf(textOf('soundsAlike', 'one', one)),
    wordsOf(textOf('soundsAlike', 'other', other)),
  ].sort((a, b) => a.length - b.length);
  const left = [...more];
  for (const word of fewer) {
    const index = left.findIndex((candidate) => isOneSound(word, candidate));
    if (index < 0) return null;
    left.splice(index, 1);
  }
  if (fewer.length === 0) return null;
  return left.length === 0 ? 'whole' : 'part';
}

function wordsOf(name: string): string[] {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\u200c\u200d]+/gu) ?? [];
  const first = words.findIndex((word) => !titles.has(word));
  return words.slice(Math.max(first, 0));
}

function isOneSound(one: string, other: string): boolean {
  const both = `${one} ${other}`;
  let [left, right] = [soundOf(one), soundOf(other)];
  // Tamil writes k and g, ch and s, t and d, p and b with one letter each.
  if (/\p{Script=Tamil}/u.test(both)) [left, right] = [withoutVoice(left), withoutVoice(right)];
  // Urdu leaves short vowels out, and ends many names in a silent h.
  if (/\p{Script=Arabic}/u.test(both)) [left, right] = [withoutVowels(left), withoutVowels(right)];
  return left !== '' && left === right;
}

const withoutVoice = (sound: string) =>
  sound.replace(/[gh]/g, 'k').replace(/[cj]/g, 's').replace(/d/g, 't').replace(/[bf]/g, 'p');

const withoutVowels = (sound: string) =>
  sound
    .replace(/h$/, '')
    .replace(/(?<=.)[aiu]/g, '')
    .replace(/^[iu]/, 'a');

/** Consonants as they sound across India, and of which kind each vowel is; an `a` counts at the beginning alone. */
function soundOf(word: string): string {
  const latin = latinOf(word);
  const known = spellings.find(([spelling]) => spelling.test(latin))?.[1];
  return (known ?? latin)
    .replace(/(.)\1+/g, '$1')
    .replace(/c?(?:ch)+h?/g, 'C')
    .replace(/x|ksh/g, 'ks')
    .replace(/jn|gn|gy/g, 'gi')
    .replace(/n?g?h(?![aeiouy])/g, (cluster) => (cluster.startsWith('n') ? 'n' : cluster))
    .replace(/sh/g, 's')
    .replace(/que$/, 'k')
    .replace(/zh/g, 'l')
    .replace(/ph/g, 'f')
    .replace(/([bdgjktC])h/g, '$1')
    .replace(/([ao])w(?![aeiou])/g, '$1u')
    .replace(/[vw]/g, 'b')
    .replace(/[cq]/g, 'k')
    .replace(/z/g, 'j')
    .replace(/m(?=[bfp])/g, 'n')
    .replace(/(?<=[aeiouy])h$/, '')
    .replace(/[aeiouy]+/g, (run, at: number) =>
      /[ou]/.test(run) ? 'u' : /[eiy]/.test(run) ? 'i' : at === 0 ? 'a' : '',
    )
    .toLowerCase();
}

/** The word in Latin letters: those it has lose their accents, the others become what they sound like. */
function latinOf(word: string): string {
  let latin = '';
  /** The vowel of the consonant before, until another sign takes its place. At the end of a word nobody says it. */
  let pending = '';
  const write = (text: string, vowel = '') => {
    latin += pending + text;
    pending = vowel;
  };
  for (const letter of word) {
    const point = letter.codePointAt(0) ?? 0;
    const place = (point - firstIndic) % 0x80;
    if (point < firstIndic || point > lastIndic) {
      write(urdu.get(letter) ?? letter.normalize('NFD').replace(/[^a-z]/g, ''));
    } else if (place >= 0x3e && place <= 0x4d) {
      // The signs follow the order of the vowels, without the a; the last one, virama, takes the vowel away.
      pending = vowels[place - 0x3d] ?? '';
    } else if (place >= 0x15 && place <= 0x39) write(consonants[place - 0x15] ?? '', 'a');
    else if (place >= 0x05 && place <= 0x14) write(vowels[place - 0x05] ?? '');
    else if (place === 0x01 || place === 0x02 || place === 0x70) write('n');
    // A consonant that never has a vowel: Bengali's t, Malayalam's n, n, r, l, l, k.
    else if (point === 0x09ce) write('t');
    else if (point >= 0x0d7a) write('nnrllk'.charAt(point - 0x0d7a));
  }
  return pending === 'a' ? latin : latin + pending;
}
