import { expect, test } from 'vitest';
import { nodeProblem, sentenceFor } from './problems.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('Node %s is new enough', (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test.each(['18.20.8', '20.18.3', '8.0.0'])('Node %s is refused with what to install', (version) => {
  expect(nodeProblem(version)).toBe(
    `This needs Node 20.19 or newer and found ${version}: install a newer Node, then run the command again.`,
  );
});

test.each([
  ['a full disk', 'ENOSPC: no space left on device, write', /disk is full/],
  ['a full disk under apt', 'E: Write error - write (28: No space left on device)', /disk is full/],
  [
    'a lockfile out of date',
    ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date',
    /pnpm-lock\.yaml does not match/,
  ],
  ['no network for npm', 'npm error code EAI_AGAIN', /could not be reached/],
  ['no network for pnpm', 'GET error (ENOTFOUND). Will retry in 10 seconds.', /could not be reached/],
  ['no network for apt', 'Temporary failure resolving a mirror', /could not be reached/],
  ['a folder that is not ours', "EACCES: permission denied, mkdir 'node_modules'", /could not be written/],
])('says in one sentence what to do about %s', (_cause, output, sentence) => {
  expect(sentenceFor(output)).toMatch(sentence);
  expect(sentenceFor(output)?.match(/[.:]( |$)/g)).toHaveLength(2);
});

test('leaves an unknown failure to the tool that met it', () => {
  expect(sentenceFor('error TS2322: Type string is not assignable to type number.')).toBeUndefined();
});
