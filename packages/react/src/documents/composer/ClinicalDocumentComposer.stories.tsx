import type { Practitioner } from '@carestack/core/practitioners';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { asha } from '../../testing/people.js';
import { ClinicalDocumentComposer } from './ClinicalDocumentComposer.js';
import paper from '../../../../../fixtures/papers/op-diabetes.pdf?url';

const drIyer: Practitioner = {
  id: 'd-1',
  registrationId: 'KER-1234',
  department: 'cardiology',
  designation: 'Consultant',
  firstName: 'Arun',
  lastName: 'Iyer',
  birthDate: '1970-02-03',
  gender: 'male',
  mobileNumber: '9812345670',
  address: '1 Hill Road, Kochi',
  pincode: '682001',
  state: 'Kerala',
};

const meta = {
  component: ClinicalDocumentComposer,
  args: {
    caseType: 'OPConsultation',
    name: 'visit-1',
    approver: drIyer,
    patientDetails: { ...asha, firstName: 'Meera', lastName: 'Kulkarni' },
    onApproved: fn(),
  },
  beforeEach: () => sessionStorage.clear(),
} satisfies Meta<typeof ClinicalDocumentComposer>;
export default meta;

type Story = StoryObj<typeof meta>;
type Played = Parameters<NonNullable<Story['play']>>[0];

/** Hands over a paper as a person does, and has it read. */
async function read({ canvas }: Played) {
  const bytes = await (await fetch(paper)).blob();
  const file = new File([bytes], 'op-diabetes.pdf', { type: 'application/pdf' });
  const input = (await canvas.findByRole('group', { name: 'Documents' })).querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no picker.');
  await userEvent.upload(input, file);
  await userEvent.click(await canvas.findByRole('button', { name: 'Read 1 document' }));
}

export const Choose: Story = {};

export const Reading: Story = {
  parameters: { sandbox: { faults: [{ operation: 'ai.jobStatus', kind: 'latency', ms: 600_000 }] } },
  args: { slowAfter: 0 },
  play: async (played) => {
    await read(played);
    await expect((await played.canvas.findAllByText(/longer than expected/))[0]).toBeVisible();
  },
};

export const NotRead: Story = {
  parameters: { sandbox: { faults: [{ operation: 'ai.generateSummary', kind: 'drop-after' }] } },
  play: async (played) => {
    await read(played);
    await expect(await played.canvas.findByText('No answer came')).toBeVisible();
  },
};

/** A line, its page, and its words marked on it. */
export const Review: Story = {
  play: async (played) => {
    const { canvas, canvasElement } = played;
    await read(played);
    await expect(await canvas.findByText('AI draft')).toBeVisible();
    const medicines = within(canvas.getByRole('region', { name: /^Prescribed medicines/ }));
    await userEvent.click(medicines.getAllByRole('button', { name: /^Show the source/ })[0] ?? canvasElement);
    await waitFor(() => expect(canvasElement.querySelector('[data-part=mark]')).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: 'Remove Sulfa drugs' }));
    await expect(await canvas.findByText('Removed: Sulfa drugs')).toBeVisible();
  },
};

export const Editing: Story = {
  play: async (played) => {
    const { canvas } = played;
    await read(played);
    await userEvent.click(await canvas.findByRole('button', { name: /^Change Tab Metformin/ }));
    await expect(await canvas.findByRole('combobox', { name: 'Name' })).toHaveValue('Tab Metformin');
  },
};

export const Approved: Story = {
  play: async (played) => {
    const { canvas } = played;
    await read(played);
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove Sulfa drugs' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Approve this document' }));
    await expect(await canvas.findByText(/^Approved by Arun Iyer on/)).toBeVisible();
    await expect(await canvas.findByRole('heading', { name: 'Consultation', level: 2 })).toBeVisible();
  },
};

export const NotMade: Story = {
  parameters: { sandbox: { faults: [{ operation: 'ai.generateFhirBundle', kind: 'status', status: 503 }] } },
  play: async (played) => {
    const { canvas } = played;
    await read(played);
    await userEvent.click(await canvas.findByRole('button', { name: 'Approve this document' }));
    await expect(await canvas.findByText('The approved document could not be made')).toBeVisible();
  },
};
