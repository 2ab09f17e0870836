import { createCarestack } from '@carestack/core';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from './cli.js';
import { sevadham } from '../testing/facility.js';
import { openSandbox } from './openSandbox.js';

const folder = mkdtempSync(join(tmpdir(), 'carestack-lgd-'));
const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const stream of ['log', 'error'] as const) {
    vi.spyOn(console, stream).mockImplementation((text: string) => void printed.push(text));
  }
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function exportOf(name: string, files: Record<string, string[]>): string {
  const directory = join(folder, name);
  mkdirSync(directory);
  for (const [file, lines] of Object.entries(files)) writeFileSync(join(directory, file), lines.join('\r\n'));
  return directory;
}

const directory = exportOf('whole', {
  'states.csv': [
    'S.No.,State Code,State Version,State Name,State Name,Census 2001 Code,Census 2011 Code,State or UT',
    '1,27,1,MAHARASHTRA,MAHARASHTRA,27,27,S',
    '2,99,1,"NEW, STATE",NAYA,99,99,S',
  ],
  'districts.csv': [
    '"State Code","State Name","District Code","District Name","Census 2001 Code","Census 2011 Code"',
    '27,MAHARASHTRA,490,"POONA  ",25,521',
    '27,MAHARASHTRA,0476,"GADCHIROLI   ",12,508',
    '99,"NEW, STATE",9901,"Say ""Hello""",,0',
    '98,NOWHERE,9801,LOST,,0',
  ],
  'subdistricts.csv': [
    'S.No.,State Code,State Name,District Code,District Name,Sub-district Code,Sub-district Version,Sub-district Name,Census 2001 code,Census 2011 code',
    '1,27,MAHARASHTRA,476,GADCHIROLI,4047,1,  Aheri ,9,04047',
    '2,27,MAHARASHTRA,476,GADCHIROLI,many,1,Etapalli,9,0',
    '3,27,MAHARASHTRA,476,GADCHIROLI',
  ],
});

test('import-lgd loads an export into the records, and says which rows it left out', async () => {
  const file = join(folder, 'clinic.db');

  expect(await main(['import-lgd', directory, '--file', file])).toBe(0);

  expect(printed.join('\n').split('\n')).toEqual([
    'states.csv: 2 loaded, 0 left out',
    'districts.csv: 3 loaded, 1 left out',
    '  line 5: State Code is not in the directory',
    'subdistricts.csv: 1 loaded, 2 left out',
    '  line 3: Sub-district Code is not a number',
    '  line 4: has 5 cells, not 10',
  ]);
  const sandbox = await openSandbox({ file, patients: 0 });
  const { organizations } = createCarestack({ baseUrl: 'http://sandbox', hprId: 'manager', ...sandbox });
  expect(await organizations.states()).toHaveLength(37);
  expect(await organizations.districts('99')).toEqual([{ code: '9901', name: 'Say "Hello"' }]);
  expect(await organizations.districts('27')).toContainEqual({ code: '490', name: 'Poona' });
  expect(await organizations.subDistricts('476')).toEqual([{ code: '4047', name: 'Aheri' }]);
  expect(await organizations.subDistricts('490')).toContainEqual({ code: '4194', name: 'Pune City' });
  await sandbox.close();
});

test('import-lgd again changes nothing, and what was loaded survives a reset', async () => {
  const file = join(folder, 'again.db');
  await main(['import-lgd', directory, '--file', file]);
  await main(['import-lgd', directory, '--file', file]);
  const sandbox = await openSandbox({ file, patients: 0 });
  const { organizations } = createCarestack({ baseUrl: 'http://sandbox', hprId: 'manager', ...sandbox });

  await sandbox.fetch('http://sandbox/sandbox/reset', {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.apiKey}` },
  });

  expect(await organizations.states()).toHaveLength(37);
  expect((await organizations.findAll()).total).toBe(22);
  await sandbox.close();
});

test('a facility in a place that the directory did not hold is found by its codes once they are loaded', async () => {
  const file = join(folder, 'linked.db');
  const opened = async () => {
    const sandbox = await openSandbox({ file, patients: 0 });
    return { sandbox, ...createCarestack({ baseUrl: 'http://sandbox', hprId: 'manager', ...sandbox }) };
  };
  const before = await opened();
  const basicInformation = { ...sevadham.basicInformation, district: 'Gadchiroli', subDistrict: 'AHERI' };
  const { facilityId } = await before.organizations.create({ ...sevadham, basicInformation });
  const byCode = { districtLGDCode: '476', subDistrictLGDCode: '4047' };
  expect((await before.organizations.search(byCode)).organizations).toEqual([]);
  await before.sandbox.close();

  await main(['import-lgd', directory, '--file', file]);

  const after = await opened();
  expect((await after.organizations.search(byCode)).organizations).toMatchObject([
    { facilityId, districtName: 'Gadchiroli', subDistrictName: 'Aheri' },
  ]);
  await after.sandbox.close();
});

test('import-lgd says what is missing, and loads nothing', async () => {
  const partial = exportOf('partial', { 'states.csv': ['State Code,State Name', '96,X'] });
  const strange = exportOf('strange', {
    'states.csv': ['State Code,State Name', '96,X'],
    'districts.csv': ['a,b', '1,2'],
    'subdistricts.csv': [''],
  });
  const file = join(folder, 'missing.db');

  expect(await main(['import-lgd', partial, '--file', file])).toBe(1);
  expect(await main(['import-lgd', strange, '--file', file])).toBe(1);
  expect(await main(['import-lgd', partial])).toBe(1);

  expect(printed).toEqual([
    expect.stringMatching(/districts\.csv cannot be read\. The folder has to hold/),
    'districts.csv has no column “District Code”.',
    'import-lgd wants a folder and the file of the records: import-lgd <folder> --file clinic.db',
  ]);
  const sandbox = await openSandbox({ file, patients: 0 });
  const { organizations } = createCarestack({ baseUrl: 'http://sandbox', hprId: 'manager', ...sandbox });
  expect(await organizations.states()).toHaveLength(36);
  await sandbox.close();
});
