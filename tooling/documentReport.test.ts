import { expect, test } from 'vitest';
import { documentPage, documentProblems } from './documentReport.mjs';
import { columns, documentRows } from './documentRows.mjs';
import type { DocumentRow } from './documentReport.mjs';
import type { Result } from './proofs.mjs';

const file = 'a.test.tsx';
const proved = { suite: 'react', test: { file, title: 'is typed' } } as const;
const reason = { why: 'No call makes it.' };
const row: DocumentRow = {
  kind: 'Invoice',
  cells: { form: proved, generate: reason, validate: proved, view: proved, link: proved },
};
const passed: Result[] = [{ file, title: 'Invoice is typed', status: 'passed' }];
const given = { rows: [row], results: { react: passed, node: [] } };

test('a kind whose tests passed is no problem; its cells lead to them, or to the reason why there is none', () => {
  expect(documentProblems(given)).toEqual([]);
  const page = documentPage([row]);
  expect(page).toContain('| Invoice | [1](#proofs) | [none](#where-there-is-none) | [2](#proofs) |');
  expect(page).toContain('- Invoice, generate: No call makes it.');
  expect(page).toContain('1. [is typed](../../a.test.tsx)');
});

test.each<[string, object, string]>([
  [
    'a test that failed',
    { results: { react: [{ file, title: 'is typed', status: 'failed' }], node: [] } },
    'Invoice, form: the test "is typed" has failed.',
  ],
  [
    'a test that is not there',
    { results: { react: [], node: passed } },
    'Invoice, form: the test "is typed" is not there.',
  ],
  [
    'a test that did not run',
    { results: { react: [{ file, title: 'is typed', status: 'skipped' }], node: [] } },
    'Invoice, form: the test "is typed" did not run.',
  ],
  [
    'a cell with neither test nor reason',
    { rows: [{ ...row, cells: { ...row.cells, link: { why: '' } } }] },
    'Invoice, link: neither a test nor a reason.',
  ],
])('%s is told', (_, change, problem) => {
  expect(documentProblems({ ...given, ...change })).toContain(problem);
});

test('all eight kinds of ABDM are there in every column, and only the invoice lacks some', () => {
  const lacking = documentRows.flatMap(({ kind, cells }) =>
    columns.flatMap(([column]) => ('why' in cells[column] ? [`${kind}: ${column}`] : [])),
  );

  expect(documentRows).toHaveLength(9);
  expect(lacking).toEqual(['Invoice: form', 'Invoice: generate', 'Invoice: link']);
});
