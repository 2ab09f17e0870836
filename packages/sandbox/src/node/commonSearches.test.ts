import { createCarestack, type Carestack, type Patient } from '@carestack/core';
import type { PatientFilters } from '@carestack/core/patients';
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

  test('tell it after any number of writes at either, whose patients come, change, and go', async () => {
    const searches: [PatientFilters, (patient: Patient) => boolean][] = [
      [{ gender: 'female' }, ({ gender }) => gender === 'female'],
      [{ firstName: 's' }, ({ firstName, lastName }) => hasWord(`${firstName} ${lastName ?? ''}`)],
      [{ phone: '9' }, ({ mobileNumber }) => mobileNumber?.startsWith('+919') ?? false],
    ];
    const present = new Map((await all(here.iterate())).map((patient) => [patient.id, patient]));
    const changes = [
      { gender: 'female', firstName: 'Sita' },
      { gender: 'male', mobileNumber: '9876500000' },
      { firstName: 'Uma', lastName: 'Sen' },
      { gender: 'female', firstName: 'Uma', lastName: 'Rao', mobileNumber: '8876500000' },
    ];
    const ids = [...present.keys()];

    for (let write = 0; write < 16; write += 1) {
      // Three in a row at one: what the other one counted is older than its next write.
      const desk = write % 6 < 3 ? here : there;
      const id = ids[write % 5] ?? '';
      const change = changes[write % changes.length] ?? {};
      if (write % 4 === 0) ids.push((await desk.create({ ...veer, ...change })).id);
      else if (write % 7 === 5) await desk.delete(ids.pop() ?? '');
      else await desk.update(id, change);
      present.clear();
      for (const patient of await all(desk.iterate({ count: 100 }))) present.set(patient.id, patient);

      for (const [filters, fits] of searches) {
        const fitting = [...present.values()].filter(fits).length;
        expect(fitting).toBeGreaterThan(100);
        const { total } = await desk.findByFilters(filters);
        expect(total, `${JSON.stringify(filters)} after ${write + 1} writes`).toBe(fitting);
      }
    }
  });
});
