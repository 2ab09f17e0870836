import { expect, test } from 'vitest';
import { nhaPage, nhaProblems } from './nhaReport.mjs';

const proof = { file: 'packages/react/src/beds.test.tsx', title: 'a bed is made' };
const bed = { id: 'BED_1', asks: 'a bed is made', tests: [proof] };
const sheetOf = (...cases: Parameters<typeof nhaPage>[0][number]['cases']) => [{ title: 'Beds', cases }];
const passed = [{ ...proof, status: 'passed' }];

test('a case whose test passed, one that is to come and one that cannot be met are in order', () => {
  const later = { id: 'BED_2', asks: 'a bed is sold', notYet: 'The shop.' };
  const never = { id: 'BED_3', asks: 'a bed flies', cannot: 'Beds have no wings.' };

  expect(nhaProblems(sheetOf(bed, later, never), passed)).toEqual([]);
});

test.each([
  [
    'a test that is not there',
    [],
    'Beds, BED_1: the test "a bed is made" of packages/react/src/beds.test.tsx is not there.',
  ],
  [
    'a test that failed',
    [{ ...proof, status: 'failed' }],
    'Beds, BED_1: the test "a bed is made" of packages/react/src/beds.test.tsx has failed.',
  ],
])('%s is told', (_, results, problem) => {
  expect(nhaProblems(sheetOf(bed), results)).toEqual([problem]);
});

test.each([
  ['neither a test nor a reason', [{ id: 'BED_4', asks: 'a bed' }], 'Beds, BED_4 has neither a test nor a reason.'],
  [
    'a test of what cannot be',
    [{ ...bed, cannot: 'No.' }],
    'Beds, BED_1 cannot be met, and yet has a test or is to come.',
  ],
  ['the same id twice', [bed, bed], 'Beds, BED_1 is there twice.'],
])('a case with %s is told', (_, cases, problem) => {
  expect(nhaProblems(sheetOf(...cases), passed)).toEqual([problem]);
});

test('the page counts, links the tests and says why there is none', () => {
  const page = nhaPage(sheetOf(bed, { id: 'BED_2', asks: 'a bed is sold', notYet: 'The shop.', tests: [proof] }));

  expect(page).toContain('Of 2 rows 1 are proved, 1 wait for something that is named, and 0 no client');
  expect(page).toContain('| BED_1 | a bed is made | [a bed is made](../../packages/react/src/beds.test.tsx) |');
  expect(page).toContain('| BED_2 | a bed is sold | not yet: The shop.; [a bed is made]');
});
