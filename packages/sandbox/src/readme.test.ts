import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fullMobile, identities } from './abha/identities.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const inGroups = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

test('the README shows every test identity as the sandbox knows it', () => {
  const rows = identities.map(
    ({ aadhaar, mobile, person, shows }) =>
      `| ${inGroups(aadhaar)} | ${[person.firstName, person.lastName].filter(Boolean).join(' ')} | ${mobile ?? '–'} | ${shows} |`,
  );

  expect(readme).toContain(
    ['| Aadhaar | Name | Linked mobile | What one meets |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  );
  expect(readme).toContain(`${fullMobile} is on six ABHAs already`);
});
