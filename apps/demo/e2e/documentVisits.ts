import type { Page } from 'playwright-core';
import type { Clinic } from './clinic.js';
import { appointmentsIn, bookElsewhere, somebodyOnRecord, tomorrow } from './schedules.js';

export interface WaitingVisit {
  reference: string;
  patientId: string;
  patientName: string;
}

let count = 0;

/** An invented patient, with an ABHA or without, and their visit of tomorrow. */
export async function waitingVisit(
  clinic: Clinic,
  { hasAbha = true, middleName }: { hasAbha?: boolean; middleName?: string } = {},
): Promise<WaitingVisit> {
  const place = count;
  count += 1;
  const patientName = `Meera Nair ${String.fromCharCode(65 + place)}`;
  const [firstName, ...rest] = patientName.split(' ');
  const patientId = await addPatient(clinic, {
    patientType: 'NEW',
    firstName,
    ...(middleName && { middleName }),
    lastName: rest.join(' '),
    birthDate: '1988-01-30',
    gender: 'female',
    mobileNumber: `+9198123456${String(10 + place)}`,
    address: '4 Lake Road, Kochi',
    pincode: '682001',
    state: 'Kerala',
    resourceType: 'Patient',
    ...(hasAbha
      ? { idType: 'ABHA', idNumber: `917770000000${10 + place}`, abhaAddress: `meera.nair${place}@sbx` }
      : { idType: 'PAN', idNumber: `ABCPK12${10 + place}L` }),
  });
  const { id: practitionerReference } = await somebodyOnRecord(clinic, 0, 'Practitioner');
  const hour = String(place % 24).padStart(2, '0');
  const start = `${tomorrow()}T${hour}:30:00.000Z`;
  const end = `${tomorrow()}T${hour}:45:00.000Z`;
  await bookElsewhere(clinic, { practitionerReference, patientReference: patientId, start, end });
  const [visit] = await appointmentsIn(clinic, { patient: patientId });
  if (!visit) throw new Error('The visit was not booked.');
  return { reference: visit.reference, patientId, patientName };
}

/** Somebody who works here answers for what the draft says; their name. */
export async function approve(page: Page): Promise<string> {
  await page.getByRole('combobox', { name: 'Approving practitioner' }).fill('a');
  await page.locator('.cs-approve').getByRole('option').first().click();
  const answer = page.locator('.cs-approve').getByText(/approves this document and answers for what it says\.$/);
  const name = (await answer.first().innerText()).replace(/ approves .*/, '');
  await page.getByRole('button', { name: 'Approve this document' }).click();
  await page.getByText('It is among the patient’s documents.').waitFor();
  return name;
}

/** The patient's record, asked of the sandbox itself. */
export async function patientOf(clinic: Clinic, { patientId }: WaitingVisit): Promise<Record<string, unknown>> {
  const answer = await clinic.askSandbox(`/get/Patient/${patientId}`);
  const { requestResource } = (await answer.json()) as { requestResource: Record<string, unknown> };
  return requestResource;
}

/** What stands in the patients’ health records of one visit. */
export async function careContextsOf(clinic: Clinic, appointmentReference: string): Promise<readonly CareContext[]> {
  const answer = await clinic.askSandbox('/sandbox/care-contexts');
  const { careContexts } = (await answer.json()) as { careContexts: CareContext[] };
  return careContexts.filter((one) => one.appointmentReference === appointmentReference);
}

interface CareContext {
  appointmentReference: string;
  isLinked: boolean;
  records: readonly string[];
}

async function addPatient(clinic: Clinic, patient: object): Promise<string> {
  const answer = await clinic.askSandbox('/add/Patient', { method: 'POST', body: JSON.stringify(patient) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`add/Patient: ${answer.status} ${text}`);
  const { resourceId, id } = JSON.parse(text) as { resourceId?: string; id?: string };
  return resourceId ?? id ?? '';
}
