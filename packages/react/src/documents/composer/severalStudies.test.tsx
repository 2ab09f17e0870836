import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { hasUnsavedChanges } from '../../provider/index.js';
import { brokenRules } from '../../testing/axe.js';
import { composerDesk, file, slow } from '../../testing/composerDesk.js';

beforeEach(() => sessionStorage.clear());

const study = (name: string, finding: string, impression: string) =>
  file(`Name: Asha Rao\nStudy: ${name}\nFindings: ${finding}\nImpression: ${impression}\n`, `${name}.txt`);
const chest = study('Chest X-ray', 'Clear lungs', 'Normal chest');
const wrist = study('Wrist X-ray', 'Break of the radius', 'Fracture');
const knee = study('Knee X-ray', 'Narrow joint space', 'Arthrosis');

type Props = Parameters<typeof composerDesk>[0];

/** A desk at which papers of several studies were read. */
async function studiesDesk(papers: readonly File[] = [chest, wrist], props: Props = {}) {
  const desk = await composerDesk({ caseType: 'Radiology Report', ...props });
  await desk.read(...papers);
  await desk.reviewed();
  const heading = async (name: string) => {
    const found = await screen.findByRole('heading', { name, level: 2 }, slow);
    await waitFor(() => expect(found).toHaveFocus());
  };
  const reload = async () => {
    await desk.press('Leave');
    desk.queryClient.clear();
    await desk.press('Return');
  };
  return { ...desk, heading, reload };
}

const list = (count: number) => screen.getByRole('region', { name: `The papers hold ${count} documents` });
const rows = () =>
  within(screen.getByRole('region', { name: /^The papers hold/ }))
    .getAllByRole('listitem')
    .map((row) => row.querySelector('.cs-draft-body')?.textContent);
const impressions = (desk: { onApproved: { mock: { calls: readonly (readonly unknown[])[] } } }) =>
  desk.onApproved.mock.calls.map(([made]) => /Normal chest|Fracture|Arthrosis/.exec(JSON.stringify(made))?.[0]);
const approved = async () => screen.findByText(/^Approved by Arun Iyer on/, undefined, slow);

test('one study is one document, and nothing is said of several', async () => {
  await studiesDesk([chest]);

  expect(screen.getByRole('heading', { name: 'Radiology report', level: 2 })).toBeVisible();
  expect(screen.queryByText(/^The papers hold/)).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Leave it for later' })).not.toBeInTheDocument();
});

test('two studies are reviewed and approved in turn, and it is never said that nothing is left while one is', async () => {
  const desk = await studiesDesk();

  await waitFor(() => expect(screen.getByRole('heading', { name: 'Radiology report, 1 of 2' })).toBeVisible());
  expect(rows()).toEqual(['1. Chest X-rayNot approved yet', '2. Wrist X-rayNot approved yet']);
  expect(list(2)).toHaveTextContent('2 are still to be approved.');
  expect(screen.queryByText('Fracture')).not.toBeInTheDocument();
  expect(await brokenRules(desk.container)).toEqual([]);
  await desk.press('Approve this document');
  await approved();
  await desk.heading('Radiology report, 1 of 2');
  expect(rows()).toEqual(['1. Chest X-rayApproved', '2. Wrist X-rayNot approved yet']);
  expect(list(2)).toHaveTextContent('1 is still to be approved.');
  expect(screen.queryByRole('button', { name: 'Compose another' })).not.toBeInTheDocument();
  expect(desk.onApproved).toHaveBeenLastCalledWith(expect.anything(), 1);
  await desk.press('Go on to the next document');

  await desk.heading('Radiology report, 2 of 2');
  expect(screen.getByText('AI draft')).toBeVisible();
  await desk.press('Approve this document');
  await approved();
  expect(list(2)).toHaveTextContent('None is left to approve.');
  expect(desk.onApproved).toHaveBeenLastCalledWith(expect.anything(), 0);
  expect(impressions(desk)).toEqual(['Normal chest', 'Fracture']);
  expect(sessionStorage).toHaveLength(0);
  await desk.press('Open: 1. Chest X-ray');
  await desk.heading('Radiology report, 1 of 2');
  await desk.press('Compose another');
  expect(await screen.findByRole('group', { name: 'Documents' }, slow)).toBeVisible();
});

test('twenty clicks on each approval make two documents', async () => {
  const desk = await studiesDesk();
  const click = () => {
    const button = screen.getByRole('button', { name: 'Approve this document' });
    for (let count = 0; count < 20; count += 1) button.click();
  };

  click();
  await approved();
  await desk.press('Go on to the next document');
  await desk.heading('Radiology report, 2 of 2');
  click();

  await waitFor(() => expect(desk.onApproved).toHaveBeenCalledTimes(2), slow);
  expect(desk.requests.filter(({ url }) => url.endsWith('/ai/generate-fhir-bundle'))).toHaveLength(2);
});

test('one that is left for later keeps its edits, also on another screen of the app', async () => {
  const desk = await studiesDesk();
  await desk.press('Remove Clear lungs');
  await desk.press('Leave it for later');
  await desk.heading('Radiology report, 2 of 2');
  expect(hasUnsavedChanges()).toBe(true);

  await desk.press('Leave');
  await desk.press('Return');
  await desk.press('Open: 1. Chest X-ray');

  await desk.heading('Radiology report, 1 of 2');
  expect(screen.getByText('Removed: Clear lungs', { selector: 's' })).toBeVisible();
});

test('a line that is being changed is kept or cancelled before another document is opened', async () => {
  const desk = await studiesDesk();
  await desk.press('Change Clear lungs');
  await desk.user.type(await screen.findByRole('textbox', { name: 'Finding' }, slow), ', both');

  await desk.press('Open: 2. Wrist X-ray');
  await desk.press('Leave it for later');

  expect(screen.getAllByText('Keep or cancel the line you are changing first.')).toHaveLength(2);
  expect(screen.getByRole('textbox', { name: 'Finding' })).toHaveValue('Clear lungs, both');
});

test('one that is discarded is not filed; the others stay', async () => {
  const desk = await studiesDesk([chest, wrist, knee]);
  await desk.press('Discard the draft');
  expect(screen.getByText('Only this document is discarded. The others of these papers stay.')).toBeVisible();
  await desk.press('Discard');

  await desk.heading('Radiology report, 2 of 3');
  expect(rows()[0]).toBe('1. Chest X-rayDiscarded');
  await desk.press('Approve this document');
  await approved();
  await desk.press('Go on to the next document');
  await desk.press('Discard the draft');
  await desk.press('Discard');

  await desk.heading('Radiology report, 2 of 3');
  expect(rows()).toEqual(['1. Chest X-rayDiscarded', '2. Wrist X-rayApproved', '3. Knee X-rayDiscarded']);
  expect(impressions(desk)).toEqual(['Fracture']);
  expect(sessionStorage).toHaveLength(0);
});

test('after a reload the one that was approved is not asked for again, and the other is', async () => {
  const desk = await studiesDesk();
  await desk.press('Approve this document');
  await approved();
  expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/chest|wrist|normal|asha/i);

  await desk.reload();
  await desk.heading('Radiology report, 2 of 2');
  expect(rows()).toEqual(['1. Chest X-rayApproved', '2. Wrist X-rayNot approved yet']);
  expect(screen.queryByRole('button', { name: 'Open: 1. Chest X-ray' })).not.toBeInTheDocument();
  await desk.press('Approve this document');

  await waitFor(() => expect(desk.onApproved).toHaveBeenCalledTimes(2), slow);
  expect(impressions(desk)).toEqual(['Normal chest', 'Fracture']);
  expect(sessionStorage).toHaveLength(0);
});

test('an edit of one that waits is said to be gone after a reload', async () => {
  const desk = await studiesDesk();
  await desk.press('Remove Clear lungs');
  await desk.press('Leave it for later');
  await desk.heading('Radiology report, 2 of 2');
  await desk.press('Approve this document');
  await approved();

  await desk.reload();

  expect(await screen.findByText(/^Your changes to the draft were not kept/, undefined, slow)).toBeVisible();
  await desk.heading('Radiology report, 1 of 2');
});

test('one whose bundle does not come waits with its approval while the other is approved', async () => {
  const desk = await studiesDesk();
  await desk.plant({ operation: 'ai.generateFhirBundle', kind: 'drop-after', times: 1 });
  await desk.press('Approve this document');
  await screen.findByRole('heading', { name: 'The approved document could not be made' }, slow);
  expect(rows()[0]).toBe('1. Chest X-rayApproved, and not made yet');
  expect(list(2)).toHaveTextContent('2 are still to be approved.');

  await desk.press('Open: 2. Wrist X-ray');
  await desk.heading('Radiology report, 2 of 2');
  await desk.press('Approve this document');
  await approved();
  await desk.press('Go on to the next document');
  await desk.press('Make it again');

  await waitFor(() => expect(desk.onApproved).toHaveBeenCalledTimes(2), slow);
  expect(impressions(desk)).toEqual(['Fracture', 'Normal chest']);
  expect(await approved()).toBeVisible();
});

test('who was chosen to approve one is chosen for the next, and for no other papers', async () => {
  const desk = await studiesDesk([chest, wrist], { approver: undefined });
  const picker = () => screen.findByRole('combobox', { name: 'Approving practitioner' }, slow);
  await desk.user.type(await picker(), 'Iyer');
  await desk.user.click(await screen.findByRole('option', { name: /Arun Iyer/ }, slow));
  await screen.findAllByText(/^Arun Iyer approves/, undefined, slow);
  await desk.press('Approve this document');
  await approved();
  await desk.press('Go on to the next document');

  expect((await screen.findAllByText(/^Arun Iyer approves/, undefined, slow))[0]).toBeVisible();
  await desk.press('Approve this document');
  await approved();
  await desk.press('Compose another');
  await desk.read(knee);
  await desk.reviewed();
  expect(await picker()).toHaveValue('');
});

test('each takes only its own paper along', async () => {
  const desk = await studiesDesk();
  await desk.press('Leave it for later');
  await desk.heading('Radiology report, 2 of 2');
  expect(screen.getByText('Wrist X-ray.txt')).toBeVisible();
  await desk.user.click(screen.getByRole('checkbox', { name: 'Attach the paper to the document' }));
  await desk.press('Approve this document');

  await waitFor(() => expect(desk.onApproved).toHaveBeenCalledOnce(), slow);
  const bundle = JSON.stringify(desk.onApproved.mock.calls[0]?.[0].bundle);
  expect(bundle).toContain(btoa(await wrist.text()).slice(0, 40));
  expect(bundle).not.toContain(btoa(await chest.text()).slice(0, 60));
});

test('is told in Hindi', async () => {
  const desk = await composerDesk({ caseType: 'Radiology Report' }, { messages: hi });
  await desk.user.upload(await waitFor(picker, slow), [chest, wrist]);
  await desk.press(/^2 दस्तावेज़ पढ़वाएँ$/);

  const found = await screen.findByRole('region', { name: 'इन काग़ज़ों में 2 दस्तावेज़ हैं' }, slow);
  expect(found).toHaveTextContent(/2 की स्वीकृति बाक़ी है।.*अभी स्वीकृत नहीं/);
  await desk.press('बाद के लिए छोड़ें');
  expect(await screen.findByRole('heading', { name: /, 2 में से 2$/ })).toBeVisible();
});

function picker(): HTMLInputElement {
  const found = document.querySelector('input[type=file]');
  if (!(found instanceof HTMLInputElement)) throw new Error('There is no picker.');
  return found;
}
