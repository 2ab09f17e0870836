// `npm run bench` prints our figures beside those of peers, all from one run: read the ratios, as the figures are this machine's.
// `--million` adds the sandbox with a million patients; `--check` ends with 1 when a measure misses its limit.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAvailability } from './availability.mjs';
import { measureClient } from './client.mjs';
import { measureExtraction } from './extraction.mjs';
import { measureDocuments, measureOpening } from './documents.mjs';
import { measureGrid } from './grid.mjs';
import { measureMillion } from './million.mjs';
import { misses } from './report.mjs';
import { measureSandbox } from './sandbox.mjs';
import { measureSchedule } from './schedule.mjs';
import { measureStartUp } from './startUp.mjs';
import { measureSteps } from './steps.mjs';
import { measureTyping } from './typing.mjs';

const { values: asked } = parseArgs({ options: { check: { type: 'boolean' }, million: { type: 'boolean' } } });
const folder = mkdtempSync(join(tmpdir(), 'carestack-bench-'));
try {
  measureAvailability();
  measureDocuments();
  await measureOpening();
  await measureTyping();
  await measureClient();
  await measureStartUp();
  await measureSandbox(join(folder, 'clinic.db'));
  await measureExtraction();
  await measureSteps(folder);
  await measureGrid();
  await measureSchedule();
  if (asked.million) await measureMillion(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const missed = misses();
console.log(missed.length > 0 ? `\n✗ Over the limit: ${missed.join(', ')}.` : '\nEvery measure is within its limit.');
if (asked.check && missed.length > 0) process.exitCode = 1;
