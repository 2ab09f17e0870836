import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { renderWithCarestack } from '../testing/index.js';
import { layOut } from '../testing/layOut.js';
import { savedFiles } from '../testing/savedFiles.js';
import type { Column } from './columns.js';
import { DataGrid, type DataGridProps } from './DataGrid.js';
import type { GridPlace } from './place.js';

interface Bed {
  id: string;
  ward: string;
  number: number;
}

const beds: Bed[] = [
  { id: 'a', ward: 'Maternity', number: 12 },
  { id: 'b', ward: 'आपातकाल', number: 3 },
  { id: 'c', ward: 'Burns', number: 7 },
];
const columns: Column<Bed>[] = [
  { id: 'ward', label: 'Ward', text: ({ ward }) => ward, sort: 'loaded' },
  {
    id: 'number',
    label: 'Bed',
    text: ({ number }) => `No. ${number}`,
    sort: 'loaded',
    sortValue: ({ number }) => number,
  },
  { id: 'floor', label: 'Floor', text: () => '2nd', isHidden: true },
];
const idOf = ({ id }: Bed) => id;

function Beds(props: Partial<DataGridProps<Bed>>) {
  return <DataGrid label="Beds" columns={columns} rows={beds} rowId={idOf} total={3} {...props} />;
}

const wards = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
const many = Array.from({ length: 500 }, (_, at) => ({ id: String(at), ward: `Ward ${at + 1}`, number: at }));
const more = { isThere: true, isLoading: false, error: null, load: vi.fn() };

beforeEach(layOut);

test('tells a screen reader how large the grid is and where each row is in it', async () => {
  const { container } = await renderWithCarestack(<Beds firstRow={20} total={200} />);

  const grid = screen.getByRole('grid', { name: 'Beds' });
  expect(grid).toHaveAttribute('aria-rowcount', '201');
  expect(grid).toHaveAttribute('aria-colcount', '2');
  expect(screen.getByRole('row', { name: 'Maternity No. 12' })).toHaveAttribute('aria-rowindex', '22');
  expect(await brokenRules(container)).toEqual([]);
});

test('is one stop of Tab; arrows, Home and End walk its cells, the head among them', async () => {
  const { user } = await renderWithCarestack(
    <>
      <Beds getHref={({ id }) => `#${id}`} />
      <button>After</button>
    </>,
  );
  screen.getByRole('button', { name: 'After' }).focus();
  await user.tab({ shift: true });
  expect(screen.getByRole('link', { name: 'Maternity' })).toHaveFocus();

  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(screen.getByRole('gridcell', { name: 'No. 3' })).toHaveFocus();
  await user.keyboard('{Control>}{End}{/Control}');
  expect(screen.getByRole('gridcell', { name: 'No. 7' })).toHaveFocus();
  await user.keyboard('{Home}{PageUp}{ArrowUp}');
  expect(screen.getByRole('button', { name: 'Ward' })).toHaveFocus();

  await user.tab();
  expect(screen.getByRole('button', { name: 'After' })).toHaveFocus();
});

test('Enter opens a row from any of its cells, Space selects it', async () => {
  const onOpen = vi.fn();
  const onSelectionChange = vi.fn();
  const { user } = await renderWithCarestack(
    <Beds onOpen={onOpen} isSelectable onSelectionChange={onSelectionChange} />,
  );
  screen.getByRole('button', { name: 'Maternity' }).focus();

  await user.keyboard('{ArrowRight}{Enter}');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(beds[0]);
  await user.keyboard(' ');
  expect(onSelectionChange).toHaveBeenLastCalledWith(new Set(['a']));
  expect(screen.getByRole('row', { name: /Maternity/ })).toHaveAttribute('aria-selected', 'true');
  await user.keyboard('{Control>}a{/Control}');
  expect(onSelectionChange).toHaveBeenLastCalledWith(new Set(['a', 'b', 'c']));
  expect(onOpen).toHaveBeenCalledOnce();
});

test('selects all rows loaded and none again, and says how many are selected', async () => {
  const { user } = await renderWithCarestack(<Beds isSelectable selectionActions={<button>Print</button>} />);

  await user.click(screen.getByRole('checkbox', { name: 'Select Burns' }));
  expect(screen.getByText('1 selected')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Select all rows loaded' })).toBePartiallyChecked();
  await user.click(screen.getByRole('checkbox', { name: 'Select all rows loaded' }));
  expect(screen.getByText('3 selected')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear selection' }));
  expect(screen.queryByText('Print')).not.toBeInTheDocument();
});

test('sorts by a column up, down and not at all; numbers as numbers', async () => {
  const { user } = await renderWithCarestack(<Beds />);
  const head = screen.getByRole('button', { name: 'Bed' });

  await user.click(head);
  expect(wards()).toEqual(['आपातकाल', 'Burns', 'Maternity']);
  expect(screen.getByRole('columnheader', { name: 'Bed' })).toHaveAttribute('aria-sort', 'ascending');
  await user.click(head);
  expect(wards()).toEqual(['Maternity', 'Burns', 'आपातकाल']);
  await user.click(head);
  expect(wards()).toEqual(['Maternity', 'आपातकाल', 'Burns']);
});

test('says so when it can sort only the rows loaded, and not when those are all', async () => {
  const { user, rerender } = await renderWithCarestack(<Beds total={200} />);
  expect(screen.getByRole('button', { name: 'Ward' })).toHaveAccessibleDescription('Sorts only the rows loaded');

  await user.click(screen.getByRole('button', { name: 'Ward' }));
  expect(screen.getByText('Only the 3 rows loaded are sorted, not all 200.')).toBeVisible();

  rerender(<Beds total={3} />);
  expect(screen.queryByText(/rows loaded are sorted/)).not.toBeInTheDocument();
});

test('leaves the order to the server where the server sorts', async () => {
  const onSort = vi.fn();
  const byServer = columns.map((column): Column<Bed> => ({ ...column, sort: 'server' }));
  const { user } = await renderWithCarestack(<Beds columns={byServer} onSort={onSort} />);

  await user.click(screen.getByRole('button', { name: 'Ward' }));

  expect(onSort).toHaveBeenCalledExactlyOnceWith({ column: 'ward', direction: 'ascending' });
  expect(wards()).toEqual(['Maternity', 'आपातकाल', 'Burns']);
});

test('shows the columns asked for, and Escape closes their list', async () => {
  const { user } = await renderWithCarestack(<Beds />);
  expect(screen.queryByRole('columnheader', { name: 'Floor' })).not.toBeInTheDocument();

  await user.click(screen.getByText('Columns and order'));
  await user.click(screen.getByRole('checkbox', { name: 'Floor' }));
  expect(screen.getAllByText('2nd')).toHaveLength(3);
  await user.keyboard('{Escape}');
  expect(screen.getByText('Columns and order')).toHaveFocus();
  expect(screen.getByRole('group', { name: '' })).not.toHaveAttribute('open');
});

test('a row action is named with its row and acts on it', async () => {
  const onAct = vi.fn();
  const { user } = await renderWithCarestack(<Beds rowActions={[{ id: 'free', label: 'Free', onAct }]} />);

  await user.click(screen.getByRole('button', { name: 'Free: Burns' }));

  expect(onAct).toHaveBeenCalledExactlyOnceWith(beds[2]);
});

test('the file holds what is shown, in the order shown', async () => {
  const files = savedFiles();
  const { user } = await renderWithCarestack(<Beds csvName="beds" />);

  await user.click(screen.getByRole('button', { name: 'Bed' }));
  await user.click(screen.getByRole('button', { name: 'Download 3 as CSV' }));

  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files[0]?.blob.arrayBuffer());
  expect(text).toBe('\uFEFFWard,Bed\r\nआपातकाल,No. 3\r\nBurns,No. 7\r\nMaternity,No. 12\r\n');
  expect(files[0]?.name).toBe('beds.csv');
});

test('draws only the rows that are seen, and asks for more near the end', async () => {
  const load = vi.fn();
  const { rerender } = await renderWithCarestack(<Beds rows={many} total={500} more={{ ...more, load }} />);

  expect(screen.getAllByRole('rowheader').length).toBeLessThan(60);
  expect(load).not.toHaveBeenCalled();
  rerender(<Beds rows={many.slice(0, 12)} total={500} more={{ ...more, load }} />);
  await waitFor(() => expect(load).toHaveBeenCalledOnce());
});

test('keeps the row with the focus, however far the list is scrolled', async () => {
  const { user } = await renderWithCarestack(<Beds rows={many} total={500} more={more} onOpen={vi.fn()} />);
  screen.getByRole('button', { name: 'Ward 1' }).focus();

  await user.keyboard('{Control>}{End}{/Control}');

  await waitFor(() => expect(document.activeElement).toHaveTextContent('No. 499'));
  expect(within(screen.getByRole('grid')).getByRole('row', { name: /Ward 500/ })).toHaveAttribute(
    'aria-rowindex',
    '501',
  );
});

test('is where it was left when somebody returns: order, columns, and the row that was opened', async () => {
  const place: GridPlace = {};
  function Screens() {
    const [isOpen, setOpen] = useState(false);
    return isOpen ? (
      <button onClick={() => setOpen(false)}>Back</button>
    ) : (
      <Beds place={place} onOpen={() => setOpen(true)} />
    );
  }
  const { user } = await renderWithCarestack(<Screens />);
  await user.click(screen.getByRole('button', { name: 'Bed' }));
  await user.click(screen.getByRole('button', { name: 'Burns' }));

  await user.click(screen.getByRole('button', { name: 'Back' }));

  expect(screen.getByRole('button', { name: 'Burns' })).toHaveFocus();
  expect(wards()).toEqual(['आपातकाल', 'Burns', 'Maternity']);
});
