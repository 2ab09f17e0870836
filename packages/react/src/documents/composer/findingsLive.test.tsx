import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { composerDesk, file, section, slow } from '../../testing/composerDesk.js';

beforeEach(() => sessionStorage.clear());

/** A desk beside a service that leaves out the day of a vaccination, where ours writes that it is not known. */
async function forgetfulDesk() {
  const desk = await composerDesk({ caseType: 'ImmunizationRecord' });
  const answer = desk.sandbox.fetch.bind(desk.sandbox);
  vi.spyOn(desk.sandbox, 'fetch').mockImplementation(async (...request) => {
    const answered = await answer(...request);
    if (!isBundle(request[0])) return answered;
    return new Response((await answered.text()).replaceAll('"_occurrenceDateTime"', '"_left"'), answered);
  });
  const change = async (item: string, words: string) => {
    await desk.press(`Change ${item}`);
    const box = await screen.findByRole('combobox', { name: 'Vaccine' }, slow);
    await desk.user.clear(box);
    await desk.user.type(box, words);
    await desk.press('Keep');
  };
  return { ...desk, change };
}

const isBundle = (request: unknown) => request instanceof Request && request.url.endsWith('/ai/generate-fhir-bundle');
const made = (requests: readonly Request[]) => requests.filter(isBundle);

/** Of the rule that a vaccination has its day, the entries that break it. */
const undated = () =>
  [...document.querySelectorAll('.cs-findings-list li')].flatMap(
    ({ textContent }) => (/NR-08.*entry\[(\d+)\]/.exec(textContent) ?? [])[1] ?? [],
  );

describe('findings are made again after each change', () => {
  test('of a draft from papers: what is mended goes, and what is broken comes', async () => {
    const { read, reviewed, press, user, change, requests } = await forgetfulDesk();
    await read(file('Immunizations:\nBCG\nMMR, 2026-01-31\n'));
    await reviewed();

    await user.click(screen.getByText('Check against ABDM rules'));
    await waitFor(() => expect(undated()).toHaveLength(1), slow);
    const [first] = undated();
    await change('BCG', 'BCG, 2026-01-30');
    await waitFor(() => expect(screen.getByText(/^\d warnings?$/)).toBeVisible(), slow);
    expect(undated()).toEqual([]);
    await change('MMR, 2026-01-31', 'MMR');

    await waitFor(() => expect(undated()).toHaveLength(1), slow);
    expect(undated()).not.toEqual([first]);
    expect(made(requests)).toHaveLength(3);
    await press('Remove BCG, 2026-01-30');
    await press('Remove MMR');
    expect(await screen.findByText(/so there is nothing to check/)).toBeVisible();
    expect(undated()).toEqual([]);
  });

  test('of a form that was filled in: the same, and what is missing is told beside it', async () => {
    const { press, user, change } = await forgetfulDesk();
    await press('Type it');
    await user.type(await screen.findByRole('combobox', { name: 'Vaccine' }, slow), 'BCG');
    await press('Continue to review');

    await user.click(await screen.findByText('Check against ABDM rules', undefined, slow));
    await waitFor(() => expect(undated()).toHaveLength(1), slow);
    await change('BCG', 'BCG, 2026-01-30');
    await waitFor(() => expect(screen.getByText(/^\d warnings?$/)).toBeVisible(), slow);
    expect(undated()).toEqual([]);
    await press('Remove BCG, 2026-01-30');
    expect(await screen.findByRole('button', { name: 'Immunizations: nothing there yet' })).toBeVisible();
    await press('Add to: Immunizations');
    await user.type(await screen.findByRole('combobox', { name: 'Vaccine' }, slow), 'MMR');
    await press('Keep');

    await waitFor(() => expect(undated()).toHaveLength(1), slow);
    expect(section('Immunizations expected')).toHaveTextContent('MMR');
    expect(screen.getByText('Every section that this document should have is filled.')).toBeVisible();
  });
});
