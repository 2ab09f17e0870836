import type { Patient } from '@carestack/core/patients';
import type { Fault } from '@carestack/sandbox';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { approvedConsultation, type ApprovedVisit, approvedVisit } from '../../testing/approvedVisit.js';
import { brokenRules } from '../../testing/axe.js';
import { renderWithCarestack, type RenderOptions } from '../../testing/index.js';
import { asha } from '../../testing/people.js';
import { DocumentLinking, type DocumentLinkingProps, type LinkedVisit } from './DocumentLinking.js';
import type { KnownLinking } from './stateKept.js';

beforeEach(() => sessionStorage.clear());

/** A page that can be left and opened again, as a reload does: only the tab's storage outlives it. */
function Page({ isOpen: isFirst = true, ...props }: DocumentLinkingProps & { isOpen?: boolean }) {
  const [isOpen, setIsOpen] = useState(isFirst);
  return (
    <>
      <button onClick={() => setIsOpen(!isOpen)}>{isOpen ? 'Leave' : 'Return'}</button>
      {isOpen && <DocumentLinking {...props} />}
    </>
  );
}

async function open({
  faults = [],
  change,
  ...setting
}: RenderOptions & { change?: (visit: ApprovedVisit) => Partial<DocumentLinkingProps> } = {}) {
  const onLinked = vi.fn();
  const onRegisterAbha = vi.fn();
  const rendered = await renderWithCarestack(<p>A clinic</p>, { patients: [asha], ...setting });
  const visit = await approvedVisit(rendered.carestack);
  for (const fault of faults) await rendered.plant(fault);
  const shown: DocumentLinkingProps = { ...visit, ...change?.(visit), onLinked, onRegisterAbha };
  rendered.rerender(<Page {...shown} />);
  const asked = (step: string) => rendered.requests.filter(({ url }) => url.endsWith(`/${step}`)).length;
  const inSandbox = async (): Promise<unknown> =>
    (await rendered.sandbox.fetch('http://sandbox.test/sandbox/care-contexts')).json();
  return { ...rendered, shown, onLinked, onRegisterAbha, asked, inSandbox };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const standings = () =>
  within(screen.getByRole('list', { name: 'Steps of linking' }))
    .getAllByRole('listitem')
    .map((step) => step.querySelector('.cs-linking-standing')?.textContent);
const sent = 'Sent, no answer yet';
/** Also until nothing is on its way: what came of the last step is drawn before its turn has ended. */
const stands = (...expected: string[]) =>
  waitFor(
    () => {
      expect(standings()).toEqual(expected);
      if (!expected.includes(sent)) expect(document.querySelector('[data-pending]')).toBeNull();
    },
    { timeout: 10_000 },
  );
const refused = (operation: string): Fault => ({ kind: 'status', status: 400, operation, times: 1 });
const nothing = 'Not sent';
const notHere = 'Not sent from this tab';
const waiting = 'Accepted, waiting for the next step';
const failed = 'Failed: nothing was done here';
const no = 'Refused by the service';
const lost = 'Sent, but the answer was lost: it may have been done';

test('links an approved document and says so only when it is linked', async () => {
  const { user, onLinked, inSandbox, container, asked } = await open();
  expect(standings()).toEqual([notHere, notHere, notHere]);
  expect(await brokenRules(container)).toEqual([]);

  await user.dblClick(button('Link'));

  const outcome = await screen.findByText('The patient finds this document under their ABHA.');
  expect(outcome).toBeVisible();
  // The button is gone, and whoever works with the keyboard is not sent to the top of the page.
  expect(document.activeElement).toContainElement(outcome);
  expect(document.body).not.toHaveFocus();
  expect(standings()).toEqual(['Accepted', 'Accepted', 'Linked']);
  expect(await inSandbox()).toMatchObject({ careContexts: [{ isLinked: true, records: ['OPConsultation'] }] });
  await waitFor(() =>
    expect(onLinked.mock.calls).toEqual([
      [{ careContextReference: expect.any(String), careContextName: 'Visit on 7 January 2030' }],
    ]),
  );
  expect(asked('create-carecontext')).toBe(1);
});

describe.each(['at once', 'after a reload'])('a step that failed goes on, %s', (when) => {
  test.each([
    ['create-carecontext', 'documents.createCareContext', [failed, nothing, nothing], 2],
    ['update-visit-records', 'documents.updateVisitRecords', [waiting, failed, nothing], 1],
    ['link-carecontext', 'documents.linkCareContext', [waiting, waiting, failed], 1],
  ])('at %s, without a second care context', async (_, operation, expected, contexts) => {
    const { user, asked, inSandbox } = await open({ faults: [refused(operation)] });

    await user.click(button('Link'));
    await stands(...expected);
    expect(screen.getByText(/^The service did not accept this step and gave no reason/)).toBeVisible();
    expect(screen.queryByText('Linked')).not.toBeInTheDocument();
    if (when === 'after a reload') {
      await user.click(button('Leave'));
      await user.click(button('Return'));
      expect(standings()).toEqual(expected);
    }
    await user.click(button('Continue where it stopped'));

    await stands('Accepted', 'Accepted', 'Linked');
    expect(asked('create-carecontext')).toBe(contexts);
    expect(await inSandbox()).toMatchObject({ careContexts: [{ isLinked: true, records: ['OPConsultation'] }] });
  });
});

test.each([
  ['documents.updateVisitRecords', [waiting, no, nothing], [1, 2, 1]],
  ['documents.linkCareContext', [waiting, waiting, no], [1, 1, 2]],
])(
  'a no to %s is told as a refusal, after a reload too, in no way as linked, and can be asked for again',
  async (operation, seen, sent) => {
    const { user, asked, onLinked } = await open({ faults: [{ kind: 'no', operation, times: 1 }] });

    await user.click(button('Link'));
    await stands(...seen);
    expect(onLinked).not.toHaveBeenCalled();
    await user.click(button('Leave'));
    await user.click(button('Return'));
    expect(standings()).toEqual(seen);
    await user.click(button('Continue where it stopped'));

    await stands('Accepted', 'Accepted', 'Linked');
    expect(['create-carecontext', 'update-visit-records', 'link-carecontext'].map(asked)).toEqual(sent);
  },
);

test.each([
  ['documents.updateVisitRecords', [waiting, lost, nothing]],
  ['documents.linkCareContext', [waiting, waiting, lost]],
])('a lost answer to %s is told, and the step is safe to repeat', async (operation, seen) => {
  const { user, asked, inSandbox } = await open({ faults: [{ kind: 'drop-after', operation, times: 1 }] });

  await user.click(button('Link'));
  await stands(...seen);
  await user.click(button('Continue where it stopped'));

  await stands('Accepted', 'Accepted', 'Linked');
  expect(asked('create-carecontext')).toBe(1);
  expect(await inSandbox()).toMatchObject({ careContexts: [{ isLinked: true, records: ['OPConsultation'] }] });
});

describe('the first step without an answer', () => {
  const drop: Fault = { kind: 'drop-after', operation: 'documents.createCareContext', times: 1 };

  test('is told as such and not sent again before somebody looked', async () => {
    const { user, asked } = await open({ faults: [drop] });

    await user.click(button('Link'));
    await stands(lost, nothing, nothing);
    await user.click(button('Continue where it stopped'));
    expect(asked('create-carecontext')).toBe(1);
    await user.click(screen.getByRole('checkbox', { name: 'Checked: the visit is not open yet' }));
    await user.click(button('Continue where it stopped'));

    await stands('Accepted', 'Accepted', 'Linked');
  });

  test('counts as lost when the page was closed while it was on its way', async () => {
    const { user, shown, rerender } = await open({
      faults: [{ kind: 'latency', operation: 'documents.createCareContext', ms: 400, times: 1 }],
    });
    await user.click(button('Link'));
    await stands(sent, nothing, nothing);
    const asItWasThen = { ...sessionStorage };

    await screen.findByText('Linked', { selector: '.cs-linking-standing' });
    rerender(<p>Another page</p>);
    for (const [key, value] of Object.entries(asItWasThen)) sessionStorage.setItem(key, String(value));
    rerender(<Page {...shown} />);

    expect(standings()).toEqual([lost, nothing, nothing]);
    expect(button('Continue where it stopped')).toHaveAttribute('aria-disabled', 'true');
  });
});

test('another document of the same visit is handed over too, in the same care context', async () => {
  const { user, carestack, asked, inSandbox, shown, rerender } = await open();
  await user.click(button('Link'));
  await stands('Accepted', 'Accepted', 'Linked');

  const later = await approvedConsultation(carestack.ai, '2030-01-07T11:00:00+05:30');
  rerender(<Page {...shown} document={later} />);
  expect(standings()).toEqual([waiting, notHere, notHere]);
  await user.click(button('Link'));

  await stands('Accepted', 'Accepted', 'Linked');
  expect([asked('create-carecontext'), asked('update-visit-records')]).toEqual([1, 2]);
  expect(await inSandbox()).toMatchObject({ careContexts: [{ isLinked: true }] });
});

describe('in a new tab, which remembers nothing', () => {
  const inNewTab = { faults: [refused('documents.linkCareContext')] };

  test('no more is said than that this tab sent nothing, however far another one had come', async () => {
    const { user, shown, rerender } = await open(inNewTab);
    await user.click(button('Link'));
    await stands(waiting, waiting, failed);

    rerender(<p>Another page</p>);
    sessionStorage.clear();
    rerender(<Page {...shown} />);

    expect(standings()).toEqual([notHere, notHere, notHere]);
  });

  test('it goes on where it stopped when the app kept how far it had come', async () => {
    const kept: KnownLinking[] = [];
    const { user, shown, rerender, asked, inSandbox } = await open({
      ...inNewTab,
      change: () => ({ known: null, onProgress: (known) => kept.push(known) }),
    });
    expect(standings()).toEqual([nothing, nothing, nothing]);
    await user.click(button('Link'));
    await stands(waiting, waiting, failed);

    rerender(<p>Another page</p>);
    sessionStorage.clear();
    rerender(<Page {...shown} known={kept.at(-1)} />);
    expect(standings()).toEqual([waiting, waiting, failed]);
    await user.click(button('Continue where it stopped'));

    await stands('Accepted', 'Accepted', 'Linked');
    expect(['create-carecontext', 'update-visit-records', 'link-carecontext'].map(asked)).toEqual([1, 1, 2]);
    expect(await inSandbox()).toMatchObject({ careContexts: [{ isLinked: true }] });
    // Before each step, and after its answer: a page that is closed in between has told that it was sent.
    expect(kept[0]).toMatchObject({ state: { uncertainStep: 'care_context_creation' } });
    expect(JSON.stringify(kept)).not.toMatch(/asha|rao|dengue|fever|paracetamol|9876543210|sbx/i);
  });

  test('the later memory counts, whether the app’s or the tab’s', async () => {
    const kept: KnownLinking[] = [];
    const { user, shown, rerender } = await open({ change: () => ({ onProgress: (known) => kept.push(known) }) });
    await user.click(button('Link'));
    await stands('Accepted', 'Accepted', 'Linked');
    const [first] = kept;
    const last = kept.at(-1);

    rerender(<p>Another page</p>);
    rerender(<Page {...shown} known={first} />);
    expect(standings()).toEqual(['Accepted', 'Accepted', 'Linked']);
    rerender(<p>Another page</p>);
    sessionStorage.clear();
    rerender(<Page {...shown} known={last} />);
    expect(standings()).toEqual(['Accepted', 'Accepted', 'Linked']);
  });

  test('a failure that the app was not told of before the page was closed is not taken for a lost answer', async () => {
    const kept: KnownLinking[] = [];
    const { user, shown, rerender } = await open({
      faults: [refused('documents.createCareContext')],
      change: () => ({ onProgress: (known) => kept.push(known) }),
    });
    await user.click(button('Link'));
    await stands(failed, nothing, nothing);

    rerender(<p>Another page</p>);
    rerender(<Page {...shown} known={kept[0]} />);

    expect(standings()).toEqual([failed, nothing, nothing]);
  });

  test('what the app kept of another visit is not taken for this one', async () => {
    const kept: KnownLinking[] = [];
    const { user, shown, rerender } = await open({ change: () => ({ onProgress: (known) => kept.push(known) }) });
    await user.click(button('Link'));
    await stands('Accepted', 'Accepted', 'Linked');

    const other = { ...shown.visit, reference: crypto.randomUUID() };
    rerender(<Page {...shown} visit={other} known={kept.at(-1)} />);

    expect(standings()).toEqual([nothing, nothing, nothing]);
  });
});

test('keeps nothing of the patient or the record', async () => {
  const { user } = await open({ faults: [refused('documents.updateVisitRecords')] });

  await user.click(button('Link'));
  await stands(waiting, failed, nothing);

  const stored = JSON.stringify({ ...sessionStorage, ...localStorage });
  expect(stored).toContain('careContextReference');
  expect(stored).not.toMatch(/asha|rao|dengue|fever|paracetamol|9876543210|sbx/i);
});

describe('who cannot be linked', () => {
  test('a patient without an ABHA: it is said, and one can be registered', async () => {
    const { user, onRegisterAbha } = await open({
      change: ({ patient }) => ({ patient: { ...patient, abhaAddress: null, idType: 'PAN', idNumber: 'ABCPK1234L' } }),
    });

    expect(screen.getByRole('alert')).toHaveTextContent('This patient has no ABHA');
    expect(screen.queryByRole('button', { name: 'Link' })).not.toBeInTheDocument();
    await user.click(button('Register an ABHA'));

    expect(onRegisterAbha).toHaveBeenCalledOnce();
  });

  test.each<[string, Partial<Patient>, Partial<LinkedVisit>, ...string[]]>([
    ['without an address', { address: '' }, {}, 'The patient’s record has no address. Add it, then link.'],
    [
      'with a number that is no mobile',
      { mobileNumber: '080 2345' },
      {},
      'The patient’s record has no valid mobile number. Correct it, then link.',
    ],
    [
      'without a name and an address',
      { firstName: '', middleName: null, lastName: ' ', address: null },
      {},
      'The patient’s record has no name. Add it, then link.',
      'The patient’s record has no address. Add it, then link.',
    ],
    [
      'of a visit without a facility',
      {},
      { organizationId: '' },
      'The visit does not say which facility it belongs to. Tell your administrator.',
    ],
    [
      'of a visit with nobody who works here',
      {},
      { practitionerReference: '' },
      'The practitioner of this visit is not known to the service. Tell your administrator.',
    ],
    [
      'of a visit without a time',
      {},
      { startTime: 'soon' },
      'The visit has no valid time. Correct the appointment, then link.',
    ],
    [
      'of a visit that ends before it begins',
      {},
      { endTime: '2030-01-07T08:00:00+05:30' },
      'The visit has to end after it begins. Correct the appointment, then link.',
    ],
  ])('a patient %s: nothing is sent, and what is wrong is named', async (_, ofPatient, ofVisit, ...sentences) => {
    const { user, requests } = await open({
      change: ({ patient, visit }) => ({ patient: { ...patient, ...ofPatient }, visit: { ...visit, ...ofVisit } }),
    });
    const before = requests.length;

    await user.click(button('Link'));

    for (const sentence of sentences) expect(await screen.findByText(sentence)).toBeVisible();
    expect(requests).toHaveLength(before);
    expect(standings()).toEqual([notHere, notHere, notHere]);
  });

  test('a patient whose name is not the one on the ABHA: the last step is refused with that reason', async () => {
    const { user } = await open({ change: ({ patient }) => ({ patient: { ...patient, firstName: 'Usha' } }) });

    await user.click(button('Link'));

    expect(await screen.findByText(/^The name does not match the one on the ABHA/)).toBeVisible();
    await stands(waiting, waiting, failed);
  });

  test('nobody offline: a line that broke may have carried the step, and that is said', async () => {
    const { user, setOffline } = await open();
    setOffline(true);

    await user.click(button('Link'));
    expect(await screen.findByText('The visit may be open already')).toBeVisible();
    expect(standings()).toEqual([lost, nothing, nothing]);
  });
});

describe('the name of the visit', () => {
  test('with a clinical word is refused with the word, and a neutral one is offered', async () => {
    const { user, asked } = await open();
    const name = screen.getByLabelText('Name of the visit');

    await user.clear(name);
    await user.type(name, 'Dengue follow-up');
    expect(name).toHaveAccessibleDescription(/“dengue”: says something about the patient’s health. Leave it out./);
    await user.click(button('Link'));
    expect(asked('create-carecontext')).toBe(0);
    await user.click(button('Use “Visit on 7 January 2030”'));

    expect(name).toHaveValue('Visit on 7 January 2030');
    expect(name).not.toBeInvalid();
  });
});

test('speaks Hindi', async () => {
  await open({ messages: hi });

  expect(screen.getByRole('form', { name: 'मरीज़ के ABHA से जोड़ें' })).toBeVisible();
  expect(screen.getByLabelText('विज़िट का नाम')).toHaveValue('7 जनवरी 2030 की विज़िट');
});
