import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { Button } from '../kit/index.js';
import { meera } from '../testing/people.js';
import { removeAll } from '../testing/removeAll.js';
import { connectionOf } from '../testing/stories.js';
import { PractitionerTable } from './PractitionerTable.js';

const meta = {
  component: PractitionerTable,
  args: { onSelect: fn(), actions: <Button variant="primary">Add a practitioner</Button> },
} satisfies Meta<typeof PractitionerTable>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Everybody: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('1 to 20 of 42')).toBeVisible();
  },
};

export const FoundByRegistration: Story = {
  beforeEach: async ({ id }) => {
    await connectionOf(id).carestack.practitioners.create(meera);
  },
  play: async ({ canvas, args }) => {
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search practitioners' }), 'MCI/2004/1');

    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('1 practitioner found'));
    await userEvent.click(canvas.getByRole('button', { name: 'Meera Joshi' }));
    await expect(args.onSelect).toHaveBeenCalledWith(expect.objectContaining({ firstName: 'Meera' }));
  },
};

export const NobodyFound: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByRole('searchbox'), 'Nobodyxyz');
    await expect(await canvas.findByText('No practitioner matches this search')).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Clear search' }));
    await expect(await canvas.findByText('1 to 20 of 42')).toBeVisible();
  },
};

export const NobodyYet: Story = {
  beforeEach: ({ id }) => removeAll(connectionOf(id).carestack.practitioners),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No practitioners yet')).toBeVisible();
  },
};

export const Failed: Story = {
  parameters: {
    sandbox: { faults: [{ kind: 'status', status: 403, operation: 'practitioners.findByFilters', times: 1 }] },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The practitioners could not be loaded')).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByText('1 to 20 of 42')).toBeVisible();
  },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  play: async ({ canvas, id }) => {
    const offline = 'There is no connection. Check the network, then try again.';
    await expect(await canvas.findByText(offline, undefined, { timeout: 10_000 })).toBeVisible();

    connectionOf(id).setOffline(false);
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByText('1 to 20 of 42')).toBeVisible();
    connectionOf(id).setOffline(true);
  },
};

export const Loading: Story = {
  parameters: { sandbox: { isSilent: true } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Loading practitioners…'));
    await expect(canvas.getByRole('grid', { name: 'Practitioners' })).toHaveAttribute('aria-busy', 'true');
  },
};

export const HindiNames: Story = {
  globals: { language: 'hi' },
  beforeEach: async ({ id }) => {
    await connectionOf(id).carestack.practitioners.create({ ...meera, firstName: 'मीरा', lastName: 'जोशी' });
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'मीरा जोशी' })).toBeVisible();
    await expect(canvas.getByRole('columnheader', { name: 'विभाग' })).toBeVisible();
  },
};

export const OneList: Story = {
  args: { paging: 'scroll', csvName: 'practitioners', onSelectionChange: fn() },
  play: async ({ canvas }) => {
    await canvas.findByText(/^1 to \d+ of 42$/);
    const grid = canvas.getByRole('grid');
    await waitFor(() => {
      grid.parentElement?.scrollTo({ top: 1e6 });
      void expect(canvas.getByText('1 to 42 of 42')).toBeVisible();
    });
  },
};

export const NarrowCards: Story = {
  args: { rowActions: [{ id: 'book', label: 'Book', onAct: fn() }] },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: '20rem' }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText('1 to 20 of 42');
    await expect(canvasElement.querySelector('thead')).toHaveStyle({ position: 'absolute' });
    const grid = canvasElement.querySelector<HTMLElement>('.cs-grid-box');
    await expect(grid?.scrollWidth).toBeLessThanOrEqual(grid?.clientWidth ?? 0);
  },
};
