import type { Meta, StoryContext, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { paper, photograph, riverbank } from '../testing/facility.js';
import { lakeside } from '../testing/people.js';
import { connectionOf } from '../testing/stories.js';
import { OrganizationRegistrationWizard } from './OrganizationRegistrationWizard.js';

const meta = {
  component: OrganizationRegistrationWizard,
  args: { accountId: 'account-9', resume: null, initialValues: riverbank, onComplete: fn(), onCancel: fn() },
} satisfies Meta<typeof OrganizationRegistrationWizard>;
export default meta;

type Story = StoryObj<typeof meta>;
type Canvas = StoryContext['canvas'];

const press = async (canvas: Canvas, name: string) => userEvent.click(await canvas.findByRole('button', { name }));

/** So many steps ahead of the first. */
const ahead = async (canvas: Canvas, steps: number) => {
  for (let step = 0; step < steps; step += 1) {
    const title = canvas.getByRole('heading', { level: 2 }).textContent;
    await userEvent.click(canvas.getByRole('button', { name: /^(Continue|आगे बढ़ें)$/ }));
    await waitFor(() => expect(canvas.getByRole('heading', { level: 2 })).not.toHaveTextContent(title ?? ''));
  }
};

const choose = async (canvas: Canvas, label: string, option: string) => {
  const list = await canvas.findByLabelText(label);
  await within(list).findByRole('option', { name: option });
  await userEvent.selectOptions(list, option);
};

export const Empty: Story = {
  args: { initialValues: {} },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('option', { name: 'Private' })).toBeInTheDocument();
    await expect(canvas.getByLabelText('Kind of owner')).toBeDisabled();
  },
};

export const Unfinished: Story = {
  args: { initialValues: {} },
  play: async ({ canvas }) => {
    await press(canvas, 'Continue');

    const summary = await canvas.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    await userEvent.click(within(summary).getAllByRole('link')[0] ?? summary);
    await expect(canvas.getByLabelText('Name of the facility')).toHaveFocus();
  },
};

export const ListsOnTheirWay: Story = {
  args: { initialValues: {} },
  parameters: { sandbox: { isSilent: true } },
  play: async ({ canvas }) => {
    const [ownership] = await canvas.findAllByRole('option', { name: 'Loading the list…' });
    await expect(ownership?.parentElement).toHaveAttribute('aria-busy', 'true');
  },
};

export const Offline: Story = {
  args: { initialValues: { facilityName: 'Riverbank Clinic' } },
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas, id }) => {
    const [again] = await canvas.findAllByRole('button', { name: 'Try again' }, { timeout: 15_000 });
    connectionOf(id).setOffline(false);
    if (again) await userEvent.click(again);

    await expect(await canvas.findByRole('option', { name: 'Private' })).toBeInTheDocument();
    await expect(canvas.getByLabelText('Name of the facility')).toHaveValue('Riverbank Clinic');
  },
};

export const Medicine: Story = {
  play: async ({ canvas }) => {
    await ahead(canvas, 1);
    const search = await canvas.findByLabelText('Search: Specialities of Modern Medicine (Allopathy)');
    await userEvent.type(search, 'ology');
    await expect(await canvas.findByText('12 in the list · 1 chosen')).toBeVisible();
    await userEvent.click(canvas.getByLabelText('Cardiology'));
    await userEvent.clear(search);
    await expect(await canvas.findByText('18 in the list · 2 chosen')).toBeVisible();
  },
};

export const AnotherOwner: Story = {
  play: async ({ canvas }) => {
    await choose(canvas, 'Ownership', 'Government');
    await expect(canvas.getByLabelText('Kind of owner')).toHaveValue('');
    await choose(canvas, 'Kind of owner', 'State Government');
    await ahead(canvas, 1);

    await choose(canvas, 'Type of facility', 'Primary Health Centre');
    await choose(canvas, 'Sub-type (optional)', 'Day');
    await choose(canvas, 'Type of facility', 'Hospital');
    await expect(await canvas.findByText(/^Sub-type: choose again/)).toBeVisible();
  },
};

export const Place: Story = {
  play: async ({ canvas }) => {
    await ahead(canvas, 2);
    await choose(canvas, 'State or union territory', 'Rajasthan');

    await expect(await canvas.findByText(/^District and Sub-district: choose again/)).toBeVisible();
    await expect(canvas.getByLabelText('Sub-district')).toBeDisabled();
    await expect(await canvas.findByText(/delivered in Maharashtra/)).toBeVisible();
  },
};

export const PlaceWithoutSubDistricts: Story = {
  play: async ({ canvas }) => {
    await ahead(canvas, 2);
    await choose(canvas, 'District', 'Mumbai');
    const part = await canvas.findByLabelText('Sub-district');
    await waitFor(() => expect(canvas.getByLabelText('Sub-district').tagName).toBe('INPUT'));
    await userEvent.type(canvas.getByLabelText('Sub-district'), 'Colaba');

    await expect(part).not.toBeNull();
    await expect(canvas.getByLabelText('Sub-district')).toHaveValue('Colaba');
  },
};

export const PlaceByAddress: Story = {
  play: async ({ canvas }) => {
    await ahead(canvas, 2);
    await userEvent.clear(canvas.getByLabelText('Place on the map'));
    await userEvent.type(canvas.getByLabelText('Place on the map'), '51.5, 0.1');
    await press(canvas, 'Continue');
    await waitFor(() =>
      expect(canvas.getByLabelText('Place on the map')).toHaveAccessibleDescription(/This place is not in India/),
    );
    await press(canvas, 'Find by the address');

    await waitFor(() => expect(canvas.getByLabelText('Place on the map')).toHaveValue('18.5204, 73.8567'));
  },
};

export const Contact: Story = { play: ({ canvas }) => ahead(canvas, 3) };

export const Hours: Story = {
  play: async ({ canvas }) => {
    await ahead(canvas, 4);
    await press(canvas, 'Add a second shift');
    const second = within(await canvas.findByRole('group', { name: 'Second shift' }));
    await fireEvent.change(second.getByLabelText('From'), { target: { value: '17:00' } });
    await fireEvent.change(second.getByLabelText('To'), { target: { value: '16:00' } });
    await press(canvas, 'Continue');
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/ends after it begins/);

    await fireEvent.change(second.getByLabelText('To'), { target: { value: '20:00' } });
    await press(canvas, 'Copy to all days');
    await waitFor(() => expect(canvas.getAllByRole('group', { name: 'Second shift' })).toHaveLength(7));
    await choose(canvas, 'Sunday: open or closed', 'Open 24 hours');
  },
};

export const Photos: Story = {
  play: async ({ canvas }) => {
    await ahead(canvas, 5);
    await userEvent.upload(canvas.getByLabelText('Photo of the board'), await photograph(3000, 2000, 'board.jpg'));
    await waitFor(() => expect(canvas.getByText('board.jpg')).toBeVisible());
    await press(canvas, 'Remove: Photo of the building');
    await userEvent.upload(
      canvas.getByLabelText('Photo of the building'),
      new File(['GIF89a'], 'building.jpg', { type: 'image/jpeg' }),
    );
    await waitFor(() =>
      expect(canvas.getByLabelText('Photo of the building')).toHaveAccessibleDescription(/not a JPEG or PNG photo/),
    );
    await press(canvas, 'Add a proof of address');
    await choose(canvas, 'Kind of proof', 'Electricity bill');
    await userEvent.upload(canvas.getByLabelText('Proof of address 1', { selector: 'input' }), paper());
    await expect(await canvas.findByText('bill.pdf')).toBeVisible();
  },
};

export const Equipment: Story = {
  play: async ({ canvas }) => {
    await ahead(canvas, 6);
    await userEvent.click(canvas.getByLabelText('Imaging centre'));
    await userEvent.type(await canvas.findByLabelText('X-ray'), 'two');
    await press(canvas, 'Continue');
    await expect(await canvas.findByRole('alert')).toHaveTextContent(/whole number/);
  },
};

export const Programmes: Story = { play: ({ canvas }) => ahead(canvas, 7) };

export const Review: Story = {
  play: async ({ canvas }) => {
    await ahead(canvas, 8);
    await press(canvas, 'Change: City, town or village');
    await waitFor(() => expect(canvas.getByLabelText('City, town or village')).toHaveFocus());
    await press(canvas, 'Save and go to the review');
    await expect(await canvas.findByRole('heading', { name: 'Is everything right?' })).toBeVisible();
  },
};

export const Submitted: Story = {
  play: async ({ canvas, id }) => {
    await ahead(canvas, 8);
    await press(canvas, 'Submit the facility');

    await expect(await canvas.findByRole('heading', { name: 'The facility was submitted' })).toBeVisible();
    const { total } = await connectionOf(id).carestack.organizations.search({ facilityName: 'Riverbank Clinic' });
    await expect(total).toBe(1);
  },
};

export const Submitting: Story = {
  play: async ({ canvas, id }) => {
    await ahead(canvas, 8);
    await connectionOf(id).plant({ operation: 'organizations.create', kind: 'latency', ms: 60_000, times: 1 });
    await press(canvas, 'Submit the facility');

    await expect(await canvas.findByRole('button', { name: 'Submitting…' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const AlreadyRegistered: Story = {
  args: {
    initialValues: {
      ...riverbank,
      facilityName: lakeside.basicInformation.facilityName,
      addressLine1: lakeside.basicInformation.addressLine1,
      addressLine2: lakeside.basicInformation.addressLine2,
    },
  },
  play: async ({ canvas, id }) => {
    await connectionOf(id).carestack.organizations.create(lakeside);
    await ahead(canvas, 8);
    await press(canvas, 'Submit the facility');
    await press(canvas, 'Not the same: submit a new facility');

    await waitFor(() =>
      expect(canvas.getByLabelText('Name of the facility')).toHaveAccessibleDescription(/already registered/),
    );
  },
};

export const PerhapsOnRecord: Story = {
  args: { initialValues: { ...riverbank, facilityName: 'Lake Side Poly-Clinic' }, onFound: fn() },
  play: async ({ canvas, args, id }) => {
    const { facilityId } = await connectionOf(id).carestack.organizations.create(lakeside);
    await ahead(canvas, 8);
    await press(canvas, 'Submit the facility');

    await waitFor(async () =>
      expect(await canvas.findByRole('heading', { name: 'Is this the same facility?' })).toHaveFocus(),
    );
    await press(canvas, 'Open Lakeside Polyclinic');
    await expect(args.onFound).toHaveBeenCalledWith(facilityId);
  },
};

export const AnswerLost: Story = {
  play: async ({ canvas, id }) => {
    await ahead(canvas, 8);
    connectionOf(id).setOffline(true);
    await press(canvas, 'Submit the facility');
    await canvas.findByRole('heading', { name: 'We do not know if it worked' }, { timeout: 20_000 });
    connectionOf(id).setOffline(false);
    await press(canvas, 'Check, and send if needed');

    await expect(await canvas.findByRole('heading', { name: 'The facility was submitted' })).toBeVisible();
  },
};

export const Hindi: Story = {
  globals: { language: 'hi' },
  play: async ({ canvas }) => {
    await ahead(canvas, 8);
    await expect(await canvas.findByRole('heading', { name: 'क्या सब सही है?' })).toBeVisible();
  },
};

export const Narrow: Story = {
  decorators: [(Story) => <div style={{ inlineSize: 320, padding: 8, boxSizing: 'border-box' }}>{Story()}</div>],
  play: async ({ canvas, canvasElement }) => {
    for (let step = 0; step < 8; step += 1) {
      await expect(sticksOut(canvasElement)).toEqual([]);
      await ahead(canvas, 1);
    }
    await expect(sticksOut(canvasElement)).toEqual([]);
  },
};

/** What reaches beyond the screen. */
function sticksOut(root: HTMLElement): string[] {
  const { right } = root.getBoundingClientRect();
  return [...root.querySelectorAll('label, input:not([type=file]), select, p, h2, dd, button')]
    .filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > right + 1)
    .map((part) => part.outerHTML.slice(0, 80));
}

export const ByKeyboard: Story = {
  args: { initialValues: { ...riverbank, facilityName: '' } },
  play: async ({ canvas }) => {
    await canvas.findByRole('option', { name: 'Private' });
    canvas.getByLabelText('Name of the facility').focus();
    await userEvent.keyboard('Riverbank Clinic{Enter}');
    await waitFor(() => expect(canvas.getByRole('heading', { name: 'What does it treat?' })).toHaveFocus());
    (await canvas.findByLabelText('Dentistry')).focus();
    await userEvent.keyboard(' ');

    await expect(canvas.getByLabelText('Dentistry')).toBeChecked();
    await expect(await canvas.findByLabelText('Orthodontics')).toBeInTheDocument();
  },
};
