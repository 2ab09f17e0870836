import { expect, test } from 'vitest';
import { coveragePage, problemsIn, samplesPage } from './coverageReport.mjs';

const samplesFile = 'docs/coming-from-python/samples.test.ts';
const proof = { file: 'packages/core/src/beds.test.ts', title: 'a bed is made' };
const row = { python: 'Bed.create', ours: ['beds.create'], wire: ['beds.create'], tests: [proof], samples: [1] };
const whole = {
  rows: [row],
  samples: [
    { shows: 'Making a bed', file: 'beds.ts', name: 'make' },
    { shows: 'Installation', shell: 'npm install' },
  ],
  results: [
    { ...proof, status: 'passed' },
    { file: samplesFile, title: '1. making a bed', status: 'passed' },
  ],
  routes: new Map([['beds.create', 'POST /add/Bed']]),
  members: new Set(['beds.create']),
  exports: new Set(['createBeds']),
  read: () => 'export async function make() {}',
};

test('nothing is wrong where every row and sample has a test that passed', () => {
  expect(problemsIn(whole)).toEqual([]);
});

test.each<[string, Partial<typeof whole>, string]>([
  ['a row without a test', { rows: [{ ...row, tests: [], samples: [] }] }, 'Bed.create has no test.'],
  [
    'a test that is not there',
    { results: whole.results.slice(1) },
    'Bed.create: the test "a bed is made" of packages/core/src/beds.test.ts is not there.',
  ],
  [
    'a test that was skipped',
    { results: [{ ...proof, status: 'skipped' }, ...whole.results.slice(1)] },
    'Bed.create: the test "a bed is made" of packages/core/src/beds.test.ts did not run.',
  ],
  [
    'a test that failed in one of its surroundings',
    { results: [...whole.results, { ...proof, status: 'failed' }] },
    'Bed.create: the test "a bed is made" of packages/core/src/beds.test.ts has failed.',
  ],
  [
    'an operation that is on no wire',
    { rows: [{ ...row, wire: ['beds.create', 'beds.sell'] }] },
    'Bed.create: there is no operation beds.sell.',
  ],
  [
    'a call that the client lacks',
    { rows: [{ ...row, ours: ['beds.create', 'beds.sell'] }] },
    'Bed.create: there is no beds.sell.',
  ],
  [
    'an operation nobody was told of',
    { routes: new Map([...whole.routes, ['beds.delete', 'DELETE /bed']]) },
    'beds.delete is in no row.',
  ],
  [
    'a member of the client nobody was told of',
    { members: new Set(['beds.create', 'beds.find']) },
    'beds.find is in no row.',
  ],
  [
    'a sample without its file',
    { read: () => '' },
    'Sample 1 (Making a bed) has no counterpart: beds.ts exports no make.',
  ],
])('%s is told', (_, changed, problem) => {
  expect(problemsIn({ ...whole, ...changed })).toEqual([problem]);
});

test('a sample that no test runs is told', () => {
  const rows = [{ ...row, samples: [] }];

  expect(problemsIn({ ...whole, rows, results: whole.results.slice(0, 1) })).toEqual([
    'Sample 1 (Making a bed) is run by no test that passed.',
  ]);
});

test('a test skipped in one of its surroundings still proves the others', () => {
  expect(problemsIn({ ...whole, results: [{ ...proof, status: 'skipped' }, ...whole.results] })).toEqual([]);
});

test('a test is found in its group, and not by the end of a word', () => {
  const [, sample] = whole.results;
  const named = (title: string) => ({
    results: [{ ...proof, title, status: 'passed' }, sample ?? { ...proof, status: '' }],
  });

  expect(problemsIn({ ...whole, ...named('in memory a bed is made') })).toEqual([]);
  expect(problemsIn({ ...whole, ...named('isa bed is made') })).toHaveLength(1);
});

test('one test may run two samples', () => {
  const results = [
    whole.results[0] ?? { ...proof, status: '' },
    { file: samplesFile, title: '1. and 3. beds', status: 'passed' },
  ];

  expect(problemsIn({ ...whole, results })).toEqual([]);
});

test('the pages lead from the call to the route and the tests, and from the sample to its counterpart', () => {
  expect(coveragePage([{ ...row, note: 'two at most' }], whole.routes, whole.results)).toContain(
    '| Bed.create (two at most) | `beds.create` | `POST /add/Bed` | [a bed is made](../../packages/core/src/beds.test.ts); [1. making a bed](../../docs/coming-from-python/samples.test.ts) |',
  );
  expect(
    samplesPage(whole.samples),
  ).toContain(`| 1 | Making a bed | [\`make\` in beds.ts](../coming-from-python/beds.ts) |
| 2 | Installation | \`npm install\` |`);
});
