import { ConnectionError } from '@carestack/core';
import { render, screen, waitFor, within } from '@testing-library/react';
import { inspect } from 'node:util';
import { beforeEach, expect, test, vi } from 'vitest';
import { CarestackProvider } from '../provider/index.js';
import { brokenRules } from '../testing/axe.js';
import { connect, renderWithCarestack, type RenderOptions } from '../testing/index.js';
import { asha, ravi } from '../testing/people.js';
import { receptionist } from '../testing/registration.js';
import { AbhaRegistrationWizard, type AbhaRegistrationWizardProps } from './AbhaRegistrationWizard.js';

beforeEach(() => sessionStorage.clear());

const question = 'What does the patient have?';
const consent = 'Agree to create an ABHA';

async function open(props: Partial<AbhaRegistrationWizardProps> = {}, options: RenderOptions = {}) {
  const onFound = vi.fn();
  const rendered = await renderWithCarestack(
    <AbhaRegistrationWizard onComplete={vi.fn()} onFound={onFound} resume={null} addressSuffix="@sbx" {...props} />,
    options,
  );
  const desk = receptionist(rendered.user, within(rendered.container), rendered.sandbox);
  return { ...rendered, onFound, desk };
}

const heading = (name: string) => screen.findByRole('heading', { name });
const sent = (requests: readonly Request[]) => requests.filter(({ url }) => url.includes('/registration/'));

test.each([[{ abha: '91 7654 3210 9876' }], [{ abha: 'asha.rao@sbx' }], [{ mobile: '+91 98765 43210' }]])(
  'a patient on record is found by %o before any code is sent, and the record opened',
  async (holds) => {
    const { desk, onFound, requests } = await open({}, { patients: [ravi, asha] });

    await heading(question);
    await desk.lookUp(holds);
    expect(await heading('Is this the person?')).toHaveFocus();
    expect(screen.getByText('Asha Rao')).toBeVisible();
    expect(screen.getByText('1988')).toBeVisible();
    expect(screen.getByText('XX-XXXX-XXXX-9876')).toBeVisible();
    await desk.press('Open this record');

    expect(onFound).toHaveBeenCalledOnce();
    expect(onFound.mock.calls[0]?.[0]).toMatchObject({ firstName: 'Asha', idNumber: '91-7654-3210-9876' });
    expect(sent(requests)).toHaveLength(0);
  },
);

test('of several patients on one mobile none is taken: somebody chooses', async () => {
  const sister = { ...asha, idNumber: '91-7654-3210-0001', firstName: 'Meera', birthDate: '1990-05-17' };
  const { desk, user, onFound } = await open({}, { patients: [asha, sister] });

  await desk.lookUp({ mobile: '9876543210' });
  await heading('Is it one of these?');
  for (const choice of screen.getAllByRole('radio')) expect(choice).not.toBeChecked();
  await desk.press('Open this record');
  expect(await screen.findByRole('alert')).toHaveTextContent('Choose a person');
  expect(onFound).not.toHaveBeenCalled();
  await user.click(screen.getByRole('radio', { name: 'Meera Rao', description: 'Born 1990, ABHA XX-XXXX-XXXX-0001' }));
  await desk.press('Open this record');

  expect(onFound.mock.calls[0]?.[0]).toMatchObject({ firstName: 'Meera' });
});

test('for someone else it goes on, and the mobile that was typed is not asked for again', async () => {
  const { desk } = await open({}, { patients: [asha] });

  await desk.lookUp({ mobile: '9876543210' });
  await desk.press('Someone else');
  await heading(consent);
  await desk.agree();
  await desk.sendCodeFor('234567890124');

  expect(await screen.findByLabelText('Mobile number for ABHA messages')).toHaveValue('9876543210');
});

test('nobody found is said, and an ABHA that exists is promised no second one', async () => {
  const { desk } = await open();

  await desk.lookUp({ abha: '91-0000-0000-0001' });

  expect(await heading(consent)).toHaveFocus();
  expect(screen.getByText('No patient here has this number or address.')).toBeVisible();
  expect(screen.getByText(/A second one is never created/)).toBeVisible();
});

test('with neither it goes on without a search', async () => {
  const { desk, requests } = await open();

  await desk.lookUp('neither');

  await heading(consent);
  expect(screen.queryByText(/No patient here/)).not.toBeInTheDocument();
  expect(requests).toHaveLength(0);
});

test.each([
  ['nothing chosen', null, 'Choose one of the three.'],
  ['thirteen digits', { abha: '91-7654-3210-987' }, 'Enter all 14 digits'],
  ['an address without its suffix', { abha: 'asha.rao' }, 'Enter all 14 digits'],
  ['a mobile that is none', { mobile: '12345' }, 'Enter a 10-digit mobile number'],
])('%s is said at the field, and nothing is searched', async (_, holds, sentence) => {
  const { desk, requests } = await open();

  if (holds) await desk.lookUp(holds);
  else await desk.press('Continue');

  expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  expect(requests).toHaveLength(0);
});

test('a search that fails blocks nobody: it is said, and the registration goes on', async () => {
  const onError = vi.fn();
  const findPatients = () => Promise.reject(new ConnectionError('offline', 'no line'));
  const { desk } = await open({ findPatients, onError });

  await desk.lookUp({ mobile: '9876543210' });

  await heading(consent);
  expect(screen.getByRole('alert')).toHaveTextContent('could not be searched');
  expect(onError.mock.calls.map(([{ code }]) => code)).toEqual(['offline']);
  await desk.agree();
  expect(await screen.findByLabelText('Aadhaar number')).toBeVisible();
});

test('a slow search can be left, and its late answer shows nobody', async () => {
  let answer: (patients: { id: string; firstName: string }[]) => void = () => {};
  const findPatients = () => new Promise<{ id: string; firstName: string }[]>((resolve) => (answer = resolve));
  const { desk } = await open({ findPatients });

  await desk.lookUp({ mobile: '9876543210' });
  await desk.press('Continue without looking');
  await heading(consent);
  answer([{ id: 'p-1', firstName: 'Asha' }]);

  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(screen.queryByText('Asha')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { name: consent })).toBeVisible();
});

test('a host searches with what the person holds, and its own records are shown', async () => {
  const findPatients = vi.fn(async () => [{ id: 'mrn-7', firstName: 'Asha', birthDate: '1988' }]);
  const { desk, onFound, requests } = await open({ findPatients });

  await desk.lookUp({ abha: 'ASHA.rao@abdm' });
  await heading('Is this the person?');
  expect(screen.getAllByText('Not recorded')).toHaveLength(1);
  await desk.press('Open this record');

  expect(findPatients).toHaveBeenCalledExactlyOnceWith(
    { abhaNumber: null, abhaAddress: 'asha.rao@abdm', mobile: null },
    { signal: expect.any(AbortSignal) },
  );
  expect(onFound).toHaveBeenCalledExactlyOnceWith({ id: 'mrn-7', firstName: 'Asha', birthDate: '1988' });
  expect(requests).toHaveLength(0);
});

test('going back keeps what was typed', async () => {
  const { desk } = await open();

  await desk.lookUp({ abha: '91-0000-0000-0001' });
  await heading(consent);
  await desk.press('Back');

  expect(await heading(question)).toHaveFocus();
  expect(screen.getByLabelText('An ABHA number or ABHA address')).toBeChecked();
  expect(screen.getByLabelText('ABHA number or ABHA address')).toHaveValue('91-0000-0000-0001');
});

test('a mobile that the host knows is there already, for the search and for the registration', async () => {
  const { desk } = await open({ initialValues: { mobile: '9876543210' } });

  expect(await screen.findByLabelText('Mobile number')).toHaveValue('9876543210');
  await desk.press('Continue');
  await desk.agree();
  await desk.sendCodeFor('234567890124');

  expect(await screen.findByLabelText('Mobile number for ABHA messages')).toHaveValue('9876543210');
});

test('the scanner opens in place of the question, and what is typed there is searched for', async () => {
  const { desk, user, onFound } = await open({}, { patients: [asha] });

  await user.click(await screen.findByLabelText('An ABHA number or ABHA address'));
  await desk.press('Scan the QR instead');
  expect(await screen.findByRole('heading', { name: 'Scan the ABHA QR' }, { timeout: 8000 })).toHaveFocus();
  await desk.press('Cancel');
  await heading(question);
  await desk.press('Scan the QR instead');
  await desk.fill('ABHA number or ABHA address', '91-7654-3210-9876');
  await desk.press('Continue');
  await heading('Is this the person?');
  await desk.press('Open this record');

  expect(onFound).toHaveBeenCalledOnce();
});

test.each([
  ['null is given for the search', { findPatients: null }, true],
  ['the client has no patients', {}, false],
])('begins with the consent where %s', async (_, props, hasPatients) => {
  if (hasPatients) {
    await open(props);
  } else {
    const { carestack, sandbox } = await connect();
    render(
      <CarestackProvider client={{ abha: carestack.abha }}>
        <AbhaRegistrationWizard onComplete={vi.fn()} resume={null} />
      </CarestackProvider>,
    );
    await sandbox.close();
  }

  expect(await heading(consent)).toBeVisible();
  expect(screen.getByText('Step 1 of 5')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Back' })).not.toBeInTheDocument();
});

test('neither what is searched for nor who is found is in storage, the address bar, a report or the cache', async () => {
  const onReport = vi.fn();
  const onStep = vi.fn();
  const { desk, queryClient } = await open({ resume: undefined, onReport, onStep }, { patients: [asha] });

  await desk.lookUp({ mobile: '9876543210' });
  await heading('Is this the person?');
  await desk.press('Someone else');
  await desk.agree();
  await screen.findByLabelText('Aadhaar number');

  expect(onReport.mock.calls.map(([{ call, outcome }]) => `${call} ${outcome}`)).toEqual(['find-patients ok']);
  expect(onStep.mock.calls.map(([{ name, outcome }]) => `${name} ${outcome}`)).toEqual([
    'lookup next',
    'known next',
    'consent next',
  ]);
  const kept = inspect(
    [
      { ...sessionStorage },
      { ...localStorage },
      location.href,
      onReport.mock.calls,
      onStep.mock.calls,
      queryClient.getQueryCache().getAll(),
    ],
    { depth: 10 },
  );
  expect(kept).toContain('aadhaar');
  expect(kept).not.toMatch(/Asha|Rao|9876543210|43210|91-7654/);
});

test('the question and those found have no accessibility fault', async () => {
  const { desk, container, user } = await open({ onCancel: vi.fn() }, { patients: [asha] });

  await user.click(await screen.findByLabelText('An ABHA number or ABHA address'));
  expect(await brokenRules(container)).toEqual([]);
  await desk.lookUp({ mobile: '9876543210' });
  await heading('Is this the person?');
  await waitFor(async () => expect(await brokenRules(container)).toEqual([]));
});

test('a second try with another mistake brings the focus back to what is wrong', async () => {
  const { desk } = await open();

  await desk.lookUp({ mobile: '12345' });
  expect(await screen.findByRole('alert')).toHaveFocus();
  await desk.fill('Mobile number', '1234567890');
  await desk.press('Continue');
  expect(screen.getByRole('alert')).toHaveFocus();
});
