import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { hasUnsavedChanges } from '../../provider/index.js';
import { composerDesk as desk, section, slow } from '../../testing/composerDesk.js';

const made = (requests: readonly Request[]) => requests.filter(({ url }) => url.endsWith('/ai/generate-fhir-bundle'));

beforeEach(() => sessionStorage.clear());

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

  test('what the document should have is told while it is missing', async () => {
    const { read, press, reviewed } = await desk({ caseType: 'DischargeSummary' });
    await read();
    await reviewed();

    expect(screen.getByRole('button', { name: /^Investigations: nothing there yet/ })).toBeVisible();
    await press('Remove Fever for three days');
    expect(await screen.findByRole('button', { name: 'Chief complaints: nothing there yet' })).toBeVisible();
  });

  test('a section of a visit can stay empty, and it is said', async () => {
    const { read, press, reviewed, onApproved } = await desk();
    await read();
    await reviewed();
    await press('Remove Fever for three days');

    expect(
      await screen.findByText(/^1 section that this document should have is empty\. It can be approved without it\./),
    ).toBeVisible();
    await press('Approve this document');

    await waitFor(() => expect(onApproved).toHaveBeenCalledOnce(), slow);
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

  test('a check that a broken line prevented is made when the line is back', async () => {
    const { read, reviewed, user, setOffline } = await desk();
    await read();
    await reviewed();
    setOffline(true);
    await user.click(screen.getByText('Check against ABDM rules'));
    expect(await screen.findByText(/^The check could not be made\./, undefined, slow)).toBeVisible();

    setOffline(false);
    act(() => void window.dispatchEvent(new Event('online')));

    expect(
      await screen.findByText(/error|warning|No rule is broken/i, { selector: '[role=status]' }, slow),
    ).toBeVisible();
    expect(screen.queryByText(/^The check could not be made\./)).not.toBeInTheDocument();
  });

  test('a trial document that is refused is no finding, and says so without pointing at a field', async () => {
    const { read, reviewed, user, plant } = await desk();
    await plant({ operation: 'ai.generateFhirBundle', kind: 'status', status: 400 });
    await read();
    await reviewed();

    await user.click(screen.getByText('Check against ABDM rules'));

    expect(
      await screen.findByText(/^The check could not be made\. The service did not accept this/, undefined, slow),
    ).toBeVisible();
    expect(screen.queryByText('No rule is broken.')).not.toBeInTheDocument();
  });
});
