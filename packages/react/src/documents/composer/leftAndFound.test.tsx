import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { hasUnsavedChanges } from '../../provider/index.js';
import { composerDesk, file, section, slow } from '../../testing/composerDesk.js';

beforeEach(() => sessionStorage.clear());

/** A desk whose page can be reloaded: all that is in memory goes, the storage of the tab stays. */
async function reloadable(given: Parameters<typeof composerDesk>[0] = {}) {
  const desk = await composerDesk(given);
  const reload = async () => {
    await desk.press('Leave');
    desk.queryClient.clear();
    await desk.press('Return');
  };
  return { ...desk, reload };
}

const stored = () => JSON.stringify({ ...sessionStorage, ...localStorage });
const gone = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('after a reload', () => {
  test('the draft is back as it was read, and it is said that the changes are gone', async () => {
    const { read, reviewed, press, reload } = await reloadable();
    await read();
    await reviewed();
    expect(gone()).toBe(false);

    await press('Remove Dengue fever');
    expect(gone()).toBe(true);
    await reload();

    expect(await screen.findByText(/^Your changes to the draft were not kept/, undefined, slow)).toBeVisible();
    expect(await screen.findByText('Here is the draft again as the AI read it. Check every line.')).toBeVisible();
    expect(section('Diagnoses')).toHaveTextContent('Dengue fever');
    expect(stored()).not.toMatch(/dengue|fever|asha/i);
  });

  test('a draft that nobody changed is back without a word', async () => {
    const { read, reviewed, press, reload } = await reloadable();
    await read();
    await reviewed();

    await press('Remove Dengue fever');
    await press('Undo the removal of Dengue fever');
    await reload();
    await reviewed();

    expect(screen.queryByText(/not kept/)).not.toBeInTheDocument();
  });

  test('what was typed is said to be gone, and a new document begins clean', async () => {
    const { press, user, reload } = await reloadable();
    await press('Type it');
    await user.type(await screen.findByRole('combobox', { name: /^Complaint/ }, slow), 'Fever');

    await reload();
    expect(await screen.findByText(/^What you typed here was not kept/)).toBeVisible();
    expect(stored()).not.toMatch(/fever/i);
    await press('Type it');

    expect(await screen.findByRole('combobox', { name: /^Complaint/ }, slow)).toHaveValue('');
  });

  test('a draft that was typed anew is neither said to be lost nor to be read by the AI; a second reload is told again', async () => {
    const { press, user, reload } = await reloadable({ caseType: 'ImmunizationRecord' });
    const write = async () => {
      await press('Type it');
      await user.type(await screen.findByRole('combobox', { name: 'Vaccine' }, slow), 'BCG');
    };
    await write();
    await reload();
    expect(await screen.findByText(/^What you typed here was not kept/)).toBeVisible();

    await write();
    await press('Continue to review');
    expect(await screen.findByText('Nobody has approved this yet.', undefined, slow)).toBeVisible();
    expect(screen.queryByText(/^What you typed here was not kept/)).not.toBeInTheDocument();
    expect(screen.queryByText(/as the AI read it/)).not.toBeInTheDocument();
    expect(screen.queryByText(/^Against the draft/)).not.toBeInTheDocument();
    await reload();

    expect(await screen.findByText(/^What you typed here was not kept/)).toBeVisible();
  });

  test('an approval whose document was not made is said to be gone', async () => {
    const { read, reviewed, press, reload, plant } = await reloadable();
    await plant({ operation: 'ai.generateFhirBundle', kind: 'latency', ms: 600_000, times: 1 });
    await read();
    await reviewed();

    await press('Approve this document');
    await screen.findAllByText(/bundle is being made/, undefined, slow);
    await reload();

    expect(await screen.findByText(/^The page was closed before the document was made/, undefined, slow)).toBeVisible();
    expect(await screen.findByText('AI draft', undefined, slow)).toBeVisible();
  });

  test('papers that were on their way are neither said to have arrived nor to be lost', async () => {
    const { read, press, reload, plant, requests } = await reloadable();
    await plant({ operation: 'ai.generateSummary', kind: 'latency', ms: 600_000, times: 1 });

    await read();
    await waitFor(() => expect(requests.at(-1)?.url).toMatch(/generate-discharge-summary$/), slow);
    expect(gone()).toBe(true);
    await reload();

    expect(await screen.findByText(/We do not know whether they arrived/)).toBeVisible();
    expect(screen.getByRole('group', { name: 'Documents' })).toBeVisible();
    await read();
    expect(await screen.findByText('AI draft', undefined, slow)).toBeVisible();
    expect(screen.queryByText(/whether they arrived/)).not.toBeInTheDocument();
    await press('Approve this document');
    await screen.findByText(/^Approved by Arun Iyer on/, undefined, slow);
    expect(stored()).toBe('{}');
  });
});

describe('on another screen of the app for a while', () => {
  test('gathered papers are still in the list, in their order', async () => {
    const { upload, press } = await composerDesk();
    await upload(file('Diagnosis: Asthma', 'a.txt'), file('Diagnosis: Dengue', 'b.txt'));
    await screen.findByRole('button', { name: 'Read 2 documents' }, slow);
    await press('Move b.txt up');
    expect(hasUnsavedChanges()).toBe(true);

    await press('Leave');
    await press('Return');

    await screen.findByRole('button', { name: 'Read 2 documents' }, slow);
    const rows = screen.getAllByRole('listitem').map((row) => row.querySelector('.cs-upload-name')?.textContent);
    expect(rows).toEqual(['b.txt', 'a.txt']);
  });

  test('what is typed is still in the form with its code, also after going back to the choice', async () => {
    const { press, user } = await composerDesk();
    await press('Type it');
    await user.type(await screen.findByRole('combobox', { name: /^Complaint/ }, slow), 'fever');
    await user.click(await screen.findByRole('option', { name: /386661006/ }, slow));

    await press('Leave');
    await press('Return');
    expect(await screen.findByRole('combobox', { name: /^Complaint/ }, slow)).toHaveAccessibleDescription(/386661006/);
    await press('Cancel');
    await press('Type it');

    expect(await screen.findByRole('combobox', { name: /^Complaint/ }, slow)).toHaveValue('Fever');
  });
});

test('files beside a form are there when the screen was left and opened again, and go with the document', async () => {
  const { press, user, upload, onApproved } = await composerDesk({ caseType: 'Radiology Report' });
  await press('Type it');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Radiology report' })).toHaveFocus(), slow);
  await user.type(screen.getByLabelText('Finding 1'), 'Clear lungs');
  await user.type(screen.getByLabelText('Impression'), 'Normal study');
  await upload(file('Film one', 'film-1.txt'), file('Film two', 'film-2.txt'));
  await press('Move film-2.txt up');

  await press('Leave');
  expect(stored()).not.toMatch(/film|lungs/i);
  await press('Return');
  await screen.findByText('film-1.txt', undefined, slow);
  const names = [...document.querySelectorAll('.cs-upload-name')].map(({ textContent }) => textContent);
  expect(names).toEqual(['film-2.txt', 'film-1.txt']);
  expect(screen.getByLabelText('Finding 1')).toHaveValue('Clear lungs');
  expect(hasUnsavedChanges()).toBe(true);
  await press('Remove film-1.txt');
  await press('Continue to review');
  await press('Approve this document');

  await waitFor(() => expect(onApproved).toHaveBeenCalledOnce(), slow);
  const bundle = JSON.stringify(onApproved.mock.calls[0]?.[0].bundle);
  expect(bundle).toContain(btoa('Film two'));
  expect(bundle).not.toContain(btoa('Film one'));
});

test('what was typed becomes an approved document without any paper', async () => {
  const { press, user, onApproved, requests } = await composerDesk({ caseType: 'Prescription' });
  await press('Type it');
  await user.type(await screen.findByRole('combobox', { name: 'Name' }, slow), 'paracetamol');
  await user.click(await screen.findByRole('option', { name: /387517004/ }, slow));
  await user.type(screen.getByLabelText('Dose'), '650 mg');
  await press('Continue to review');

  expect(await screen.findByText('Nobody has approved this yet.', undefined, slow)).toBeVisible();
  expect(screen.getByText('SNOMED CT 387517004')).toBeVisible();
  expect(hasUnsavedChanges()).toBe(true);
  await press('Approve this document');

  await waitFor(() => expect(onApproved).toHaveBeenCalledOnce(), slow);
  const { bundle, approved } = onApproved.mock.calls[0]?.[0] ?? {};
  expect(approved).toMatchObject({ origin: 'typed', practitioner: { name: 'Arun Iyer' } });
  expect(bundle?.entry.map(({ resource }) => resource)).toContainEqual(
    expect.objectContaining({
      resourceType: 'MedicationRequest',
      medicationCodeableConcept: {
        text: 'Paracetamol 650 mg',
        coding: [{ system: 'http://snomed.info/sct', code: '387517004', display: 'Paracetamol' }],
      },
    }),
  );
  expect(requests.map(({ url }) => new URL(url).pathname)).not.toContain('/ai/generate-discharge-summary');
  expect(await screen.findByText(/^Approved by Arun Iyer on/, undefined, slow)).toBeVisible();
  expect(hasUnsavedChanges()).toBe(false);
});
