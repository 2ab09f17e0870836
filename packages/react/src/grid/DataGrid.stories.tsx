import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Surface } from '../provider/index.js';
import type { Column } from './columns.js';
import { DataGrid } from './DataGrid.js';

interface Bed {
  id: string;
  ward: string;
  nurse: string;
  floor: number;
}

const wards = ['Maternity', 'आपातकाल', 'Burns', 'ICU', 'Orthopaedics', 'O'];
const nurses = ['Asha', 'कमला देवी', 'ರವಿ', 'زینب', 'Lalhmingmawii Sailo Ralte Hnamte Pachuau of Champhai', 'N'];

const beds = (count: number): Bed[] =>
  Array.from({ length: count }, (_, at) => ({
    id: String(at),
    ward: `${wards[at % 6]} ${at + 1}`,
    nurse: nurses[(at * 7) % 6] ?? '',
    floor: at % 9,
  }));

const columns: Column<Bed>[] = [
  { id: 'ward', label: 'Bed', text: ({ ward }) => ward, sort: 'loaded' },
  { id: 'nurse', label: 'Nurse', text: ({ nurse }) => nurse, cell: ({ nurse }) => <bdi>{nurse}</bdi>, sort: 'loaded' },
  { id: 'floor', label: 'Floor', text: ({ floor }) => String(floor), sortValue: ({ floor }) => floor, sort: 'loaded' },
];
const idOf = ({ id }: Bed) => id;
const hundredThousand = beds(100_000);
const done = { isThere: false, isLoading: false, error: null, load: fn() };

const meta = {
  component: DataGrid<Bed>,
  args: { label: 'Beds', columns, rows: beds(12), rowId: idOf, total: 12, onOpen: fn() },
  decorators: [
    (Story) => (
      <Surface part="story">
        <Story />
      </Surface>
    ),
  ],
} satisfies Meta<typeof DataGrid<Bed>>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Rows: Story = {};

export const KeyboardWalk: Story = {
  args: { rows: beds(6), total: 6, isSelectable: true, rowActions: [{ id: 'free', label: 'Free', onAct: fn() }] },
  play: async ({ canvas, args }) => {
    (await canvas.findByRole('button', { name: 'Maternity 1' })).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight} ');
    await expect(canvas.getByRole('gridcell', { name: 'कमला देवी' })).toHaveFocus();
    await expect(canvas.getByRole('checkbox', { name: 'Select आपातकाल 2' })).toBeChecked();
    await userEvent.keyboard('{Enter}');
    await expect(args.onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: '1' }));
    await userEvent.keyboard('{End}');
    await expect(canvas.getByRole('button', { name: 'Free: आपातकाल 2' })).toHaveFocus();
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await expect(canvas.getByRole('checkbox', { name: 'Select Maternity 1' })).toHaveFocus();
  },
};

export const Sorted: Story = {
  args: { total: 5_000 },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Floor' }));
    await expect(await canvas.findByText('Only the 12 rows loaded are sorted, not all 5,000.')).toBeVisible();
  },
};

export const ColumnsAndOrder: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByText('Columns and order'));
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Floor' }));
    await waitFor(() => expect(canvas.queryByRole('columnheader', { name: 'Floor' })).not.toBeInTheDocument());
    await userEvent.selectOptions(canvas.getByRole('combobox', { name: 'Order' }), 'Bed, descending');
    await expect(canvas.getByRole('columnheader', { name: 'Bed' })).toHaveAttribute('aria-sort', 'descending');
  },
};

/** Only those are drawn that are seen. */
export const HundredThousandRows: Story = {
  args: { rows: hundredThousand, total: 100_000, more: done, isSelectable: true },
  play: async ({ canvas }) => {
    (await canvas.findByRole('button', { name: 'Maternity 1' })).focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await waitFor(() => expect(document.activeElement?.closest('tr')).toHaveTextContent(/ 100000/));
    await expect(within(canvas.getByRole('grid')).getAllByRole('row').length).toBeLessThan(80);
    await userEvent.keyboard('{PageUp}');
    await waitFor(() => expect(document.activeElement?.closest('tr')).toHaveTextContent(/ 999\d\d/));
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await waitFor(() => expect(canvas.getByRole('checkbox', { name: 'Select Maternity 1' })).toHaveFocus());
  },
};

export const Skeletons: Story = {
  args: { rows: undefined, total: null },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('grid', { name: 'Beds' })).toHaveAttribute('aria-busy', 'true');
  },
};

export const NarrowCards: Story = {
  args: { isSelectable: true, rowActions: [{ id: 'free', label: 'Free', onAct: fn() }] },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: '20rem' }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('button', { name: 'Maternity 1' });
    await expect(canvasElement.querySelector('thead')).toHaveStyle({ position: 'absolute' });
    const box = canvasElement.querySelector<HTMLElement>('.cs-grid-box');
    await expect(box?.scrollWidth).toBeLessThanOrEqual(box?.clientWidth ?? 0);
  },
};
