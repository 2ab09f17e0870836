import type { Fault } from '@carestack/sandbox';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { brokenRules } from '../../testing/axe.js';
import { renderWithCarestack, type RenderOptions } from '../../testing/index.js';
import { savedFiles } from '../../testing/savedFiles.js';
import { StayDocuments, type StayDocumentsProps } from './StayDocuments.js';
import { standingOf } from './useStayDocuments.js';

beforeEach(() => {
  sessionStorage.clear();
  savedFiles();
});

function Page(props: Partial<StayDocumentsProps>) {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <>
      <button onClick={() => setIsOpen(!isOpen)}>{isOpen ? 'Leave' : 'Return'}</button>
      {isOpen && <StayDocuments name="ward-4" {...props} />}
    </>
  );
}

async function open(setting: RenderOptions = {}, props: Partial<StayDocumentsProps> = {}) {
  const onStay = vi.fn();
  const onSummary = vi.fn();
  const rendered = await renderWithCarestack(<Page onStay={onStay} onSummary={onSummary} {...props} />, setting);
  const uploads = () => rendered.requests.filter(({ url }) => url.endsWith('/generate-discharge-summary'));
  return { ...rendered, onStay, onSummary, uploads };
}

const button = (name: string) => screen.getByRole('button', { name });

/** A sandbox on a busy machine answers within it. */
const slow = { timeout: 15_000 };

function picker(): HTMLInputElement {
  const input = screen.getByRole('group', { name: 'Documents' }).querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no picker.');
  return input;
}

async function choose(user: UserEvent, name: string, content: string) {
  await user.upload(picker(), new File([content], name, { lastModified: 1 }));
  await screen.findByText(/Text · /);
}

async function writeDay(user: UserEvent, day: string) {
  const parts = within(screen.getByRole('group', { name: 'Day' }));
  const [year = '', month = '', date = ''] = day.split('-');
  for (const [label, value] of Object.entries({ Day: date, Month: month, Year: year })) {
    await user.clear(parts.getByLabelText(label));
    await user.type(parts.getByLabelText(label), value);
  }
}

const added = () => screen.findByText('The files of this day were added.', { selector: 'div' }, slow);
const days = () => Array.from(document.querySelectorAll('[data-part="stay-day"]'), ({ textContent }) => textContent);

test('days are sent to one stay, and their summary is written from all of them', async () => {
  const { user, onStay, onSummary, uploads, container } = await open();
  expect(screen.getByText('Send the files of a day first.')).toBeVisible();
  expect(await brokenRules(container)).toEqual([]);

  await choose(user, 'day-2.txt', 'Allergies: Penicillin');
  await writeDay(user, '2026-01-02');
  await user.dblClick(button('Send the files of this day'));
  await waitFor(() => expect(onStay).toHaveBeenCalledOnce(), slow);
  await choose(user, 'day-1.txt', 'Diagnosis: Dengue fever');
  await writeDay(user, '2026-01-01');
  await user.click(button('Send the files of this day'));
  await waitFor(() => expect(days()).toHaveLength(2), slow);

  expect(days()).toEqual(['1 January 20261 file: day-1.txt', '2 January 20261 file: day-2.txt']);
  expect(uploads()).toHaveLength(2);
  expect(await uploads()[1]?.json()).toMatchObject({ encounterId: onStay.mock.lastCall?.[0], uploadMode: 'Partial' });
  await user.click(button('Generate the discharge summary'));

  const draft = await screen.findByRole('article', { name: 'Discharge summary' }, slow);
  expect(within(draft).getByText('AI draft: nobody has approved it')).toBeVisible();
  expect(draft).toHaveTextContent(/Dengue fever/);
  expect(within(draft).getByRole('region', { name: 'Allergies' })).toHaveTextContent(/^AllergiesPenicillinPage 1: “/);
  expect(draft).not.toHaveTextContent(/sources|condtions/i);
  expect(onSummary).toHaveBeenCalledOnce();
  expect(await screen.findByLabelText(/^PDF: /)).toBeVisible();
});

test('a summary that the app shows itself is not shown a second time', async () => {
  const { user, onSummary } = await open({}, { isSummaryShown: false });
  await choose(user, 'day-1.txt', 'Diagnosis: Dengue fever');
  await user.click(button('Send the files of this day'));
  await added();

  await user.click(button('Generate the discharge summary'));

  await waitFor(() => expect(onSummary).toHaveBeenCalledOnce(), slow);
  expect(await screen.findByText('The summary is ready.', { selector: 'div' })).toBeVisible();
  expect(screen.queryByText('Dengue fever')).not.toBeInTheDocument();
  expect(screen.queryByRole('article')).not.toBeInTheDocument();
});

describe('files that could not be added', () => {
  test.each([
    [{ kind: 'status', status: 400, operation: 'ai.generateSummary', times: 1 }, 'The files were not added'],
    [
      { kind: 'drop-after', operation: 'ai.generateSummary', times: 1 },
      'The answer was lost: the files may have been added',
    ],
  ] satisfies [Fault, string][])('%j are told as they stand and can be sent again', async (fault, words) => {
    const { user, uploads } = await open({ faults: [fault] });
    await choose(user, 'day-1.txt', 'Diagnosis: Dengue fever');

    await user.click(button('Send the files of this day'));
    expect(await screen.findByText(words, { selector: 'p' }, slow)).toBeVisible();
    expect(screen.queryByText(/marked fields/)).not.toBeInTheDocument();
    expect(screen.getByText('day-1.txt')).toBeVisible();
    await user.click(button('Send the files again'));

    expect(await added()).toBeVisible();
    expect(uploads()).toHaveLength(2);
  });

  test('because the service cannot read one of them are told file by file, until it is removed', async () => {
    const { user } = await open();
    const picture = new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'photo.jpg', { lastModified: 1 });
    await choose(user, 'day-1.txt', 'Diagnosis: Dengue fever');
    await user.upload(picker(), picture);
    await screen.findByText(/^Picture · /);
    await user.click(button('Move photo.jpg up'));

    await user.click(button('Send the files of this day'));
    expect(await screen.findByText(/^It cannot read the files that are marked/, undefined, slow)).toBeVisible();
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toEqual([
      expect.stringMatching(/^photo\.jpg.*Pictures are not read here\./),
      expect.not.stringMatching(/not read/),
    ]);
    await user.click(button('Remove photo.jpg'));
    expect(screen.queryByText(/files that are marked/)).not.toBeInTheDocument();
    await user.click(button('Send the files again'));

    expect(await added()).toBeVisible();
  });

  test('one of which was moved since it was chosen are not sent, and it is marked', async () => {
    const { user, uploads } = await open();
    const file = new File(['Diagnosis: Dengue fever'], 'day-1.txt', { lastModified: 1 });
    await user.upload(picker(), file);
    await screen.findByText(/Text · /);
    const gone = new Blob(['moved']);
    Object.defineProperty(gone, 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
    });
    Object.defineProperty(file, 'slice', { value: () => gone });

    await user.click(button('Send the files of this day'));

    expect(await screen.findByText(/^It could not be read any more\./, undefined, slow)).toBeVisible();
    expect(uploads()).toHaveLength(0);
  });

  test('with nothing chosen, or for a day to come, are not sent', async () => {
    const { user, uploads } = await open();

    await user.click(button('Send the files of this day'));
    expect(await screen.findByText('Choose at least one file that can be used.')).toBeVisible();
    await choose(user, 'day-1.txt', 'Diagnosis: Dengue fever');
    await writeDay(user, '2999-01-01');
    await user.click(button('Send the files of this day'));

    expect(screen.getByRole('group', { name: 'Day' })).toHaveAccessibleDescription(/This day has not come yet/);
    expect(uploads()).toHaveLength(0);
  });
});

test('an upload goes on when the screen is left; whoever returns gets its stay and no second one', async () => {
  // Nobody hears of the job's end until this is cleared, and the screen asks anew.
  const unheard: Fault = { kind: 'latency', ms: 600_000, operation: 'ai.jobStatus' };
  const { user, onStay, uploads, sandbox } = await open({ faults: [unheard] });
  await choose(user, 'day-1.txt', 'Diagnosis: Dengue fever');
  await user.click(button('Send the files of this day'));
  await waitFor(() => expect(sessionStorage).toHaveLength(1), slow);

  await user.click(button('Leave'));
  expect(Object.values({ ...sessionStorage })).toEqual([expect.stringMatching(/^[\da-f-]{36}$/)]);
  await user.click(button('Return'));
  expect(button('Send the files of this day')).toHaveAttribute('aria-disabled', 'true');
  await choose(user, 'day-2.txt', 'Allergies: Penicillin');
  await user.click(button('Send the files of this day'));
  expect(uploads()).toHaveLength(1);
  await user.click(button('Leave'));
  const authorization = `Bearer ${sandbox.apiKey}`;
  await sandbox.fetch('http://sandbox.test/sandbox/faults', { method: 'DELETE', headers: { authorization } });
  await user.click(button('Return'));

  expect(await screen.findByText(/sent before you left this screen were added/, undefined, slow)).toBeVisible();
  await waitFor(() => expect(onStay).toHaveBeenCalledOnce());
  await user.click(button('Close'));
  expect(sessionStorage).toHaveLength(0);
  expect(button('Generate the discharge summary')).toBeVisible();
  expect(uploads()).toHaveLength(1);
});

test('a summary that was not written says why, and is asked for again', async () => {
  const { user } = await open({}, { stayId: 'nobody' });

  await user.click(button('Generate the discharge summary'));

  expect(await screen.findByText('The summary was not written')).toBeVisible();
  expect(screen.queryByRole('article')).not.toBeInTheDocument();
});

test.each([
  [null, 'sending'],
  [{ isReachable: false, elapsed: 0, estimatedCompletionMs: null }, 'unreachable'],
  [{ isReachable: true, elapsed: 50_000, estimatedCompletionMs: 1_000 }, 'working'],
  [{ isReachable: true, elapsed: 61_000, estimatedCompletionMs: 1_000 }, 'slow'],
  [{ isReachable: true, elapsed: 61_000, estimatedCompletionMs: 40_000 }, 'working'],
])('a job of %j is %s', (progress, standing) => {
  const job = { jobId: 'job-1', recordId: null, status: null, standing: 'working' } as const;
  expect(standingOf(progress && { ...job, ...progress })).toBe(standing);
});

test('speaks Hindi', async () => {
  await open({ messages: hi });

  expect(screen.getByRole('button', { name: 'इस दिन की फ़ाइलें भेजें' })).toBeVisible();
});
