import { expect, test } from 'vitest';
import { hookPage, hookProblems } from './hookReport.mjs';
import { columns, hookRows } from './hookRows.mjs';

const file = 'a.test.tsx';
const rows = [{ hook: 'usePatient', tests: { itself: 'reads a patient', suspense: 'waits' } }];
const passed = [
  { file, title: 'patients reads a patient', status: 'passed' },
  { file, title: 'waits', status: 'passed' },
];
const given = { rows, results: passed, files: [file], exported: ['usePatient'] };

test('a hook whose tests passed is no problem, and its cells lead to them', () => {
  expect(hookProblems(given)).toEqual([]);
  expect(hookPage(rows, passed, [file])).toContain('| `usePatient` | [1](#proofs) |  | [2](#proofs) |  |  |  |');
  expect(hookPage(rows, passed, [file])).toContain('1. [reads a patient](../../a.test.tsx)');
});

test.each([
  [
    'a test that failed',
    { results: [{ file, title: 'waits', status: 'failed' }, ...passed.slice(0, 1)] },
    'usePatient: no test "waits" has passed.',
  ],
  ['a test that is not there', { results: passed.slice(0, 1) }, 'usePatient: no test "waits" has passed.'],
  ['a test of another file', { files: ['b.test.tsx'] }, 'usePatient: no test "waits" has passed.'],
  ['a hook without a test', { rows: [{ hook: 'usePatient', tests: {} }] }, 'usePatient has no test.'],
  ['a hook without a row', { exported: ['usePatient', 'useOther'] }, 'useOther is in no row.'],
  ['a row without a hook', { exported: [] }, 'There is no usePatient.'],
])('%s is told', (_, change, problem) => {
  expect(hookProblems({ ...given, ...change })).toContain(problem);
});

test('every list and every record of the three rooms is proved in every column it has', () => {
  const named = columns.map(([column]) => column);

  for (const hook of ['usePatients', 'usePractitioners', 'useOrganizations']) {
    expect(Object.keys(hookRows.find((row) => row.hook === hook)?.tests ?? {})).toEqual(named);
  }
});
