import type { Practitioner } from '@carestack/core/practitioners';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { asha } from '../../testing/people.js';
import { ClinicalDocumentComposer } from './ClinicalDocumentComposer.js';

const drIyer: Practitioner = {
  id: 'd-1',
  registrationId: 'KER-1234',
  department: 'radiology',
  designation: 'Consultant',
  firstName: 'Arun',
  lastName: 'Iyer',
  gender: 'male',
};

const meta = {
  component: ClinicalDocumentComposer,
  args: {
    caseType: 'Radiology Report',
    name: 'visit-1',
    approver: drIyer,
    patientDetails: asha,
    onApproved: fn(),
  },
  beforeEach: () => sessionStorage.clear(),
} satisfies Meta<typeof ClinicalDocumentComposer>;
export default meta;

type Story = StoryObj<typeof meta>;
type Played = Parameters<NonNullable<Story['play']>>[0];

const chest = ['Chest X-ray, PA view', 'Both lungs are clear.', 'Normal chest'] as const;
const wrist = ['Left wrist X-ray, two views', 'Break of the distal radius.', 'Fracture of the radius'] as const;

const reportOf = ([study, finding, impression]: readonly [string, string, string]) =>
  new File(
    [`Name: Asha Rao\nStudy: ${study}\nFindings: ${finding}\nImpression: ${impression}\n`],
    `${study.replace(/\W+/g, '-').toLowerCase()}.txt`,
    { type: 'text/plain' },
  );

/** Hands over a paper for each study, and has them read. */
async function read({ canvas, canvasElement }: Played, studies: readonly (readonly [string, string, string])[]) {
  const input = await waitFor(() => {
    const found = canvasElement.querySelector('input[type=file]');
    if (!(found instanceof HTMLInputElement)) throw new Error('There is no picker.');
    return found;
  });
  await userEvent.upload(input, studies.map(reportOf));
  await userEvent.click(await canvas.findByRole('button', { name: /^Read \d+ documents?$|दस्तावेज़ पढ़वाएँ$/ }));
}

export const OneStudy: Story = {
  play: async (played) => {
    await read(played, [chest]);
    await expect(await played.canvas.findByRole('heading', { name: 'Radiology report', level: 2 })).toBeVisible();
  },
};

export const TwoStudies: Story = {
  play: async (played) => {
    await read(played, [chest, wrist]);
    await expect(await played.canvas.findByRole('heading', { name: 'Radiology report, 1 of 2' })).toBeVisible();
  },
};

/** The first is approved; the second is still to be. */
export const OneOfTwoApproved: Story = {
  play: async (played) => {
    const { canvas } = played;
    await read(played, [chest, wrist]);
    await userEvent.click(await canvas.findByRole('button', { name: 'Approve this document' }));
    await expect(await canvas.findByText(/^Approved by Arun Iyer on/)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Go on to the next document' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Compose another' })).not.toBeInTheDocument();
  },
};

const parts = ['Skull', 'Cervical spine', 'Shoulder', 'Elbow', 'Pelvis', 'Hip joint with both thighs', 'Knee', 'Ankle'];

/** One is discarded, one left for later: the list says which. */
export const ManyStudies: Story = {
  play: async (played) => {
    const { canvas } = played;
    await read(
      played,
      parts.map((part) => [`${part} X-ray, two views`, `No fracture of the ${part.toLowerCase()}.`, 'Normal'] as const),
    );
    await userEvent.click(await canvas.findByRole('button', { name: 'Leave it for later' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Discard the draft' }));
    await userEvent.click(await within(document.body).findByRole('button', { name: 'Discard' }));
    await expect(await canvas.findByRole('heading', { name: 'Radiology report, 3 of 8' })).toBeVisible();
    await userEvent.click(canvas.getByText('Show the list'));
    await expect(canvas.getByText('Discarded')).toBeVisible();
  },
};

export const HindiNarrow: Story = {
  globals: { language: 'hi' },
  decorators: [(Story) => <div style={{ inlineSize: 320, padding: 8, boxSizing: 'border-box' }}>{Story()}</div>],
  play: async (played) => {
    await read(played, [chest, wrist]);
    await expect(await played.canvas.findByRole('heading', { name: /, 2 में से 1$/ })).toBeVisible();
  },
};
