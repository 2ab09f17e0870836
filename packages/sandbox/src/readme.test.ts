import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createSandbox } from './createSandbox.js';
import { call } from './testing/call.js';
import { startCommand } from './testing/command.js';
import { newDatabase } from './testing/newDatabase.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const inGroups = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

/** The table of people as their route tells it. */
async function tableOf(route: string): Promise<{ table: string; fullMobile: string | undefined }> {
  const sandbox = await createSandbox({ patients: 0 });
  const { body } = await call(sandbox, `GET ${route}`);
  await sandbox.close();
  const { identities, fullMobile } = z.parse(answer, body);
  const rows = identities.map(
    ({ aadhaar, mobile, person, shows }) =>
      `| ${inGroups(aadhaar)} | ${[person.firstName, person.lastName].filter(Boolean).join(' ')} | ${mobile ?? '–'} | ${shows} |`,
  );
  return { table: [head, '| --- | --- | --- | --- |', ...rows].join('\n'), fullMobile };
}

const head = '| Aadhaar | Name | Linked mobile | What happens |';
const answer = z.object({
  identities: z.array(
    z.object({
      aadhaar: z.string(),
      mobile: z.nullable(z.string()),
      person: z.object({ firstName: z.string(), lastName: z.nullable(z.string()) }),
      shows: z.string(),
    }),
  ),
  fullMobile: z.optional(z.string()),
});
const tablesOfReadme = readme.split('\n\n').filter((part) => part.startsWith(head));

test('the README shows every test identity as the sandbox knows it', async () => {
  const { table, fullMobile } = await tableOf('/sandbox/identities');

  expect(tablesOfReadme[0]).toBe(table);
  expect(readme).toContain(`${fullMobile ?? 'Nobody'} is on six ABHAs already`);
});

test('the README shows every test professional as the sandbox knows them', async () => {
  const { table } = await tableOf('/sandbox/hpr-identities');

  expect(tablesOfReadme[1]).toBe(table);
  expect(tablesOfReadme).toHaveLength(2);
});

test('the README’s line for PostgreSQL keeps the records there', { timeout: 60_000 }, async () => {
  const [, variable = '', words = ''] = /^(\w+)=postgres:\S+ npx carestack-sandbox (.+)$/m.exec(readme) ?? [];
  const database = await newDatabase();
  const command = startCommand(words.replace('4010', '0').split(' '), { [variable]: database.url });

  await command.says(/records on PostgreSQL/);

  expect(await database.ask('select count(*)::int as patients from patients')).toEqual([{ patients: 200 }]);
  command.process.kill('SIGTERM');
  expect(await command.ended).toBe(0);
  await database.drop();
});
