import { screen, waitFor, within } from '@testing-library/react';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { brokenRules } from '../../testing/axe.js';
import { renderWithCarestack } from '../../testing/index.js';
import { savedFiles } from '../../testing/savedFiles.js';
import { CarePlanView } from './CarePlanView.js';
import { PdfPreview } from './PdfPreview.js';
import { RadiologyReportView } from './RadiologyReportView.js';

async function paper(...lines: readonly string[]): Promise<string> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  lines.forEach((line, index) => page.drawText(line, { x: 50, y: 700 - index * 30, size: 14 }));
  return document.saveAsBase64({ dataUri: true });
}

const section = (name: string) => within(screen.getByRole('region', { name }));

describe('a care plan', () => {
  test('of the service is read with each line’s place in the files, and is marked as a draft', async () => {
    const { carestack, rerender, container } = await renderWithCarestack(<p>Nothing yet</p>);
    const files = [await paper('Care plan', 'Diagnosis: Asthma', 'Medications: Salbutamol 2 puffs SOS')];

    rerender(<CarePlanView carePlan={await carestack.ai.generateCarePlan({ files })} />);

    expect(screen.getByText('AI draft: nobody has approved it')).toBeVisible();
    expect(section('Diagnoses').getByRole('listitem')).toHaveTextContent(/^Asthma.*Page 1: “.*Asthma”/);
    expect(section('Prescribed medicines').getByRole('listitem')).toHaveTextContent(/Salbutamol/);
    expect(await brokenRules(container)).toEqual([]);
  });

  test('shows what no section is known for, in any shape, and says where a source is missing', async () => {
    await renderWithCarestack(
      <CarePlanView
        carePlan={{
          id: 'plan-1',
          carePlan: {
            patientDetails: { name: 'Asha Rao', age: 42, bloodGroup: 'B+' },
            doctorDetails: [{ name: 'Arun Iyer', department: 'Medicine' }],
            goals: [{ goal: 'Walk', target: 20 }, 'Sleep\nEight hours'],
            carePlan: ['Walk daily'],
            sources: { 'carePlan[0]': { file: 'files[0]', page: 3, text: 'walk every day' } },
            isUrgent: true,
            empty: [],
          },
        }}
      />,
    );

    expect(
      section('Goals')
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Goal: Walk; Target: 20No source', 'SleepNo source', 'Eight hoursNo source']);
    expect(section('Steps of care').getByRole('listitem')).toHaveTextContent('Walk dailyPage 3: “walk every day”');
    expect(section('Is urgent').getByRole('listitem')).toHaveTextContent('Yes');
    expect(screen.getByText('Blood group')).toBeVisible();
    expect(screen.getByText('Name: Arun Iyer; Department: Medicine')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Empty' })).not.toBeInTheDocument();
  });

  test('in Hindi calls what is known by its Hindi name, however it is spelt, and marks what stands as it was given', async () => {
    const { container } = await renderWithCarestack(
      <CarePlanView
        carePlan={{
          id: 'plan-1',
          carePlan: {
            patientDetails: { name: 'Asha Rao', 'Date of Admission': '2026-01-28', ward_class: 'B' },
            doctorDetails: [{ name: 'Arun Iyer', department: 'Medicine' }],
            goals: [{ goal: 'Walk', Target: 20, peakFlow: 400 }],
            home_visits: [{ isUrgent: true }],
          },
        }}
      />,
      { messages: hi },
    );

    expect(section('लक्ष्य').getByRole('listitem')).toHaveTextContent('लक्ष्य: Walk; कितना: 20; Peak flow: 400');
    expect(section('Home visits').getByRole('listitem')).toHaveTextContent('Is urgent: हाँ');
    expect(screen.getByText('भर्ती की तारीख').closest('div')).toHaveTextContent('2026-01-28');
    expect(screen.getByText('नाम: Arun Iyer; विभाग: Medicine')).toBeVisible();
    const marked = [...container.querySelectorAll('[lang=en]')].map(({ textContent }) => textContent);
    expect(marked).toEqual(['Ward class', 'Peak flow', 'Home visits', 'Is urgent']);
    expect(await brokenRules(container)).toEqual([]);
  });

  test('with nothing in it, or still encrypted, says so', async () => {
    const { rerender } = await renderWithCarestack(<CarePlanView carePlan={{ id: 'plan-1', carePlan: {} }} />);
    expect(screen.getByText('Nothing could be read from the files')).toBeVisible();

    rerender(<CarePlanView carePlan={{ id: 'plan-1', carePlan: null, encryptedResponse: 'jwe' }} />);

    expect(screen.getByText(/came encrypted for your own key/)).toBeVisible();
  });

  test('with markup in it shows the markup', async () => {
    const { container } = await renderWithCarestack(
      <CarePlanView carePlan={{ id: 'plan-1', carePlan: { carePlan: ['<img src=x onerror=alert(1)>'] } }} />,
    );

    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('a radiology report', () => {
  test('of the service is read with findings and impression', async () => {
    const { carestack, rerender } = await renderWithCarestack(<p>Nothing yet</p>, { messages: {} });
    const files = [await paper('Chest X-ray', 'Findings: Clear lungs', 'Impression: Normal study')];

    rerender(<RadiologyReportView reports={await carestack.ai.generateRadiologyReport({ files })} />);

    expect(section('Findings').getByText(/Clear lungs/, { selector: 'bdi' })).toBeVisible();
    expect(section('Impression').getByText(/Normal study/, { selector: 'bdi' })).toBeVisible();
  });

  test('of several each stands by itself, in Hindi too', async () => {
    const report = { reportId: 'r-1', studyType: 'CT head', patientName: 'Asha Rao', age: 42, findings: 'Normal' };
    await renderWithCarestack(
      <RadiologyReportView reports={{ reports: [report, { ...report, reportId: 'r-2', studyType: null }] }} />,
      { messages: hi },
    );

    expect(
      screen.getAllByRole('article').map((one) => within(one).getByRole('heading', { level: 2 }).textContent),
    ).toEqual(['CT head', 'रेडियोलॉजी रिपोर्ट']);
  });
});

describe('a PDF', () => {
  async function stay() {
    const rendered = await renderWithCarestack(<p>Nothing yet</p>);
    const files = [await paper('Discharge summary', 'Diagnosis: Dengue fever')];
    const { id } = await rendered.carestack.ai.generateDischargeSummary({ files });
    return { ...rendered, recordId: id ?? '' };
  }

  test('is shown by an address of its bytes, which is gone with it; saved under its name; and printed', async () => {
    const { user, rerender, recordId, queryClient, requests } = await stay();
    const files = savedFiles();
    const revoked = vi.spyOn(URL, 'revokeObjectURL');
    rerender(<PdfPreview recordId={recordId} />);

    const frame = await screen.findByLabelText(/^PDF: /);
    expect(frame).toHaveAttribute('data', expect.stringMatching(/^blob:/));
    expect(document.body.innerHTML).not.toMatch(/data:|javascript:/);
    await user.click(screen.getByRole('button', { name: 'Save the PDF' }));
    expect(files).toMatchObject([{ name: expect.stringMatching(/\.pdf$/), blob: { type: 'application/pdf' } }]);
    expect(await files[0]?.blob.slice(0, 5).text()).toBe('%PDF-');
    expect(screen.getByRole('button', { name: 'Print' })).toBeVisible();
    expect(requests.filter(({ url }) => url.endsWith('/preview'))).toHaveLength(1);

    rerender(<p>Another page</p>);
    expect(revoked).toHaveBeenCalledWith(frame.getAttribute('data'));
    await waitFor(() => expect(queryClient.getQueryCache().getAll()).toEqual([]));
  });

  test('where the browser shows none is told in words, and can be saved', async () => {
    vi.stubGlobal('navigator', Object.create(navigator, { pdfViewerEnabled: { value: false } }));
    const { rerender } = await renderWithCarestack(<p>Nothing yet</p>);

    rerender(<PdfPreview pdf={{ fileName: 'a.pdf', mimeType: 'application/pdf', bytes: new Uint8Array([37]) }} />);

    expect(screen.getByText('This browser shows no PDFs on the page. Save the file and open it.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save the PDF' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Print' })).not.toBeInTheDocument();
  });

  test('that cannot be loaded says why, and is asked for again', async () => {
    const { user, rerender, recordId, plant } = await stay();
    await plant({ kind: 'status', status: 404, operation: 'ai.previewPdf', times: 1 });
    rerender(<PdfPreview recordId={recordId} />);

    expect(await screen.findByText(/The PDF could not be loaded. We could not find this record./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByLabelText(/^PDF: /)).toBeVisible();
  });
});
