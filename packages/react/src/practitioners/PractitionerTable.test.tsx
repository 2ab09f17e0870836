import type { NewPractitioner } from '@carestack/core/practitioners';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { brokenRules } from '../testing/axe.js';
import { renderWithCarestack, type RenderOptions } from '../testing/index.js';
import { layOut } from '../testing/layOut.js';
import { meera } from '../testing/people.js';
import { removeAll } from '../testing/removeAll.js';
import { savedFiles } from '../testing/savedFiles.js';
import { PractitionerTable, type PractitionerTableProps } from './PractitionerTable.js';

const sunita = {
  ...meera,
  registrationId: 'DMC-77',
  department: 'pediatrics',
  designation: 'Resident',
  firstName: 'सुनीता',
  lastName: 'वर्मा',
  mobileNumber: '+919812300077',
  emailId: 'sunita@example.in',
} satisfies NewPractitioner;

/** The table of a clinic where only these practise. */
async function open(props: PractitionerTableProps, people: readonly NewPractitioner[], options?: RenderOptions) {
  const shown = await renderWithCarestack(<p />, options);
  await removeAll(shown.carestack.practitioners);
  for (const person of people) await shown.carestack.practitioners.create(person);
  shown.rerender(<PractitionerTable {...props} />);
  return shown;
}

const box = () => screen.getByRole('searchbox', { name: 'Search practitioners' });
const said = (text: string) => waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(text));
const cellsOf = async (name: string) => {
  const row = (await screen.findByRole('rowheader', { name })).closest('tr');
  return within(row ?? document.body)
    .getAllByRole('gridcell')
    .map(({ textContent }) => textContent);
};

test('shows what a practitioner does, and by which numbers they are known', async () => {
  const { container } = await open({}, [meera]);

  expect(await cellsOf('Meera Joshi')).toEqual([
    'Cardiology',
    'Senior Consultant',
    'MCI/2004/1',
    '98765 43299',
    'Active',
  ]);
  await said('1 practitioner');
  expect(await brokenRules(container)).toEqual([]);
});

test('speaks Hindi, and lets a name keep its script', async () => {
  await open({}, [meera, sunita], { messages: hi });

  expect((await cellsOf('Meera Joshi'))[0]).toBe('हृदय रोग विभाग');
  expect(await cellsOf('Meera Joshi')).toContain('कार्यरत');
  expect(screen.getByRole('rowheader', { name: 'सुनीता वर्मा' })).toBeVisible();
  await said('2 चिकित्सक');
});

test.each([
  ['meera', 'Meera Joshi'],
  ['सुनी', 'सुनीता वर्मा'],
  ['98123 00077', 'सुनीता वर्मा'],
  ['sunita@example.in', 'सुनीता वर्मा'],
  ['MCI/2004/1', 'Meera Joshi'],
])('finds by %s', async (typed, name) => {
  const { user } = await open({}, [meera, sunita]);
  await screen.findByRole('rowheader', { name: 'Meera Joshi' });

  await user.type(box(), typed);

  await said('1 practitioner found');
  expect(screen.getByRole('rowheader', { name })).toBeVisible();
});

test('says when nobody fits, and gives the whole list back', async () => {
  const { user } = await open({}, [meera]);
  await user.type(box(), 'Nobody');
  expect(await screen.findByText('No practitioner matches this search')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Clear search' }));

  expect(await screen.findByRole('rowheader', { name: 'Meera Joshi' })).toBeVisible();
});

test('where there is nobody yet, offers what the app offers, once', async () => {
  await open({ actions: <button>Add</button> }, []);

  expect(await screen.findByText('No practitioners yet')).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Add' })).toHaveLength(1);
});

test('says what went wrong, and shows the list at another try', async () => {
  const { user } = await renderWithCarestack(<PractitionerTable />, {
    faults: [{ kind: 'status', status: 403, operation: 'practitioners.findByFilters', times: 1 }],
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('The practitioners could not be loaded');

  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('1 to 20 of 42')).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('turns its pages', async () => {
  const { user } = await open({ pageSize: 1 }, [meera, sunita]);
  await screen.findByRole('rowheader', { name: 'सुनीता वर्मा' });

  await user.click(screen.getByRole('button', { name: 'Next' }));

  expect(await screen.findByRole('rowheader', { name: 'Meera Joshi' })).toBeVisible();
  await said('2 to 2 of 2');
});

test('as one list, loads more when somebody scrolls near its end', async () => {
  layOut();
  await renderWithCarestack(<PractitionerTable paging="scroll" pageSize={14} />);
  expect(await screen.findByText('1 to 28 of 42')).toBeVisible();

  const scrolling = screen.getByRole('grid').parentElement;
  if (scrolling) fireEvent.scroll(scrolling, { target: { scrollTop: 1_000 } });

  expect(await screen.findByText('1 to 42 of 42')).toBeVisible();
});

test('what can be done with one practitioner is named with them, and does not open the row', async () => {
  const onAct = vi.fn();
  const onSelect = vi.fn();
  const { user } = await open({ onSelect, rowActions: [{ id: 'book', label: 'Book', onAct }] }, [meera, sunita]);

  await user.click(await screen.findByRole('button', { name: 'Book: Meera Joshi' }));

  expect(onAct).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ firstName: 'Meera' }));
  expect(onSelect).not.toHaveBeenCalled();
});

test('hands the rows over as a file', async () => {
  const files = savedFiles();
  const { user } = await open({ csvName: 'practitioners' }, [meera]);

  await user.click(await screen.findByRole('button', { name: 'Download 1 as CSV' }));

  expect(files[0]?.name).toBe('practitioners.csv');
  expect(await files[0]?.blob.text()).toContain(
    '\r\nMeera Joshi,Cardiology,Senior Consultant,MCI/2004/1,98765 43299,Active\r\n',
  );
});

test('somebody who returns from a practitioner finds their search, and that row', async () => {
  function Screens() {
    const [isOpen, setOpen] = useState(false);
    if (isOpen) return <button onClick={() => setOpen(false)}>Back</button>;
    return <PractitionerTable onSelect={() => setOpen(true)} />;
  }
  const { user, carestack, rerender } = await renderWithCarestack(<p />);
  await carestack.practitioners.create(meera);
  rerender(<Screens />);
  await user.type(box(), 'Meera{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Meera Joshi' }));

  await user.click(screen.getByRole('button', { name: 'Back' }));

  expect(box()).toHaveValue('Meera');
  expect(screen.getByRole('button', { name: 'Meera Joshi' })).toHaveFocus();
});

test('reads a practitioner ahead while the pointer is on the row, and once', async () => {
  const { user, requests } = await open({ getHref: ({ id }) => `#${id}` }, [meera]);
  const name = await screen.findByRole('link', { name: 'Meera Joshi' });
  const before = requests.length;

  await user.hover(name);
  await waitFor(() => expect(requests).toHaveLength(before + 1));
  await user.unhover(name);
  await user.hover(name);
  expect(requests).toHaveLength(before + 1);
});
