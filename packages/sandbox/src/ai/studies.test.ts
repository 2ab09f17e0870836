import { expect, test } from 'vitest';
import type { Page } from './page.js';
import { studiesOf } from './studies.js';

const file = (number: number, ...texts: string[]): Page[] =>
  texts.map((text, page) => ({ file: `files[${number}]`, page: page + 1, text }));

/** The lines of each study. */
const studies = (...pages: Page[]) =>
  studiesOf(pages).map((study) =>
    study.flatMap(({ text }) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  );

const chest = ['Study: Chest X-ray', 'Findings: Clear lungs', 'Impression: Normal'];
const wrist = ['Study: Wrist X-ray', 'Findings: Break of the radius', 'Impression: Fracture'];

test('one report is one study, letter by letter', () => {
  const pages = file(0, `Name: Meera\n${chest.join('\n')}`);

  expect(studiesOf(pages)).toEqual([pages]);
});

test('each file that names its study is one', () => {
  expect(studies(...file(0, chest.join('\n')), ...file(1, `Name: Meera\n${wrist.join('\n')}`))).toEqual([
    chest,
    ['Name: Meera', ...wrist],
  ]);
});

test('two studies in one file are two, and whose they are stands over both', () => {
  expect(studies(...file(0, ['Name: Meera', ...chest, ...wrist].join('\n')))).toEqual([
    ['Name: Meera', ...chest],
    ['Name: Meera', ...wrist],
  ]);
});

test('the second may begin on another page', () => {
  const [first, ...rest] = wrist;

  expect(studies(...file(0, [...chest, first].join('\n'), rest.join('\n')))).toEqual([chest, wrist]);
});

test('every word keeps its place', () => {
  const text = [...chest, ...wrist].join('\n');
  const [, second] = studiesOf(file(0, text));

  expect(second?.[0]?.text.indexOf('Fracture')).toBe(text.indexOf('Fracture'));
});

test.each([
  ['the second picture goes on', chest.slice(0, 2).join('\n'), chest.slice(2).join('\n')],
  ['the second picture is in words without headings', chest.join('\n'), 'Reported by Dr Arun Iyer'],
  ['the study is named in two lines', 'Study: Chest\nModality: X-ray', chest.slice(1).join('\n')],
])('a report in two files stays one where %s', (_, first, second) => {
  expect(studies(...file(0, first), ...file(1, second))).toHaveLength(1);
});

test('files that name no study are two where both tell findings', () => {
  expect(studies(...file(0, chest.slice(1).join('\n')), ...file(1, wrist.slice(1).join('\n')))).toEqual([
    chest.slice(1),
    wrist.slice(1),
  ]);
});

test('without any heading of a report all pages are one', () => {
  expect(studies(...file(0, 'Fever'), ...file(1, 'Cough'))).toEqual([['Fever', 'Cough']]);
});
