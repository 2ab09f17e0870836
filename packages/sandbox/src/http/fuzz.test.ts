import { createCarestack } from '@carestack/core';
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { constants, publicEncrypt } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openSandbox } from '../node/index.js';
import { openApiDocument } from '../openapi/openApiDocument.js';
import type { RunningSandbox, SandboxOptions } from '../options.js';
import type { JsonSchema } from '../openapi/schemaOf.js';
import { call } from '../testing/call.js';
import { createDocumentedAnswers, type DocumentedAnswers } from '../testing/documentedAnswers.js';
import { encounterPeople } from '../testing/encounterPeople.js';
import type { Sensible } from '../testing/fuzz/bodies.js';
import { canary } from '../testing/fuzz/hostile.js';
import { createJourneys, journeyOperations, turn } from '../testing/fuzz/journeys.js';
import { requestsOver, type FuzzedRequest, type FuzzedRoute } from '../testing/fuzz/requests.js';
import { createInspectableSandbox } from '../testing/inspectable.js';
import { newDatabase } from '../testing/newDatabase.js';
import { codeOnPhone } from '../testing/phone.js';

const runs = Number(process.env['FUZZ_RUNS'] ?? 10_000);
/** The same requests every time; `FUZZ_SEED` tries others. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20260105);
/** With few requests, or others, a rare call may be left out by chance. */
const isUsual = runs >= 10_000 && process.env['FUZZ_SEED'] === undefined;

const aadhaar = '300000000017';
const password = 'Correct-horse-7';
const mobile = '9876543210';
const secrets = [aadhaar, password, mobile, 'Zqx', 'zqx'];

/** Contract 3.1, and nothing else. */
const errorBody = z.strictObject({
  message: z.string().check(z.minLength(1), z.maxLength(2_000)),
  details: z.array(z.strictObject({ field: z.string(), reason: z.string(), message: z.string() })),
  status: z.literal('error'),
  error_code: z.string().check(z.regex(/^[A-Z_]+$/)),
  timestamp: z.iso.datetime(),
  request_id: z.string(),
  conflict: z.optional(z.strictObject({ start: z.iso.datetime(), end: z.iso.datetime() })),
  error: z.optional(z.strictObject({ code: z.string(), message: z.string() })),
});

const inside =
  /\bat \S+ \(|node_modules|\.[jt]s:\d|sqlite|\bselect\b.*\bfrom\b|insert into|constraint failed|kysely|zod|undefined|\[object/i;

type Answering = Pick<RunningSandbox, 'fetch' | 'apiKey'>;

/** A place for the records, and what says that they are whole afterwards. */
interface Place extends Answering {
  faults: () => Promise<unknown>;
  close: () => Promise<void>;
}

type Opening = (options: SandboxOptions) => Promise<Place>;

const inMemory: Opening = async (options) => {
  const { database, fetch, apiKey } = await createInspectableSandbox(options);
  return {
    apiKey,
    fetch,
    async faults() {
      const { rows: integrity } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(database);
      const { rows: orphans } = await sql`pragma foreign_key_check`.execute(database);
      return [...integrity.filter((row) => row.integrity_check !== 'ok'), ...orphans];
    },
    close: () => database.destroy(),
  };
};

const onPostgres: Opening = async (options) => {
  const { url, drop } = await newDatabase();
  const sandbox = await openSandbox({ ...options, databaseUrl: url });
  return {
    ...sandbox,
    // The server itself lets no half record in.
    faults: async () => [],
    async close() {
      await sandbox.close();
      await drop();
    },
  };
};

test.each<[string, Opening, number]>([
  ['in memory', inMemory, runs],
  ['on PostgreSQL', onPostgres, Math.ceil(runs / 10)],
])(
  '%s: no request breaks the sandbox, and no refusal tells of its inside or of what was sent',
  async (_, open, numRuns) => {
    const failures: unknown[] = [];
    const sandbox = await open({ patients: 30, onFailure: (error) => failures.push(error) });
    const seal = await sealFor(sandbox);
    const requests = requestsOver(routesOfTheDocument(), await sensibleFor(sandbox, seal));
    const journeys = createJourneys(sandbox, seal, 100_000);
    const documented = createDocumentedAnswers();
    const requestOrTurn = fc.oneof({ weight: 3, arbitrary: requests }, { weight: 2, arbitrary: turn });

    await fc.assert(
      fc.asyncProperty(requestOrTurn, async (one) => {
        if ('desk' in one) {
          const { request, secrets, settle } = journeys.requestFor(one);
          const { status, text } = await checkAnswer(sandbox, request, documented, secrets);
          await settle(status, text);
        } else await checkAnswer(sandbox, one, documented);
        expect(failures).toEqual([]);
      }),
      { numRuns, seed, endOnFailure: true },
    );

    expect(await sandbox.faults()).toEqual([]);
    // So often each call, under each of its spellings, was answered as the document has it; a thousand requests are too few to say so.
    const least = isUsual ? Math.floor(numRuns / 2_000) : 0;
    for (const [operation, times] of documented.answered) {
      if (!operation.startsWith('sandbox.')) expect(times, operation).toBeGreaterThanOrEqual(least);
    }
    for (const operation of journeyOperations) {
      expect(journeys.triedWrong.get(operation) ?? 0, `${operation}, gone wrong`).toBeGreaterThanOrEqual(
        Math.floor(least / 2),
      );
    }
    await sandbox.close();
  },
  600_000,
);

async function checkAnswer(
  sandbox: Answering,
  { method, target, headers, body }: FuzzedRequest,
  documented: DocumentedAnswers,
  sent: readonly string[] = [],
): Promise<{ status: number; text: string }> {
  const answer = await sandbox.fetch(`http://sandbox${target}`, { method, headers, body });
  const text = await answer.text();
  // Otherwise the faults that were asked for would hit the calls after it.
  if (target.startsWith('/sandbox/faults')) await call(sandbox, 'DELETE /sandbox/faults');

  expect(answer.status).toBeLessThan(500);
  expect(answer.headers.get('x-request-id')).toMatch(/^[\w.:-]{1,64}$/);
  const answered = { status: answer.status, text };
  if (method === 'HEAD') return answered;
  if (answer.ok) {
    expect(documented.faultsIn(method, new URL(target, 'http://sandbox').pathname, text)).toEqual([]);
    return answered;
  }
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  const refusal = z.parse(errorBody, JSON.parse(text));
  expect(refusal.request_id).toBe(answer.headers.get('x-request-id'));
  const told = JSON.stringify({ ...refusal, request_id: '' });
  expect(told).not.toMatch(inside);
  expect([canary, ...secrets, ...sent].filter((secret) => told.includes(secret))).toEqual([]);
  return answered;
}

/** Encrypts as the ABHA calls want it. */
async function sealFor(sandbox: Answering): Promise<(text: string) => string> {
  const { body } = await call(sandbox, 'GET /abha-public-key');
  const key = { key: String(body['publicKey']), padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
  return (text) => publicEncrypt(key, Buffer.from(text)).toString('base64');
}

/** All but the one that takes from the others what they need. */
function routesOfTheDocument(): FuzzedRoute[] {
  return Object.entries(openApiDocument().paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(() => path !== '/sandbox/reset')
      .map(([method, operation]) => {
        const { parameters, requestBody } = z.parse(describedSchema, operation);
        return {
          method: method.toUpperCase(),
          path,
          query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
          body: requestBody?.content['application/json'].schema,
        };
      }),
  );
}

const describedSchema = z.object({
  parameters: z._default(z.array(z.object({ name: z.string(), in: z.string() })), []),
  requestBody: z.optional(
    z.object({ content: z.object({ 'application/json': z.object({ schema: z.custom<JsonSchema>() }) }) }),
  ),
});

/** Ids that exist, journeys that were begun, payloads that can be opened. */
async function sensibleFor(sandbox: Answering, sealed: (text: string) => string): Promise<Sensible> {
  const carestack = createCarestack({
    baseUrl: 'http://sandbox',
    apiKey: sandbox.apiKey,
    hprId: 'manager@hpr.abdm',
    fetch: sandbox.fetch,
  });
  const { items: visits } = await carestack.appointments.findByFilters({ count: 21 });
  const { items: facilities } = await carestack.organizations.findAll();
  const codes = [];
  const transactions = [];
  for (const number of ['300000000017', '234567890124']) {
    const hpr = await carestack.hpr.startRegistration(number);
    codes.push(await codeOnPhone(sandbox));
    const abha = await carestack.abha.startRegistration(number);
    codes.push(await codeOnPhone(sandbox));
    transactions.push(String(hpr.data['txnId']), String(abha.data['txnId']));
  }
  const file = `data:text/plain;base64,${btoa(`Diagnosis: ${canary}\nAllergies: Nil`)}`;
  const { patientDetails, doctorsDetails } = encounterPeople;
  const payloads = [
    { files: [file] },
    { files: [canary] },
    { extractedData: { prescribedMedications: ['A'], conditions: canary, familyHistory: 7 } },
    { patientDetails, practitionersDetails: doctorsDetails, documentReferences: ['https://files.example/a.pdf'] },
    {},
  ];
  const jwes = [];
  for (const payload of payloads) jwes.push(await carestack.ai.encrypt(payload));

  const [visit, ...others] = visits;
  const [patients, practitioners, appointments] = [
    [visit?.patientReference],
    [visit?.practitionerReference],
    [visit?.reference],
  ];
  const ids = others.flatMap((other) => [other.patientReference, other.practitionerReference, other.reference]);
  return {
    id: [...ids, ...facilities.map(({ id }) => id)],
    resourceId: [...ids, ...patients, ...practitioners],
    reference: appointments,
    appointmentReference: appointments,
    patientReference: patients,
    practitionerReference: practitioners,
    idType: ['id', 'facilityId', 'accountId', 'PAN', 'ABHA'],
    value: facilities.flatMap(({ id, facilityId, accountId }) => [id, facilityId, accountId]),
    resourceType: ['Patient', 'Practitioner', 'Appointment'],
    type: ['OWNER', 'MEDICINE', 'owner'],
    birthDate: ['1988-01-30'],
    firstName: ['Zqx', 'ज़क्ष'],
    middleName: ['Zqx'],
    lastName: ['Zqx'],
    idNumber: ['ABCDE1234F', 'KA0120110012345', '91-4321-8765-2109'],
    abhaAddress: ['zqx.person@sbx'],
    patientAbhaAddress: [null],
    emergencyContact: [mobile],
    state: ['Karnataka', 'Maharashtra'],
    district: ['Pune', '490'],
    region: ['U'],
    addressLine1: ['12 Zqx Road'],
    addressLine2: ['Zqx Nagar'],
    landline: ['2543210'],
    stdcode: ['020'],
    websiteLink: ['https://zqx.example.in'],
    timings: ['Mon-Sat: 10:00 AM - 6:00 PM'],
    ownershipType: ['P'],
    facilityType: ['CLINIC'],
    mobileNumber: [`+91${mobile}`, mobile],
    mobile: [mobile],
    emailId: ['zqx@example.in'],
    email: ['zqx@example.in'],
    pincode: ['560011'],
    start: ['2031-03-04T09:00:00+05:30', '2031-03-04T09:15:00Z'],
    end: ['2031-03-04T09:30:00+05:30', '2031-03-04T10:00:00Z'],
    appointmentDate: ['09:00 am - 09:30 am'],
    aadhaar: [aadhaar, sealed(aadhaar), sealed('234567890124')],
    otp: [...codes, ...codes.map(sealed), sealed('000000')],
    updateValue: [sealed(mobile)],
    txnId: transactions,
    password: [password],
    hprId: ['zqx.person', 'zqx@hpr.abdm'],
    hpCategoryCode: ['1'],
    hpSubCategoryCode: ['1'],
    yearOfBirth: ['1981'],
    monthOfBirth: ['3'],
    dayOfBirth: ['8'],
    encryptedData: jwes,
    data: jwes,
    callbackUrl: [null],
    encounterId: ['e-1', 'e-2'],
    recordId: ['e-1'],
    jobId: ['j-1'],
    districtCode: ['545', '1'],
    address: ['12 Tulsi Lane, Mysuru'],
    districtLGDCode: ['545'],
    filters: ['{"name":"a","_count":5}', '{"phone":"98","gender":"female"}', '{"_lastUpdated":["ge2026-01-01"]}'],
    nextPage: [''],
    pageSize: ['5'],
    page: [1, 2],
    resultsPerPage: [5],
    kind: ['status', 'drop-before'],
    latLongs: ['12.3', '76.6'],
  };
}
