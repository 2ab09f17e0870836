import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fullMobile, identities } from './abha/identities.js';
import { hprIdentities } from './hpr/identities.js';
import { startCommand } from './testing/command.js';
import { newDatabase } from './testing/newDatabase.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const inGroups = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

interface Row {
  aadhaar: string;
  mobile: string | null;
  person: { firstName: string; lastName: string | null };
  shows: string;
}

const tableOf = (rows: readonly Row[]) =>
  [
    '| Aadhaar | Name | Linked mobile | What one meets |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ aadhaar, mobile, person, shows }) =>
        `| ${inGroups(aadhaar)} | ${[person.firstName, person.lastName].filter(Boolean).join(' ')} | ${mobile ?? '–'} | ${shows} |`,
    ),
  ].join('\n');

test('the README shows every test identity as the sandbox knows it', () => {
  expect(readme).toContain(tableOf(identities));
  expect(readme).toContain(`${fullMobile} is on six ABHAs already`);
});

test('the README shows every test professional as the sandbox knows them', () => {
  expect(readme).toContain(tableOf(hprIdentities));
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
