import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent } from 'storybook/test';
import { Button } from '../kit/index.js';
import { asha, kamala } from '../testing/people.js';
import { connectionOf } from '../testing/stories.js';
import { PatientHeader } from './PatientHeader.js';

const meta = {
  component: PatientHeader,
  args: { patient: { ...asha, id: 'p-1' }, actions: <Button variant="primary">Start visit</Button> },
} satisfies Meta<typeof PatientHeader>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Masked: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('******3210')).toBeVisible();
    await expect(canvas.queryByText('+91 98765 43210')).not.toBeInTheDocument();
  },
};

export const Revealed: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show mobile number' }));
    await expect(canvas.getByText('+91 98765 43210')).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Show ABHA number' }));
    await expect(canvas.getByText('91-7654-3210-9876')).toBeVisible();
  },
};

export const HiddenAgainWhenTheWindowIsLeft: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Show mobile number' }));
    await expect(canvas.getByText('+91 98765 43210')).toBeVisible();

    await fireEvent.blur(window);

    await expect(canvas.getByText('******3210')).toBeVisible();
  },
};

export const AnotherScript: Story = { args: { patient: { ...kamala, id: 'p-2' } } };

export const RightToLeftName: Story = {
  globals: { direction: 'rtl' },
  args: { patient: { ...asha, id: 'p-3', firstName: 'زینب', lastName: 'خان' } },
};

export const YearOfBirthOnly: Story = { args: { patient: { ...asha, id: 'p-4', birthDate: '1957' } } };

export const LongNameOnANarrowScreen: Story = {
  args: {
    patient: {
      ...asha,
      id: 'p-5',
      firstName: 'Venkatanarasimharajuvaripeta',
      lastName: 'Lakshminarayanasubramaniam',
      abhaAddress: 'venkatanarasimharajuvaripeta.lakshminarayana@sbx',
    },
  },
  decorators: [
    (Screen) => (
      <div style={{ inlineSize: 288 }} data-testid="screen">
        <Screen />
      </div>
    ),
  ],
  play: async ({ canvas }) => {
    const screen = canvas.getByTestId('screen');
    await expect(screen.scrollWidth).toBeLessThanOrEqual(screen.clientWidth);
  },
};

export const Photo: Story = {
  args: { patient: { ...asha, id: 'p-6' } },
  render: (args) => (
    <PatientHeader {...args} patient={{ ...asha, id: 'p-6', photo: drawnFace() }} patientId={undefined} />
  ),
};

export const NothingKnown: Story = { args: { patient: { id: 'p-7', gender: null } } };

export const Loading: Story = {
  parameters: { sandbox: { isSilent: true } },
  args: { patient: undefined, patientId: 'p-1' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Loading the patient…')).toBeInTheDocument();
  },
};

export const NotFound: Story = {
  args: { patient: undefined, patientId: 'nobody' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No such patient')).toBeVisible();
  },
};

export const ServerDown: Story = {
  parameters: { sandbox: { faults: [{ kind: 'status', operation: 'patients.findById', status: 500, times: 10 }] } },
  args: { patient: undefined, patientId: 'p-1' },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('The patient could not be loaded', undefined, { timeout: 10_000 }),
    ).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible();
  },
};

export const Offline: Story = {
  parameters: { sandbox: { isOffline: true } },
  args: { patient: undefined, patientId: 'nobody' },
  play: async ({ canvas, id }) => {
    const noConnection = 'There is no connection. Check the network, then try again.';
    await expect(await canvas.findByText(noConnection, undefined, { timeout: 10_000 })).toBeVisible();

    connectionOf(id).setOffline(false);
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await expect(await canvas.findByText('No such patient')).toBeVisible();
  },
};

/** A drawn face: no photo of anybody. */
function drawnFace(): string {
  const canvas = document.createElement('canvas');
  canvas.width = 120;
  canvas.height = 120;
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  pen.fillStyle = '#bcd9dc';
  pen.fillRect(0, 0, 120, 120);
  pen.fillStyle = '#0a6570';
  for (const [x, y, radius] of [
    [60, 48, 24],
    [60, 120, 44],
  ] as const) {
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
  }
  return canvas.toDataURL('image/png');
}
