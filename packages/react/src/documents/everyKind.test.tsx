import {
  approve,
  type ApprovedBundle,
  approvedBundle,
  bundleInput,
  type CaseType,
  caseTypes,
  typedDraft,
} from '@carestack/core/ai';
import type { Carestack } from '@carestack/core';
import { validateDocument } from '@carestack/core/fhir';
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { approvedVisit } from '../testing/approvedVisit.js';
import { clinicalDocument, doctor, patientDetails } from '../testing/clinicalDocuments.js';
import { renderWithCarestack } from '../testing/index.js';
import { asha } from '../testing/people.js';
import { FhirDocumentViewer } from './viewer/FhirDocumentViewer.js';
import { DocumentLinking } from './linking/DocumentLinking.js';

const at = '2030-01-07T10:00:00+05:30';
const pdf = `data:application/pdf;base64,${btoa('%PDF-1.4 an invented paper')}`;

interface Example {
  sections: Readonly<Record<string, unknown>>;
  files?: readonly string[];
  /** What a reader finds in it. */
  shown: string | RegExp;
  kind: string;
  informationType: string;
}

const examples: Readonly<Record<CaseType, Example>> = {
  OPConsultation: {
    sections: { chiefComplaints: 'Fever for three days', conditions: ['Dengue fever'] },
    shown: 'Dengue fever',
    kind: 'Consultation',
    informationType: 'OPConsultation',
  },
  DischargeSummary: {
    sections: { chiefComplaints: 'Chest pain', carePlan: ['Echocardiogram after a month'] },
    shown: /Echocardiogram after a month/,
    kind: 'Discharge summary',
    informationType: 'DischargeSummary',
  },
  Prescription: {
    sections: { prescribedMedications: ['Paracetamol 650 mg, oral, thrice a day, 3 days'] },
    shown: /Paracetamol 650 mg/,
    kind: 'Prescription',
    informationType: 'Prescription',
  },
  DiagnosticReport: {
    sections: {
      labReports: { category: 'Haematology', observations: ['Haemoglobin: 13.5 g/dL'], conclusion: 'Normal' },
    },
    shown: /Haemoglobin/,
    kind: 'Diagnostic report',
    informationType: 'DiagnosticReport',
  },
  'Radiology Report': {
    sections: { studyType: 'Chest X-ray', findings: ['Clear lungs'], impression: 'Normal study' },
    shown: /Normal study/,
    kind: 'Diagnostic report',
    informationType: 'DiagnosticReport',
  },
  ImmunizationRecord: {
    sections: { immunizations: ['BCG, 2025-05-01, lot AB12'] },
    shown: 'AB12',
    kind: 'Immunization record',
    informationType: 'ImmunizationRecord',
  },
  WellnessRecord: {
    sections: { vitalSigns: ['Heart rate: 72 bpm'] },
    shown: /72/,
    kind: 'Wellness record',
    informationType: 'WellnessRecord',
  },
  HealthDocumentRecord: {
    sections: {},
    files: [pdf],
    shown: 'Attached file',
    kind: 'Health document',
    informationType: 'HealthDocumentRecord',
  },
};

/** Typed, approved by a practitioner, and made a bundle by the service. */
async function madeOf(caseType: CaseType, { ai }: Carestack): Promise<ApprovedBundle> {
  const { sections, files = [] } = examples[caseType];
  const practitioner = { id: 'practitioner-1', name: 'Arun Iyer' };
  const approved = approve(typedDraft(caseType, sections), { practitioner, at });
  const people = { patientDetails, doctorsDetails: [doctor], documentReferences: files };
  return approvedBundle(approved, await ai.generateFhirBundle(bundleInput(approved, people)));
}

beforeEach(() => sessionStorage.clear());

describe.each(caseTypes)('%s', (caseType) => {
  const { shown, kind, informationType } = examples[caseType];

  test('is made by the service of what was approved, without errors', async () => {
    const { carestack } = await renderWithCarestack(<p>A clinic</p>);

    const { bundle } = await madeOf(caseType, carestack);

    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'document' });
    expect(validateDocument(bundle).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is read in the viewer, with its kind, its patient and what it says', async () => {
    const { carestack, rerender } = await renderWithCarestack(<p>A clinic</p>);
    const { bundle } = await madeOf(caseType, carestack);

    rerender(<FhirDocumentViewer bundle={bundle} />);

    expect((await screen.findAllByText(shown))[0]).toBeVisible();
    expect(screen.getAllByText('Meera Nair')[0]).toBeVisible();
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(new RegExp(`^${kind}$`));
  });

  test('is linked to the ABHA, and the care context holds it', async () => {
    const { carestack, rerender, user, sandbox } = await renderWithCarestack(<p>A clinic</p>, { patients: [asha] });
    const { patient, visit } = await approvedVisit(carestack);
    const made = await madeOf(caseType, carestack);

    rerender(<DocumentLinking document={made} patient={patient} visit={visit} />);
    await user.click(screen.getByRole('button', { name: 'Link' }));

    expect(await screen.findByText('The patient finds this document under their ABHA.')).toBeVisible();
    const answer = await sandbox.fetch('http://sandbox.test/sandbox/care-contexts');
    expect(await answer.json()).toMatchObject({ careContexts: [{ isLinked: true, records: [informationType] }] });
  });
});

test('an invoice, which no call makes, is read in the viewer with its lines and prices', async () => {
  const { carestack, rerender } = await renderWithCarestack(<p>A clinic</p>);

  rerender(<FhirDocumentViewer bundle={await clinicalDocument(carestack, 'Invoice')} />);

  expect(await screen.findByText('₹545.00')).toBeVisible();
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^Invoice$/);
});
