import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { brokenRules } from '../testing/axe.js';
import { asha, kamala, ravi } from '../testing/people.js';
import { renderWithCarestack } from '../testing/index.js';
import { layOut } from '../testing/layOut.js';
import { savedFiles } from '../testing/savedFiles.js';
import { PatientTable } from './PatientTable.js';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-06-01T10:00:00+05:30'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const box = () => screen.getByRole('searchbox', { name: 'Search patients' });
const said = (text: string) => waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(text));
const cellsOf = async (name: string) => {
  const row = (await screen.findByRole('rowheader', { name })).closest('tr');
  return within(row ?? document.body)
    .getAllByRole('gridcell')
    .map(({ textContent }) => textContent);
};

test('shows who a patient is, with the ABHA number masked', async () => {
  const { container } = await renderWithCarestack(<PatientTable />, { patients: [asha, ravi] });

  expect(await cellsOf('Asha Rao')).toEqual([
    'XX-XXXX-XXXX-9876asha.rao@sbx',
    '38 years, female',
    '98765 43210',
    'Karnataka',
  ]);
  expect(await cellsOf('Ravi Kumar')).toEqual(['', '74 years, male', '98123 45678', 'Bihar']);
  expect(container).not.toHaveTextContent('91-7654');
  expect(await brokenRules(container)).toEqual([]);
});

test('speaks Hindi, and tells the count', async () => {
  await renderWithCarestack(<PatientTable />, { patients: [asha, kamala], messages: hi });

  expect(await cellsOf('कमला देवी')).toEqual(['XX-XXXX-XXXX-3333', '55 वर्ष, महिला', '', 'उत्तर प्रदेश']);
  await said('2 मरीज़');
});

test('lets a name in another script run its own way', async () => {
  await renderWithCarestack(<PatientTable onSelect={vi.fn()} />, {
    patients: [{ ...asha, firstName: 'زینب', lastName: '' }],
  });

  expect(await screen.findByRole('button', { name: 'زینب' })).toHaveAttribute('dir', 'auto');
});

test('goes forward and back through the pages, and says where it is', async () => {
  const { user } = await renderWithCarestack(<PatientTable pageSize={2} />, { patients: [asha, ravi, kamala] });
  await screen.findByRole('rowheader', { name: 'कमला देवी' });
  expect(screen.getByRole('button', { name: 'Previous' })).toHaveAttribute('aria-disabled', 'true');

  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByRole('rowheader', { name: 'Asha Rao' })).toBeVisible();
  await said('3 to 3 of 3');
  expect(screen.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');

  await user.click(screen.getByRole('button', { name: 'Previous' }));
  expect(await screen.findByRole('rowheader', { name: 'Ravi Kumar' })).toBeVisible();
});

test.each([
  ['rao', 'Asha Rao'],
  ['कम', 'कमला देवी'],
  ['98123', 'Ravi Kumar'],
  ['९८१२३ ४५६७८', 'Ravi Kumar'],
  ['91 1111 2222 3333', 'कमला देवी'],
  ['asha.rao@sbx', 'Asha Rao'],
  ['abcpk1234l', 'Ravi Kumar'],
])('finds by %s', async (typed, name) => {
  const { user } = await renderWithCarestack(<PatientTable />, { patients: [asha, ravi, kamala] });
  await screen.findByRole('rowheader', { name: 'Asha Rao' });

  await user.type(box(), typed);

  await said('1 patient found');
  expect(screen.getByRole('rowheader', { name })).toBeVisible();
});

test('waits for a pause in typing: one search for a word, and the first page of it', async () => {
  const { user, requests } = await renderWithCarestack(<PatientTable pageSize={1} />, { patients: [asha, ravi] });
  await user.click(await screen.findByRole('button', { name: 'Next' }));
  await screen.findByRole('rowheader', { name: 'Asha Rao' });
  const before = requests.length;

  await user.type(box(), 'Ravi');

  expect(await screen.findByRole('rowheader', { name: 'Ravi Kumar' })).toBeVisible();
  expect(requests).toHaveLength(before + 1);
  expect(screen.getByText('1 to 1 of 1')).toBeVisible();
});

test('cancels an older search, whose late answer never wins', async () => {
  const { user, requests, plant } = await renderWithCarestack(<PatientTable />, { patients: [asha, ravi] });
  await screen.findByRole('rowheader', { name: 'Asha Rao' });
  await plant({ kind: 'latency', operation: 'patients.findByFilters', ms: 1_000, times: 1 });
  const before = requests.length;

  await user.type(box(), 'Asha{Enter}');
  await waitFor(() => expect(requests).toHaveLength(before + 1));
  await user.clear(box());
  await user.type(box(), 'Ravi{Enter}');
  await said('1 patient found');

  expect(requests[before]?.signal.aborted).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(screen.getByRole('rowheader', { name: 'Ravi Kumar' })).toBeVisible();
  expect(screen.queryByRole('rowheader', { name: 'Asha Rao' })).not.toBeInTheDocument();
});

test('an Aadhaar number in the box comes into no address; whoever is on record with it is found by its masked form', async () => {
  const masked = { ...asha, idType: 'AADHAAR', idNumber: 'XXXX-XXXX-0124', abhaAddress: undefined };
  const { user, requests } = await renderWithCarestack(<PatientTable />, { patients: [masked, ravi] });
  await screen.findByRole('rowheader', { name: 'Ravi Kumar' });

  await user.type(box(), '2345 6789 01');
  await said('No patients found');
  await user.type(box(), '24');
  await said('1 patient found');

  expect(screen.getByRole('rowheader', { name: 'Asha Rao' })).toBeVisible();
  expect(requests.map(({ url }) => decodeURIComponent(url)).join()).not.toMatch(/2345|6789/);
});

test('says when nobody fits, and gives the whole list and the box back', async () => {
  const { user } = await renderWithCarestack(<PatientTable />, { patients: [asha] });
  await user.type(await screen.findByRole('searchbox'), 'Nobody');
  await said('No patients found');

  await user.click(await screen.findByRole('button', { name: 'Clear search' }));

  expect(await screen.findByRole('rowheader', { name: 'Asha Rao' })).toBeVisible();
  expect(box()).toHaveFocus();
  expect(box()).toHaveValue('');
});

test('where there is nobody yet, offers what the app offers, once', async () => {
  await renderWithCarestack(<PatientTable actions={<button>Register</button>} />);

  expect(await screen.findByText('No patients yet')).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Register' })).toHaveLength(1);
});

test('opens a row by mouse and by keyboard', async () => {
  const onSelect = vi.fn();
  const { user } = await renderWithCarestack(<PatientTable onSelect={onSelect} />, { patients: [asha] });
  const name = await screen.findByRole('button', { name: 'Asha Rao' });

  await user.click(name);
  name.focus();
  await user.keyboard('{Enter}');

  expect(onSelect).toHaveBeenCalledTimes(2);
  expect(onSelect).toHaveBeenLastCalledWith(expect.objectContaining({ firstName: 'Asha' }));
});

test('makes a row a link, which the app may follow itself; a new tab stays the browser’s business', async () => {
  const onSelect = vi.fn();
  const { user } = await renderWithCarestack(
    <PatientTable getHref={({ idNumber }) => `#${idNumber}`} onSelect={onSelect} />,
    {
      patients: [ravi],
    },
  );
  const link = await screen.findByRole('link', { name: 'Ravi Kumar' });
  expect(link).toHaveAttribute('href', '#ABCPK1234L');

  await user.click(link);
  expect(onSelect).toHaveBeenCalledOnce();
  expect(location.hash).toBe('');

  await user.keyboard('{Control>}');
  await user.click(link);
  expect(onSelect).toHaveBeenCalledOnce();
});

test('says that there is no connection, and shows the patients when it is back', async () => {
  const { user, setOffline } = await renderWithCarestack(<PatientTable />, { patients: [asha], isOffline: true });
  expect(await screen.findByRole('alert', undefined, { timeout: 10_000 })).toHaveTextContent('There is no connection.');

  setOffline(false);
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('rowheader', { name: 'Asha Rao' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('keeps the rows on the screen when they cannot be renewed, and says that they may be old', async () => {
  const { queryClient, plant } = await renderWithCarestack(<PatientTable />, { patients: [asha] });
  await screen.findByRole('rowheader', { name: 'Asha Rao' });

  await plant({ kind: 'status', status: 503 });
  void queryClient.invalidateQueries();

  expect(await screen.findByRole('alert', undefined, { timeout: 15_000 })).toHaveTextContent(
    'This list may be out of date',
  );
  expect(screen.getByRole('rowheader', { name: 'Asha Rao' })).toBeVisible();
}, 20_000);

test('holds the place of the rows on their way, and says that it loads', async () => {
  await renderWithCarestack(<PatientTable />, { isSilent: true });

  expect(screen.getByRole('grid', { name: 'Patients' })).toHaveAttribute('aria-busy', 'true');
  await said('Loading patients…');
});

test('what can be done with one patient is named with them, and does not open the row', async () => {
  const onAct = vi.fn();
  const onSelect = vi.fn();
  const { user } = await renderWithCarestack(
    <PatientTable onSelect={onSelect} rowActions={[{ id: 'book', label: 'Book', onAct }]} />,
    { patients: [asha, ravi] },
  );

  await user.click(await screen.findByRole('button', { name: 'Book: Asha Rao' }));

  expect(onAct).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ firstName: 'Asha' }));
  expect(onSelect).not.toHaveBeenCalled();
});

test('the file holds what the screen shows: the ABHA number masked there too', async () => {
  const files = savedFiles();
  const { user } = await renderWithCarestack(<PatientTable csvName="patients" />, { patients: [asha, kamala] });

  await user.click(await screen.findByRole('button', { name: 'Download 2 as CSV' }));

  expect(files[0]?.name).toBe('patients.csv');
  expect((await files[0]?.blob.text())?.split('\r\n')).toEqual([
    expect.stringContaining('Name,'),
    expect.stringMatching(/^कमला देवी,XX-XXXX-XXXX-3333,/),
    expect.stringMatching(/^Asha Rao,XX-XXXX-XXXX-9876 asha\.rao@sbx,/),
    '',
  ]);
});

test('as one list, loads more when somebody scrolls near its end, and draws only what is seen', async () => {
  layOut();
  const { requests } = await renderWithCarestack(<PatientTable paging="scroll" pageSize={25} />, { seed: 100 });
  expect(await screen.findByText('1 to 25 of 100')).toBeVisible();
  await waitFor(() => expect(screen.getByText('1 to 50 of 100')).toBeVisible());
  const loaded = requests.length;

  const box = screen.getByRole('grid').parentElement;
  if (box) fireEvent.scroll(box, { target: { scrollTop: 2_000 } });

  expect(await screen.findByText('1 to 75 of 100')).toBeVisible();
  expect(requests).toHaveLength(loaded + 1);
  expect(screen.getAllByRole('rowheader').length).toBeLessThan(50);
});

test('somebody who returns from a patient is on the same page of the same search, at that patient’s row', async () => {
  function Screens() {
    const [isOpen, setOpen] = useState(false);
    if (isOpen) return <button onClick={() => setOpen(false)}>Back</button>;
    return <PatientTable pageSize={1} onSelect={() => setOpen(true)} />;
  }
  const { user } = await renderWithCarestack(<Screens />, { patients: [asha, { ...ravi, firstName: 'Ashalata' }] });
  await user.type(box(), 'Asha{Enter}');
  await said('2 patients found');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.click(await screen.findByRole('button', { name: 'Asha Rao' }));

  await user.click(screen.getByRole('button', { name: 'Back' }));

  expect(box()).toHaveValue('Asha');
  expect(screen.getByText('2 to 2 of 2')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Asha Rao' })).toHaveFocus();
});

test('reads a patient ahead while the pointer is on the row, and once', async () => {
  const { user, requests } = await renderWithCarestack(<PatientTable onSelect={vi.fn()} />, { patients: [asha] });
  const name = await screen.findByRole('button', { name: 'Asha Rao' });
  const before = requests.length;

  await user.hover(name);
  await waitFor(() => expect(requests).toHaveLength(before + 1));
  expect(requests.at(-1)?.url).toMatch(/\/get\/Patient\//);
  await user.unhover(name);
  await user.hover(name);
  expect(requests).toHaveLength(before + 1);
});
