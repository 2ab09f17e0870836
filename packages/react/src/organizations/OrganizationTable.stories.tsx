import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { Button } from '../kit/index.js';
import { lakeside } from '../testing/people.js';
import { removeAll } from '../testing/removeAll.js';
import { connectionOf } from '../testing/stories.js';
import { OrganizationTable } from './OrganizationTable.js';

const meta = {
  component: OrganizationTable,
  args: { onSelect: fn(), actions: <Button variant="primary">Register a facility</Button> },
} satisfies Meta<typeof OrganizationTable>;
export default meta;

type Story = StoryObj<typeof meta>;

export const OfTheAccount: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^1 to 10 of \d+$/)).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Next' }));
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/^11 to 20 of \d+$/));
  },
};

export const OfTheRegister: Story = {
  args: { of: 'register' },
  play: async ({ canvas, args }) => {
    await userEvent.selectOptions(
      await canvas.findByRole('combobox', { name: 'State' }),
      await canvas.findByRole('option', { name: 'Maharashtra' }),
    );
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Search the register' }), 'Pune');

    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('1 facility found'));
    await userEvent.click(canvas.getByRole('button', { name: /^Pune / }));
    await expect(args.onSelect).toHaveBeenCalledWith(expect.objectContaining({ place: 'Pune' }));
  },
};

export const NoneFound: Story = {
  args: { of: 'register' },
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'Nowhere at all');
    await expect(await canvas.findByText('No facility matches this search')).toBeVisible();
  },
};

export const NoneYet: Story = {
  beforeEach: ({ id }) => removeAll(connectionOf(id).carestack.organizations),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No facilities yet')).toBeVisible();
  },
};

export const Failed: Story = {
  parameters: {
    sandbox: { faults: [{ kind: 'status', status: 403, operation: 'organizations.findAll', times: 1 }] },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The facilities could not be loaded')).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByText(/^1 to 10 of \d+$/)).toBeVisible();
  },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas, id }) => {
    const offline = 'There is no connection. Check the network, then try again.';
    await expect(await canvas.findByText(offline, undefined, { timeout: 10_000 })).toBeVisible();

    connectionOf(id).setOffline(false);
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByText(/^1 to 10 of \d+$/)).toBeVisible();
    connectionOf(id).setOffline(true);
  },
};

export const Loading: Story = {
  parameters: { sandbox: { isSilent: true } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Loading facilities…'));
    await expect(canvas.getByRole('grid', { name: 'Facilities' })).toHaveAttribute('aria-busy', 'true');
  },
};

export const HindiNames: Story = {
  globals: { language: 'hi' },
  beforeEach: async ({ id }) => {
    const basicInformation = { ...lakeside.basicInformation, facilityName: 'झील किनारा क्लिनिक', city: 'पुणे' };
    await connectionOf(id).carestack.organizations.create({ ...lakeside, basicInformation });
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'झील किनारा क्लिनिक' })).toBeVisible();
    await expect(canvas.getByRole('columnheader', { name: 'पिन कोड' })).toBeVisible();
  },
};

export const NarrowCards: Story = {
  args: { rowActions: [{ id: 'contact', label: 'Contact', onAct: fn() }] },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: '20rem' }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(/^1 to 10 of \d+$/);
    await expect(canvasElement.querySelector('thead')).toHaveStyle({ position: 'absolute' });
    const grid = canvasElement.querySelector<HTMLElement>('.cs-grid-box');
    await expect(grid?.scrollWidth).toBeLessThanOrEqual(grid?.clientWidth ?? 0);
  },
};
