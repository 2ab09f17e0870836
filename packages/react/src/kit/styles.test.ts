/// <reference types="node" />

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const sheets = ['styles.css', 'records.css'].map((name) =>
  readFileSync(join(import.meta.dirname, '../..', name), 'utf8'),
);
const css = sheets.join('');

const tokens = new Map(
  [...css.matchAll(/--cs-([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

function luminance(hex: string) {
  const full = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(full.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: 'light' | 'dark', front: string, back: string) {
  const [darker = 0, lighter = 0] = [front, back]
    .map((name) => luminance(tokens.get(name)?.[theme] ?? ''))
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s', (theme) => {
  test.each([
    ['ink', 'paper'],
    ['ink', 'paper-2'],
    ['ink-2', 'paper'],
    ['ink-2', 'paper-2'],
    ['accent', 'paper'],
    ['accent-2', 'paper'],
    ['danger', 'paper'],
    ['success', 'paper'],
    ['warning', 'paper'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-2'],
  ])('%s can be read on %s', (front, back) => {
    expect(contrast(theme, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['control-line', 'focus'])('%s can be told from the paper', (line) => {
    expect(contrast(theme, line, 'paper')).toBeGreaterThanOrEqual(3);
  });
});

test('everything stands in one layer, so that any rule of the app wins', () => {
  for (const sheet of sheets) {
    expect(sheet.replace(/\/\*[^]*?\*\//g, '').trim()).toMatch(/^@layer carestack \{[^]*\}$/);
  }
});

test('nothing is placed left or right, so that the other direction of writing works', () => {
  expect(css).not.toMatch(
    /(?:^|[\s-])(?:left|right)\s*:|text-align: (?:left|right)|(?:margin|padding|border)-(?:left|right)/m,
  );
});

test('nothing is fetched', () => {
  expect(css).not.toMatch(/url\(|@import|https?:/);
});
