import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { asha, kamala, ravi } from '../testing/people.js';
import { PatientPicker } from './PatientPicker.js';

const longName = {
  ...ravi,
  idNumber: 'ABCPK1234M',
  firstName: 'Venkatanarasimharajuvaripeta',
  middleName: 'Subrahmanya Chandrasekhara',
  lastName: 'Lakshminarasimhan Thiruvenkatanathapuram',
};

const meta: Meta<typeof PatientPicker> = {
  component: PatientPicker,
  args: { onChange: fn() },
  parameters: { sandbox: { patients: [asha, ravi, kamala, longName] } },
};
export default meta;

type Story = StoryObj<typeof meta>;
type Canvas = Parameters<NonNullable<Story['play']>>[0]['canvas'];

const box = (canvas: Canvas) => canvas.getByRole('combobox');
const type = (canvas: Canvas, text: string) => userEvent.type(box(canvas), text);
const pick = async (canvas: Canvas, text: string, name: RegExp) => {
  await type(canvas, text);
  await userEvent.click(await canvas.findByRole('option', { name }));
};

export const Empty: Story = {};

export const Opened: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(box(canvas));

    await expect(await canvas.findByText('Type a name or a number.')).toBeVisible();
  },
};

export const Found: Story = {
  play: async ({ canvas }) => {
    await type(canvas, 'कम');

    await canvas.findByRole('option', { name: /कमला देवी/ });
    await userEvent.keyboard('{ArrowDown}');
    await expect(canvas.getByRole('option', { name: /कमला देवी/ })).toHaveAttribute('aria-selected', 'true');
  },
};

export const Chosen: Story = {
  play: async ({ canvas, args }) => {
    await pick(canvas, '98765', /Asha Rao/);

    await expect(args.onChange).toHaveBeenCalledOnce();
    await waitFor(() => expect(box(canvas)).toHaveAccessibleDescription(/3210/));
  },
};

export const ChosenBefore: Story = {
  play: async ({ canvas }) => {
    await pick(canvas, 'Asha', /Asha Rao/);
    await userEvent.click(canvas.getByRole('button', { name: 'Clear the patient' }));
    await userEvent.keyboard('{ArrowDown}');

    await expect(await canvas.findByRole('option', { name: /Asha Rao/ })).toBeVisible();
    await expect(canvas.getByText('Recent')).toBeVisible();
  },
};

export const Searching: Story = {
  parameters: { sandbox: { isSilent: true } },
  play: async ({ canvas }) => {
    await type(canvas, 'Asha');

    await expect(await canvas.findByText('Searching…')).toBeVisible();
  },
};

export const Nobody: Story = {
  play: async ({ canvas }) => {
    await type(canvas, 'Zubin');

    await expect(await canvas.findByText('No patient matches what you typed')).toBeVisible();
    await expect(canvas.getByRole('option')).toHaveTextContent('Register “Zubin” as a new patient');
  },
};

export const Many: Story = {
  args: { pageSize: 5 },
  parameters: { sandbox: { seed: 200 } },
  play: async ({ canvas }) => {
    await type(canvas, 'a');

    await expect(await canvas.findByText(/^5 of \d+ shown. Type more to find fewer.$/)).toBeVisible();
    await expect(canvas.getAllByRole('option')).toHaveLength(6);
  },
};

export const LongName: Story = {
  play: async ({ canvas }) => {
    await type(canvas, 'Venkata');

    await expect(await canvas.findByRole('option', { name: /Thiruvenkatanathapuram/ })).toBeVisible();
  },
};

export const LongNameChosen: Story = {
  play: async ({ canvas }) => {
    await pick(canvas, 'Venkata', /Thiruvenkatanathapuram/);

    await waitFor(() => expect(box(canvas)).toHaveAccessibleDescription(/5678/));
  },
};

export const Failed: Story = {
  parameters: {
    sandbox: {
      patients: [asha],
      faults: [{ kind: 'status', status: 403, operation: 'patients.findByFilters', times: 1 }],
    },
  },
  play: async ({ canvas }) => {
    await type(canvas, 'Asha');

    await expect(await canvas.findByRole('option', { name: 'Try again' })).toBeVisible();
    await expect(canvas.getByText(/The patients could not be searched/, { selector: 'p' })).toBeVisible();
  },
};

export const TriedAgain: Story = {
  ...Failed,
  play: async ({ canvas }) => {
    await type(canvas, 'Asha');
    await userEvent.click(await canvas.findByRole('option', { name: 'Try again' }));

    await expect(await canvas.findByRole('option', { name: /Asha Rao/ })).toBeVisible();
  },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await type(canvas, 'Asha');

    await expect(
      await canvas.findByText(/There is no connection/, { selector: 'p' }, { timeout: 10_000 }),
    ).toBeVisible();
  },
};

export const Disabled: Story = { args: { disabled: true } };

export const Required: Story = { args: { required: true, error: 'Choose a patient.' } };

export const Unfinished: Story = {
  play: async ({ canvas }) => {
    await type(canvas, 'Asha');
    await canvas.findByRole('option', { name: /Asha Rao/ });
    await userEvent.tab();
    await userEvent.tab();

    await waitFor(() => expect(box(canvas)).toHaveAccessibleDescription(/Choose a patient from the list/));
    await expect(canvas.queryByRole('option')).not.toBeInTheDocument();
  },
};

export const Missing: Story = {
  args: { defaultValue: 'nobody' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('alert')).toHaveTextContent('The chosen patient could not be loaded');
  },
};

/** Clicked by itself: React’s `act` around a user event does not end while the form is being loaded. */
async function askForSomebodyNew(canvas: Canvas) {
  await type(canvas, 'Zubin');
  (await canvas.findByRole('option', { name: /Register “Zubin”/ })).click();
}

export const SomebodyNew: Story = {
  play: async ({ canvas }) => {
    await askForSomebodyNew(canvas);

    const dialog = await within(document.body).findByRole('dialog', { name: 'New patient' });
    await expect(await within(dialog).findByLabelText('First name')).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(within(document.body).queryByRole('dialog')).not.toBeInTheDocument());
    await expect(box(canvas)).toHaveValue('Zubin');
  },
};

export const SomebodyNewInDialog: Story = {
  play: async ({ canvas }) => {
    await askForSomebodyNew(canvas);

    const dialog = await within(document.body).findByRole('dialog', { name: 'New patient' });
    await expect(await within(dialog).findByLabelText('First name')).toBeVisible();
  },
};
