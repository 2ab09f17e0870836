import type { DocumentLinkingState } from '@carestack/core/documents';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { approvedConsultation, approvedVisit } from '../../testing/approvedVisit.js';
import { renderWithCarestack } from '../../testing/index.js';
import { locksOfBrowser } from '../../testing/locksOfBrowser.js';
import { asha } from '../../testing/people.js';
import { DocumentLinking, type DocumentLinkingProps } from './DocumentLinking.js';

beforeEach(() => sessionStorage.clear());

/** Two tabs that show the same document, in one page: what they know of one another goes through the browser alone. */
async function twoTabs({ hasLocks = true, isOpen = true } = {}) {
  if (hasLocks) {
    Object.defineProperty(navigator, 'locks', { value: locksOfBrowser(), configurable: true });
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'locks'));
  }
  const rendered = await renderWithCarestack(<p>A clinic</p>, { patients: [asha] });
  const visit = await approvedVisit(rendered.carestack);
  const onLinked = vi.fn();
  const show = (first: Partial<DocumentLinkingProps> | null, second: Partial<DocumentLinkingProps> | null = {}) =>
    rendered.rerender(
      <>
        <section aria-label="First tab">
          {first && <DocumentLinking {...visit} {...first} onLinked={onLinked} />}
        </section>
        <section aria-label="Second tab">
          {second && <DocumentLinking {...visit} {...second} onLinked={onLinked} />}
        </section>
      </>,
    );
  show({}, isOpen ? {} : null);
  const asked = () =>
    ['create-carecontext', 'update-visit-records', 'link-carecontext'].map(
      (step) => rendered.requests.filter(({ url }) => url.endsWith(`/${step}`)).length,
    );
  return { ...rendered, visit, onLinked, show, asked };
}

/** Of a tab that has sent the first step. */
const begunState = (appointmentReference: string): DocumentLinkingState => ({
  appointmentReference,
  hiType: 'OPConsultation',
  careContextReference: null,
  requestId: null,
  careContextCreated: false,
  visitRecordsUpdated: false,
  careContextLinked: false,
  uncertainStep: 'care_context_creation',
  completedAt: null,
  failedAt: null,
  errorDetails: null,
});

const inTab = (name: string) => within(screen.getByRole('region', { name }));
const standings = (name: string) =>
  inTab(name)
    .getAllByRole('listitem')
    .map((step) => step.querySelector('.cs-linking-standing')?.textContent);
const press = (name: string) => inTab(name).getByRole('button', { name: 'Link' });
/** Before either hears of the other. */
const pressBoth = () => {
  fireEvent.click(press('First tab'));
  fireEvent.click(press('Second tab'));
};
const stands = (name: string, ...expected: string[]) =>
  waitFor(() => expect(standings(name)).toEqual(expected), { timeout: 10_000 });
const linked = ['Accepted', 'Accepted', 'Linked'] as const;
const lost = 'Sent, but the answer was lost: it may have been done';
const slowly = { kind: 'latency', operation: 'documents.createCareContext', ms: 300, times: 1 } as const;

describe('two tabs that link one document', () => {
  test('at one moment send each step once, and both say that it is linked', async () => {
    const { asked, plant, onLinked } = await twoTabs();
    await plant(slowly);

    pressBoth();

    await stands('First tab', ...linked);
    await stands('Second tab', ...linked);
    expect(asked()).toEqual([1, 1, 1]);
    await waitFor(() => expect(onLinked).toHaveBeenCalledTimes(2));
    expect(onLinked.mock.calls[0]).toEqual(onLinked.mock.calls[1]);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  test('one after the other: the second one follows the first, and has nothing left to press', async () => {
    const { asked, plant, user, onLinked } = await twoTabs();
    await plant(slowly);

    await user.click(press('First tab'));
    await stands('Second tab', 'Sent, no answer yet', 'Not sent', 'Not sent');
    expect(inTab('Second tab').getByText('Another tab is linking this document.')).toBeVisible();
    await user.click(press('Second tab'));

    await stands('Second tab', ...linked);
    expect(inTab('Second tab').queryByRole('button')).not.toBeInTheDocument();
    expect(asked()).toEqual([1, 1, 1]);
    expect(onLinked).toHaveBeenCalledOnce();
  });

  test('a tab that is opened later asks those that are open', async () => {
    const { show, user } = await twoTabs({ isOpen: false });
    await user.click(press('First tab'));
    await stands('First tab', ...linked);
    sessionStorage.clear();

    show({}, {});

    await stands('Second tab', ...linked);
    expect(inTab('Second tab').queryByRole('button')).not.toBeInTheDocument();
  });

  test('a failure in one is no failure of the other, which goes on from there', async () => {
    const { asked, plant } = await twoTabs();
    await plant({ kind: 'status', status: 400, operation: 'documents.updateVisitRecords', times: 1 });

    pressBoth();

    await stands('First tab', ...linked);
    await stands('Second tab', ...linked);
    expect(asked()).toEqual([1, 2, 1]);
  });

  test('a lost first answer stops both until somebody looked', async () => {
    const { asked, plant } = await twoTabs();
    await plant({ kind: 'drop-after', operation: 'documents.createCareContext', times: 1 });

    pressBoth();

    await stands('First tab', lost, 'Not sent', 'Not sent');
    await stands('Second tab', lost, 'Not sent', 'Not sent');
    expect(screen.getAllByText('The visit may be open already')).toHaveLength(2);
    expect(asked()).toEqual([1, 0, 0]);
  });

  test('of one visit with two documents use one care context, and hand over both', async () => {
    const { asked, plant, carestack, show } = await twoTabs();
    show({}, { document: await approvedConsultation(carestack.ai, '2030-01-07T11:00:00+05:30') });
    await plant(slowly);

    pressBoth();

    await waitFor(() => expect(asked()).toEqual([1, 2, 2]), { timeout: 10_000 });
    await stands('Second tab', ...linked);
  });
});

test('a tab that is closed while it links is not waited for: its step counts as lost', async () => {
  const { visit } = await twoTabs();
  const place = `carestack.linking..${visit.visit.reference}.OPConsultation`;
  const other = new BroadcastChannel(place);
  const say: (message: unknown) => void = other.postMessage.bind(other);
  const state = begunState(visit.visit.reference);
  let closeTab = () => {};
  const isOpen = new Promise<void>((resolve) => {
    closeTab = resolve;
  });
  const tab = navigator.locks.request(place, () => isOpen);

  say({ from: 'other', known: { approvedAt: visit.document.approved.at, at: '2030-01-07T12:00:00Z', state } });
  await stands('Second tab', 'Sent, no answer yet', 'Not sent', 'Not sent');
  closeTab();
  await tab;

  await stands('Second tab', lost, 'Not sent', 'Not sent');
  expect(inTab('Second tab').getByText('The visit may be open already')).toBeVisible();
  other.close();
});

describe('tabs of a browser without locks', () => {
  const warning = 'Link this visit in one tab only: this browser cannot keep two tabs apart.';

  test('agree on a turn: at one moment each step is sent once, and both say that it is linked', async () => {
    const { asked, plant, onLinked } = await twoTabs({ hasLocks: false });
    await plant(slowly);

    pressBoth();

    await stands('First tab', ...linked);
    await stands('Second tab', ...linked);
    expect(asked()).toEqual([1, 1, 1]);
    await waitFor(() => expect(onLinked).toHaveBeenCalledTimes(2));
    expect(screen.queryByText(warning)).not.toBeInTheDocument();
  });

  test('wait for one that left the screen while its calls go on', async () => {
    const { asked, plant, show } = await twoTabs({ hasLocks: false });
    await plant({ ...slowly, ms: 2_000 });
    fireEvent.click(press('First tab'));
    await waitFor(() => expect(asked()).toEqual([1, 0, 0]), { timeout: 10_000 });

    show(null, {});
    fireEvent.click(press('Second tab'));

    await stands('Second tab', ...linked);
    expect(asked()).toEqual([1, 1, 1]);
  });

  test('do not wait for one that was closed: its step counts as lost', async () => {
    const { visit } = await twoTabs({ hasLocks: false });
    const other = new BroadcastChannel(`carestack.linking..${visit.visit.reference}.OPConsultation`);
    const say: (message: unknown) => void = other.postMessage.bind(other);
    const state = begunState(visit.visit.reference);

    say({ from: 'other', known: { approvedAt: visit.document.approved.at, at: '2030-01-07T12:00:00Z', state } });

    await stands('Second tab', 'Sent, no answer yet', 'Not sent', 'Not sent');
    await stands('Second tab', lost, 'Not sent', 'Not sent');
    expect(inTab('Second tab').getByText('The visit may be open already')).toBeVisible();
    other.close();
  });

  test('who cannot talk either say that they are not kept apart', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { user, asked } = await twoTabs({ hasLocks: false });
    expect(screen.getAllByText(warning)).toHaveLength(2);

    await user.click(press('First tab'));

    await stands('First tab', ...linked);
    expect(asked()).toEqual([1, 1, 1]);
  });
});

test('what tabs tell one another says nothing of the patient or the record', async () => {
  const told: unknown[] = [];
  const { user, visit } = await twoTabs();
  const channel = new BroadcastChannel(`carestack.linking..${visit.visit.reference}.OPConsultation`);
  channel.addEventListener('message', ({ data }) => told.push(data));

  await user.click(press('First tab'));
  await stands('Second tab', ...linked);

  await waitFor(() => expect(JSON.stringify(told)).toContain('careContextReference'));
  expect(JSON.stringify(told)).not.toMatch(/asha|rao|dengue|fever|paracetamol|9876543210|sbx/i);
  channel.close();
});
