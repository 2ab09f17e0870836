import type { DocumentKind } from '@carestack/core/fhir';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { attacks, clinicalDocument, documentOf, longDocument } from '../../testing/clinicalDocuments.js';
import { connectionOf } from '../../testing/stories.js';
import { FhirDocumentViewer } from './FhirDocumentViewer.js';

const meta = { component: FhirDocumentViewer, args: { bundle: null } } satisfies Meta<typeof FhirDocumentViewer>;
export default meta;

type Story = StoryObj<typeof meta>;

/** A document that the story's own sandbox made. */
const made = (kind: DocumentKind, play: NonNullable<Story['play']>): Story => ({
  loaders: [async ({ id }) => ({ bundle: await clinicalDocument(connectionOf(id).carestack, kind) })],
  render: (_, { loaded }) => <FhirDocumentViewer bundle={loaded['bundle']} />,
  play,
});

const shows = (...words: readonly (string | RegExp)[]) =>
  async function play({ canvas }: Parameters<NonNullable<Story['play']>>[0]) {
    for (const word of words) await expect((await canvas.findAllByText(word))[0]).toBeVisible();
  };

export const Consultation = made('OPConsultation', shows('Meera Nair', 'Fever for three days', /Arun Iyer/));
export const DischargeSummary = made('DischargeSummary', shows(/Platelet count daily/));
export const Prescription = made('Prescription', shows('Paracetamol 650 mg', 'thrice a day, 3 days'));
export const ImmunizationRecord = made('ImmunizationRecord', shows('BCG', 'AB12'));
export const HealthDocument = made('HealthDocumentRecord', async ({ canvas }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Show Attached file' }));
  await expect(await canvas.findByLabelText('Attached file')).toHaveAttribute('type', 'application/pdf');
});
export const WellnessRecord = made('WellnessRecord', shows('Vital Signs', '118 mmHg'));
export const Invoice = made('Invoice', shows('₹545.00'));
export const RadiologyReport = made('DiagnosticReport', async ({ canvas }) => {
  await expect((await canvas.findAllByText('Normal study'))[0]).toBeVisible();
  await waitFor(() => expect(canvas.getByRole('img', { name: 'Attached file' })).toHaveProperty('naturalWidth', 1));
});

export const Table = made('OPConsultation', async ({ canvas }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Table' }));
  await expect(await canvas.findByRole('columnheader', { name: 'Codes' })).toBeVisible();
  await expect(canvas.getByRole('cell', { name: 'Penicillin' })).toBeVisible();
});

export const Source = made('Prescription', async ({ canvas }) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Source' }));
  const source = await canvas.findByRole('textbox', { name: 'Source of the document' });
  await expect(source).toHaveDisplayValue(/"resourceType"/);
  await userEvent.click(canvas.getByRole('button', { name: 'Copy source' }));
  await waitFor(() => expect(canvas.getAllByText(/Copied|did not allow/)[0]).toBeVisible());
});

export const Conformance = made('OPConsultation', async ({ canvas }) => {
  await userEvent.click(await canvas.findByText('Check against ABDM rules'));
  await expect(await canvas.findByText(/NC-11/)).toBeVisible();
});

export const UnknownResources: Story = {
  args: {
    bundle: documentOf('From tomorrow', { text: 'New' }, 'NewRecord', [
      { resourceType: 'NutritionPlanOfTomorrow', mealTime: '08:00', cups: 2 },
      {
        resourceType: 'DocumentReference',
        content: [
          { attachment: { contentType: 'text/html', title: 'page.html', data: btoa('<script>attacked = 1</script>') } },
        ],
      },
    ]),
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Nutrition plan of tomorrow')).toBeVisible();
    await expect(canvas.getByText('Meal time')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Download page.html' })).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Show page.html' })).not.toBeInTheDocument();
  },
};

export const NotADocument: Story = {
  args: { bundle: { resourceType: 'Patient' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This cannot be read as a document')).toBeVisible();
  },
};

export const HostileNarrative: Story = {
  args: {
    bundle: documentOf('Hostile', { text: 'Wellness Record' }, 'WellnessRecord', [
      ...attacks.map(([name, html]) => ({
        resourceType: 'Observation',
        status: 'final',
        code: { text: name },
        text: { div: `<div>${html}<p>Kept: ${name}</p></div>` },
      })),
      ...attacks.map(([, html]) => ({ resourceType: 'Basic', text: { div: html } })),
    ]),
  },
  play: async ({ canvas, canvasElement }) => {
    for (const closed of await canvas.findAllByText('Text as written')) await userEvent.click(closed);
    await expect(await canvas.findByText('Kept: a script')).toBeVisible();
    // Long enough for a picture to fail, a vector to load and a frame to run.
    await new Promise((resolve) => setTimeout(resolve, 500));

    await expect(Reflect.get(globalThis, 'attacked')).toBe(undefined);
    const narratives = canvasElement.querySelectorAll('[data-part=narrative] *');
    await expect(narratives.length).toBeGreaterThan(10);
    const alive = [...narratives].filter(
      ({ localName, attributes }) =>
        !/^(div|span|p|br|ul|ol|li|table|caption|thead|tbody|tfoot|tr|th|td|b|i|em|strong)$/.test(localName) ||
        [...attributes].some(({ name }) => !['lang', 'dir', 'colspan', 'rowspan'].includes(name)),
    );
    await expect(alive.map(({ outerHTML }) => outerHTML)).toEqual([]);
  },
};

export const TwoHundredEntries: Story = {
  args: { bundle: longDocument(200) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Complaint 200')).toBeInTheDocument();
  },
};
