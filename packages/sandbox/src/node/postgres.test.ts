import { createCarestack } from '@carestack/core';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunningSandbox } from '../options.js';
import { call } from '../testing/call.js';
import { newDatabase, type TestDatabase } from '../testing/newDatabase.js';
import { veer } from '../testing/people.js';
import { codeOnPhone, otherThan } from '../testing/phone.js';
import { main } from './cli.js';
import { openSandbox } from './index.js';

let database: TestDatabase;
let sandbox: RunningSandbox;
beforeAll(async () => {
  database = await newDatabase();
  sandbox = await openSandbox({ databaseUrl: database.url, patients: 0 });
});
afterAll(async () => {
  await sandbox.close();
  await database.drop();
});

const clientOf = ({ fetch, apiKey }: RunningSandbox) =>
  createCarestack({ baseUrl: 'http://sandbox', apiKey, hprId: 'manager@hpr.abdm', fetch });

test('the database itself refuses a minute of a practitioner that is taken', async () => {
  const { reference } = await clientOf(sandbox).appointments.create({
    practitionerReference: 'd-9',
    patientReference: 'p-1',
    startTime: '2030-01-07T10:00:00+05:30',
    endTime: '2030-01-07T10:30:00+05:30',
  });

  const past = database.ask(`
    insert into appointment_minutes (practitioner_reference, minute, appointment)
    select practitioner_reference, end_minute - 1, sequence from appointments where reference = '${reference}'
  `);

  await expect(past).rejects.toMatchObject({ code: '23505', constraint: 'appointment_places_key' });
});

test.each([
  ['holds a NUL character', 'A\0B'],
  ['is too long to be searched by', Array.from({ length: 2_000 }, () => crypto.randomUUID()).join('')],
])('a name that %s is refused, and nothing is kept of it', async (_, firstName) => {
  const answer = await call(sandbox, 'POST /add/Patient', { json: { ...veer, firstName } });

  expect([answer.status, answer.body['error_code']]).toEqual([400, 'VALIDATION_ERROR']);
  expect((await clientOf(sandbox).patients.findAll()).total).toBe(0);
});

test('every text is compared byte by byte, and every number is as wide as on SQLite', async () => {
  const columns = await database.ask(`
    select table_name, column_name, data_type, collation_name from information_schema.columns
    where table_schema = 'public' and (data_type, collation_name) is distinct from ('text', 'C') and data_type not in ('bigint', 'bytea')
  `);

  expect(columns).toEqual([]);
});

test('no row holds an Aadhaar number or a code, during a registration and after it', async () => {
  const { abha } = clientOf(sandbox);
  const sent = await abha.generateAadhaarOtp('9999 4105 7058');
  const otp = await codeOnPhone(sandbox, '0001');
  await abha.enrollWithAadhaar({ txnId: sent.txnId, otp: otherThan(otp), mobile: '9812345678' }).catch(() => undefined);
  const during = await everyRow();
  const enrolment = await abha.enrollWithAadhaar({ txnId: sent.txnId, otp, mobile: '9812345678' });
  await abha.generateMobileOtp({ txnId: enrolment.txnId, mobile: '9812345678' });
  const second = await codeOnPhone(sandbox, '5678');

  const rows = `${during} ${await everyRow()}`;

  // What must be stored is found.
  expect(rows).toContain('Ravi');
  expect([otp, second].every((code) => /^\d{6}$/.test(code))).toBe(true);
  expect(rows).not.toMatch(new RegExp(`(?<!\\w)(999941057058|9999 4105 7058|${otp}|${second})(?!\\w)`));
});

async function everyRow(): Promise<string> {
  const tables = await database.ask("select table_name from information_schema.tables where table_schema = 'public'");
  const rows = await Promise.all(tables.map(({ table_name }) => database.ask(`select * from ${String(table_name)}`)));
  return JSON.stringify(rows);
}

test('messages are gone when their codes are over', async () => {
  let now = Date.now();
  const later = await openSandbox({ databaseUrl: database.url, now: () => now });
  await clientOf(later).abha.generateAadhaarOtp('2000 0000 0013');
  now += 11 * 60_000;

  await clientOf(later).abha.generateAadhaarOtp('2000 0000 0021');

  const { body } = await call(later, 'GET /sandbox/inbox');
  expect(body).toEqual({ messages: [expect.objectContaining({ to: '******0003' })] });
  await later.close();
});

test('a connection that was cut is replaced', async () => {
  const { patients } = clientOf(sandbox);
  await patients.findAll();

  await database.ask(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'carestack-sandbox' and datname = current_database()",
  );
  await vi.waitFor(async () => expect((await patients.findAll()).total).toBe(0));
});

test('a closed sandbox leaves no connection', async () => {
  const connections = async () =>
    (
      await database.ask(
        "select pid from pg_stat_activity where application_name = 'carestack-sandbox' and datname = current_database()",
      )
    ).length;
  const before = await connections();
  const another = await openSandbox({ databaseUrl: database.url });
  await clientOf(another).patients.findAll();
  expect(await connections()).toBeGreaterThan(before);

  await another.close();

  await vi.waitFor(async () => expect(await connections()).toBe(before));
});

test('what is there survives: a second opening fills nothing', async () => {
  const { id } = await clientOf(sandbox).patients.create(veer);
  const again = await openSandbox({ databaseUrl: database.url, patients: 7 });

  expect((await clientOf(again).patients.findAll()).items).toMatchObject([{ id }]);
  await again.close();
  await clientOf(sandbox).patients.delete(id);
});

describe('the command', () => {
  const printed: string[] = [];
  beforeEach(() => {
    printed.length = 0;
    for (const stream of ['log', 'error'] as const) {
      vi.spyOn(console, stream).mockImplementation((text: string) => void printed.push(text));
    }
  });
  afterEach(() => void vi.restoreAllMocks());

  const changed = (change: (url: URL) => void) => {
    const url = new URL(database.url);
    change(url);
    return url.href;
  };

  test('says in one sentence why it gets no database, and never the password', async () => {
    const { host, password } = new URL(database.url);
    const [name] = new URL(database.url).pathname.slice(1).split('/');
    const urls = [
      changed((url) => (url.port = '1')),
      changed((url) => (url.password = 'opensesame')),
      changed((url) => (url.pathname = '/nowhere')),
      changed((url) => url.searchParams.set('options', '-c search_path=nowhere')),
      `mysql://asha:opensesame@${host}/clinic`,
      'postgres://asha:opensesame@[/clinic',
    ];

    for (const url of urls) {
      vi.stubEnv('DATABASE_URL', url);
      expect(await main(['--port', '0'])).toBe(1);
    }

    expect(printed).toEqual([
      'PostgreSQL at 127.0.0.1:1 does not answer (ECONNREFUSED). Is it running, and is the address right?',
      `PostgreSQL at ${host} does not let this user in. Are the user, the password and its pg_hba.conf right?`,
      `PostgreSQL at ${host} has no database nowhere. Create it: createdb nowhere`,
      `The user may not create tables in the database ${name} at ${host}. Grant it the right, or name its own database.`,
      'The address of the database is none: write postgres://user:password@host:5432/name.',
      'The address of the database is none: write postgres://user:password@host:5432/name.',
    ]);
    expect(printed.join()).not.toMatch(new RegExp(`opensesame|${password}`));
  });

  test('takes the file that it is told rather than the database of its environment', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'carestack-postgres-'));
    const rows = {
      'states.csv': ['State Code,State Name', '99,Naya'],
      'districts.csv': ['State Code,District Code,District Name', '99,9901,Purana'],
      'subdistricts.csv': ['District Code,Sub-district Code,Sub-district Name', '9901,99011,Kal'],
    };
    for (const [file, lines] of Object.entries(rows)) writeFileSync(join(folder, file), lines.join('\n'));
    vi.stubEnv('DATABASE_URL', database.url);
    const names = async () => (await clientOf(sandbox).organizations.states()).map(({ name }) => name);

    expect(await main(['import-lgd', folder, '--file', join(folder, 'clinic.db')])).toBe(0);
    expect(await names()).not.toContain('Naya');
    expect(await main(['import-lgd', folder])).toBe(0);
    expect(await names()).toContain('Naya');
    rmSync(folder, { recursive: true, force: true });
  });
});
