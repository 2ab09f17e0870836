import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { hprDesk } from '../testing/hprDesk.js';
import { connectionOf } from '../testing/stories.js';
import { StoryPhone } from '../testing/StoryPhone.js';
import { HprRegistrationWizard, type HprRegistrationWizardProps } from './HprRegistrationWizard.js';

const meta = {
  component: HprRegistrationWizard,
  // Each story begins anew: nothing is left in the tab's storage for the next.
  args: { onComplete: fn(), onCancel: fn(), resume: null },
} satisfies Meta<typeof HprRegistrationWizard>;
export default meta;

type Story = StoryObj<typeof meta>;
type Context = Pick<StoryContext<HprRegistrationWizardProps>, 'id' | 'canvas'>;

const deskOf = ({ id, canvas }: Context) => hprDesk(userEvent, canvas, connectionOf(id).sandbox);
const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000');

const arindam = { aadhaar: '300000000086', mobile: '9876510007' };
const nikhil = { aadhaar: '300000000103', mobile: '9876510009' };
const meenakshi = { aadhaar: '300000000119', mobile: '9876510010' };
const omprakash = { aadhaar: '300000000126', mobile: '9876510011' };
const devika = { aadhaar: '300000000135', mobile: '9876510012' };

/** To go the whole way by hand. */
export const TryIt: Story = {
  render: (args, { id }) => (
    <>
      <HprRegistrationWizard {...args} steps={undefined} />
      <StoryPhone id={id} person="Devika Nair, Aadhaar 3000 0000 0135, mobile 98765 10012" />
    </>
  ),
};

export const Consent: Story = {};

export const ConsentInTheOtherLanguage: Story = {
  play: async (context) => {
    await userEvent.click(await context.canvas.findByRole('radio', { name: 'हिन्दी' }));

    await expect(await context.canvas.findByRole('heading', { name: 'HPR ID बनाने की सहमति' })).toBeVisible();
  },
};

export const ConsentIncomplete: Story = {
  play: async (context) => {
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
    await desk.sendCodeFor('300000000018');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('Aadhaar is not valid');
    await expect(connectionOf(context.id).requests).toHaveLength(0);
  },
};

export const NoLinkedMobile: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.agree();
    await desk.sendCodeFor('300000000055');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('No mobile number is linked');
  },
};

export const AlreadyLocked: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.agree();
    await desk.sendCodeFor('300000000064');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('Too many codes were tried');
  },
};

export const ServiceDown: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.agree();
    await desk.sendCodeFor('300000000072');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('not available right now');
  },
};

export const Offline: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.agree();
    connectionOf(context.id).setOffline(true);
    await desk.sendCodeFor('300000000017');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('There is no connection');
  },
};

export const Slow: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.agree();
    await desk.sendCodeFor('300000000093');

    await expect(await context.canvas.findByRole('button', { name: 'Sending code…' })).toBeVisible();
    await expect(await context.canvas.findByLabelText('Code', undefined, { timeout: 8000 })).toBeVisible();
  },
};

export const Code: Story = {
  play: async (context) => {
    await deskOf(context).toCode();

    await expect(await context.canvas.findByText(/\*{6}0001, the mobile linked/)).toBeVisible();
    await expect(context.canvas.getByText('Aadhaar XXXX-XXXX-0017')).toBeVisible();
  },
};

export const CodeWrong: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.confirmCode(wrongOf(await desk.toCode()));

    await expect(await context.canvas.findByText('2 tries are left.')).toBeVisible();
    await expect(context.canvas.getByRole('alert')).toHaveTextContent('Aadhaar OTP is not valid');
  },
};

export const CodeLocked: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.confirmCode(wrongOf(await desk.toCode()));
    await context.canvas.findByText('2 tries are left.');
    await desk.press('Confirm code');
    await context.canvas.findByText('One try is left.');
    await desk.press('Confirm code');
    await context.canvas.findByText(/No tries are left/);
    await desk.press('Confirm code');

    await expect(await context.canvas.findByText(/This registration is locked/)).toBeVisible();
  },
};

export const CodeOnceMore: Story = {
  args: { limits: { resendAfter: 0 } },
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toCode();
    connectionOf(context.id).passTime(61_000);
    await desk.press('Send the code again');
    await expect(
      await context.canvas.findByRole('heading', { name: 'Type the Aadhaar number once more' }),
    ).toHaveFocus();
    await desk.sendCodeFor('300000000017');

    await expect(await context.canvas.findByText('One more code can be sent.')).toBeVisible();
  },
};

export const BackAtTheAadhaar: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toCode();
    await context.canvas.findByLabelText('Code');
    await desk.press('Back');

    await expect(await context.canvas.findByText(/A code was already sent to \*{6}0001/)).toBeVisible();
  },
};

export const TransactionTooOld: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    const code = await desk.toCode();
    await desk.forgetTransactions();
    await desk.confirmCode(code);

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('took too long');
  },
};

export const Existing: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toMobile('300000000040');
    await expect(await context.canvas.findByText('This person already has an HPR ID')).toBeVisible();
    await desk.press('Use this HPR ID');

    await expect(context.args.onComplete).toHaveBeenCalledOnce();
  },
};

export const AccountNotLookedUp: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    const code = await desk.toCode();
    await desk.plant({ operation: 'hpr.checkAccountExist', kind: 'status', status: 503, times: 3 });
    await desk.confirmCode(code);
    await expect(await context.canvas.findByRole('alert', undefined, { timeout: 8000 })).toHaveTextContent(
      'not available',
    );
    await desk.press('Try again');

    await expect(await context.canvas.findByLabelText('Mobile number')).toBeVisible();
  },
};

export const Mobile: Story = {
  play: async (context) => {
    await deskOf(context).toMobile();

    await expect(await context.canvas.findByLabelText('Mobile number')).toHaveValue('');
  },
};

export const SecondCode: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toMobile();
    await desk.giveMobile('9000000001');

    await expect(await context.canvas.findByText(/sent to \*{6}0001/)).toBeVisible();
  },
};

export const LeftAtTheSecondCode: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toMobile();
    await desk.giveMobile('9000000001');
    await context.canvas.findByRole('heading', { name: 'Enter the code sent to the other number' });
    await desk.press('Continue without an HPR ID');
    await expect(context.args.onCancel).not.toHaveBeenCalled();
    await desk.press('Yes, continue without an HPR ID');

    await expect(context.args.onCancel).toHaveBeenCalledOnce();
  },
};

export const Username: Story = {
  play: async (context) => {
    await deskOf(context).toUsername();

    const choices = await context.canvas.findAllByRole('radio');
    await expect(choices.length).toBeGreaterThanOrEqual(4);
    for (const choice of choices) await expect(choice).not.toBeChecked();
  },
};

export const OwnUsername: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toUsername();
    await userEvent.click(await context.canvas.findByLabelText('Make up another'));
    await desk.fill('Own username', 'far.7');

    await expect(context.canvas.getByText(/at least 4 letters/)).not.toHaveAttribute('data-kept');
    await expect(context.canvas.getByText(/letters a to z, digits and dots/)).toHaveAttribute('data-kept');
  },
};

export const UsernameOfANameInDevanagari: Story = {
  play: async (context) => {
    await deskOf(context).toUsername({ aadhaar: '300000000029', mobile: '9876510002' });

    await expect((await context.canvas.findAllByRole('radio')).length).toBeGreaterThan(3);
  },
};

export const UsernameTaken: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toReview(arindam);
    await desk.create();

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('That username is taken');
    await expect(context.canvas.getByLabelText('arindam.sen@hpr.abdm')).toBeDisabled();
    await desk.press('Show other available usernames');
    await expect(await context.canvas.findByLabelText('arindam.sen1@hpr.abdm')).not.toBeChecked();
  },
};

export const Profession: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toProfession();
    await desk.select('Category', 'Nurse');

    await expect(await context.canvas.findByRole('option', { name: 'Registered Nurse (RN)' })).toBeInTheDocument();
  },
};

export const ProfessionMissing: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toProfession();
    await context.canvas.findByLabelText('Category');
    await desk.press('Continue');

    // Which specialities there are depends on the category.
    await expect(await context.canvas.findAllByRole('link')).toHaveLength(1);
  },
};

export const YearOnly: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toProfession(meenakshi);
    await desk.giveProfession();
    await desk.fill('Day', '31');
    await desk.fill('Month', '2');
    await desk.press('Continue');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('Enter a real date.');
  },
};

export const PlaceAsked: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toProfession(omprakash);
    await desk.giveProfession();
    await context.canvas.findByRole('option', { name: 'Rajasthan' });
    await desk.select('State or union territory', 'Rajasthan');
    await desk.select('District', 'Jaipur');

    await expect(context.canvas.getByLabelText('District')).toBeEnabled();
  },
};

export const PlaceWithoutDistricts: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toProfession(omprakash);
    await desk.giveProfession();
    await context.canvas.findByRole('option', { name: 'Sikkim' });
    await desk.select('State or union territory', 'Sikkim');

    await expect(await context.canvas.findByLabelText('District code')).toBeVisible();
  },
};

export const PlacesNotLoaded: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toProfession(omprakash);
    await desk.plant({ operation: 'organizations.states', kind: 'status', status: 503, times: 3 });
    await desk.giveProfession();

    await expect(await context.canvas.findByRole('alert', undefined, { timeout: 8000 })).toHaveTextContent(
      'The list of states could not be loaded.',
    );
  },
};

export const EmailNotValid: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toProfession();
    await desk.giveProfession();
    await desk.fill('Email address', 'nobody');
    await desk.press('Continue');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('name@example.com');
  },
};

export const Review: Story = {
  play: async (context) => {
    await deskOf(context).toReview();

    await expect(context.canvas.getByText('Doctor, Ayurveda')).toBeVisible();
    await expect(context.canvas.getByText('Lucknow, Uttar Pradesh')).toBeVisible();
  },
};

export const ReviewWithPhoto: Story = {
  play: async (context) => {
    await deskOf(context).toReview(devika);

    await expect(await context.canvas.findByRole('img', { name: 'Photo from Aadhaar' })).toBeVisible();
  },
};

export const PasswordTooWeak: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toReview();
    await desk.create('marigold1', 'marigold2');

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('an upper case letter, a symbol');
  },
};

export const Created: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toReview();
    await desk.create();

    await expect(await context.canvas.findByText('The HPR ID is created')).toBeVisible();
    await desk.press('Continue');
    await expect(context.args.onComplete).toHaveBeenCalledOnce();
  },
};

export const OneNameOnly: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toReview({ aadhaar: '300000000038', mobile: '9876510003' });
    await desk.create();

    await expect(await context.canvas.findByText('Kannan')).toBeVisible();
  },
};

export const AnswerLost: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toReview(nikhil);
    await desk.create();

    await expect(await context.canvas.findByText('We do not know if it worked')).toBeVisible();
  },
};

export const FoundAfterALostAnswer: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.toReview(nikhil);
    await desk.create();
    await desk.press('Look it up');

    await expect(await context.canvas.findByText('This person already has an HPR ID')).toBeVisible();
  },
};

export const Hindi: Story = { globals: { language: 'hi' } };

export const Dark: Story = { ...Review, globals: { appearance: 'dark' } };

export const RightToLeft: Story = { ...Review, globals: { direction: 'rtl' } };
