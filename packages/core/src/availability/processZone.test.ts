import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Nights over the days on which clocks change in New York and Auckland, and over 29 February; visits that are off the grid.
const script = `
import { computeAvailability, instantAt, scheduleSchema } from './index.js';

const nights = [{ from: '22:00', to: '04:00', breaks: [{ from: '00:30', to: '00:45' }] }];
const asked = [
  ['Asia/Kolkata', '2028-02-28', '2028-03-01'],
  ['America/New_York', '2026-03-07', '2026-03-09'],
  ['America/New_York', '2026-10-31', '2026-11-02'],
  ['Pacific/Auckland', '2026-04-04', '2026-04-06'],
  ['Pacific/Auckland', '2026-09-26', '2026-09-28'],
];
const answers = asked.map(([timeZone, first, last]) => {
  const from = instantAt(first, '00:00', timeZone);
  const schedule = scheduleSchema.parse({
    practitionerReference: 'dr-1',
    timeZone,
    slotMinutes: 40,
    week: { monday: nights, tuesday: nights, saturday: nights, sunday: nights },
  });
  const visit = { practitionerReference: 'dr-1', startTime: instantAt(first, '23:05', timeZone), endTime: instantAt(first, '23:30', timeZone) };
  return computeAvailability(schedule, [visit], { from, to: instantAt(last, '00:00', timeZone) });
});
console.log(JSON.stringify(answers));
`;

const [bundle] = buildSync({
  stdin: { contents: script, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
}).outputFiles;

// A thread cannot change its zone: each answer is that of a process of its own.
const answersIn = (zone: string) =>
  execFileSync(process.execPath, ['--input-type=module'], {
    input: bundle?.text ?? '',
    env: { TZ: zone },
    encoding: 'utf8',
  });

test.each(['Asia/Kolkata', 'Asia/Calcutta', 'America/New_York', 'Pacific/Auckland'])(
  'a process in %s finds the slots that one in UTC finds',
  (zone) => {
    const answers = answersIn(zone);
    expect(answers).toContain('"startTime":"2028-02-29T');
    expect(answers).toBe(answersIn('UTC'));
  },
);
