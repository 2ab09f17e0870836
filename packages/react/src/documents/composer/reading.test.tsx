import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { composerDesk as desk, file, section, slow } from '../../testing/composerDesk.js';

const made = (requests: readonly Request[]) => requests.filter(({ url }) => url.endsWith('/ai/generate-fhir-bundle'));

beforeEach(() => sessionStorage.clear());

describe('reading', () => {
  test('begins when somebody says so: until then the chosen papers stay on the page', async () => {
    const { upload, press, reviewed, requests } = await desk();
    await screen.findByRole('group', { name: 'Documents' }, slow);
    const before = requests.length;

    await upload(file());
    await screen.findByRole('button', { name: 'Read 1 document' }, slow);
    expect(requests).toHaveLength(before);
    await press('Read 1 document');

    await reviewed();
    expect(requests.length).toBeGreaterThan(before);
  });

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
