import { createCarestack, type Carestack, type Patient } from '@carestack/core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningSandbox } from '../options.js';
import { newDatabase } from '../testing/newDatabase.js';
import { veer } from '../testing/people.js';
import { openSandbox } from './index.js';
import type { RecordsPlace } from './openRecords.js';

/** A place for records, and how to be rid of it. */
const places: [string, () => Promise<{ place: RecordsPlace; remove: () => void | Promise<void> }>][] = [
  [
    'a file',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'carestack-common-'));
      return { place: { file: join(folder, 'clinic.db') }, remove: () => rmSync(folder, { recursive: true }) };
    },
  ],
  [
    'a PostgreSQL server',
    async () => {
      const { url, drop } = await newDatabase();
      return { place: { databaseUrl: url }, remove: drop };
    },
  ],
];

async function all(patients: AsyncIterable<Patient>): Promise<Patient[]> {
  const read: Patient[] = [];
  for await (const patient of patients) read.push(patient);
  return read;
}

describe.each(places)('two sandboxes on %s', (_, newPlace) => {
  const sandboxes: RunningSandbox[] = [];
  let here: Carestack['patients'];
  let there: Carestack['patients'];
  let remove: () => void | Promise<void>;
  let everybody: Patient[];

  beforeAll(async () => {
    const { place, ...rest } = await newPlace();
    ({ remove } = rest);
    for (let count = 0; count < 2; count += 1) sandboxes.push(await openSandbox({ ...place, patients: 500 }));
    const [first, second] = sandboxes.map(
      ({ apiKey, fetch }) => createCarestack({ baseUrl: 'http://sandbox', apiKey, fetch }).patients,
    );
    if (!first || !second) throw new Error('Two sandboxes are needed.');
    here = first;
    there = second;
    everybody = await all(here.iterate());
  }, 60_000);
  afterAll(async () => {
    await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
    await remove();
  });

  const women = async () => [
    (await here.findByFilters({ gender: 'female' })).total,
    (await there.findByFilters({ gender: 'female' })).total,
  ];

  test('tell how many fit, also after the other one has written', async () => {
    const before = everybody.filter(({ gender }) => gender === 'female').length;
    expect(before).toBeGreaterThan(100);
    expect(await women()).toEqual([before, before]);

    const { id } = await here.create({ ...veer, gender: 'female' });
    expect(await women()).toEqual([before + 1, before + 1]);

    await there.update(id, { gender: 'male' });
    expect(await women()).toEqual([before, before]);

    await here.update(id, { gender: 'female' });
    expect(await women()).toEqual([before + 1, before + 1]);

    await there.delete(id);
    expect(await women()).toEqual([before, before]);
  });

  /** `De Souza` is found by either word. */
  const hasWord = (name: string) => /(^| )S/.test(name);

  test.each([
    ['name', { firstName: 's' }, ({ firstName, lastName }: Patient) => hasWord(`${firstName} ${lastName ?? ''}`)],
    ['family name', { lastName: 's' }, ({ lastName }: Patient) => hasWord(lastName ?? '')],
    ['mobile', { phone: '9' }, ({ mobileNumber }: Patient) => mobileNumber?.startsWith('+919')],
    ['rare mobile', { phone: '98765' }, ({ mobileNumber }: Patient) => mobileNumber?.startsWith('+9198765')],
  ])('give everyone whose %s begins so once, newest first', async (_, filters, fits) => {
    const found = await all(here.iterate(filters));

    expect(found.map(({ id }) => id)).toEqual(everybody.filter(fits).map(({ id }) => id));
  });
});
