import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, type ReactElement } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { CarestackProvider } from '../provider/index.js';
import { connect } from '../testing/index.js';
import { receptionist } from '../testing/registration.js';
import { AbhaRegistrationWizard, type AbhaRegistrationWizardProps } from './AbhaRegistrationWizard.js';

beforeEach(() => sessionStorage.clear());

const asha = { aadhaar: '234567890124', mobile: '9876543210' };
const other = '9000000001';

async function openClinic() {
  const { carestack, sandbox, requests } = await connect();
  const user = userEvent.setup({ delay: null });
  const around = (ui: ReactElement) => <CarestackProvider client={carestack}>{ui}</CarestackProvider>;
  const { rerender, unmount, container } = render(around(<p>Nobody yet</p>));
  const desk = receptionist(user, within(container), sandbox);
  return { desk, user, requests, unmount, container, show: (ui: ReactElement) => rerender(around(ui)) };
}

const wizard = (patient: string, props: Partial<AbhaRegistrationWizardProps> = {}) => (
  <AbhaRegistrationWizard
    key={patient}
    findPatients={null}
    addressSuffix="@sbx"
    onComplete={vi.fn()}
    onCancel={vi.fn()}
    {...props}
  />
);

type Clinic = Awaited<ReturnType<typeof openClinic>>;
type Way = (clinic: Clinic) => Promise<unknown>;

const toCode: Way = async ({ desk }) => {
  await desk.agree();
  await desk.sendCodeFor(asha.aadhaar);
  await screen.findByLabelText('Code');
};
const toAddress: Way = async (clinic) => {
  await toCode(clinic);
  await clinic.desk.confirm(await clinic.desk.codeOnPhone(), asha.mobile);
  await screen.findAllByRole('radio');
};
const toMobileCode: Way = async (clinic) => {
  await toCode(clinic);
  await clinic.desk.confirm(await clinic.desk.codeOnPhone(), other);
  await screen.findByText(/sent to \*{6}0001/);
};
const toExisting =
  (aadhaar: string, mobile: string): Way =>
  async ({ desk }) => {
    await desk.agree();
    await desk.sendCodeFor(aadhaar);
    await desk.confirm(await desk.codeOnPhone(), mobile);
  };

const screens: readonly (readonly [name: string, step: string, way: Way])[] = [
  ['the question', 'lookup', async () => {}],
  ['the consent', 'consent', async ({ desk }) => desk.lookUp('neither')],
  [
    'the Aadhaar number',
    'aadhaar',
    async (clinic) => {
      await clinic.desk.lookUp('neither');
      await clinic.desk.agree();
      await screen.findByLabelText('Aadhaar number');
    },
  ],
  ['the code', 'otp', async (clinic) => clinic.desk.lookUp('neither').then(() => toCode(clinic))],
  [
    'another mobile',
    'mobile',
    async (clinic) => {
      await clinic.desk.lookUp('neither');
      await toMobileCode(clinic);
      await clinic.desk.press('Change the number');
    },
  ],
  ['its code', 'mobile-otp', async (clinic) => clinic.desk.lookUp('neither').then(() => toMobileCode(clinic))],
  ['the address', 'address', async (clinic) => clinic.desk.lookUp('neither').then(() => toAddress(clinic))],
  [
    'an ABHA that was found',
    'existing',
    async (clinic) => {
      await clinic.desk.lookUp('neither');
      await toExisting('200000000050', '9876500011')(clinic);
      await screen.findByText('This person already has an ABHA');
    },
  ],
  [
    'a lost answer',
    'uncertain',
    async (clinic) => {
      await clinic.desk.lookUp('neither');
      await toExisting('200000000124', '9876500017')(clinic);
      await screen.findByText('We do not know if it worked');
    },
  ],
];

/** Goes on without ABHA, and says so once more where something is under way. */
async function leave({ desk }: Clinic, text: string | RegExp | null) {
  await desk.press('Continue without ABHA');
  if (text === null) return;
  expect(await screen.findByRole('dialog', { name: 'Continue without ABHA?' })).toHaveTextContent(text);
  await desk.press('Yes, continue without ABHA');
}

const asked: Readonly<Record<string, string>> = {
  otp: 'No ABHA has been created with this code.',
  mobile: 'The ABHA exists, and it stays.',
  'mobile-otp': 'The ABHA exists, and it stays.',
  address: 'The ABHA exists, and it stays.',
  existing: 'The ABHA exists, and it stays.',
  uncertain: 'The ABHA may have been created.',
};

test.each(screens)(
  'from %s a person goes on without ABHA, and the host is told so, and nothing that Aadhaar says',
  async (_, step, way) => {
    const clinic = await openClinic();
    const onCancel = vi.fn();
    const onComplete = vi.fn();
    clinic.show(wizard('a', { findPatients: undefined, onCancel, onComplete }));

    await way(clinic);
    await leave(clinic, asked[step] ?? null);

    expect(onCancel).toHaveBeenCalledExactlyOnceWith({ outcome: 'none', step, mobile: expect.any(String) });
    expect(onComplete).not.toHaveBeenCalled();
    expect(sessionStorage).toHaveLength(0);
  },
);

test('a person found on record can go without ABHA too, with the mobile that was typed', async () => {
  const clinic = await openClinic();
  const onCancel = vi.fn();
  clinic.show(wizard('a', { findPatients: async () => [{ id: 'p-1', firstName: 'Asha' }], onCancel }));

  await clinic.desk.lookUp({ mobile: asha.mobile });
  await screen.findByText('Is this the person?');
  await clinic.desk.press('Continue without ABHA');

  expect(onCancel).toHaveBeenCalledExactlyOnceWith({ outcome: 'none', step: 'known', mobile: asha.mobile });
});

test('whoever stays finds the screen as it was, and what was typed', async () => {
  const clinic = await openClinic();
  const onCancel = vi.fn();
  clinic.show(wizard('a', { onCancel }));

  await toCode(clinic);
  await clinic.desk.fill('Code', '123');
  await clinic.desk.press('Continue without ABHA');
  await screen.findByRole('dialog');
  const [stay] = screen.getAllByRole('button', { name: 'Stay here' }).slice(-1);
  await clinic.user.click(stay ?? document.body);

  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(screen.getByLabelText('Code')).toHaveValue('123');
  expect(screen.getByRole('button', { name: 'Continue without ABHA' })).toHaveFocus();
  expect(onCancel).not.toHaveBeenCalled();
});

test('a question about leaving goes with its screen, and is never untrue of the next', async () => {
  const clinic = await openClinic();
  clinic.show(wizard('a'));

  await toCode(clinic);
  await clinic.desk.plant({ operation: 'abha.enrollWithAadhaar', kind: 'latency', ms: 500 });
  await clinic.desk.confirm(await clinic.desk.codeOnPhone(), asha.mobile);
  await clinic.desk.press('Continue without ABHA');
  expect(await screen.findByRole('dialog')).toHaveTextContent('The ABHA may have been created.');

  expect(await screen.findByRole('heading', { name: 'Choose an ABHA address' })).toBeVisible();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('an ABHA that was left half finished is finished by choosing an address, and is still a found one', async () => {
  const clinic = await openClinic();
  const onComplete = vi.fn();
  clinic.show(wizard('a', { onComplete }));

  await toExisting('200000000066', '9876500012')(clinic);
  expect(await screen.findByText(/left half finished/)).toBeVisible();
  await clinic.desk.press('Choose an ABHA address');
  await clinic.desk.chooseFirst();
  await clinic.desk.press('Take this address');
  expect(await screen.findByText('The ABHA is found')).toBeVisible();
  expect(screen.queryByText(/is created/)).not.toBeInTheDocument();
  await clinic.desk.press('Continue');

  expect(onComplete.mock.calls[0]?.[0]).toMatchObject({
    outcome: 'found',
    abhaAddress: expect.stringMatching(/^[a-z][\w.]*@sbx$/),
  });
});

test('when the next patient comes while a call is under way, its late answer changes nothing for them', async () => {
  const clinic = await openClinic();
  const onComplete = vi.fn();
  clinic.show(wizard('first', { onComplete, resume: null }));
  await toCode(clinic);
  const code = await clinic.desk.codeOnPhone();
  await clinic.desk.plant({ operation: 'abha.enrollWithAadhaar', kind: 'latency', ms: 700 });
  await clinic.desk.confirm(code, asha.mobile);
  await screen.findByRole('button', { name: 'Confirming…' });

  clinic.show(wizard('second', { onComplete, resume: null }));
  await new Promise((resolve) => setTimeout(resolve, 1200));

  expect(screen.getByRole('heading')).toHaveTextContent('Agree to create an ABHA');
  expect(document.documentElement.outerHTML).not.toMatch(/Asha|Rao|XXXX|3210/);
  expect(sessionStorage).toHaveLength(0);
  expect(onComplete).not.toHaveBeenCalled();
});

test('a late answer writes nothing into the storage of the patient who came next', async () => {
  const clinic = await openClinic();
  clinic.show(wizard('first'));
  await toCode(clinic);
  await clinic.desk.plant({ operation: 'abha.enrollWithAadhaar', kind: 'latency', ms: 700 });
  await clinic.desk.confirm(await clinic.desk.codeOnPhone(), asha.mobile);
  await screen.findByRole('button', { name: 'Confirming…' });
  clinic.show(wizard('second'));
  await clinic.desk.press('Begin anew for another person');
  await new Promise((resolve) => setTimeout(resolve, 1200));

  expect(await screen.findByRole('heading')).toHaveTextContent('Agree to create an ABHA');
  expect(sessionStorage).toHaveLength(0);
});

test('a journey that goes on after a reload asks whether it is another person, and for them it begins anew', async () => {
  const clinic = await openClinic();
  clinic.show(wizard('first'));
  await toCode(clinic);
  clinic.show(wizard('second'));

  expect(await screen.findByText(/Is this another person/)).toBeVisible();
  await clinic.desk.press('Begin anew for another person');

  expect(await screen.findByRole('heading')).toHaveTextContent('Agree to create an ABHA');
  expect(screen.queryByText(/Is this another person/)).not.toBeInTheDocument();
  expect(sessionStorage).toHaveLength(0);
});

test('the question whether it is another person goes with the next screen', async () => {
  const clinic = await openClinic();
  clinic.show(wizard('first'));
  await toCode(clinic);
  const code = await clinic.desk.codeOnPhone();
  clinic.show(wizard('second'));
  await clinic.desk.confirm(code, asha.mobile);
  await screen.findAllByRole('radio');

  expect(screen.queryByText(/Is this another person/)).not.toBeInTheDocument();
});

test('in strict mode, where every effect runs twice, a reload at the address still finds the suggestions', async () => {
  const clinic = await openClinic();
  clinic.show(wizard('first'));
  await toAddress(clinic);
  clinic.show(<StrictMode>{wizard('second')}</StrictMode>);

  expect((await screen.findAllByRole('radio')).length).toBeGreaterThan(3);
});
