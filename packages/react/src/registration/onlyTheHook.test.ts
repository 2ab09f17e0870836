/// <reference types="node" />

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test.each([
  ['abha', 'useAbhaRegistration.ts'],
  ['hpr', 'useHprRegistration.ts'],
])('the screens of %s run their journey by the public hook and nothing else', (room, hook) => {
  const folder = join(import.meta.dirname, '..', room);
  const files = readdirSync(folder).filter((file) => /\.tsx?$/.test(file) && !/\.(test|test-d|stories)\./.test(file));
  const runners = files.filter((file) =>
    /\b(create(Abha|Hpr)Registration|useJourney|restoredFrom|snapshotOf)\b/i.test(
      readFileSync(join(folder, file), 'utf8'),
    ),
  );

  expect(files.length).toBeGreaterThan(10);
  expect(runners).toEqual([hook]);
});
