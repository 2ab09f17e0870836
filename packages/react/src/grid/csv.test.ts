import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell, csvOf } from './csv.js';

/** Reads a file as a spreadsheet does (RFC 4180). */
function read(file: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 1; at < file.length; at += 1) {
    const sign = file.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (file.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && file.charAt(at + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += sign;
  }
  return rows;
}

const signs = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  '﹢',
  '−',
  '"',
  ',',
  ' ',
  '\u200b',
  'क',
  'A1',
];
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...signs)).map((parts) => parts.join('')),
);
const unseen = /^[\s\p{Cc}\p{Cf}]+/u;

test.each(['=1+1', '+91 98765', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', '﹢1', ' =1', '\u200b=1'])(
  'a name like %j is text in a spreadsheet, and no formula',
  (name) => {
    expect(read(csvOf([[name]]))).toEqual([[`'${name}`]]);
  },
);

test('whatever stands in a cell, no cell of the file begins as a formula does', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      for (const text of read(csvOf(rows)).flat()) {
        expect(text).not.toMatch(/^[\t\r\n]/);
        expect(text.replace(unseen, '').normalize('NFKC')).not.toMatch(/^[=+\-@\u2212]/);
      }
    }),
  );
});

test('what is written comes back as it was, but for the mark that keeps it from being a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      const back = read(csvOf(rows));
      expect(back.map(({ length }) => length)).toEqual(rows.map(({ length }) => length));
      back.forEach((row, at) =>
        row.forEach((text, column) => expect([rows[at]?.[column], `'${rows[at]?.[column]}`]).toContain(text)),
      );
    }),
  );
});

test('an ordinary name stays as it is', () => {
  expect(['Asha Rao', 'कमला देवी', 'A', 'O’Brien', '98765 43210'].map(csvCell)).toEqual([
    'Asha Rao',
    'कमला देवी',
    'A',
    'O’Brien',
    '98765 43210',
  ]);
});

test('begins with the mark by which Excel knows Devanagari', () => {
  expect(csvOf([['कमला, देवी']])).toBe('\uFEFF"कमला, देवी"\r\n');
});
