import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { Actions, Button, StepHeading } from '../kit/index.js';
import type { HostStepProps } from '../registration/index.js';
import { asha } from '../testing/people.js';
import { receptionist } from '../testing/registration.js';
import { connectionOf } from '../testing/stories.js';
import { StoryPhone } from '../testing/StoryPhone.js';
import { AbhaRegistrationWizard, type AbhaRegistrationWizardProps } from './AbhaRegistrationWizard.js';

const meta = {
  component: AbhaRegistrationWizard,
  // Each story begins anew: nothing is left in the tab's storage for the next.
  args: {
    onComplete: fn(),
    onCancel: fn(),
    onFound: fn(),
    resume: null,
    findPatients: null,
    operator: 'Leela Nair',
    addressSuffix: '@sbx',
  },
} satisfies Meta<typeof AbhaRegistrationWizard>;
export default meta;

type Story = StoryObj<typeof meta>;
type Canvas = StoryContext<AbhaRegistrationWizardProps>['canvas'];

const newPerson = { aadhaar: '234567890124', mobile: '9876543210' };

const deskOf = ({ id, canvas }: { id: string; canvas: Canvas }) =>
  receptionist(userEvent, canvas, connectionOf(id).sandbox);

/** As far as the screen that asks for the code. */
async function codeSentTo(context: { id: string; canvas: Canvas }, aadhaar: string) {
  const desk = deskOf(context);
  await desk.agree();
  await desk.sendCodeFor(aadhaar);
  const code = await desk.codeOnPhone();
  await context.canvas.findByLabelText('Code');
  return { desk, code, wrong: code === '000000' ? '000001' : '000000' };
}

/** As far as the screen after the code. */
async function enrolled(context: { id: string; canvas: Canvas }, aadhaar: string, mobile: string) {
  const { desk, code } = await codeSentTo(context, aadhaar);
  await desk.confirm(code, mobile);
  return desk;
}

const onRecord = { sandbox: { patients: [asha] } };
const sister = { ...asha, idNumber: '91-7654-3210-0001', firstName: 'Meera', birthDate: '1990-05-17' };
/** What the default is, spelt out: the other stories begin with the consent. */
const lookup = { findPatients: undefined };

/** To go the whole way by hand. */
export const TryIt: Story = {
  args: lookup,
  parameters: onRecord,
  render: (args, { id }) => (
    <>
      <AbhaRegistrationWizard {...args} steps={undefined} />
      <StoryPhone id={id} person="Ravi Kumar, Aadhaar 9999 4105 7058, mobile 98765 00001" />
    </>
  ),
};

export const Lookup: Story = {
  args: lookup,
  play: async ({ canvas }) => {
    const choices = await canvas.findAllByRole('radio');
    await expect(choices).toHaveLength(3);
    for (const choice of choices) await expect(choice).not.toBeChecked();
  },
};

export const LookupByAbha: Story = {
  args: lookup,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByLabelText('An ABHA number or ABHA address'));

    await expect(await canvas.findByRole('button', { name: 'Scan the QR instead' })).toBeVisible();
  },
};

export const LookupByScanner: Story = {
  args: lookup,
  play: async (context) => {
    await userEvent.click(await context.canvas.findByLabelText('An ABHA number or ABHA address'));
    await deskOf(context).press('Scan the QR instead');

    await expect(
      await context.canvas.findByRole('heading', { name: 'Scan the ABHA QR' }, { timeout: 8000 }),
    ).toBeVisible();
  },
};

export const LookupNotValid: Story = {
  args: lookup,
  play: async (context) => {
    await deskOf(context).lookUp({ abha: '91-7654' });

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('Enter all 14 digits');
    await expect(connectionOf(context.id).requests).toHaveLength(0);
  },
};

export const LookupSlow: Story = {
  args: { findPatients: () => new Promise<never>(() => {}) },
  play: async (context) => {
    await deskOf(context).lookUp({ mobile: '9876543210' });

    await expect(await context.canvas.findByRole('button', { name: 'Continue without looking' })).toBeVisible();
  },
};

export const LookupFailed: Story = {
  args: { findPatients: () => Promise.reject(new Error('no line')) },
  play: async (context) => {
    await deskOf(context).lookUp({ mobile: '9876543210' });

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('could not be searched');
    await expect(context.canvas.getByText('Agree to create an ABHA')).toBeVisible();
  },
};

export const NobodyFound: Story = {
  args: lookup,
  play: async (context) => {
    await deskOf(context).lookUp({ abha: '91-0000-0000-0001' });

    await expect(await context.canvas.findByText('No patient here has this number or address.')).toBeVisible();
  },
};

export const Known: Story = {
  args: lookup,
  parameters: onRecord,
  play: async (context) => {
    await deskOf(context).lookUp({ mobile: '9876543210' });

    await expect(await context.canvas.findByText('Is this the person?')).toBeVisible();
    await expect(context.canvas.getByText('XX-XXXX-XXXX-9876')).toBeVisible();
  },
};

export const SeveralKnown: Story = {
  args: lookup,
  parameters: { sandbox: { patients: [asha, sister] } },
  play: async (context) => {
    await deskOf(context).lookUp({ mobile: '9876543210' });

    await expect(await context.canvas.findByText('Is it one of these?')).toBeVisible();
    for (const choice of context.canvas.getAllByRole('radio')) await expect(choice).not.toBeChecked();
  },
};

export const SomeoneElse: Story = {
  args: lookup,
  parameters: onRecord,
  play: async (context) => {
    const desk = deskOf(context);
    await desk.lookUp({ mobile: '9876543210' });
    await desk.press('Someone else');

    await expect(await context.canvas.findByText('Agree to create an ABHA')).toBeVisible();
  },
};

export const Consent: Story = {};

export const ConsentOnOwnPhone: Story = {
  args: { mode: 'self' },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole('checkbox')).toHaveLength(8);
  },
};

export const ConsentInAnotherLanguage: Story = {
  play: async ({ canvas }) => {
    for (const box of await canvas.findAllByRole('checkbox')) await userEvent.click(box);
    await userEvent.click(canvas.getByRole('radio', { name: 'हिन्दी' }));

    await expect(await canvas.findByText('ABHA बनाने की सहमति')).toBeVisible();
    for (const box of canvas.getAllByRole('checkbox')) await expect(box).not.toBeChecked();
  },
};

export const ConsentIncomplete: Story = {
  play: async (context) => {
    const [first] = await context.canvas.findAllByRole('checkbox');
    if (first) await userEvent.click(first);
    await deskOf(context).press('I agree');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('Tick every point');
  },
};

export const Aadhaar: Story = {
  play: async (context) => {
    await deskOf(context).agree();

    await expect(await context.canvas.findByLabelText('Aadhaar number')).toHaveAttribute('autocomplete', 'off');
  },
};

export const AadhaarNotValid: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.agree();
    await desk.sendCodeFor('234567890125');

    await expect(await context.canvas.findByLabelText('Aadhaar number')).toHaveValue('2345 6789 0125');
    await expect(connectionOf(context.id).requests).toHaveLength(0);
  },
};

export const NoLinkedMobile: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.agree();
    await desk.sendCodeFor('200000000078');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('No mobile number is linked');
  },
};

export const ServiceDown: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.agree();
    await desk.sendCodeFor('200000000097');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('not available right now');
  },
};

export const Offline: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.agree();
    connectionOf(context.id).setOffline(true);
    await desk.sendCodeFor(newPerson.aadhaar);

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('There is no connection');
  },
};

export const AlreadyLocked: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.agree();
    await desk.sendCodeFor('200000000084');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('Too many codes were tried');
  },
};

export const Code: Story = {
  play: async (context) => {
    await codeSentTo(context, newPerson.aadhaar);

    await expect(context.canvas.getByText(/\*{6}3210\u2069?, the mobile linked/)).toBeVisible();
    await expect(context.canvas.getByText('Aadhaar XXXX-XXXX-0124')).toBeVisible();
  },
};

export const CodeIncomplete: Story = {
  play: async (context) => {
    const { desk } = await codeSentTo(context, newPerson.aadhaar);
    await desk.confirm('12345', '98765');

    await expect(await context.canvas.findAllByRole('link')).toHaveLength(2);
  },
};

export const CodeWrong: Story = {
  play: async (context) => {
    const { desk, wrong } = await codeSentTo(context, newPerson.aadhaar);
    await desk.confirm(wrong, newPerson.mobile);

    await expect(await context.canvas.findByText('2 tries are left.')).toBeVisible();
    await expect(context.canvas.getByLabelText('Mobile number for ABHA messages')).toHaveValue(newPerson.mobile);
  },
};

export const CodeLocked: Story = {
  play: async (context) => {
    const { desk, wrong } = await codeSentTo(context, newPerson.aadhaar);
    await desk.confirm(wrong, newPerson.mobile);
    await context.canvas.findByText('2 tries are left.');
    await desk.press('Confirm code');
    await context.canvas.findByText('One try is left.');
    await desk.press('Confirm code');
    await context.canvas.findByText(/No tries are left/);
    await desk.press('Confirm code');

    await expect(await context.canvas.findByText(/This registration is locked/)).toBeVisible();
  },
};

export const CodeSentAsOftenAsAllowed: Story = {
  args: { limits: { resendAfter: 0 } },
  play: async (context) => {
    const { desk } = await codeSentTo(context, newPerson.aadhaar);
    const { passTime } = connectionOf(context.id);
    passTime(61_000);
    await desk.press('Send the code again');
    await context.canvas.findByText('One more code can be sent.');
    passTime(61_000);
    await desk.press('Send the code again');

    await expect(await context.canvas.findByText(/No more codes can be sent/)).toBeVisible();
  },
};

export const TransactionTooOld: Story = {
  play: async (context) => {
    const { desk, code } = await codeSentTo(context, newPerson.aadhaar);
    await desk.forgetTransactions();
    await desk.confirm(code, newPerson.mobile);

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('took too long');
    await expect(context.canvas.getByLabelText('Aadhaar number')).toHaveValue('');
  },
};

export const BackAtTheAadhaar: Story = {
  play: async (context) => {
    const { desk } = await codeSentTo(context, newPerson.aadhaar);
    await desk.press('Back');

    await expect(await context.canvas.findByText(/A code was already sent to \*{6}3210/)).toBeVisible();
  },
};

export const MobileOnSixAbhas: Story = {
  play: async (context) => {
    await enrolled(context, newPerson.aadhaar, '9876500006');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('already used for six ABHAs');
  },
};

export const SecondCode: Story = {
  play: async (context) => {
    await enrolled(context, newPerson.aadhaar, '9000000001');

    await expect(await context.canvas.findByText(/sent to \*{6}0001/)).toBeVisible();
  },
};

export const MobileCorrected: Story = {
  play: async (context) => {
    const desk = await enrolled(context, newPerson.aadhaar, '9000000001');
    await desk.press('Change the number');

    await expect(await context.canvas.findByLabelText('Mobile number for ABHA messages')).toHaveValue('9000000001');
  },
};

export const Existing: Story = {
  play: async (context) => {
    await enrolled(context, '200000000050', '9876500011');

    await expect(await context.canvas.findByText('This person already has an ABHA')).toBeVisible();
  },
};

export const ExistingHalfFinished: Story = {
  play: async (context) => {
    const desk = await enrolled(context, '200000000066', '9876500012');
    await expect(await context.canvas.findByText(/left half finished/)).toBeVisible();
    await desk.press('Choose an ABHA address');

    await expect((await context.canvas.findAllByRole('radio')).length).toBeGreaterThan(3);
  },
};

export const Found: Story = {
  play: async (context) => {
    const desk = await enrolled(context, '200000000050', '9876500011');
    await desk.press('Use this ABHA');

    await expect(await context.canvas.findByText('The ABHA is found')).toBeVisible();
  },
};

export const Address: Story = {
  play: async (context) => {
    await enrolled(context, newPerson.aadhaar, newPerson.mobile);

    const choices = await context.canvas.findAllByRole('radio');
    await expect(choices.length).toBeGreaterThanOrEqual(4);
    for (const choice of choices) await expect(choice).not.toBeChecked();
  },
};

export const OwnAddress: Story = {
  play: async (context) => {
    const desk = await enrolled(context, newPerson.aadhaar, newPerson.mobile);
    await userEvent.click(await context.canvas.findByLabelText('Make up another'));
    await desk.fill('Own ABHA address', 'asha..');

    await expect(context.canvas.getByText(/at most one dot/)).not.toHaveAttribute('data-kept');
    await expect(context.canvas.getByText(/starts with a letter/)).toHaveAttribute('data-kept');
  },
};

export const AddressTaken: Story = {
  play: async (context) => {
    const desk = await enrolled(context, '200000000107', '9876500015');
    const first = await desk.chooseFirst();
    await desk.press('Take this address');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('already taken');
    await expect(first).toBeDisabled();
    await expect(first).not.toBeChecked();
  },
};

export const LeavingAnAbhaThatExists: Story = {
  play: async (context) => {
    const desk = await enrolled(context, newPerson.aadhaar, newPerson.mobile);
    await context.canvas.findAllByRole('radio');
    await desk.press('Continue without ABHA');

    await expect(await context.canvas.findByRole('dialog')).toHaveTextContent('The ABHA exists, and it stays.');
  },
};

export const AddressesNotLoaded: Story = {
  play: async (context) => {
    const { desk, code } = await codeSentTo(context, newPerson.aadhaar);
    await desk.plant({ operation: 'abha.addressSuggestions', kind: 'status', status: 503, times: 3 });
    await desk.confirm(code, newPerson.mobile);
    await expect(await context.canvas.findByRole('alert', undefined, { timeout: 8000 })).toHaveTextContent(
      'not available',
    );
    await desk.press('Try again');

    await expect((await context.canvas.findAllByRole('radio')).length).toBeGreaterThan(3);
  },
};

export const Created: Story = {
  play: async (context) => {
    const desk = await enrolled(context, newPerson.aadhaar, newPerson.mobile);
    await desk.chooseFirst();
    await desk.press('Take this address');

    await expect(await context.canvas.findByText('The ABHA is created')).toBeVisible();
    await expect(await context.canvas.findByRole('img', { name: /^ABHA, Asha Rao/ }, { timeout: 8000 })).toBeVisible();
    await desk.press('Continue');
    await expect(context.args.onComplete).toHaveBeenCalledOnce();
  },
};

function Ward({ onNext }: HostStepProps<string>) {
  return (
    <div className="cs-stack">
      <StepHeading>Which ward?</StepHeading>
      <Actions>
        <Button variant="primary" onClick={() => onNext('Maternity')}>
          Maternity
        </Button>
      </Actions>
    </div>
  );
}

export const WithAScreenOfTheHost: Story = {
  render: (args) => <AbhaRegistrationWizard {...args} steps={{ ward: Ward }} />,
  play: async (context) => {
    const desk = await enrolled(context, '200000000050', '9876500011');
    await desk.press('Use this ABHA');
    await desk.press('Continue');
    await expect(await context.canvas.findByText('Which ward?')).toHaveFocus();
    await desk.press('Maternity');

    await expect(context.args.onComplete).toHaveBeenCalledWith(
      expect.objectContaining({ outcome: 'found', answers: { ward: 'Maternity' } }),
    );
  },
};

const begun = JSON.stringify({
  version: 1,
  step: 'aadhaar',
  pending: null,
  code: null,
  enrolled: null,
  consent: { textVersion: '1', textSha256: 'a'.repeat(64), language: 'en', agreedAt: '2026-11-09T10:00:00Z' },
});

const keptAs = (text: string) => ({ read: () => text, write: () => {}, clear: () => {} });

/** The result was in view when the page was loaded again. */
export const ResultAfterAReload: Story = {
  args: { resume: keptAs(begun.replace('"aadhaar"', '"done"')) },
  play: async (context) => {
    await expect(await context.canvas.findByText('The registration is finished')).toBeVisible();
    await deskOf(context).press('Show it with a new code');

    await expect(await context.canvas.findByLabelText('Aadhaar number')).toHaveValue('');
  },
};

export const GoesOnAfterAReload: Story = {
  args: { resume: keptAs(begun) },
  play: async (context) => {
    await expect(await context.canvas.findByText(/Is this another person/)).toBeVisible();
    await deskOf(context).press('Begin anew for another person');

    await expect(await context.canvas.findByText('Agree to create an ABHA')).toBeVisible();
  },
};

export const AnswerLost: Story = {
  play: async (context) => {
    await enrolled(context, '200000000124', '9876500017');

    await expect(await context.canvas.findByText('We do not know if it worked')).toBeVisible();
  },
};

export const AnswerUnreadable: Story = {
  play: async (context) => {
    const { desk, code } = await codeSentTo(context, newPerson.aadhaar);
    await desk.plant({ operation: 'abha.enrollWithAadhaar', kind: 'broken-json' });
    await desk.confirm(code, newPerson.mobile);

    await expect(await context.canvas.findByText('We do not know if it worked')).toBeVisible();
  },
};

export const FoundAfterALostAnswer: Story = {
  play: async (context) => {
    const desk = await enrolled(context, '200000000124', '9876500017');
    await desk.press('Check with a new code');
    await desk.sendCodeFor('200000000124');
    await desk.confirm(await desk.codeOnPhone(), '9876500017');

    await expect(await context.canvas.findByText('This person already has an ABHA')).toBeVisible();
  },
};

export const Hindi: Story = { globals: { language: 'hi' } };

export const Dark: Story = { ...Code, globals: { appearance: 'dark' } };

export const RightToLeft: Story = { ...Code, globals: { direction: 'rtl' } };
