import { inspect } from 'node:util';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { CaseType, type DoctorDetails, type PatientDetails } from '../ai/index.js';
import { createHttp } from '../client/http.js';
import { stubFetch, thrownBy, type StubAnswer } from '../testing/stubFetch.js';
import type { EncounterRequestDTO } from './encounter.schema.js';
import { createEncountersService } from './encounters.service.js';

function encountersWith(...answers: readonly StubAnswer[]) {
  const { fetch, asked } = stubFetch(...answers);
  return { encounters: createEncountersService(createHttp({ baseUrl: 'https://api.test', fetch })), asked };
}

const sealed = (encryptedPayload: string) => ({ body: { encryptedPayload } });
const bundle = {
  resourceType: 'Bundle',
  type: 'document',
  entry: [{ resource: { resourceType: 'Composition', id: 'c-1' } }],
};
const person = {
  firstName: 'Asha',
  lastName: 'Rao',
  birthDate: '1988-01-30',
  gender: 'female',
  mobileNumber: '+919876543210',
  address: '12 Lake Road, Pune',
  pincode: '411001',
  state: 'Maharashtra',
};
const patientDetails: PatientDetails = { ...person, idNumber: '91-1234-5678-9012', idType: 'ABHA' };
const doctor: DoctorDetails = {
  ...person,
  designation: 'Consultant',
  department: 'cardiology',
  registrationId: 'MMC-1',
};
const people = { patientDetails, doctorsDetails: [doctor] };
const sections = { chiefComplaints: 'Fever and cough', physicalExamination: 'Chest clear' };

/** What was encrypted for the bundle. */
async function sectionsSent(request: EncounterRequestDTO): Promise<unknown> {
  const { encounters, asked } = encountersWith(sealed('jwe-1'), { body: bundle });
  await encounters.create(request);
  const body = asked[0]?.body as { input: { extractedData?: unknown } } | undefined;
  return body?.input.extractedData;
}

describe('sections that were filled in', () => {
  test('become a bundle with patient, doctors and documents of reference', async () => {
    const { encounters, asked } = encountersWith(sealed('jwe-1'), { body: bundle });

    const made = await encounters.create({
      caseType: CaseType.OP_CONSULTATION,
      ...people,
      recordId: 'record-1',
      documentReferences: ['doc-1'],
      dto: { payload: sections, caseSheets: ['never-read.pdf'] },
    });

    expect(made).toEqual(bundle);
    expect(asked.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      {
        method: 'POST',
        path: '/encrypt',
        body: {
          input: {
            extractedData: sections,
            patientDetails,
            practitionersDetails: [doctor],
            documentReferences: ['doc-1'],
          },
        },
      },
      {
        method: 'POST',
        path: '/ai/generate-fhir-bundle',
        body: { caseType: 'OPConsultation', enableExtraction: true, recordId: 'record-1', encryptedData: 'jwe-1' },
      },
    ]);
  });

  test('are left out where extraction is off', async () => {
    const { encounters, asked } = encountersWith(sealed('jwe-1'), { body: bundle });

    await encounters.create({
      caseType: 'OPConsultation',
      enableExtraction: false,
      patientDetails,
      doctorDetails: [doctor],
      documentReferences: ['doc-1'],
      dto: { payload: sections },
    });

    expect(asked[0]?.body).toEqual({
      input: { patientDetails, practitionersDetails: [doctor], documentReferences: ['doc-1'] },
    });
    expect(asked[1]?.body).toMatchObject({ enableExtraction: false });
  });

  test.each([
    ['patientDetails', { doctorsDetails: [doctor] }],
    ['doctorsDetails', { patientDetails }],
    ['doctorsDetails', { patientDetails, doctorsDetails: [] }],
  ])('without %s are refused as unprocessable', async (field, given) => {
    const { encounters, asked } = encountersWith(sealed('jwe-1'));

    await expect(
      encounters.create({ caseType: 'OPConsultation', ...given, dto: { payload: sections } }),
    ).rejects.toMatchObject({ statusCode: 422, fields: { [field]: 'required' } });
    expect(asked).toHaveLength(0);
  });
});

describe('case sheets', () => {
  const read = { id: 'record-9', extractedData: { 'Chief Complaints': 'Fever' } };

  test('are read first; what was read becomes the bundle', async () => {
    const { encounters, asked } = encountersWith(sealed('jwe-1'), { body: read }, sealed('jwe-2'), { body: bundle });

    await expect(
      encounters.create({
        caseType: 'WellnessRecord',
        documentReferences: ['doc-1'],
        dto: { caseSheets: ['sheet1.pdf', 'sheet2.pdf'] },
      }),
    ).resolves.toEqual(bundle);

    expect(asked.map(({ path, body }) => ({ path, body }))).toEqual([
      { path: '/encrypt', body: { input: { files: ['sheet1.pdf', 'sheet2.pdf'] } } },
      { path: '/ai/generate-discharge-summary', body: { caseType: 'WellnessRecord', encryptedData: 'jwe-1' } },
      {
        path: '/encrypt',
        body: { input: { extractedData: { 'Chief Complaints': 'Fever' }, documentReferences: ['doc-1'] } },
      },
      {
        path: '/ai/generate-fhir-bundle',
        body: { caseType: 'WellnessRecord', enableExtraction: true, recordId: 'record-9', encryptedData: 'jwe-2' },
      },
    ]);
  });

  test('whose reading is a job are waited for, and its progress is told', async () => {
    const { encounters, asked } = encountersWith(
      sealed('jwe-1'),
      { body: { jobId: 'job-1', estimatedCompletionMs: 0 } },
      { body: { status: 'SUCCESS', result: read } },
      sealed('jwe-2'),
      { body: bundle },
    );
    const told: string[] = [];

    await encounters.create(
      { caseType: 'DischargeSummary', dto: { caseSheets: ['sheet.pdf'] } },
      { onProgress: ({ standing }) => told.push(standing) },
    );

    expect(asked.map(({ path }) => path)).toEqual([
      '/encrypt',
      '/ai/generate-discharge-summary',
      '/jobs?jobId=job-1',
      '/encrypt',
      '/ai/generate-fhir-bundle',
    ]);
    expect(told).toEqual(['working', 'succeeded']);
  });

  test('in which nothing could be read are said to be so', async () => {
    const { encounters, asked } = encountersWith(sealed('jwe-1'), { body: { id: 'record-9', extractedData: {} } });

    await expect(
      encounters.create({ caseType: 'DischargeSummary', dto: { caseSheets: ['sheet.pdf'] } }),
    ).rejects.toMatchObject({ statusCode: 422, fields: { 'dto.caseSheets': 'nothing_extracted' } });
    expect(asked).toHaveLength(2);
  });

  test('that the service cannot read are refused before anything is sent', async () => {
    const { encounters, asked } = encountersWith(sealed('jwe-1'));

    await expect(
      encounters.create({ caseType: 'DischargeSummary', dto: { caseSheets: ['sheet.docx'] } }),
    ).rejects.toMatchObject({ statusCode: 422, fields: { 'files[0]': 'file_link_not_read' } });
    expect(asked).toHaveLength(0);
  });

  test('are not sent where extraction is off; the details make the bundle', async () => {
    const { encounters, asked } = encountersWith(sealed('jwe-1'), { body: bundle });

    await encounters.create({
      caseType: 'HealthDocumentRecord',
      enableExtraction: false,
      recordId: 'record-1',
      ...people,
      documentReferences: ['doc-1'],
      dto: { caseSheets: ['never-sent.pdf'] },
    });

    expect(asked.map(({ path }) => path)).toEqual(['/encrypt', '/ai/generate-fhir-bundle']);
    expect(asked[1]?.body).toEqual({
      caseType: 'HealthDocumentRecord',
      enableExtraction: false,
      recordId: 'record-1',
      encryptedData: 'jwe-1',
    });
    expect(JSON.stringify(asked)).not.toContain('never-sent');
  });
});

test.each(Object.values(CaseType))('%s is made from case sheets', async (caseType) => {
  const { encounters, asked } = encountersWith(
    sealed('jwe-1'),
    { body: { id: 'r', extractedData: { a: 1 } } },
    sealed('jwe-2'),
    { body: bundle },
  );

  await encounters.create({ caseType, documentReferences: ['doc-1'], dto: { caseSheets: ['sheet.pdf'] } });

  expect(asked[1]?.body).toMatchObject({ caseType });
  expect(asked[3]?.body).toMatchObject({ caseType });
});

describe('the sections of each kind', () => {
  test('a consultation: both spellings of the conditions travel, whichever was given', async () => {
    const both = { conditions: ['Asthma'], condtions: ['Asthma'] };

    for (const given of [{ conditions: ['Asthma'] }, { condtions: ['Asthma'] }]) {
      await expect(
        sectionsSent({ caseType: 'OPConsultation', ...people, dto: { payload: { ...sections, ...given } } }),
      ).resolves.toEqual({ ...sections, ...both });
    }
  });

  test('an examination of values and units is written out', async () => {
    const physicalExamination = {
      bloodPressure: { value: '120/80', unit: 'mmHg' },
      heartRate: { value: 72, unit: 'bpm' },
      oxygen_saturation: { value: '98', unit: '%' },
      height: null,
    };

    await expect(
      sectionsSent({
        caseType: 'OPConsultation',
        ...people,
        dto: { payload: { chiefComplaints: 'Fever', physicalExamination } },
      }),
    ).resolves.toEqual({
      chiefComplaints: 'Fever',
      physicalExamination: 'Blood pressure: 120/80 mmHg, Heart rate: 72 bpm, Oxygen saturation: 98 %',
    });
  });

  test('a discharge summary has its investigations, as lines or as values', async () => {
    const investigations = { status: 'final', recordedDate: '2026-01-15' };
    const full = {
      ...sections,
      medicalHistory: [{ condition: 'Diabetes' }, { procedure: 'Appendectomy' }],
      familyHistory: [{ relation: 'Father', condition: 'Hypertension' }],
      currentProcedures: [{ description: 'Angiography', complications: 'None' }],
      currentMedications: ['Metformin 500 mg'],
      prescribedMedications: ['Aspirin 75 mg'],
      allergies: ['Penicillin'],
      immunizations: ['Influenza'],
      advisoryNotes: ['Low salt'],
      carePlan: ['Walk daily'],
      followUp: ['After two weeks'],
    };
    const observations = ['Haemoglobin: 12.5 g/dL'];

    for (const given of [observations, { haemoglobin: { value: 12.5, unit: 'g/dL' } }]) {
      await expect(
        sectionsSent({
          caseType: 'DischargeSummary',
          ...people,
          dto: { payload: { ...full, investigations: { ...investigations, observations: given } } },
        }),
      ).resolves.toEqual({ ...full, investigations: { ...investigations, observations } });
    }
  });

  test('a diagnostic report travels under both names of its key', async () => {
    const report = {
      observations: ['Haemoglobin, 12.5, g/dL'],
      status: 'final',
      recordedDate: '2026-01-15',
      category: 'Haematology',
      conclusion: 'Normal',
    };

    for (const payload of [{ labReports: report }, { lab_reports: report }]) {
      await expect(
        sectionsSent({ caseType: 'DiagnosticReport', ...people, documentReferences: ['d'], dto: { payload } }),
      ).resolves.toEqual({ labReports: report, lab_reports: report });
    }
  });

  test('a prescription, an immunization and a wellness record', async () => {
    await expect(
      sectionsSent({ caseType: 'Prescription', ...people, dto: { payload: { prescribedMedications: ['Aspirin'] } } }),
    ).resolves.toEqual({ prescribedMedications: ['Aspirin'] });
    await expect(
      sectionsSent({ caseType: 'ImmunizationRecord', ...people, dto: { payload: { immunizations: ['BCG'] } } }),
    ).resolves.toEqual({ immunizations: ['BCG'] });
    await expect(
      sectionsSent({
        caseType: 'WellnessRecord',
        ...people,
        dto: { payload: { vitalSigns: { heartRate: { value: 72, unit: 'bpm' } }, lifeStyle: ['Walks daily'] } },
      }),
    ).resolves.toEqual({ vitalSigns: ['Heart rate: 72 bpm'], lifeStyle: ['Walks daily'] });
  });

  test.each<[EncounterRequestDTO, Record<string, string>]>([
    [
      { caseType: 'OPConsultation', dto: { payload: { chiefComplaints: ' ', physicalExamination: '' } } },
      { chiefComplaints: 'required', physicalExamination: 'required' },
    ],
    [
      {
        caseType: 'OPConsultation',
        dto: { payload: { ...sections, familyHistory: [{ relation: 'Father', condition: '' }] } },
      },
      { 'familyHistory[0].condition': 'required' },
    ],
    [
      { caseType: 'Prescription', dto: { payload: { prescribedMedications: [] } } },
      { prescribedMedications: 'required' },
    ],
    [
      { caseType: 'ImmunizationRecord', dto: { payload: { immunizations: [' '] } } },
      { 'immunizations[0]': 'required' },
    ],
    [{ caseType: 'DiagnosticReport', dto: { payload: {} } }, { labReports: 'required' }],
  ])('what is missing is named: %j', async (request, fields) => {
    const { encounters, asked } = encountersWith(sealed('jwe-1'));

    await expect(encounters.create({ ...request, ...people })).rejects.toMatchObject({
      name: 'ValidationError',
      fields,
    });
    expect(asked).toHaveLength(0);
  });

  test('no value is in the error', async () => {
    const { encounters } = encountersWith(sealed('jwe-1'));
    const payload = {
      chiefComplaints: 'canary',
      physicalExamination: 'canary',
      familyHistory: [{ relation: 'canary', condition: '' }],
    };

    const error = await thrownBy(encounters.create({ caseType: 'OPConsultation', ...people, dto: { payload } }));

    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('canary');
  });

  test('a kind made from files alone takes no sections, which the types say as well', async () => {
    const { encounters } = encountersWith(sealed('jwe-1'));
    const request = {
      caseType: 'HealthDocumentRecord',
      documentReferences: ['d'],
      dto: { payload: { a: 1 } },
    } as const;
    expectTypeOf(request).not.toExtend<EncounterRequestDTO>();

    // @ts-expect-error Who writes no TypeScript is told as well.
    await expect(encounters.create(request)).rejects.toMatchObject({
      statusCode: 422,
      fields: { 'dto.payload': 'health_document_record_files_only' },
    });
  });

  test('with neither sections nor files there is nothing to make a document of', async () => {
    const { encounters, asked } = encountersWith(sealed('jwe-1'));

    await expect(encounters.create({ caseType: 'Prescription', dto: { caseSheets: [] } })).rejects.toMatchObject({
      statusCode: 422,
      fields: { dto: 'prescription_empty' },
    });
    // @ts-expect-error Who writes no TypeScript is told as well.
    await expect(encounters.create({ caseType: 'Prescription' })).rejects.toMatchObject({ statusCode: 422 });
    expect(asked).toHaveLength(0);
  });
});

describe('documents of reference', () => {
  test.each([
    ['Prescription', true, 2, 'prescription_max_1'],
    ['Prescription', false, 0, 'prescription_min_1'],
    ['DiagnosticReport', true, 0, 'diagnostic_report_min_1'],
    ['DiagnosticReport', false, 0, 'diagnostic_report_min_1'],
    ['DiagnosticReport', true, 3, 'diagnostic_report_max_2'],
    ['HealthDocumentRecord', true, 0, 'health_document_record_min_1'],
    ['HealthDocumentRecord', false, 0, 'health_document_record_min_1'],
    ['OPConsultation', false, 0, 'op_consultation_min_1'],
    ['DischargeSummary', false, 0, 'discharge_summary_min_1'],
    ['ImmunizationRecord', false, 0, 'immunization_record_min_1'],
    ['WellnessRecord', false, 0, 'wellness_record_min_1'],
  ] as const)('%s with extraction %s refuses %d of them: %s', async (caseType, enableExtraction, count, code) => {
    const { encounters, asked } = encountersWith(sealed('jwe-1'));
    const documentReferences = Array.from({ length: count }, (_, index) => `doc-${index}`);

    const error = await thrownBy(
      encounters.create({ caseType, enableExtraction, documentReferences, ...people, dto: { caseSheets: ['a.pdf'] } }),
    );

    expect(error).toMatchObject({ statusCode: 422, fields: { documentReferences: code } });
    expect(String(error)).toContain(caseType);
    expect(asked).toHaveLength(0);
  });

  test.each([
    ['Prescription', 0],
    ['Prescription', 1],
    ['DiagnosticReport', 1],
    ['DiagnosticReport', 2],
    ['HealthDocumentRecord', 12],
    ['OPConsultation', 0],
    ['DischargeSummary', 5],
    ['Radiology Report', 0],
  ] as const)('%s takes %d of them', async (caseType, count) => {
    const { encounters } = encountersWith(
      sealed('jwe-1'),
      { body: { id: 'r', extractedData: { a: 1 } } },
      sealed('jwe-2'),
      {
        body: bundle,
      },
    );
    const documentReferences = Array.from({ length: count }, (_, index) => `doc-${index}`);

    await expect(encounters.create({ caseType, documentReferences, dto: { caseSheets: ['a.pdf'] } })).resolves.toEqual(
      bundle,
    );
  });
});
