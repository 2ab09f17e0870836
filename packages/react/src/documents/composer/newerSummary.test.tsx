import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { hasUnsavedChanges } from '../../provider/index.js';
import { brokenRules } from '../../testing/axe.js';
import { composerDesk, file, section, slow } from '../../testing/composerDesk.js';

beforeEach(() => sessionStorage.clear());

const written = (...conditions: readonly string[]) => ({ dischargeSummary: {}, extractedData: { conditions } });
const told = 'A newer summary has been written';

/** A review with an edit in it. */
async function edited() {
  const desk = await composerDesk({ caseType: 'DischargeSummary', summary: written('Dengue fever', 'Anaemia') });
  await desk.reviewed();
  await desk.press('Change Dengue fever');
  const diagnosis = await screen.findByRole('combobox', { name: 'Diagnosis' }, slow);
  await desk.user.clear(diagnosis);
  await desk.user.type(diagnosis, 'Dengue with warning signs');
  await desk.press('Keep');
  return desk;
}

test('a newer summary takes no edit away: it is told, compared, and put away by whoever keeps theirs', async () => {
  const desk = await edited();

  desk.change({ summary: written('Dengue fever', 'Cough') });

  expect(await screen.findByText(told)).toBeVisible();
  expect(section(/^Diagnoses/)).toHaveTextContent(/Dengue with warning signs.*Anaemia/);
  expect(screen.getByText(/^A newer summary waits at the top/)).toBeVisible();
  await desk.user.click(screen.getByText('What is different'));
  const lines = (title: string) => screen.getByText(title).parentElement;
  expect(lines('Only in the other one')).toHaveTextContent(/Dengue fever.*Cough/);
  expect(lines('Only here')).toHaveTextContent(/Dengue with warning signs.*Anaemia/);
  expect(await brokenRules(desk.container)).toEqual([]);
  await desk.press('Keep only this one');

  expect(screen.queryByText(told)).not.toBeInTheDocument();
  expect(section(/^Diagnoses/)).toHaveTextContent(/Dengue with warning signs/);
  desk.change({ summary: written('Dengue fever', 'Cough') });
  await desk.press('Approve this document');
  await waitFor(() => expect(desk.onApproved).toHaveBeenCalledOnce(), slow);
  expect(JSON.stringify(desk.onApproved.mock.calls[0]?.[0].bundle)).toMatch(/Dengue with warning signs/);
  expect(screen.queryByText(told)).not.toBeInTheDocument();
});

test('whoever takes the newer one finds the edits again, also after another screen; closing the page asks first', async () => {
  const desk = await edited();
  desk.change({ summary: written('Dengue fever', 'Cough') });

  await desk.press('Look at the newer one');
  expect(section(/^Diagnoses/)).toHaveTextContent(/Dengue fever.*Cough/);
  expect(screen.getByRole('heading', { name: 'Discharge summary' })).toHaveFocus();
  expect(hasUnsavedChanges()).toBe(true);
  await desk.press('Leave');
  await desk.press('Return');
  expect(await screen.findByText('Your other draft is kept', undefined, slow)).toBeVisible();
  await desk.press('Go back to it');

  expect(section(/^Diagnoses/)).toHaveTextContent(/Dengue with warning signs.*Anaemia/);
  expect(screen.getByText(told)).toBeVisible();
});

test('a line that is being changed is kept or cancelled before another draft is taken', async () => {
  const desk = await edited();
  await desk.press('Change Anaemia');
  await desk.user.type(await screen.findByRole('combobox', { name: 'Diagnosis' }, slow), ', severe');

  desk.change({ summary: written('Cough') });
  await desk.press('Look at the newer one');

  expect(screen.getByText('Keep or cancel the line you are changing first.')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Diagnosis' })).toHaveValue('Anaemia, severe');
  await desk.press('Keep');
  await desk.press('Look at the newer one');
  expect(section(/^Diagnoses/)).toHaveTextContent(/Cough/);
});

test('a draft under review changes for nobody by itself, edited or not', async () => {
  const desk = await composerDesk({ caseType: 'DischargeSummary', summary: written('Anaemia') });
  await desk.reviewed();

  desk.change({ summary: written('Cough') });
  expect(await screen.findByText(told)).toBeVisible();
  expect(section(/^Diagnoses/)).toHaveTextContent(/Anaemia/);
  desk.change({ summary: written('Cough', 'Fever') });

  expect(screen.getAllByText(told)).toHaveLength(1);
  await desk.press('Look at the newer one');
  expect(section(/^Diagnoses/)).toHaveTextContent(/Cough.*Fever/);
  // Nobody had changed what was there.
  expect(screen.queryByText(/is kept$/)).not.toBeInTheDocument();
});

test('an untouched draft gives way to a newer summary while nobody looks at it', async () => {
  const summary = written('Anaemia');
  const desk = await composerDesk({ caseType: 'DischargeSummary', summary });
  await desk.reviewed();

  await desk.press('Leave');
  Object.assign(summary, written('Cough'));
  await desk.press('Return');

  expect(await screen.findByRole('button', { name: 'Remove Cough' }, slow)).toBeVisible();
  expect(screen.queryByText(told)).not.toBeInTheDocument();
});

test('what is typed in the form stays there', async () => {
  const desk = await composerDesk({ caseType: 'DischargeSummary' });
  await desk.press('Type it');
  await desk.user.type(await screen.findByRole('combobox', { name: /^Complaint/ }, slow), 'Fever');

  desk.change({ summary: written('Cough') });
  expect(await screen.findByText(told)).toBeVisible();
  expect(screen.getByRole('combobox', { name: /^Complaint/ })).toHaveValue('Fever');
  await desk.press('Look at the newer one');
  await desk.reviewed();
  expect(hasUnsavedChanges()).toBe(true);
  expect(screen.getByText('What you typed is kept')).toBeVisible();
  await desk.press('Go back to it');

  expect(await screen.findByRole('combobox', { name: /^Complaint/ }, slow)).toHaveValue('Fever');
});

test('files that were chosen stay chosen', async () => {
  const desk = await composerDesk({ caseType: 'DischargeSummary' });
  await desk.upload(file());
  await screen.findByRole('button', { name: 'Read 1 document' }, slow);

  desk.change({ summary: written('Cough') });

  expect(await screen.findByText(told)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Read 1 document' })).toBeVisible();
});

test('an approved document stays on the screen, and is found again after the newer summary was looked at', async () => {
  const desk = await edited();
  await desk.press('Approve this document');
  await screen.findByText(/^Approved by Arun Iyer on/, undefined, slow);

  desk.change({ summary: written('Cough') });
  expect(await screen.findByText(told)).toBeVisible();
  expect(screen.getByText(/^Approved by Arun Iyer on/)).toBeVisible();
  await desk.press('Look at the newer one');
  await desk.reviewed();
  expect(screen.getByText('The approved document is kept')).toBeVisible();
  await desk.press('Go back to it');

  expect(await screen.findByText(/^Approved by Arun Iyer on/)).toBeVisible();
});

test('is told in Hindi', async () => {
  const desk = await composerDesk({ caseType: 'DischargeSummary', summary: written('Anaemia') }, { messages: hi });
  await screen.findByText('AI का मसौदा', undefined, slow);
  desk.change({ summary: written('Cough') });

  const notice = (await screen.findByText('नया सारांश लिखा गया है')).closest('[data-part=notice]');
  expect(notice).toHaveTextContent(/यहाँ कुछ नहीं बदला गया/);
  if (notice instanceof HTMLElement)
    await desk.user.click(within(notice).getByRole('button', { name: 'नया सारांश देखें' }));
  expect(await screen.findByRole('button', { name: 'Cough हटाएँ' })).toBeVisible();
});
