import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { StayDocuments } from './StayDocuments.js';

const meta: Meta<typeof StayDocuments> = {
  component: StayDocuments,
  args: { name: 'story', onStay: fn(), onSummary: fn() },
  loaders: [async () => sessionStorage.clear()],
};
export default meta;
type Story = StoryObj<typeof meta>;

const choose = async (root: HTMLElement) => {
  const input = root.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no picker.');
  await userEvent.upload(input, new File(['Diagnosis: Dengue fever'], 'ward-round.txt', { lastModified: 1 }));
};

export const Empty: Story = {};

export const SummaryWritten: Story = {
  play: async ({ canvas, canvasElement, args }) => {
    await choose(canvasElement);
    await canvas.findByText(/Text · /);
    await userEvent.click(canvas.getByRole('button', { name: 'Send the files of this day' }));

    await waitFor(() => expect(args.onStay).toHaveBeenCalledOnce(), { timeout: 15_000 });
    await userEvent.click(await canvas.findByRole('button', { name: 'Generate the discharge summary' }));
    const draft = await canvas.findByRole('article', { name: 'Discharge summary' }, { timeout: 15_000 });
    await expect(draft).toHaveTextContent(/Dengue fever/);
    await expect(args.onSummary).toHaveBeenCalledOnce();
  },
};

export const NotAdded: Story = {
  parameters: { sandbox: { faults: [{ kind: 'status', status: 400, operation: 'ai.generateSummary' }] } },
  play: async ({ canvas, canvasElement }) => {
    await choose(canvasElement);
    await canvas.findByText(/Text · /);
    await userEvent.click(canvas.getByRole('button', { name: 'Send the files of this day' }));

    await expect(await canvas.findByText('The files were not added', { selector: 'p' })).toBeVisible();
  },
};

export const SummaryFailed: Story = {
  args: { stayId: 'nobody' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Generate the discharge summary' }));

    await expect(await canvas.findByText('The summary was not written')).toBeVisible();
  },
};

export const HindiNarrow: Story = {
  globals: { language: 'hi' },
  decorators: [(Story) => <div style={{ inlineSize: 320, padding: 8, boxSizing: 'border-box' }}>{Story()}</div>],
};
