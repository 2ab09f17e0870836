import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const cited = /\b(contract|abdm|fhir-documents)(?:\.md)? (\d+(?:\.\d+)?)(?!\d)/g;

// Folders without a `node_modules`, whose links lead round and round.
const folders = [
  'packages/core/src',
  'packages/sandbox/src',
  'packages/server/src',
  'packages/react/src',
  'apps/demo/src',
  'apps/demo/server',
  'docs',
];
const texts = folders.flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|md)$/.test(file) && !file.startsWith('sources.'))
    .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8')),
);
const citations = new Set(
  texts.flatMap((text) => [...text.matchAll(cited)].map(([, source, row]) => `${source} ${row}`)),
);

/** The numbers of each table, with those inside its rows. */
const listed = new Set(
  readFileSync(`${root}docs/sources.md`, 'utf8')
    .split(/^## /m)
    .flatMap((part) => {
      const source = /^(contract|abdm|fhir-documents)/.exec(part)?.[1];
      const rows = part.split('\n').filter((line) => /^\| \d/.test(line));
      return rows.flatMap((row) =>
        [...row.matchAll(/(?:\| |: |, )(\d+(?:\.\d+)?) /g)].map(([, number]) => `${source} ${number}`),
      );
    }),
);

test('every number that a comment cites as its source is a row of sources.md', () => {
  expect(citations.size).toBeGreaterThan(40);
  expect([...citations].filter((citation) => !listed.has(citation))).toEqual([]);
});
