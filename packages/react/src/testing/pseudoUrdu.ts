import { en } from '../messages/en/index.js';
import type { Messages } from '../messages/messages.js';

const latin = 'abcdefghijklmnopqrstuvwxyz';
const urdu = 'ابچدےفگہیجکلمنوپقرسٹںؤغخئز';

/** Marks in a sentence where a value goes: private-use characters, which no letter below is. */
const markAt = (index: number) => String.fromCodePoint(0xe000 + index);

/** A sentence in Urdu letters and a third longer, which nobody can read: what was forgotten to be translated stays Latin. */
export function pseudoUrdu(sentence: string): string {
  return sentence.replace(/[a-z]+/gi, (word) => {
    const letters = [...word.toLowerCase()].map((letter) => urdu[latin.indexOf(letter)]).join('');
    return letters + 'ی'.repeat(Math.floor(word.length / 3));
  });
}

/** A value stays what it is, in the middle of a sentence of other letters. */
function pseudoWith(sentence: (values: object) => unknown) {
  return (values: Readonly<Record<string, unknown>>) => {
    const texts = Object.entries(values).filter(([, value]) => typeof value === 'string');
    const marks = Object.fromEntries(texts.map(([name], index) => [name, markAt(index)]));
    const made = pseudoUrdu(String(sentence({ ...values, ...marks })));
    return texts.reduce((text, [, value], index) => text.replaceAll(markAt(index), String(value)), made);
  };
}

/** The same words in the other letters. */
export function translated(words: unknown): unknown {
  if (typeof words === 'string') return pseudoUrdu(words);
  if (typeof words === 'function') return pseudoWith((values): unknown => Reflect.apply(words, undefined, [values]));
  if (Array.isArray(words)) return words.map(translated);
  return typeof words === 'object' && words !== null ? translatedShelf(words) : words;
}

function translatedShelf(shelf: object): object {
  return Object.fromEntries(Object.entries(shelf).map(([name, word]) => [name, translated(word)]));
}

/** Made of the English words, so that it is as complete as they are. */
export const ur: Messages = { ...en, ...translatedShelf(en), language: 'ur', direction: 'rtl' };
