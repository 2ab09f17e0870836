import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { hasUnsavedChanges } from '../../provider/index.js';
import { brokenRules } from '../../testing/axe.js';
import { composerDesk as desk, file, paper, section, slow } from '../../testing/composerDesk.js';
import { asha } from '../../testing/people.js';
import { savedFiles } from '../../testing/savedFiles.js';

const made = (requests: readonly Request[]) => requests.filter(({ url }) => url.endsWith('/ai/generate-fhir-bundle'));

beforeEach(() => sessionStorage.clear());

describe('from papers', () => {
  test('every line stands beside the place it was written at, or says that it has none', async () => {
    const { read, reviewed, user } = await desk();

    await read();
    await reviewed();

    const diagnoses = section('Diagnoses');
    await user.click(within(diagnoses).getByRole('button', { name: 'Show the source: ward.txt, page 1' }));
    const mark = await waitFor(() => {
      const found = [...document.querySelectorAll('.cs-source-text mark')];
      expect(found).toHaveLength(1);
      return found[0];
    });
    expect(mark).toHaveTextContent('Dengue fever');
    expect(mark?.parentElement).toHaveTextContent('Kachnar Family Clinic');
    await user.click(screen.getByRole('button', { name: 'Back to the line' }));
    await waitFor(() => expect(within(diagnoses).getByRole('button', { name: /^Show the source/ })).toHaveFocus());
  });

  test('a medicine is told by its parts, a vital sign by its range', async () => {
    const { read, reviewed } = await desk();

    await read();
    await reviewed();

    const medicines = section(/^Prescribed medicines/);
    for (const part of ['Tab Paracetamol', '650 mg', 'thrice a day', '5 days', 'after food']) {
      expect(within(medicines).getByText(part)).toBeVisible();
    }
    const vitals = section(/^Vital signs/);
    expect(vitals).toHaveTextContent('Upper: Above 90–120 mmHg');
    expect(vitals).toHaveTextContent('Within 60–100 bpm');
    expect(vitals).toHaveTextContent('reference values for adults');
  });

  test('papers of somebody else are pointed out', async () => {
    const { read, reviewed } = await desk({ patientDetails: { ...asha, firstName: 'Meera', lastName: 'Nair' } });

    await read();
    await reviewed();

    expect(screen.getByText(/The papers name Asha Rao, and this document is for Meera Nair/)).toBeVisible();
  });

  test('nothing of them is in storage, in a key or in the address', async () => {
    const { read, reviewed, queryClient } = await desk();

    await read();
    await reviewed();

    const seen = JSON.stringify([
      { ...sessionStorage, ...localStorage },
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey),
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ options }) => options.mutationKey ?? null),
      window.location.href,
    ]);
    expect(seen).not.toMatch(/dengue|paracetamol|asha/i);
    expect(Object.values({ ...sessionStorage })).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)]);
  });
});

describe('reading', () => {
  test.each([
    ['left and opened again, with its papers', false, 'ward.txt, page 1'],
    ['reloaded, and only the id of its job was in storage', true, 'Paper 1, page 1'],
  ])('goes on when the screen is %s', async (_, isReloaded, place) => {
    const { read, press, reviewed, plant, queryClient } = await desk();
    await plant({ operation: 'ai.jobStatus', kind: 'latency', ms: 600_000, times: 1 });

    await read();
    await waitFor(() => expect(Object.keys({ ...sessionStorage })).toEqual([expect.stringMatching(/job/)]), slow);
    await press('Leave');
    if (isReloaded) queryClient.clear();
    await press('Return');
    await reviewed();

    expect(section('Diagnoses')).toHaveTextContent('Dengue fever');
    expect(within(section('Diagnoses')).getByRole('button', { name: `Show the source: ${place}` })).toBeVisible();
  });

  test('that was left before anybody knew of it claims nothing, and can be sent again', async () => {
    const { read, press, reviewed, plant, requests } = await desk();
    await plant({ operation: 'ai.generateSummary', kind: 'latency', ms: 600_000, times: 1 });

    await read();
    await waitFor(() => expect(requests.at(-1)?.url).toMatch(/generate-discharge-summary$/), slow);
    expect(screen.getAllByText(/being sent/)[0]).toBeVisible();
    await press('Leave');
    await press('Return');
    expect(await screen.findByText('No answer came', undefined, slow)).toBeVisible();
    await press('Send again');

    await reviewed();
  });

  test('that takes long is called slow', async () => {
    const { read, plant } = await desk({ slowAfter: 0 });
    await plant({ operation: 'ai.jobStatus', kind: 'latency', ms: 600_000 });

    await read();

    expect((await screen.findAllByText(/longer than expected/, undefined, slow))[0]).toBeVisible();
    expect(screen.getByRole('button', { name: 'Stop and choose again' })).toBeVisible();
  });

  test('that cannot be asked for says so, and ends well once it can', async () => {
    const { read, plant, reviewed } = await desk();
    await plant({ operation: 'ai.jobStatus', kind: 'drop-before', times: 4 });

    await read();

    expect((await screen.findAllByText(/cannot be reached at the moment/, undefined, slow))[0]).toBeVisible();
    await reviewed();
  });

  test('that failed says so, files nothing, and leaves both ways open', async () => {
    const { read, press, requests } = await desk();

    await read(file(' \n \n', 'empty.txt'));

    expect(await screen.findByText('The papers could not be read', undefined, slow)).toBeVisible();
    expect(made(requests)).toHaveLength(0);
    await press('Type it instead');
    expect(await screen.findByRole('heading', { name: 'Consultation' }, slow)).toBeVisible();
    expect(sessionStorage).toHaveLength(0);
  });

  test('that the service has forgotten is said to be so', async () => {
    sessionStorage.setItem('carestack.job..summary.OPConsultation.visit-1', 'gone');
    await desk();

    expect(await screen.findByText('This draft is no longer kept', undefined, slow)).toBeVisible();
  });

  test('that is refused without a reason says so, points at no field, and can be sent again', async () => {
    const { read, press, plant, reviewed } = await desk();
    await plant({ operation: 'ai.generateSummary', kind: 'status', status: 400, times: 1 });

    await read();
    expect(await screen.findByText('The papers were not accepted', undefined, slow)).toBeVisible();
    expect(screen.getByText(/^The service did not accept this/)).toBeVisible();
    await press('Send again');

    await reviewed();
  });

  test('whose answer was lost claims neither success nor failure, and can be sent again', async () => {
    const { read, press, plant, reviewed } = await desk();
    await plant({ operation: 'ai.generateSummary', kind: 'drop-after', times: 1 });

    await read();
    expect(await screen.findByText('No answer came', undefined, slow)).toBeVisible();
    await press('Send again');

    await reviewed();
  });
});

describe('reviewing', () => {
  test('a change, an addition and a removal with its undo stand in the approval', async () => {
    const { read, press, reviewed, user, onApproved } = await desk();
    await read();
    await reviewed();

    await press('Change Fever for three days');
    const complaint = await screen.findByRole('combobox', { name: 'Complaint' }, slow);
    await user.clear(complaint);
    await user.type(complaint, 'Fever for four days');
    await press('Keep');
    await press('Remove Penicillin');
    expect(await screen.findByText('Removed: Penicillin', { selector: 's' })).toBeVisible();
    await press('Undo the removal of Penicillin');
    await press('Remove Dengue fever');
    await press('Add to: Diagnoses');
    await user.type(await screen.findByRole('combobox', { name: 'Diagnosis' }, slow), 'Typhoid fever');
    await press('Keep');
    expect(screen.getByText('Against the draft: 1 added, 1 removed, 1 changed.')).toBeVisible();
    expect(hasUnsavedChanges()).toBe(true);
    await press('Approve this document');

    await waitFor(() => expect(onApproved).toHaveBeenCalledOnce(), slow);
    const { approved, bundle } = onApproved.mock.calls[0]?.[0] ?? {};
    expect(approved?.diff).toMatchObject({
      added: [{ parts: { text: 'Typhoid fever' } }],
      removed: [{ parts: { text: 'Dengue fever' } }],
      changed: [{ after: { parts: { text: 'Fever for four days' } } }],
    });
    expect(approved?.practitioner).toMatchObject({ name: 'Arun Iyer', registrationId: 'KER-1234' });
    expect(JSON.stringify(bundle)).toMatch(/Typhoid fever/);
    expect(JSON.stringify(bundle)).toMatch(/Penicillin/);
    expect(JSON.stringify(bundle)).not.toMatch(/Dengue/);
    expect(JSON.stringify(bundle)).toMatch(/Iyer/);
    expect(hasUnsavedChanges()).toBe(false);
  });

  test('what was edited is there when the screen was left and opened again', async () => {
    const { read, press, reviewed } = await desk();
    await read();
    await reviewed();

    await press('Remove Dengue fever');
    await press('Leave');
    await press('Return');

    expect(await screen.findByText('Removed: Dengue fever', { selector: 's' }, slow)).toBeVisible();
    expect(within(section('Allergies')).getByText('ward.txt, page 1')).toBeVisible();
  });

  test('a line that says nothing is not kept', async () => {
    const { read, press, reviewed } = await desk();
    await read();
    await reviewed();

    await press('Add to: Diagnoses');
    await screen.findByRole('combobox', { name: 'Diagnosis' }, slow);
    await press('Keep');

    expect(await screen.findByText('Fill this in.')).toBeVisible();
    await press('Approve this document');
    expect(await screen.findByText(/Keep or cancel the line/)).toBeVisible();
  });

  test('what the document needs is told while it is missing', async () => {
    const { read, press, reviewed } = await desk({ caseType: 'DischargeSummary' });
    await read();
    await reviewed();

    expect(screen.getByRole('button', { name: /^Investigations: nothing there yet/ })).toBeVisible();
    await press('Remove Fever for three days');
    expect(await screen.findByRole('button', { name: 'Chief complaints: nothing there yet' })).toBeVisible();
  });

  test('findings against the rules of ABDM are shown for a trial document', async () => {
    const { read, reviewed, user, requests } = await desk();
    await read();
    await reviewed();

    await user.click(screen.getByText('Check against ABDM rules'));

    expect(
      await screen.findByText(/error|warning|No rule is broken/i, { selector: '[role=status]' }, slow),
    ).toBeVisible();
    expect(made(requests)).toHaveLength(1);
  });
});

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
    expect(await screen.findByText('The approved document could not be made', undefined, slow)).toBeVisible();
    expect(onApproved).not.toHaveBeenCalled();
    await press('Make it again');

    await waitFor(() => expect(onApproved).toHaveBeenCalledOnce(), slow);
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

  test('ends with a document that can be saved and linked, and says who approved it and what was changed', async () => {
    const files = savedFiles();
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
  });
});

test('a document that is its papers needs no reading', async () => {
  const { upload, press, onApproved, requests } = await desk({ caseType: 'HealthDocumentRecord' });

  await upload(file());
  await press('Continue to review');
  await press('Approve this document');

  await waitFor(() => expect(onApproved).toHaveBeenCalledOnce(), slow);
  expect(requests.map(({ url }) => new URL(url).pathname)).not.toContain('/ai/generate-discharge-summary');
  expect(JSON.stringify(onApproved.mock.calls[0]?.[0].bundle)).toContain(btoa(paper).slice(0, 40));
});

test('the screen is whole for a screen reader, and speaks Hindi', async () => {
  const { read, reviewed, container, unmount } = await desk();
  expect(await brokenRules(container)).toEqual([]);
  await read();
  await reviewed();
  expect(await brokenRules(container)).toEqual([]);
  unmount();
  sessionStorage.clear();

  await desk({}, { messages: hi });
  expect(await screen.findByText('AI उन्हें पढ़कर मसौदा बनाता है। दस्तावेज़ बनने से पहले आप हर पंक्ति जाँचते हैं।')).toBeVisible();
});
