import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { brokenRules } from '../../testing/axe.js';
import { composerDesk as desk, file, paper, section, slow } from '../../testing/composerDesk.js';
import { asha } from '../../testing/people.js';

beforeEach(() => sessionStorage.clear());

describe('from papers', () => {
  test('every line stands beside the place it was written at', async () => {
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
