import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { Button } from '../kit/index.js';
import { asha, kamala, ravi } from '../testing/people.js';
import { connectionOf } from '../testing/stories.js';
import { PatientTable } from './PatientTable.js';

const meta = {
  component: PatientTable,
  args: { onSelect: fn(), actions: <Button variant="primary">Register a patient</Button> },
  parameters: { sandbox: { seed: 200 } },
} satisfies Meta<typeof PatientTable>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Everybody: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 to 20 of 200')).toBeVisible();
  },
};

export const SecondPage: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Next' }));

    await expect(await canvas.findByText('21 to 40 of 200')).toBeVisible();
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('21 to 40 of 200'));
  },
};

export const FoundByMobile: Story = {
  parameters: { sandbox: { patients: [asha, ravi, kamala] } },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search patients' }), '९८१२३ ४');

    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('1 patient found'));
    await expect(canvas.getByRole('button', { name: 'Ravi Kumar' })).toBeVisible();
  },
};

export const NobodyFound: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search patients' }), 'Nobodyxyz');

    await expect(await canvas.findByText('No patient matches this search')).toBeVisible();
  },
};

export const NobodyYet: Story = {
  parameters: { sandbox: { seed: 0 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No patients yet')).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { sandbox: { seed: 20, isSilent: true } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Loading patients…'));
  },
};

export const Offline: Story = {
  parameters: { sandbox: { seed: 20, isOffline: true } },
  play: async ({ canvas, id }) => {
    await expect(
      await canvas.findByText('There is no connection. Check the network, then try again.', undefined, {
        timeout: 10_000,
      }),
    ).toBeVisible();

    connectionOf(id).setOffline(false);
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByText('1 to 20 of 20')).toBeVisible();
    connectionOf(id).setOffline(true);
  },
};

export const NarrowCards: Story = {
  args: { rowActions: [{ id: 'book', label: 'Book a visit', onAct: fn() }] },
  parameters: { sandbox: { seed: 0, patients: [asha, ravi, kamala] } },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: '20rem' }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ args, canvas, canvasElement }) => {
    const name = await canvas.findByRole('button', { name: 'Ravi Kumar' });
    await expect(canvasElement.querySelector('thead')).toHaveStyle({ position: 'absolute' });
    const grid = canvasElement.querySelector<HTMLElement>('.cs-grid-box');
    await expect(grid?.scrollWidth).toBeLessThanOrEqual(grid?.clientWidth ?? 0);

    await userEvent.click(name);
    await expect(args.onSelect).toHaveBeenCalledOnce();
  },
};
