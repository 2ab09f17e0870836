import { describe, expect, test } from 'vitest';
import { csvRows } from './csv.js';
import { readLgd } from './readLgd.js';

const columns = { code: 'District Code', name: 'District Name', parent: 'State Code' };
const read = (...lines: string[]) =>
  readLgd(['State Code,District Code,District Name', ...lines].join('\n'), columns, (code) => code === '27');

describe('comma-separated values', () => {
  test('may be quoted, with commas, doubled quotes and line ends within', () => {
    expect(csvRows('a,"b, c","say ""so"""\r\n"two\nlines",x,\n')).toEqual([
      { line: 1, cells: ['a', 'b, c', 'say "so"'] },
      { line: 2, cells: ['two\nlines', 'x', ''] },
    ]);
  });

  test('keep their line numbers over empty lines and lines within quotes', () => {
    expect(csvRows('\uFEFFa\n\n"b\nb"\n\nc').map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [3, 'b\nb'],
      [6, 'c'],
    ]);
  });

  test('of nothing are no rows', () => {
    expect(csvRows('')).toEqual([]);
    expect(csvRows('\n \n')).toEqual([]);
  });
});

describe('a table of the directory', () => {
  test('is read by the names of its columns, without padding and capitals', () => {
    const { rows, bad } = read(
      ' 27 , 0490 ,"PUNE  "',
      '27,482,  MUMBAI   SUBURBAN',
      '27,7,Beed and Latur',
      '27,8,ISLES OF THE SEA',
    );

    expect(bad).toEqual([]);
    expect(rows).toEqual([
      { code: '490', name: 'Pune', parent: '27' },
      { code: '482', name: 'Mumbai Suburban', parent: '27' },
      { code: '7', name: 'Beed and Latur', parent: '27' },
      { code: '8', name: 'Isles of the Sea', parent: '27' },
    ]);
  });

  test('tells each bad row by its line and loads the others', () => {
    const { rows, bad } = read(
      '27,490,PUNE',
      '27,x,NASHIK',
      '27,491,',
      '99,492,NAGPUR',
      '27,490,PUNE',
      '27,493',
      '27,494,THANE',
    );

    expect(rows.map(({ name }) => name)).toEqual(['Pune', 'Thane']);
    expect(bad).toEqual([
      { line: 3, reason: 'District Code is not a number' },
      { line: 4, reason: 'District Name is empty' },
      { line: 5, reason: 'State Code is not in the directory' },
      { line: 6, reason: 'repeats the District Code of line 2' },
      { line: 7, reason: 'has 2 cells, not 3' },
    ]);
  });

  test('without its columns is refused', () => {
    expect(() => readLgd('a,b\n1,2', columns, () => true)).toThrow('has no column “District Code”');
  });
});
