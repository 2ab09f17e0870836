import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { useOrganizations } from './organizations.hooks.js';
import { OrganizationContactForm } from './OrganizationContactForm.js';

const meta = {
  component: OrganizationContactForm,
  args: {
    organization: {
      id: 'facility-1',
      facilityId: 'IN2710000001',
      basicInformation: { facilityName: 'Lakeside Polyclinic' },
      spocName: 'Meera Joshi',
      spocId: 'meera@hpr.abdm',
    },
    onUpdated: fn(),
    onCancel: fn(),
  },
} satisfies Meta<typeof OrganizationContactForm>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Filled: Story = {};

export const Unfinished: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.clear(canvas.getByLabelText('Their ID'));
    await userEvent.click(canvas.getByRole('button', { name: 'Save the contact' }));

    await expect(await canvas.findByRole('alert')).toHaveTextContent('Enter the ID.');
    await expect(args.onUpdated).not.toHaveBeenCalled();
  },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Name of the person to contact'), ' Rao');
    await userEvent.click(canvas.getByRole('button', { name: 'Save the contact' }));

    await expect(await canvas.findByRole('alert', undefined, { timeout: 10_000 })).toHaveTextContent(/answer was lost/);
    await expect(canvas.getByLabelText('Name of the person to contact')).toHaveValue('Meera Joshi Rao');
  },
};

export const ChangedMeanwhile: Story = {
  parameters: {
    sandbox: { faults: [{ kind: 'status', status: 409, operation: 'organizations.update', times: 1 }] },
  },
  render: function Conflicting({ onUpdated, onCancel }) {
    const { data } = useOrganizations();
    const [organization] = data?.items ?? [];
    return organization ? (
      <OrganizationContactForm organization={{ ...organization, spocName: 'Anil Rao' }} {...{ onUpdated, onCancel }} />
    ) : (
      <p />
    );
  },
  play: async ({ canvas }) => {
    const name = await canvas.findByLabelText('Name of the person to contact');
    await userEvent.clear(name);
    await userEvent.type(name, 'Meera Joshi');
    await userEvent.clear(canvas.getByLabelText('Their ID'));
    await userEvent.type(canvas.getByLabelText('Their ID'), 'meera@hpr.abdm');
    await userEvent.click(canvas.getByRole('button', { name: 'Save the contact' }));

    await waitFor(async () =>
      expect(
        await canvas.findByRole('heading', { name: 'Somebody else changed this contact in the meantime' }),
      ).toHaveFocus(),
    );
    await expect(canvas.getByLabelText('Yours: Meera Joshi')).toBeChecked();
  },
};
