import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { type ApprovedVisit, approvedVisit } from '../../testing/approvedVisit.js';
import { asha } from '../../testing/people.js';
import { connectionOf } from '../../testing/stories.js';
import { DocumentLinking, type DocumentLinkingProps } from './DocumentLinking.js';

interface Given extends Pick<DocumentLinkingProps, 'onLinked' | 'onRegisterAbha'> {
  hasAbha?: boolean;
}

function Example({ made, hasAbha = true, ...props }: Given & { made?: ApprovedVisit }) {
  if (!made) return <p>This clinic could not be prepared.</p>;
  const { abhaAddress: _, ...patient } = made.patient;
  return <DocumentLinking {...made} {...props} patient={hasAbha ? made.patient : { ...patient, idType: 'PAN' }} />;
}

function isVisit(loaded: unknown): loaded is { made: ApprovedVisit } {
  return typeof loaded === 'object' && loaded !== null && 'made' in loaded;
}

const meta: Meta<typeof Example> = {
  component: Example,
  args: { onLinked: fn(), onRegisterAbha: fn() },
  parameters: { sandbox: { patients: [asha] } },
  loaders: [
    async ({ id, parameters }) => {
      sessionStorage.clear();
      const connected = connectionOf(id);
      const made = await approvedVisit(connected.carestack);
      const { fault } = parameters;
      if (fault) await connected.plant(fault);
      return { made };
    },
  ],
  render: (args, { loaded }) => (isVisit(loaded) ? <Example {...args} made={loaded.made} /> : <Example {...args} />),
};
export default meta;
type Story = StoryObj<typeof meta>;

export const NotSent: Story = {};

export const Linked: Story = {
  play: async ({ canvas, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Link' }));

    await expect(await canvas.findByText('The patient finds this document under their ABHA.')).toBeVisible();
    await expect(args.onLinked).toHaveBeenCalledOnce();
  },
};

export const FailedAtStepTwo: Story = {
  parameters: { fault: { kind: 'status', status: 400, operation: 'documents.updateVisitRecords', times: 1 } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Link' }));

    await expect(await canvas.findByText('Failed: nothing was done here')).toBeVisible();
    await expect(canvas.getByText('Accepted, waiting for the next step')).toBeVisible();
  },
};

export const Refused: Story = {
  parameters: { fault: { kind: 'no', operation: 'documents.linkCareContext', times: 1 } },
  play: async ({ canvas, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Link' }));

    await expect(await canvas.findByText('Refused by the service')).toBeVisible();
    await expect(args.onLinked).not.toHaveBeenCalled();
  },
};

export const AnswerLost: Story = {
  parameters: { fault: { kind: 'drop-after', operation: 'documents.createCareContext', times: 1 } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Link' }));

    await waitFor(() => expect(canvas.getByText(/The visit may be open already/)).toBeVisible());
  },
};

export const ClinicalName: Story = {
  play: async ({ canvas }) => {
    const name = await canvas.findByLabelText('Name of the visit');
    await userEvent.clear(name);
    await userEvent.type(name, 'Dengue follow-up');

    await expect(canvas.getByRole('button', { name: /^Use “Visit on/ })).toBeVisible();
  },
};

export const WithoutAbha: Story = { args: { hasAbha: false } };

export const HindiNarrow: Story = {
  globals: { language: 'hi' },
  decorators: [(Story) => <div style={{ inlineSize: 320, padding: 8, boxSizing: 'border-box' }}>{Story()}</div>],
};
