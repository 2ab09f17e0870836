import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { composerDesk, section, slow } from '../../testing/composerDesk.js';
import { asha } from '../../testing/people.js';
import type { WrittenSummary } from './writtenSummary.js';

beforeEach(() => sessionStorage.clear());

const written = (...conditions: readonly string[]): WrittenSummary => ({
  dischargeSummary: {},
  extractedData: {
    'Patient Details': { Name: 'Asha Rao' },
    conditions,
    sources: { 'conditions[0]': { file: 'files[0]', page: 2, text: 'Diagnosis: Dengue fever' } },
  },
});

test('the summary of a stay is reviewed and approved without another reading', async () => {
  const summary = written('Dengue fever', 'Anaemia');
  const { press, requests, reviewed } = await composerDesk({
    caseType: 'DischargeSummary',
    summary,
    patientDetails: asha,
  });

  await reviewed();
  expect(section(/^Diagnoses/)).toHaveTextContent(/Dengue fever.*Paper 1, page 2.*Anaemia.*No source/);
  await press('Remove Anaemia');
  await press('Approve this document');

  expect(await screen.findByText(/^Approved by Arun Iyer on/, undefined, slow)).toBeVisible();
  expect(requests.map(({ url }) => new URL(url).pathname)).not.toContain('/ai/generate-discharge-summary');
});

test('the same summary again goes on with the edits', async () => {
  const summary = written('Dengue fever', 'Anaemia');
  const desk = await composerDesk({ caseType: 'DischargeSummary', summary: summary });
  await desk.reviewed();
  await desk.press('Remove Anaemia');

  desk.change({ summary: written('Dengue fever', 'Anaemia') });
  await desk.press('Leave');
  await desk.press('Return');

  expect(await screen.findByText('Removed: Anaemia', { selector: 's' }, slow)).toBeVisible();
  expect(screen.queryByText('A newer summary has been written')).not.toBeInTheDocument();
});

test('what stands in no shape that is known is a draft with nothing in it', async () => {
  const { reviewed } = await composerDesk({ caseType: 'DischargeSummary', summary: { extractedData: 'none' } });

  await reviewed();
  expect(screen.getByText(/^Nothing could be read from the papers/)).toBeVisible();
});
