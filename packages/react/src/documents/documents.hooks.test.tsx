import type { Carestack } from '@carestack/core';
import type { HealthDocumentLinkingDTO } from '@carestack/core/documents';
import type { Fault } from '@carestack/sandbox';
import { screen, waitFor } from '@testing-library/react';
import { PDFDocument } from 'pdf-lib';
import { useState } from 'react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { doctor, patientDetails } from '../testing/clinicalDocuments.js';
import { renderWithCarestack } from '../testing/index.js';
import { asha } from '../testing/people.js';
import {
  useCodeLookup,
  useCreateEncounter,
  useGenerateCarePlan,
  useGenerateDischargeSummary,
  useGenerateFhirBundle,
  useGenerateOpConsultation,
  useGenerateRadiologyReport,
  usePartialUpload,
  useTriggerDischargeSummary,
} from './documents.hooks.js';
import { useJob } from './useJob.js';
import { useLinkHealthDocument } from './useLinkHealthDocument.js';

const words = ['Discharge summary', 'Diagnosis: Dengue fever', 'Medications: Paracetamol 650 mg thrice a day'];
let files: string[] = [];
let emptyFiles: string[] = [];

beforeAll(async () => {
  const paper = await PDFDocument.create();
  const page = paper.addPage();
  words.forEach((line, index) => page.drawText(line, { x: 50, y: 700 - index * 30, size: 14 }));
  files = [await paper.saveAsBase64({ dataUri: true })];
  const empty = await PDFDocument.create();
  empty.addPage();
  emptyFiles = [await empty.saveAsBase64({ dataUri: true })];
});

beforeEach(() => sessionStorage.clear());

describe.each([
  ['a discharge summary', useGenerateDischargeSummary],
  ['a consultation', useGenerateOpConsultation],
  ['a radiology report', useGenerateRadiologyReport],
  ['a care plan', useGenerateCarePlan],
  ['the files of a day', usePartialUpload],
] as const)('%s', (_, useGenerate) => {
  function Draft() {
    const { mutate, data, error, progress } = useGenerate();
    return (
      <>
        <button onClick={() => mutate({ files })}>Draft</button>
        <p>{progress ? `job ${progress.standing}` : 'no job'}</p>
        <p>{error ? error.code : data ? 'drafted' : 'nothing yet'}</p>
      </>
    );
  }

  test('is drafted by a job whose standing is told, and is in no cache afterwards', async () => {
    const { user, queryClient, unmount } = await renderWithCarestack(<Draft />);

    await user.click(screen.getByRole('button'));

    expect(await screen.findByText('drafted', undefined, { timeout: 10_000 })).toBeVisible();
    expect(screen.getByText('job succeeded')).toBeVisible();
    unmount();
    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toEqual([]));
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).toBe('{}');
  });

  test('that cannot be asked for says why, once', async () => {
    const { user, requests } = await renderWithCarestack(<Draft />, { isOffline: true });

    await user.click(screen.getByRole('button'));

    expect(await screen.findByText('offline', undefined, { timeout: 10_000 })).toBeVisible();
    expect(requests.length).toBeLessThanOrEqual(3);
  });
});

describe('a job', () => {
  function Screen({ patience }: { patience?: number }) {
    const job = useJob('summary', { name: 'visit-1', patience });
    const { mutate } = useGenerateDischargeSummary({ onJob: job.follow });
    return (
      <>
        <button onClick={() => mutate({ files })}>Draft</button>
        <button onClick={() => mutate({ files: emptyFiles })}>Draft from nothing</button>
        <button onClick={job.forget}>Forget</button>
        <button onClick={job.followAgain}>Again</button>
        <p>{job.error ? job.error.code : job.result ? 'drafted' : job.isWorking ? 'working' : 'no job'}</p>
      </>
    );
  }
  function Page({ patience }: { patience?: number }) {
    const [isOpen, setIsOpen] = useState(true);
    return (
      <>
        <button onClick={() => setIsOpen(!isOpen)}>{isOpen ? 'Leave' : 'Return'}</button>
        {isOpen && <Screen {...(patience !== undefined && { patience })} />}
      </>
    );
  }

  test('goes on when the screen is left and opened again; only its id was stored', async () => {
    const { user } = await renderWithCarestack(<Page />);
    await user.click(screen.getByRole('button', { name: 'Draft' }));
    await screen.findByText('working');

    await user.click(screen.getByRole('button', { name: 'Leave' }));
    expect(Object.values({ ...sessionStorage })).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)]);
    await user.click(screen.getByRole('button', { name: 'Return' }));

    expect(await screen.findByText('drafted', undefined, { timeout: 10_000 })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Forget' }));
    expect(screen.getByText('no job')).toBeVisible();
    expect(sessionStorage).toHaveLength(0);
  });

  test('that failed is told as failed, after a return too', async () => {
    const { user } = await renderWithCarestack(<Page />);

    await user.click(screen.getByRole('button', { name: 'Draft from nothing' }));
    expect(await screen.findByText('server_error', undefined, { timeout: 10_000 })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Leave' }));
    await user.click(screen.getByRole('button', { name: 'Return' }));

    expect(await screen.findByText('server_error', undefined, { timeout: 10_000 })).toBeVisible();
  });

  test('that the service no longer knows is told', async () => {
    sessionStorage.setItem('carestack.job..summary.visit-1', 'gone');
    await renderWithCarestack(<Page />);

    expect(await screen.findByText('not_found', undefined, { timeout: 10_000 })).toBeVisible();
  });

  test('that takes too long says so, and can be asked for again', async () => {
    const { user, rerender } = await renderWithCarestack(<Page patience={0} />);

    await user.click(screen.getByRole('button', { name: 'Draft' }));
    expect(await screen.findByText('timeout', undefined, { timeout: 10_000 })).toBeVisible();
    rerender(<Page />);
    await user.click(screen.getByRole('button', { name: 'Again' }));

    expect(await screen.findByText('drafted', undefined, { timeout: 10_000 })).toBeVisible();
  });
});

test('a stay becomes a discharge summary from the files of its days', async () => {
  function Stay() {
    const { mutateAsync: upload } = usePartialUpload();
    const { mutateAsync: trigger, data } = useTriggerDischargeSummary();
    const write = async () => trigger((await upload({ files })).id ?? '');
    return (
      <>
        <button onClick={() => void write()}>Write</button>
        <p>{data?.message}</p>
      </>
    );
  }
  const { user } = await renderWithCarestack(<Stay />);

  await user.click(screen.getByRole('button'));

  expect(await screen.findByText('Discharge summary generated.', undefined, { timeout: 10_000 })).toBeVisible();
});

test('a bundle and an encounter are made from sections', async () => {
  const prescribedMedications = ['Paracetamol 500 mg, twice a day'];
  function Making() {
    const bundle = useGenerateFhirBundle();
    const encounter = useCreateEncounter();
    const make = () => {
      bundle.mutate({ caseType: 'Prescription', enableExtraction: true, extractedData: { prescribedMedications } });
      encounter.mutate({
        caseType: 'Prescription',
        patientDetails,
        doctorsDetails: [doctor],
        dto: { payload: { prescribedMedications } },
      });
    };
    return (
      <>
        <button onClick={make}>Make</button>
        <p>{`${bundle.data?.type} and ${encounter.data?.type}`}</p>
      </>
    );
  }
  const { user } = await renderWithCarestack(<Making />);

  await user.click(screen.getByRole('button'));

  expect(await screen.findByText('document and document', undefined, { timeout: 10_000 })).toBeVisible();
});

test('codes are looked up for what is typed, which stands in no key', async () => {
  function Lookup() {
    const { data } = useCodeLookup('fever', 'diagnosis');
    return <p>{data?.map(({ text }) => text).join(', ') ?? 'nothing yet'}</p>;
  }
  const { queryClient } = await renderWithCarestack(<Lookup />);

  expect(await screen.findByText(/fever/i, undefined, { timeout: 10_000 })).toBeVisible();
  expect(
    JSON.stringify(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
    ),
  ).not.toMatch(/fever/i);
});

describe('linking', () => {
  function Linking({ document }: { document: HealthDocumentLinkingDTO | null }) {
    const { mutate, steps, error } = useLinkHealthDocument();
    return (
      <>
        <button onClick={() => document && mutate(document)}>Link</button>
        <p>{Object.values(steps).join(', ')}</p>
        <p>{error?.code ?? 'no error'}</p>
      </>
    );
  }

  /** A visit that is booked, and what is to be linked of it. */
  async function visitOf({ patients, practitioners, appointments }: Carestack): Promise<HealthDocumentLinkingDTO> {
    const patientReference = (await patients.findAll()).items[0]?.id ?? '';
    const practitionerReference = (await practitioners.findAll()).items[0]?.id ?? '';
    const startTime = '2030-01-07T09:00:00+05:30';
    const endTime = '2030-01-07T09:30:00+05:30';
    const visit = { patientReference, practitionerReference, startTime, endTime, priority: 'New' } as const;
    const { reference } = await appointments.create(visit);
    return {
      patientReference,
      practitionerReference,
      reference,
      patientName: 'Asha Rao',
      patientAddress: asha.address,
      patientAbhaAddress: asha.abhaAddress,
      appointmentStartDate: startTime,
      appointmentEndDate: endTime,
      organizationId: 'org-1',
      mobileNumber: asha.mobileNumber,
      hiType: 'OPConsultation',
      healthRecords: [
        {
          rawFhir: true,
          fhirDocument: { resourceType: 'Bundle', type: 'document' },
          informationType: 'OPConsultation',
        },
      ],
    };
  }

  async function renderVisit(fault: Fault) {
    const rendered = await renderWithCarestack(<Linking document={null} />, { patients: [asha], faults: [fault] });
    rendered.rerender(<Linking document={await visitOf(rendered.carestack)} />);
    const asked = () => rendered.requests.filter(({ url }) => url.endsWith('/create-carecontext'));
    const inSandbox = async () => {
      const answer = await rendered.sandbox.fetch('http://sandbox.test/sandbox/care-contexts');
      return answer.json();
    };
    return { ...rendered, asked, inSandbox };
  }

  test.each([
    ['documents.createCareContext', 'failed, not_sent, not_sent', 2],
    ['documents.updateVisitRecords', 'done, failed, not_sent', 1],
    ['documents.linkCareContext', 'done, done, failed', 1],
  ])('with %s refused says so, and goes on there without a second care context', async (operation, steps, contexts) => {
    const { user, asked, inSandbox } = await renderVisit({ kind: 'status', status: 400, operation, times: 1 });
    expect(screen.getByText('not_sent, not_sent, not_sent')).toBeVisible();

    await user.click(screen.getByRole('button'));
    expect(await screen.findByText(steps)).toBeVisible();
    await user.click(screen.getByRole('button'));

    expect(await screen.findByText('done, done, done')).toBeVisible();
    expect(asked()).toHaveLength(contexts);
    expect(await inSandbox()).toMatchObject({ careContexts: [{ isLinked: true, records: ['OPConsultation'] }] });
  });

  test('whose first answer is lost says that there is none, and makes no second care context', async () => {
    const { user, asked } = await renderVisit({
      kind: 'drop-after',
      operation: 'documents.createCareContext',
      times: 1,
    });

    await user.click(screen.getByRole('button'));
    expect(await screen.findByText('no_answer, not_sent, not_sent')).toBeVisible();
    await user.click(screen.getByRole('button'));

    expect(await screen.findByText('validation_failed')).toBeVisible();
    expect(asked()).toHaveLength(1);
  });
});
