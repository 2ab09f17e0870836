import { expect, test } from 'vitest';
import { closingLine, resultOf, sum } from './tally.mjs';

test('counts the tests of a suite: passed, failed, and those skipped or still to write', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 };

  expect(resultOf(1, report)).toEqual({ passed: 7, failed: 2, skipped: 4 });
});

test('counts a gate as one check', () => {
  expect(resultOf(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(resultOf(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('counts a suite as failed that stopped although no test failed', () => {
  expect(resultOf(1, { numPassedTests: 7 })).toEqual({ passed: 7, failed: 1, skipped: 0 });
});

test('counts a suite as failed that ran nothing or wrote no report', () => {
  expect(resultOf(0, { numPassedTests: 0 })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(resultOf(0, {})).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('adds up everything into the closing line', () => {
  const total = sum([
    { passed: 7, failed: 0, skipped: 1 },
    { passed: 1, failed: 2, skipped: 0 },
  ]);

  expect(closingLine(total)).toBe('8 passed, 2 failed, 1 skipped');
});
