import { describe, expect, test } from 'vitest';
import { wordsOnPage } from './wordsOnPage.js';

/** Lines of texts, as a PDF draws them; `\\0` is a sign whose letter it does not tell. */
const page = (...lines: readonly (readonly string[])[]) =>
  lines.flatMap((texts, line) => texts.map((str) => ({ str, line: 700 - line * 20 })));
const found = (texts: ReturnType<typeof page>, words: string, near?: number) =>
  wordsOnPage(texts, words, near).map(({ item, first, last, length }) => `${item}: ${first}-${last} of ${length}`);

describe('words whose signs are not all told', () => {
  // As Chromium draws "दिन में तीन बार" and "परामर्श".
  const drawn = page(['\0द', 'न', ' ', 'म\0', ' ', 'ती', 'न', ' ', 'बा', 'र'], ['प', 'रा', 'म', 'श\0']);

  test('are known by their consonants, in the order in which they are drawn', () => {
    expect(found(drawn, 'दिन में तीन बार')).toEqual([
      '0: 0-2 of 2',
      '1: 0-1 of 1',
      '3: 0-2 of 2',
      '5: 0-1 of 2',
      '6: 0-1 of 1',
      '8: 0-1 of 2',
      '9: 0-1 of 1',
    ]);
    expect(found(drawn, 'परामर्श').map((piece) => piece.split(':')[0])).toEqual(['10', '11', '12', '13']);
  });

  test.each(['रात में', 'दिन में दो बार', 'परिवार'])('are not taken for others: %s', (words) => {
    expect(found(drawn, words)).toEqual([]);
  });

  test('are nowhere on a page that tells nothing', () => {
    expect(found(page(['\0\0\0\0', '\0\0\0'], ['\0'.repeat(4_000)]), 'डेंगू बुखार')).toEqual([]);
  });
});

test('words that are told are marked to the letter, also over a line’s end', () => {
  expect(found(page(['Tab Metformin'], ['500 mg daily']), 'Metformin 500 mg')).toEqual([
    '0: 3-12 of 12',
    '1: 0-5 of 10',
  ]);
});

describe('of the same words in several places', () => {
  const twice = page(['Asthma', ' since 2019'], ['Diagnosis: ', 'Asthma'], ['Asthma']);

  test.each([
    [0, '0: 0-6 of 6'],
    [28, '3: 0-6 of 6'],
    [34, '4: 0-6 of 6'],
  ])('those at letter %i are meant', (near, piece) => {
    expect(found(twice, 'Asthma', near)).toEqual([piece]);
  });
});
