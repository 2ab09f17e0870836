import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { receptionist } from '../testing/registration.js';
import { connectionOf } from '../testing/stories.js';
import { AbhaRegistrationWizard, type AbhaRegistrationWizardProps } from './AbhaRegistrationWizard.js';

/** People of the sandbox whom no other story of the wizard meets. */
const meta = {
  component: AbhaRegistrationWizard,
  args: {
    onComplete: fn(),
    onCancel: fn(),
    resume: null,
    findPatients: null,
    operator: 'Leela Nair',
    addressSuffix: '@sbx',
  },
} satisfies Meta<typeof AbhaRegistrationWizard>;
export default meta;

type Story = StoryObj<typeof meta>;
type Context = Pick<StoryContext<AbhaRegistrationWizardProps>, 'id' | 'canvas'>;

const deskOf = ({ id, canvas }: Context) => receptionist(userEvent, canvas, connectionOf(id).sandbox);

/** As far as the screen after the code. */
async function enrolled(context: Context, person: { aadhaar: string; mobile: string }) {
  const desk = deskOf(context);
  await desk.agree();
  await desk.enrol(person);
  return desk;
}

/** To the card, with the first of the suggested addresses. */
async function created(context: Context, person: { aadhaar: string; mobile: string }) {
  const desk = await enrolled(context, person);
  await desk.chooseFirst();
  await desk.press('Take this address');
  return { desk, card: await context.canvas.findByRole('img', { name: /^ABHA, / }, { timeout: 8000 }) };
}

export const WithAPhoto: Story = {
  play: async (context) => {
    const { card } = await created(context, { aadhaar: '999941057058', mobile: '9876500001' });

    await expect(card).toHaveAccessibleName(expect.stringMatching(/^ABHA, Ravi Kumar, /));
    await expect(card.querySelector('image')).toHaveAttribute(
      'href',
      expect.stringMatching(/^data:image\/png;base64,/),
    );
  },
};

export const NameInDevanagari: Story = {
  play: async (context) => {
    const desk = await enrolled(context, { aadhaar: '200000000013', mobile: '9876500002' });
    const suggestions = (await context.canvas.findAllByRole('radio')).slice(0, -1);
    await expect(suggestions.length).toBeGreaterThanOrEqual(3);
    for (const suggestion of suggestions)
      await expect(suggestion).toHaveAccessibleName(expect.stringMatching(/^[a-z0-9._]+@sbx$/));
    await desk.chooseFirst();
    await desk.press('Take this address');

    await expect(
      await context.canvas.findByRole('img', { name: /^ABHA, कविता शर्मा, / }, { timeout: 8000 }),
    ).toBeVisible();
  },
};

export const OneNameInTamil: Story = {
  play: async (context) => {
    const { desk, card } = await created(context, { aadhaar: '200000000021', mobile: '9876500003' });
    await expect(card).toHaveAccessibleName(expect.stringMatching(/^ABHA, முருகன், /));
    await desk.press('Continue');

    await expect(context.args.onComplete).toHaveBeenCalledWith(
      expect.objectContaining({ profile: expect.objectContaining({ firstName: 'முருகன்', lastName: null }) }),
    );
  },
};

export const NameInBengali: Story = {
  play: async (context) => {
    const { card } = await created(context, { aadhaar: '200000000032', mobile: '9876500004' });

    await expect(within(card).getByText('শ্রেয়া সেন')).toBeVisible();
  },
};

export const NameInUrdu: Story = {
  play: async (context) => {
    const { card } = await created(context, { aadhaar: '200000000045', mobile: '9876500005' });
    const name = within(card).getByText('بلال میر');

    // The card runs from left to right: the name begins where the lines under it begin.
    const { left } = name.getBoundingClientRect();
    const under = within(card)
      .getByText(/^Date of birth/)
      .getBoundingClientRect();
    await expect(Math.abs(left - under.left)).toBeLessThan(10);
  },
};

export const Slow: Story = {
  play: async (context) => {
    const desk = deskOf(context);
    await desk.agree();
    await desk.sendCodeFor('200000000111');

    await expect(await context.canvas.findByRole('button', { name: 'Sending code…' })).toBeVisible();
    await expect(await context.canvas.findByLabelText('Code', undefined, { timeout: 8000 })).toBeVisible();
  },
};

export const MobileHiddenInTheProfile: Story = {
  play: async (context) => {
    const desk = await enrolled(context, { aadhaar: '200000000130', mobile: '9876500018' });
    await expect(await context.canvas.findByText(/sent to \*{6}0018/)).toBeVisible();
    await expect(context.canvas.getByRole('heading')).toHaveTextContent('Enter the code sent to the other number');
    await desk.confirmCode(await desk.codeOnPhone());

    await expect(await context.canvas.findByText('Choose an ABHA address')).toBeVisible();
  },
};

export const YearOfBirthOnly: Story = {
  play: async (context) => {
    const { card } = await created(context, { aadhaar: '200000000148', mobile: '9876500019' });

    await expect(card).toHaveAccessibleName(expect.stringMatching(/Tapan Das, Date of birth 1951, /));
  },
};

export const LinkedMobileOnSixAbhas: Story = {
  play: async (context) => {
    const desk = await enrolled(context, { aadhaar: '200000000153', mobile: '9876500006' });
    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('already used for six ABHAs');
    await desk.fill('Mobile number for ABHA messages', '9812345678');
    await desk.press('Confirm code');

    await expect(await context.canvas.findByText(/sent to \*{6}5678/)).toBeVisible();
  },
};

export const Deactivated: Story = {
  play: async (context) => {
    await enrolled(context, { aadhaar: '200000000169', mobile: '9876500020' });

    await expect(await context.canvas.findByRole('alert')).toHaveTextContent('This ABHA is deactivated');
    await expect(context.canvas.getByRole('button', { name: 'Continue without ABHA' })).toBeVisible();
  },
};
