import { caseTypes, type CaseType } from '@carestack/core/ai';
import type { EncounterRequestDTO } from '@carestack/core/encounters';
import { expect, test } from 'vitest';
import { encounterPeople as people } from '../testing/encounterPeople.js';
import { inEveryWay } from '../testing/ways.js';

const investigations = { observations: ['Haemoglobin, 13.5, g/dL'], status: 'final', recordedDate: '2026-01-05' };
const visit = {
  chiefComplaints: 'Fever for three days',
  physicalExamination: { temperature: { value: 101, unit: 'F' } },
  conditions: ['Dengue fever'],
  prescribedMedications: ['Paracetamol 650 mg, thrice a day, 3 days'],
};
const documentReferences = ['https://files.example/scan.pdf'];
const sheet = (text: string) => [`data:text/plain;base64,${btoa(text)}`];

/** One of each case type: from sections, or from a file where there are none. */
const requests: readonly EncounterRequestDTO[] = [
  { ...people, caseType: 'OPConsultation', dto: { payload: visit } },
  { ...people, caseType: 'DischargeSummary', dto: { payload: { ...visit, investigations } } },
  { ...people, caseType: 'Prescription', dto: { payload: { prescribedMedications: ['Paracetamol 650 mg, thrice'] } } },
  { ...people, caseType: 'ImmunizationRecord', dto: { payload: { immunizations: ['BCG, 2026-01-05'] } } },
  { ...people, caseType: 'WellnessRecord', dto: { payload: { vitalSigns: ['Heart rate: 72 bpm'] } } },
  {
    ...people,
    caseType: 'DiagnosticReport',
    documentReferences,
    dto: { payload: { labReports: { ...investigations, category: 'Haematology', conclusion: 'Normal' } } },
  },
  { caseType: 'HealthDocumentRecord', documentReferences, dto: { caseSheets: sheet('Diagnosis: Dengue fever') } },
  { caseType: 'Radiology Report', dto: { caseSheets: sheet('Study: Chest X-ray\nImpression: Normal study') } },
];

const guide = 'https://nrces.in/ndhm/fhir/r4/StructureDefinition/';
/** The rules behind each are checked where bundles are made; here, that every way brings the right one. */
const profiles: Readonly<Record<CaseType, string>> = {
  OPConsultation: 'OPConsultRecord',
  DischargeSummary: 'DischargeSummaryRecord',
  Prescription: 'PrescriptionRecord',
  DiagnosticReport: 'DiagnosticReportRecord',
  'Radiology Report': 'DiagnosticReportRecord',
  ImmunizationRecord: 'ImmunizationRecord',
  WellnessRecord: 'WellnessRecord',
  HealthDocumentRecord: 'HealthDocumentRecord',
};

inEveryWay((way) => {
  test.each(requests.map((request) => [request.caseType, request] as const))(
    'an encounter of the kind %s becomes its document of the ABDM guide',
    async (caseType, request) => {
      const { type, entry } = await way().carestack.encounters.create(request);

      expect(type).toBe('document');
      expect(entry[0]?.resource).toMatchObject({ meta: { profile: [guide + profiles[caseType]] } });
      expect(entry[1]?.resource.resourceType).toBe('Patient');
    },
  );

  test.each(caseTypes)('a %s of its people and its papers alone, when nothing is to be extracted', async (caseType) => {
    const { entry } = await way().carestack.ai.generateFhirBundle({
      caseType,
      enableExtraction: false,
      documentReferences,
      ...people,
    });
    const kinds = entry.map(({ resource }) => resource.resourceType);

    expect(entry[0]?.resource).toMatchObject({ meta: { profile: [guide + profiles[caseType]] } });
    expect(kinds.some((kind) => kind === 'DocumentReference' || kind === 'Binary')).toBe(true);
  });

  test('without people or sections nothing is made up', async () => {
    const request = { caseType: 'OPConsultation', enableExtraction: true, extractedData: { x: '' } } as const;

    await expect(way().carestack.ai.generateFhirBundle(request)).rejects.toMatchObject({ statusCode: 422 });
  });
});
