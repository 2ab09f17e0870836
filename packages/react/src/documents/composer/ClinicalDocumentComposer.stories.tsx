import type { Practitioner } from '@carestack/core/practitioners';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ComponentProps, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { asha } from '../../testing/people.js';
import { ClinicalDocumentComposer } from './ClinicalDocumentComposer.js';
import hindiPaper from '../../../../../fixtures/papers/op-hindi.pdf?url';
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
async function read({ canvas, canvasElement }: Played, url = paper, button = 'Read 1 document') {
  const bytes = await (await fetch(url)).blob();
  const file = new File([bytes], url === paper ? 'op-diabetes.pdf' : 'परामर्श-पर्ची.pdf', { type: 'application/pdf' });
  const input = await waitFor(() => {
    const found = canvasElement.querySelector('input[type=file]');
    if (!(found instanceof HTMLInputElement)) throw new Error('There is no picker.');
    return found;
  });
  await userEvent.upload(input, file);
  await userEvent.click(await canvas.findByRole('button', { name: button }));
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
    await expect(await canvas.findByText('Removed: Sulfa drugs', { selector: 's' })).toBeVisible();
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

const summaryOf = (...conditions: readonly string[]) => ({
  extractedData: {
    conditions,
    allergies: ['Sulfa drugs'],
    prescribedMedications: ['Tab Metformin 500 mg, twice a day'],
  },
});

/** A stay whose summary can be written again while somebody reviews the first one. */
function WrittenAgain(props: ComponentProps<typeof ClinicalDocumentComposer>) {
  const [summary, setSummary] = useState(() => summaryOf('Type 2 diabetes mellitus', 'Anaemia'));
  return (
    <>
      <button onClick={() => setSummary(summaryOf('Type 2 diabetes mellitus', 'Iron deficiency anaemia'))}>
        Again
      </button>
      <ClinicalDocumentComposer {...props} summary={summary} />
    </>
  );
}

/** What was edited stays; the newer summary waits, and is compared. */
export const NewerSummary: Story = {
  args: { caseType: 'DischargeSummary', name: 'stay-1', patientDetails: asha },
  render: (args) => <WrittenAgain {...args} />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Remove Sulfa drugs' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Again' }));
    await userEvent.click(await canvas.findByText('What is different'));
    await expect(canvas.getByText('Iron deficiency anaemia')).toBeVisible();
    await expect(canvas.getByText('Removed: Sulfa drugs', { selector: 's' })).toBeVisible();
  },
};

/** The service has forgotten the reading; the id of its job was kept. */
export const Expired: Story = {
  args: { name: 'expired' },
  beforeEach: () => sessionStorage.setItem('carestack.job..summary.OPConsultation.expired', 'gone'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This draft is no longer kept')).toBeVisible();
  },
};

/** The page was reloaded while something was typed: what is gone is said. */
export const LostOverReload: Story = {
  args: { name: 'lost' },
  beforeEach: () => sessionStorage.setItem('carestack.work..OPConsultation.lost', 'typed'),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^What you typed here was not kept/)).toBeVisible();
  },
};

export const Typing: Story = {
  args: { caseType: 'Prescription' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Type it' }));
    await userEvent.type(await canvas.findByRole('combobox', { name: 'Name' }), 'para');
    await expect(await canvas.findByRole('option', { name: /387517004/ })).toBeVisible();
  },
};

/** A paper in Hindi: its signs tell only some of their letters, and the line is marked all the same. */
export const HindiNarrow: Story = {
  globals: { language: 'hi' },
  decorators: [(Story) => <div style={{ inlineSize: 320, padding: 8, boxSizing: 'border-box' }}>{Story()}</div>],
  play: async (played) => {
    const { canvas, canvasElement } = played;
    await read(played, hindiPaper, '1 दस्तावेज़ पढ़वाएँ');
    const medicines = within(await canvas.findByRole('region', { name: /^लिखी गई दवाएँ/ }));
    await userEvent.click(medicines.getAllByRole('button', { name: /परामर्श-पर्ची/ })[0] ?? canvasElement);
    await waitFor(() => expect(canvasElement.querySelector('[data-part=mark]')).toBeVisible());
  },
};
