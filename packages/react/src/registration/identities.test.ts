/// <reference types="node" />

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../testing/index.js';

const storiesOf = (...files: string[]) =>
  files.map((file) => readFileSync(join(import.meta.dirname, '..', `${file}.stories.tsx`), 'utf8')).join('\n');

test.each([
  ['/sandbox/identities', storiesOf('abha/AbhaRegistrationWizard', 'abha/SandboxIdentities')],
  ['/sandbox/hpr-identities', storiesOf('hpr/HprRegistrationWizard')],
])('everybody in %s has a story, by number', async (route, stories) => {
  const { sandbox } = await connect();
  const answer = await (await sandbox.fetch(`http://sandbox.test${route}`)).text();
  await sandbox.close();
  const numbers = [...answer.matchAll(/"aadhaar":"(\d{12})"/g)].map(([, number]) => number);

  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers.filter((number) => !stories.includes(`'${number}'`))).toEqual([]);
});
