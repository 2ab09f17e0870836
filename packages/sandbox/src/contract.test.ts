import {
  createCarestack,
  patientName,
  type Carestack,
  type DocumentLinkingError,
  type HealthDocumentLinkingDTO,
} from '@carestack/core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from './createSandbox.js';
import { openSandbox, serveSandbox } from './node/index.js';
import { sevadham } from './testing/facility.js';
import { asha, meera, veer } from './testing/people.js';

const folder = mkdtempSync(join(tmpdir(), 'carestack-contract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Way {
  baseUrl: string;
  fetch: typeof fetch;
  close(): Promise<void>;
}

const options = { patients: 25 };
const ways: Record<string, () => Promise<Way>> = {
  'in memory': async () => ({ baseUrl: 'http://sandbox', ...(await createSandbox(options)) }),
  'in a file': async () => ({
    baseUrl: 'http://sandbox',
    ...(await openSandbox({ ...options, file: join(folder, 'one.db') })),
  }),
  'in memory, over HTTP': async () => overHttp(await createSandbox(options)),
  'in a file, over HTTP': async () => overHttp(await openSandbox({ ...options, file: join(folder, 'two.db') })),
};

async function overHttp(sandbox: Awaited<ReturnType<typeof openSandbox>>): Promise<Way> {
  const { url, close } = await serveSandbox({ sandbox, port: 0 });
  return { baseUrl: url, fetch, close };
}

describe.each(Object.entries(ways))('%s', (_, open) => {
  let way: Way;
  let carestack: Carestack;
  beforeAll(async () => {
    way = await open();
    carestack = createCarestack({
      baseUrl: way.baseUrl,
      apiKey: 'sandbox-key',
      hprId: 'manager@hpr.abdm',
      fetch: way.fetch,
    });
  });
  afterAll(() => way.close());

  const codeOnPhone = async () => {
    const answer = await way.fetch(`${way.baseUrl}/sandbox/inbox`);
    return /\b\d{6}\b/.exec(await answer.text())?.[0] ?? '';
  };

  test('patients are listed in pages, registered, found, changed and deleted', async () => {
    const { patients } = carestack;
    const first = await patients.findAll();
    const second = await patients.findAll({ nextPage: first.nextPage });
    expect([first.total, first.items.length, second.items.length]).toEqual([25, 10, 10]);

    const { id } = await patients.create({ ...veer, bloodGroup: 'O-' });
    await patients.update(id, { mobileNumber: '9812345678', maritalStatus: 'married' });
    const search = await patients.findByFilters({ firstName: 'ਵੀ', phone: '98123', from: '2026-01-02' });
    await patients.delete(id);

    expect(search.items).toMatchObject([
      { id, bloodGroup: 'O-', maritalStatus: 'married', mobileNumber: '+919812345678' },
    ]);
    expect(await patients.exists(id)).toBe(false);
  });

  test('one of two registrations of the same ABHA is refused', async () => {
    const both = await Promise.allSettled([carestack.patients.create(asha), carestack.patients.create(asha)]);

    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'conflict', statusCode: 409 } },
    ]);
    expect((await carestack.patients.findByFilters({ identifier: asha.idNumber })).total).toBe(1);
  });

  test('practitioners are listed, registered once, found by any spelling, changed as a whole and deleted by either path', async () => {
    const { practitioners } = carestack;
    const first = await practitioners.findAll();
    expect([first.total, first.items.length]).toEqual([42, 10]);

    const both = await Promise.allSettled([practitioners.create(meera), practitioners.create(meera)]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { statusCode: 409 } }]);
    const found = await practitioners.findByFilters({ department: 'Cardiology', registration: 'mci/2004/1' });
    const id = found.items[0]?.id ?? '';
    await practitioners.update(id, { consultationFee: 1800 });
    expect(await practitioners.findById(id)).toMatchObject({ firstName: 'Dr. Meera', consultationFee: 1800 });

    const headers = { authorization: 'Bearer sandbox-key' };
    const search = new URLSearchParams({ filters: JSON.stringify({ mobileNumber: '+919876543299', _count: '1' }) });
    const python = await way.fetch(`${way.baseUrl}/health-lake/get-profiles/Practitioner?${search}`, { headers });
    expect(await python.json()).toMatchObject({ total: 1, entry: [{ resourceId: id }] });
    await way.fetch(`${way.baseUrl}/practitioners/${id}`, { method: 'DELETE', headers });
    expect(await practitioners.exists(id)).toBe(false);
  });

  test('organizations are registered once, found by each id, searched, given a contact and deleted', async () => {
    const { organizations } = carestack;
    const both = await Promise.allSettled([organizations.create(sevadham), organizations.create(sevadham)]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { statusCode: 409 } }]);

    const { id, facilityId } = await organizations.findById('account_id', 'account-77');
    expect(await organizations.exists('facility_id', String(facilityId))).toBe(true);
    await organizations.update(id, { spocName: 'Asha Rao', spocId: 'asha@hpr.abdm' });
    expect(await organizations.findById('ID', id)).toMatchObject({ spocName: 'Asha Rao' });
    const { organizations: found } = await organizations.search({ facilityName: 'sevadham', stateLGDCode: '27' });
    expect(found).toMatchObject([{ facilityId, districtLGDCode: '490', subDistrictLGDCode: '4194' }]);
    await organizations.delete(id);
    expect(await organizations.exists('ID', id)).toBe(false);
  });

  test('organization calls without the HPR header are refused, with and without a slash', async () => {
    const statuses = ['/facilities/', '/facilities', '/lgd-states'].map(async (path) => {
      const answer = await way.fetch(way.baseUrl + path, { headers: { authorization: 'Bearer sandbox-key' } });
      return answer.status;
    });

    expect(await Promise.all(statuses)).toEqual([403, 403, 403]);
  });

  test('master data leads from a state to its sub-districts, and an address to its city', async () => {
    const { organizations } = carestack;
    const states = await organizations.states();
    const karnataka = states.find(({ name }) => name === 'Karnataka');

    expect(states).toHaveLength(36);
    const district = karnataka?.districts.find(({ name }) => name === 'Mysuru');
    expect(await organizations.subDistricts(district?.code ?? '')).toContainEqual({ code: '5572', name: 'Mysuru' });
    expect(await organizations.geocode('Kuvempunagar, Mysuru')).toEqual({ lat: 12.2958, lng: 76.6394 });
  });

  test('a visit is linked, and resumes where an answer was lost', async () => {
    const { patients, practitioners, appointments, documents } = carestack;
    const [patient] = (await patients.findAll()).items;
    const [practitioner] = (await practitioners.findAll()).items;
    const startTime = '2031-03-04T09:00:00+05:30';
    const endTime = '2031-03-04T09:30:00+05:30';
    const visit = { patientReference: patient?.id ?? '', practitionerReference: practitioner?.id ?? '' };
    const { reference } = await appointments.create({ ...visit, startTime, endTime, priority: 'ROUTINE' });
    const document: HealthDocumentLinkingDTO = {
      ...visit,
      reference,
      patientName: patientName(patient ?? {}),
      patientAddress: 'Model Town, Ludhiana',
      appointmentStartDate: startTime,
      appointmentEndDate: endTime,
      organizationId: 'org-1',
      mobileNumber: '9998887776',
      hiType: 'Prescription',
      healthRecords: [{ rawFhir: true, fhirDocument: { resourceType: 'Bundle' }, informationType: 'Prescription' }],
    };
    await way.fetch(`${way.baseUrl}/sandbox/faults`, {
      method: 'POST',
      headers: { authorization: 'Bearer sandbox-key' },
      body: JSON.stringify({ kind: 'drop-after', operation: 'documents.updateVisitRecords', times: 1 }),
    });

    const error = await documents.linkHealthDocument(document).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ outcome: 'unknown', failedAt: 'visit_records_update' });
    const { state } = error as DocumentLinkingError;

    expect(await documents.linkHealthDocument(document, { state })).toMatchObject({
      success: true,
      careContextId: state.careContextReference,
    });
  });

  test('payloads are encrypted for the service and opened by it, and codes are found', async () => {
    const { ai, lookup } = carestack;

    expect(await ai.decrypt(await ai.encrypt({ files: ['a.pdf'] }))).toEqual({ files: ['a.pdf'] });
    expect(await lookup.findSnomed('dengue', 'diagnosis')).toMatchObject([{ code: '38362002' }]);
  });

  test('a journey by the names of the other SDKs ends in an ABHA with an address', async () => {
    const { abha } = carestack;
    const begun = await abha.startRegistration('2345 6789 0124');
    const enrolled = await abha.registrationFlow('ENROLL_WITH_AADHAAR', {
      otp: await codeOnPhone(),
      txnId: String(begun.data['txnId']),
      mobile: '9812345678',
    });
    expect(enrolled.nextStep).toBe('generate_mobile_otp');
    const sent = await abha.registrationFlow('update_mobile', {
      updateValue: '9812345678',
      txnId: String(enrolled.data['txnId']),
    });
    const verified = await abha.registrationFlow('verify_mobile_otp', {
      otp: await codeOnPhone(),
      txnId: String(sent.data['txnId']),
    });
    const suggested = await abha.registrationFlow('get_abha_address_suggestions', {
      txnId: String(verified.data['txnId']),
    });

    const done = await abha.registrationFlow('final_register', {
      abhaAddress: 'asha.rao1988',
      txnId: String(suggested.data['txnId']),
    });

    expect(done).toMatchObject({ nextStep: null, data: { abhaAddress: 'asha.rao1988@sbx' } });
  });

  test('of a hundred who book one slot at once one gets it; it is moved, cancelled, and then free', async () => {
    const { appointments } = carestack;
    const slot = {
      practitionerReference: 'd-1',
      startTime: '2030-01-07T10:00:00+05:30',
      endTime: '2030-01-07T10:30:00+05:30',
    };
    const book = (patientReference: string) => appointments.create({ ...slot, patientReference });
    const all = await Promise.allSettled(Array.from({ length: 100 }, (_, index) => book(`p-${index}`)));
    const [booked] = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));

    expect(refused).toHaveLength(99);
    for (const error of refused) {
      expect(error).toMatchObject({
        statusCode: 409,
        taken: { startTime: '2030-01-07T04:30:00.000Z', endTime: '2030-01-07T05:00:00.000Z' },
      });
    }
    const reference = booked?.reference ?? '';
    await appointments.update(reference, {
      startTime: '2030-01-07T10:15:00+05:30',
      endTime: '2030-01-07T10:45:00+05:30',
    });
    await appointments.update(reference, { status: 'cancelled' });
    await book('p-1');
    expect(await appointments.findByFilters({ practitionerReference: 'd-1', status: 'booked' })).toMatchObject({
      total: 1,
      items: [{ patientReference: 'p-1', status: 'booked' }],
    });
    await appointments.delete(reference);
    expect(await appointments.exists(reference)).toBe(false);
  });

  test('a journey by the names of the other SDKs ends in an HPR ID, which the next one finds', async () => {
    const { hpr } = carestack;
    const prove = async () => {
      const begun = await hpr.startRegistration('3000 0000 0017');
      const proved = await hpr.registrationFlow('VERIFY_AADHAAR_OTP', {
        otp: await codeOnPhone(),
        txnId: String(begun.data['txnId']),
        domainName: 'allopathy',
        idType: 'aadhaar',
        restrictions: null,
      });
      return String(proved.data['txnId']);
    };
    const txnId = await prove();
    const person = await hpr.registrationFlow('CheckAccountExists', { txnId });
    await hpr.registrationFlow('DEMOGRAPHIC_AUTH', { txnId, mobile: '9876510001' });
    const suggested = await hpr.registrationFlow('get_hpr_id_suggestions', { txnId });
    const [hprId = ''] = suggested.data['hprIdSuggestions'] as string[];
    const done = await hpr.registrationFlow('create_hpr', {
      txnId,
      hprId,
      email: 'farida.q@example.in',
      password: 'Correct-horse-7',
      firstName: String(person.data['firstName']),
      lastName: String(person.data['lastName']),
      dayOfBirth: '08',
      monthOfBirth: '03',
      yearOfBirth: '1981',
      address: String(person.data['address']),
      pincode: String(person.data['pincode']),
      stateCode: '9',
      districtCode: '162',
      hpCategoryCode: '1',
      hpSubCategoryCode: '1',
    });

    expect(done).toMatchObject({ nextStep: null, data: { hprProfile: { hprId: 'farida.qureshi@hpr.abdm' } } });
    expect(await hpr.registrationFlow('CHECK_EXISTING_ACCOUNT', { txnId })).toMatchObject({
      nextStep: null,
      data: { accountExists: true, hprId: 'farida.qureshi@hpr.abdm' },
    });
  });

  test('three wrong codes lock', async () => {
    const { txnId } = await carestack.abha.generateAadhaarOtp('9999 4105 7058');
    const otp = (await codeOnPhone()) === '111111' ? '222222' : '111111';
    const attempt = () => carestack.abha.enrollWithAadhaar({ txnId, otp, mobile: '9876500001' });

    const codes: string[] = [];
    for (let tries = 0; tries < 4; tries += 1) await attempt().catch(({ code }: { code: string }) => codes.push(code));

    expect(codes).toEqual(['otp_wrong', 'otp_wrong', 'otp_wrong', 'otp_locked']);
  });

  test('an answer lost after the enrolment leaves one ABHA, found by the next try', async () => {
    const enrol = async () => {
      const { txnId } = await carestack.abha.generateAadhaarOtp('2000 0000 0124');
      return carestack.abha.enrollWithAadhaar({ txnId, otp: await codeOnPhone(), mobile: '9876500017' });
    };

    await expect(enrol()).rejects.toMatchObject({ name: 'ConnectionError', outcome: 'unknown' });
    expect(await enrol()).toMatchObject({ isNew: false });
  });
});
