import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { composerDesk as desk, slow } from '../../testing/composerDesk.js';
import { patientDetails } from '../../testing/clinicalDocuments.js';
import { savedFiles } from '../../testing/savedFiles.js';

const made = (requests: readonly Request[]) => requests.filter(({ url }) => url.endsWith('/ai/generate-fhir-bundle'));

beforeEach(() => sessionStorage.clear());

describe('approving', () => {
  test('needs a practitioner who is named', async () => {
    const { read, press, reviewed, user, requests, onApproved } = await desk({ approver: undefined });
    await read();
    await reviewed();

    await press('Approve this document');
    expect((await screen.findAllByText('Choose who approves this document.'))[0]).toBeVisible();
    expect(made(requests)).toHaveLength(0);
    await user.type(await screen.findByRole('combobox', { name: 'Approving practitioner' }, slow), 'Iyer');
    await user.click(await screen.findByRole('option', { name: /Arun Iyer/ }, slow));
    expect(
      (
        await screen.findAllByText('Arun Iyer approves this document and answers for what it says.', undefined, slow)
      )[0],
    ).toBeVisible();
    await press('Approve this document');

    await waitFor(() => expect(onApproved).toHaveBeenCalledOnce(), slow);
  });

  test('twenty times is one document', async () => {
    const { read, reviewed, requests, onApproved, plant } = await desk();
    await plant({ operation: 'ai.generateFhirBundle', kind: 'latency', ms: 200 });
    await read();
    await reviewed();

    const before = requests.length;
    const button = screen.getByRole('button', { name: 'Approve this document' });
    for (let click = 0; click < 20; click += 1) button.click();

    await waitFor(() => expect(onApproved).toHaveBeenCalledOnce(), slow);
    expect(await screen.findByText(/^Approved by Arun Iyer on/, undefined, slow)).toBeVisible();
    expect(requests.slice(before).map(({ url }) => new URL(url).pathname)).toEqual([
      '/encrypt',
      '/ai/generate-fhir-bundle',
    ]);
    expect(sessionStorage).toHaveLength(0);
  });

  test('is kept while its bundle cannot be made, and made again it is the same approval', async () => {
    const { read, press, reviewed, onApproved, plant } = await desk();
    await plant({ operation: 'ai.generateFhirBundle', kind: 'drop-after', times: 1 });
    await read();
    await reviewed();

    await press('Approve this document');
    // The heading does not go on saying that it is being made.
    expect(await screen.findByRole('heading', { name: 'The approved document could not be made' }, slow)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Making the document' })).not.toBeInTheDocument();
    expect(onApproved).not.toHaveBeenCalled();
    await press('Make it again');

    await waitFor(() => expect(onApproved).toHaveBeenCalledOnce(), slow);
  });

  test('that is refused without a reason says so and points at no field', async () => {
    const { read, press, reviewed, plant } = await desk();
    await plant({ operation: 'ai.generateFhirBundle', kind: 'status', status: 400 });
    await read();
    await reviewed();

    await press('Approve this document');

    expect(await screen.findByText('The approved document could not be made', undefined, slow)).toBeVisible();
    expect(screen.getByText(/^The service did not accept this/)).toBeVisible();
    expect(document.body).not.toHaveTextContent(/marked/);
  });

  test('that is refused for the patient’s details says so, and nothing is said to be made', async () => {
    const { read, press, reviewed, onApproved } = await desk({ patientDetails: { ...patientDetails, pincode: '12' } });
    await read();
    await reviewed();

    await press('Approve this document');

    expect(await screen.findByText('The approved document could not be made', undefined, slow)).toBeVisible();
    expect(screen.getByText(/^The patient’s details were not accepted. Correct the patient’s record/)).toBeVisible();
    expect(onApproved).not.toHaveBeenCalled();
  });

  test('goes on when the screen was left before the bundle came', async () => {
    const { read, press, reviewed, onApproved, plant, requests } = await desk();
    await plant({ operation: 'ai.generateFhirBundle', kind: 'latency', ms: 600_000, times: 1 });
    await read();
    await reviewed();

    await press('Approve this document');
    await screen.findAllByText(/bundle is being made/, undefined, slow);
    await waitFor(() => expect(made(requests)).toHaveLength(1), slow);
    await press('Leave');
    await press('Return');

    await waitFor(() => expect(onApproved).toHaveBeenCalledOnce(), slow);
  });

  test('ends with a document that can be saved, printed and linked, and says who approved it and what was changed', async () => {
    const files = savedFiles();
    const printed: (string | null)[] = [];
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      printed.push(
        ...Array.from(document.querySelectorAll('[data-printing]'), (part) => part.getAttribute('aria-label')),
      );
    });
    onTestFinished(() => print.mockRestore());
    const { read, press, reviewed } = await desk({
      renderLinking: ({ approved }) => <p>Linking what {approved.practitioner.name} approved</p>,
    });
    await read();
    await reviewed();
    await press('Remove Penicillin');

    await press('Approve this document');

    expect(await screen.findByText(/^Approved by Arun Iyer on/, undefined, slow)).toBeVisible();
    expect(screen.getByText('Linking what Arun Iyer approved')).toBeVisible();
    expect(screen.queryByText('AI draft')).not.toBeInTheDocument();
    expect(screen.getByText('What was changed before approval').closest('details')).toHaveTextContent('Penicillin');
    await press('Save to file');
    expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^OPConsultation-\d{4}-\d\d-\d\d\.json$/)]);
    expect(await files[0]?.blob.text()).toMatch(/"resourceType": "Bundle"/);
    await press('Print');
    expect(printed).toEqual(['The document']);
    expect(document.querySelector('[data-printing]')).toBeNull();
  });
});
