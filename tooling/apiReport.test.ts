import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportOf } from './apiReport.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'api-'));
  mkdirSync(join(folder, 'dist/patients'), { recursive: true });
  const exports = {
    '.': { types: './dist/index.d.ts' },
    './patients': { types: './dist/patients/index.d.ts' },
    './styles.css': './styles.css',
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: '@clinic/sdk', type: 'module', exports }));
  writeFileSync(join(folder, 'dist/index.d.ts'), "export * from './patients/index.js';");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const declare = (text: string) => writeFileSync(join(folder, 'dist/patients/index.d.ts'), text);

test('lists every door, and a signature once', () => {
  declare(`
    /** Reads one. */
    export declare function findById(id: string): Promise<string>;
    export declare const limit: 5;
  `);

  expect(reportOf(folder)).toBe(`# @clinic/sdk: public names

Written by \`npm run api -- --update\`.

## \`./patients\`

\`\`\`ts
function findById(id: string): Promise<string>;
const limit: 5;
\`\`\`

## \`.\`

From \`./patients\`: \`findById\`, \`limit\`.
`);
});

test('changes when a type behind a public name changes', () => {
  declare('interface Page { items: string[] } export declare function findAll(): Page; export {};');
  const before = reportOf(folder);

  declare('interface Page { items: number[] } export declare function findAll(): Page; export {};');

  expect(before).toContain('## Not exported, but part of the above');
  expect(reportOf(folder)).not.toBe(before);
});

test('is the same however the compiler ordered an inferred type', () => {
  declare("export declare const one: { a: 'x' | 'y' | null; b: 1 };");
  const report = reportOf(folder);

  declare("export declare const one: { b: 1; a: null | 'y' | 'x' };");

  expect(reportOf(folder)).toBe(report);
});
