import { createCarestack, type Carestack } from '@carestack/core';
import { createSandbox, type Sandbox } from '@carestack/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// What the Python README writes, as it writes it. Types would refuse some of it, so it comes as a JavaScript file would send it.

let sandbox: Sandbox;
let carestack: Carestack;
/** The newest first. */
const sent: { path: string; body: string }[] = [];
beforeAll(async () => {
  sandbox = await createSandbox({ patients: 3 });
  carestack = createCarestack({
    baseUrl: 'https://carestack.example',
    apiKey: sandbox.apiKey,
    hprId: 'manager@hpr.abdm',
    async fetch(input, init) {
      const request = new Request(input, init);
      sent.unshift({ path: new URL(request.url).pathname, body: await request.clone().text() });
      return sandbox.fetch(request);
    },
  });
});
afterAll(() => sandbox.close());

const asJavaScript = (value: object) => JSON.parse(JSON.stringify(value));
const lastSent = (path: string): object => {
  const body: unknown = JSON.parse(sent.find((call) => call.path === path)?.body ?? '{}');
  return typeof body === 'object' && body !== null ? body : {};
};
const callsOf = async (work: () => Promise<unknown>) => {
  const before = sent.length;
  await work();
  return sent.length - before;
};

let number = 0;
const john = (changed: object) => ({
  idNumber: `1234567890${(number += 1) + 10}`,
  idType: 'Aadhaar',
  firstName: 'John',
  birthDate: '1980-01-01',
  gender: 'M',
  address: '123 Main Street',
  ...changed,
});
const createPatient = (changed: object) => carestack.patients.create(asJavaScript(john(changed)));

const sarah = (changed: object) => ({
  registrationId: `REG${(number += 1)}`,
  department: 'Cardiology',
  designation: 'Senior Consultant',
  status: 'Active',
  joiningDate: '2020-01-15',
  staffType: 'Doctor',
  firstName: 'Dr. Sarah',
  gender: 'F',
  address: '123 Medical Complex',
  ...changed,
});

describe('a patient', () => {
  test.each([
    ['M', 'male'],
    ['F', 'female'],
    ['O', 'other'],
  ])('gender "%s" travels as %s', async (gender, word) => {
    const { id } = await createPatient({ gender });

    expect(lastSent('/add/Patient')).toMatchObject({ gender: word });
    expect((await carestack.patients.findById(id)).gender).toBe(word);
  });

  test.each(['OPD', 'IPD'])('patientType "%s" travels as NEW', async (patientType) => {
    await createPatient({ patientType });

    expect(lastSent('/add/Patient')).toMatchObject({ patientType: 'NEW' });
  });

  test('resourceType "PATIENT" travels as Patient', async () => {
    await createPatient({ resourceType: 'PATIENT' });

    expect(lastSent('/add/Patient')).toMatchObject({ resourceType: 'Patient' });
  });

  test('idType "Aadhaar" travels as AADHAAR', async () => {
    await createPatient({});

    expect(lastSent('/add/Patient')).toMatchObject({ idType: 'AADHAAR' });
  });

  test('emergencyContact, bloodGroup, maritalStatus and occupation are kept', async () => {
    const extras = {
      emergencyContact: '+919876543211',
      bloodGroup: 'B+',
      maritalStatus: 'Married',
      occupation: 'Teacher',
    };
    const { id } = await createPatient(extras);

    expect(await carestack.patients.findById(id)).toMatchObject(extras);
  });

  test('a new address is taken by update', async () => {
    const { id } = await createPatient({});
    await carestack.patients.update(id, { address: '789 New Address' });

    expect(await carestack.patients.findById(id)).toMatchObject({ address: '789 New Address' });
  });

  test('a search by patientType is refused: the API cannot', async () => {
    const search = () => carestack.patients.findByFilters(asJavaScript({ firstName: 'Alice', patientType: 'OPD' }));

    await expect(search()).rejects.toThrow('patients.findByFilters: not sent, check patientType (not_searchable)');
    expect(await callsOf(() => search().catch(() => null))).toBe(0);
  });
});

describe('a practitioner', () => {
  test('department "Cardiology" travels as cardiology, resourceType "Practitioner" as it is', async () => {
    await carestack.practitioners.create(sarah({ resourceType: 'Practitioner' }));

    expect(lastSent('/add/Practitioner')).toMatchObject({ department: 'cardiology', resourceType: 'Practitioner' });
  });

  test('specialization, qualifications, experience, languages and consultationFee are kept', async () => {
    const extras = {
      specialization: ['Cardiac Surgery'],
      qualifications: [{ degree: 'MBBS', university: 'AIIMS Delhi', year: '1998' }],
      experience: 23,
      languages: ['English', 'Telugu'],
      consultationFee: 1500,
    };
    const { id } = await carestack.practitioners.create(sarah(extras));

    expect(await carestack.practitioners.findById(id)).toMatchObject(extras);
  });
});

describe('an organization', () => {
  test('"facility_id" is facilityId', async () => {
    const { items } = await carestack.organizations.findAll();
    const facilityId = items[0]?.facilityId ?? '';

    expect(await carestack.organizations.findById('facility_id', facilityId)).toMatchObject({ facilityId });
  });

  test('ownership "PVT" has its facility types', async () => {
    expect((await carestack.organizations.facilityTypes({ ownershipCode: 'PVT' })).length).toBeGreaterThan(0);
  });

  test('a change of anything but the contact is refused, and says what can be changed', async () => {
    const changes = asJavaScript({
      basicInformation: { contactNumber: '+911234567899', bedStrength: 250 },
    });

    await expect(carestack.organizations.update('org-1', changes)).rejects.toThrow(
      'organizations.update: not sent, check spocName (required), spocId (required), basicInformation (only_the_contact_can_be_changed)',
    );
  });

  test('a search by state, organizationType or specialty is refused, and says what to search by', async () => {
    const search = asJavaScript({ state: 'Delhi', organizationType: 'HOSP', specialty: 'Cardiology' });

    await expect(carestack.organizations.search(search)).rejects.toThrow(
      'organizations.search: not sent, check state (use_state_lgd_code), organizationType (not_searchable), specialty (not_searchable)',
    );
  });
});

describe('an appointment', () => {
  const people = async () => {
    const { items } = await carestack.practitioners.findAll();
    const { id } = await createPatient({});
    return { practitioner_reference: items[0]?.id ?? '', patient_reference: id };
  };
  const at = (hour: number) => `2031-08-15T${String(hour).padStart(2, '0')}`;
  const book = async (hour: number, changed: object = {}) =>
    carestack.appointments.create({
      ...(await people()),
      appointment_start_time: `${at(hour)}:00:00Z`,
      appointment_end_time: `${at(hour)}:30:00Z`,
      ...changed,
    });

  test('practitioner_reference, patient_reference, appointment_start_time and appointment_end_time are understood', async () => {
    const { appointment } = await book(6);

    expect(appointment).toMatchObject({ startTime: `${at(6)}:00:00.000Z`, endTime: `${at(6)}:30:00.000Z` });
    expect(lastSent('/add/Appointment')).toMatchObject({
      start: expect.stringContaining(at(6)),
      end: expect.stringContaining(at(6)),
      practitionerReference: appointment?.practitionerReference,
    });
  });

  test.each([
    ['ROUTINE', 'New', 7],
    ['HIGH', 'Emergency', 8],
    ['EMERGENCY', 'Emergency', 9],
  ])('priority "%s" travels as %s', async (priority, word, hour) => {
    await book(hour, { appointment_priority: priority });

    expect(lastSent('/add/Appointment')).toMatchObject({ priority: word });
  });

  test('status "CONFIRMED", notes and the reference travel with an update', async () => {
    const { reference } = await book(10);
    const dto = { reference, status: 'CONFIRMED', notes: 'Patient confirmed attendance', priority: 'HIGH' };
    await carestack.appointments.update(reference, dto);

    expect(lastSent('/update/Appointment')).toMatchObject({ ...dto, priority: 'Emergency' });
  });
});

describe('linking', () => {
  const document = {
    patientReference: '123e4567-e89b-12d3-a456-426614174000',
    practitionerReference: '321e4567-e89b-12d3-a456-426614174000',
    patientAddress: '123 Cedar Street',
    patientName: 'Jane Doe',
    appointmentStartDate: '2025-08-15T14:00:00Z',
    appointmentEndDate: '2025-08-15T14:30:00Z',
    appointmentPriority: 'ROUTINE',
    organizationId: 'Org987',
    mobileNumber: '9998887776',
    hiType: 'OPConsultation',
    healthRecords: [{ rawFhir: true, fhirDocument: { key: 'value' }, informationType: 'OPConsultation' }],
  };

  test('without reference is refused, and says that the appointment is meant', async () => {
    const link = () => carestack.documents.linkHealthDocument(asJavaScript(document));

    await expect(link()).rejects.toThrow('give the id of the appointment as reference');
    await expect(link()).rejects.toMatchObject({ statusCode: 422, fields: { reference: 'required' } });
    expect(await callsOf(() => link().catch(() => null))).toBe(0);
  });

  test('with it the rest is taken as it is written, appointmentPriority "ROUTINE" too', async () => {
    const reference = 'aaaa4567-e89b-12d3-a456-426614174000';
    await carestack.documents.linkHealthDocument({ ...document, reference }).catch(() => null);

    expect(lastSent('/abdm-flows/create-carecontext')).toEqual({
      patientReference: document.patientReference,
      practitionerReference: document.practitionerReference,
      appointmentReference: reference,
      hiType: 'OPConsultation',
      appointmentDate: '02:00 pm - 02:30 pm',
      resendOtp: false,
    });
  });
});

describe('AI and encounters', () => {
  test('files ["file123.pdf"] travel as a link, which the sandbox does not fetch', async () => {
    const draft = carestack.ai.generateDischargeSummary({ files: ['file123.pdf'] });

    await expect(draft).rejects.toMatchObject({ fields: { 'files[0]': 'file_link_not_fetched' } });
    expect(lastSent('/encrypt')).toEqual({ input: { files: ['file123.pdf'] } });
  });

  test('publicKey is passed on', async () => {
    const publicKey = '-----BEGIN PUBLIC KEY-----...';
    await carestack.ai.generateCarePlan({ files: ['file123.pdf'], publicKey }).catch(() => null);

    expect(lastSent('/ai/generate-careplan')).toMatchObject({ publicKey });
  });

  test('a patient and a doctor may have one name, the examination may be an object, and doctorDetails are understood', async () => {
    const person = {
      birthDate: '1980-01-01',
      gender: 'M',
      mobileNumber: '9876543210',
      address: '123 Main Street',
      pincode: '110001',
      state: 'Delhi',
    } as const;
    const bundle = await carestack.encounters.create({
      caseType: 'OPConsultation',
      patientDetails: { ...person, name: 'John Doe', idType: 'PAN', idNumber: 'ABCDE1234F' },
      doctorDetails: [
        { ...person, name: 'Anita Smith', designation: 'Consultant', department: 'Cardiology', registrationId: 'R1' },
      ],
      dto: {
        payload: {
          chiefComplaints: 'Fever and cough',
          physicalExamination: { heartRate: { value: 72, unit: 'bpm' } },
        },
      },
    });

    expect(lastSent('/encrypt')).toMatchObject({
      input: {
        patientDetails: { firstName: 'John', lastName: 'Doe' },
        practitionersDetails: [{ firstName: 'Anita', lastName: 'Smith', department: 'cardiology' }],
        extractedData: { physicalExamination: 'Heart rate: 72 bpm' },
      },
    });
    expect(bundle.entry[0]?.resource.resourceType).toBe('Composition');
  });
});

describe('the registrations', () => {
  const codeOnPhone = async () => {
    const response = await sandbox.fetch('http://sandbox/sandbox/inbox');
    return /\b\d{6}\b/.exec(await response.text())?.[0] ?? '';
  };

  test('every step of ABHA goes by the names of the README, and the password is not sent', async () => {
    const { abha } = carestack;
    const mobile = '9876543210';
    const started = await abha.startRegistration('2345 6789 0124');
    const enrolled = await abha.registrationFlow('ENROLL_WITH_AADHAAR', {
      otp: await codeOnPhone(),
      txnId: String(started.data['txnId']),
      mobile,
    });
    const sentCode = await abha.registrationFlow('GENERATE_MOBILE_OTP', {
      txnId: String(enrolled.data['txnId']),
      mobile: '9876543299',
    });
    const verified = await abha.registrationFlow('VERIFY_MOBILE_OTP', {
      otp: await codeOnPhone(),
      txnId: String(sentCode.data['txnId']),
    });
    const txnId = String(verified.data['txnId']);
    const suggested = await abha.registrationFlow('GET_ABHA_ADDRESS_SUGGESTION', { txnId });
    const [abhaAddress] = Object.values(Object(suggested.data['abhaAddressList']));
    const claimed = await abha.registrationFlow(
      'CREATE_ABHA_ADDRESS',
      asJavaScript({ txnId, abhaAddress, password: 'SecurePass@123' }),
    );

    expect(claimed.nextStep).toBeNull();
    expect(JSON.stringify(sent)).not.toContain('SecurePass');
  });

  test('CREATE_ABHA_ID after the address is refused, and says that the address was the end', async () => {
    await expect(carestack.abha.registrationFlow('CREATE_ABHA_ID', { txnId: 'txn-1' })).rejects.toThrow(
      'create_abha_address needs abhaAddress (this step claims it and ends the registration)',
    );
  });

  test('DEMOGRAPHIC_AUTH with demographic_data is refused, and says that the mobile is wanted', async () => {
    const demographic_data = { name: 'Dr. Sarah Wilson', gender: 'F', yearOfBirth: '1975' };
    const payload = asJavaScript({ txnId: 'txn-1', demographic_data });

    await expect(carestack.hpr.registrationFlow('DEMOGRAPHIC_AUTH', payload)).rejects.toThrow(
      'demographic_auth_via_mobile needs mobileNumber (the mobile alone, instead of demographic_data)',
    );
  });

  test('VERIFY_AADHAAR_OTP with domainName "allopathy", idType "aadhaar" and restrictions None goes through', async () => {
    const { hpr } = carestack;
    const started = await hpr.startRegistration('3000 0000 0017');
    const verified = await hpr.registrationFlow('VERIFY_AADHAAR_OTP', {
      otp: await codeOnPhone(),
      txnId: String(started.data['txnId']),
      domainName: 'allopathy',
      idType: 'aadhaar',
      restrictions: null,
    });

    expect(lastSent('/aadhaar/verifyOtp')).toMatchObject({ domainName: 'allopathy', idType: 'aadhaar' });
    expect(verified.nextStep).toBe('check_account_exist');
  });
});
