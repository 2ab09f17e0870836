import type { NewOrganization } from '@carestack/core';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { brokenRules } from '../testing/axe.js';
import { renderWithCarestack, type RenderOptions } from '../testing/index.js';
import { layOut } from '../testing/layOut.js';
import { lakeside } from '../testing/people.js';
import { removeAll } from '../testing/removeAll.js';
import { savedFiles } from '../testing/savedFiles.js';
import { OrganizationTable } from './OrganizationTable.js';
import type { OrganizationTableProps } from './organizationTableProps.js';

const named = (facilityName: string): NewOrganization => ({
  ...lakeside,
  basicInformation: { ...lakeside.basicInformation, facilityName },
});

/** The table of an account with only these facilities. */
async function open(props: OrganizationTableProps, facilities: readonly NewOrganization[], options?: RenderOptions) {
  const shown = await renderWithCarestack(<p />, options);
  await removeAll(shown.carestack.organizations);
  for (const facility of facilities) await shown.carestack.organizations.create(facility);
  shown.rerender(<OrganizationTable {...props} />);
  return shown;
}

const box = () => screen.getByRole('searchbox', { name: 'Search the register' });
const said = (text: string | RegExp) => waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(text));
const cellsOf = (name: string) =>
  within(screen.getByRole('rowheader', { name }).closest('tr') ?? document.body)
    .getAllByRole('gridcell')
    .map(({ textContent }) => textContent);

test('lists the account’s own facilities, with no search box, as the API cannot search them', async () => {
  const { container } = await open({}, [lakeside]);

  await screen.findByRole('rowheader', { name: 'Lakeside Polyclinic' });
  await screen.findByRole('gridcell', { name: 'Clinic' });
  expect(cellsOf('Lakeside Polyclinic')).toEqual([
    expect.stringMatching(/^IN\d+$/),
    'Clinic',
    'Pune',
    expect.stringMatching(/maharashtra/i),
    '411038',
  ]);
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  await said('1 facility');
  expect(await brokenRules(container)).toEqual([]);
});

test('tells types and places by the words of the register, and a code that no list holds as it is', async () => {
  const { basicInformation, facilityDetails, systemOfMedicine } = lakeside;
  await open({}, [
    {
      ...lakeside,
      basicInformation: { ...basicInformation, facilityName: 'Hilltop', city: 'Haveli', district: '490', state: '27' },
      facilityDetails: { ...facilityDetails, ownershipType: 'G' },
      systemOfMedicine: { ...systemOfMedicine, facilityType: 'DISP' },
    },
    { ...named('Odd'), systemOfMedicine: { ...systemOfMedicine, facilityType: 'XYZ' } },
  ]);

  await screen.findByRole('gridcell', { name: 'Dispensary' });
  await screen.findByRole('gridcell', { name: 'Haveli, Pune' });
  expect(cellsOf('Hilltop')).toEqual([
    expect.stringMatching(/^IN\d+$/),
    'Dispensary',
    'Haveli, Pune',
    'Maharashtra',
    '411038',
  ]);
  expect(cellsOf('Odd')[1]).toBe('XYZ');
});

test('speaks Hindi, and lets a name keep its script', async () => {
  await open({}, [named('झील किनारा क्लिनिक')], { messages: hi });

  expect(await screen.findByRole('rowheader', { name: 'झील किनारा क्लिनिक' })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: 'पिन कोड' })).toBeVisible();
  expect(screen.getByRole('gridcell', { name: 'महाराष्ट्र' })).toBeVisible();
  await said('1 स्वास्थ्य केंद्र');
});

test.each([
  ['Pune', /^Pune /],
  ['411001', /^Pune /],
  ['४११००१', /^Pune /],
])('finds in the register by %s', async (typed, name) => {
  const { user } = await renderWithCarestack(<OrganizationTable of="register" />);
  await screen.findAllByRole('rowheader');

  await user.type(box(), typed);

  await said(/facilit(y|ies) found/);
  screen.getAllByRole('rowheader').forEach((header) => expect(header).toHaveAccessibleName(name));
});

test('two letters of a name ask nothing yet', async () => {
  const { user, requests } = await renderWithCarestack(<OrganizationTable of="register" />);
  await screen.findAllByRole('rowheader');
  const before = requests.length;

  await user.type(box(), 'Pu{Enter}');
  await new Promise((resolve) => setTimeout(resolve, 600));

  expect(requests).toHaveLength(before);
});

test('keeps to the facilities of one state', async () => {
  const { user } = await renderWithCarestack(<OrganizationTable of="register" />);
  await screen.findAllByRole('rowheader');
  await screen.findByRole('option', { name: 'Kerala' });

  await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Kerala');

  await said(/facilit(y|ies) found/);
  screen.getAllByRole('rowheader').forEach((header) => expect(header.closest('tr')).toHaveTextContent(/Kerala/i));
});

test('says when no facility fits, and gives the whole list back', async () => {
  const { user } = await renderWithCarestack(<OrganizationTable of="register" />);
  await user.type(box(), 'Nowhere at all');
  expect(await screen.findByText('No facility matches this search')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Clear search' }));

  expect((await screen.findAllByRole('rowheader')).length).toBeGreaterThan(10);
});

test('where there is none yet, offers what the app offers, once', async () => {
  await open({ actions: <button>Register</button> }, []);

  expect(await screen.findByText('No facilities yet')).toBeVisible();
  expect(screen.getAllByRole('button', { name: 'Register' })).toHaveLength(1);
});

test.each([
  ['account', 'organizations.findAll'],
  ['register', 'organizations.search'],
] as const)('of the %s, says what went wrong, and shows the list at another try', async (of, operation) => {
  const { user } = await renderWithCarestack(<OrganizationTable of={of} />, {
    faults: [{ kind: 'status', status: 403, operation, times: 1 }],
  });
  expect(await screen.findByRole('alert')).toHaveTextContent('The facilities could not be loaded');

  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect((await screen.findAllByRole('rowheader')).length).toBeGreaterThan(1);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test.each(['account', 'register'] as const)('of the %s, turns its pages', async (of) => {
  const { user } = await renderWithCarestack(<OrganizationTable of={of} pageSize={10} />);
  const [first] = await screen.findAllByRole('rowheader');

  await user.click(screen.getByRole('button', { name: 'Next' }));
  await said(/^11 to \d+ of \d+$/);
  expect(first).not.toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Previous' }));
  expect(await screen.findByRole('rowheader', { name: first?.textContent ?? '' })).toBeVisible();
});

test('as one list, loads more when somebody scrolls near its end', async () => {
  layOut();
  const { carestack } = await renderWithCarestack(<OrganizationTable paging="scroll" />);
  const { total } = await carestack.organizations.findAll();
  expect(await screen.findByText(`1 to 20 of ${total}`)).toBeVisible();

  const scrolling = screen.getByRole('grid').parentElement;
  if (scrolling) fireEvent.scroll(scrolling, { target: { scrollTop: 500 } });

  expect(await screen.findByText(`1 to ${total} of ${total}`)).toBeVisible();
});

test('what can be done with one facility is named with it, and does not open the row', async () => {
  const onAct = vi.fn();
  const onSelect = vi.fn();
  const { user } = await open({ onSelect, rowActions: [{ id: 'contact', label: 'Contact', onAct }] }, [
    lakeside,
    named('Hillside Clinic'),
  ]);

  await user.click(await screen.findByRole('button', { name: 'Contact: Lakeside Polyclinic' }));

  expect(onAct).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'Lakeside Polyclinic' }));
  expect(onSelect).not.toHaveBeenCalled();
});

test('hands the rows over as a file', async () => {
  const files = savedFiles();
  const { user } = await open({ csvName: 'facilities' }, [named('=1+1 Clinic')]);

  await user.click(await screen.findByRole('button', { name: 'Download 1 as CSV' }));

  expect(files[0]?.name).toBe('facilities.csv');
  expect(await files[0]?.blob.text()).toMatch(/\r\n'=1\+1 Clinic,IN\d+,CLINIC,Pune,/);
});

test('somebody who returns from a facility finds their state, their search and that row', async () => {
  function Screens() {
    const [isOpen, setOpen] = useState(false);
    if (isOpen) return <button onClick={() => setOpen(false)}>Back</button>;
    return <OrganizationTable of="register" onSelect={() => setOpen(true)} />;
  }
  const { user } = await renderWithCarestack(<Screens />);
  await screen.findByRole('option', { name: 'Maharashtra' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Maharashtra');
  await user.type(box(), 'Pune{Enter}');
  await said('1 facility found');
  await user.click(screen.getByRole('button', { name: /^Pune / }));

  await user.click(screen.getByRole('button', { name: 'Back' }));

  expect(box()).toHaveValue('Pune');
  expect(screen.getByRole('combobox', { name: 'State' })).toHaveDisplayValue('Maharashtra');
  expect(screen.getByRole('button', { name: /^Pune / })).toHaveFocus();
});

test('reads a facility ahead while the pointer is on the row, and once', async () => {
  const { user, requests } = await open({ getHref: ({ id }) => `#${id}` }, [lakeside]);
  const name = await screen.findByRole('link', { name: 'Lakeside Polyclinic' });
  const before = requests.length;

  await user.hover(name);
  await waitFor(() => expect(requests).toHaveLength(before + 1));
  await user.unhover(name);
  await user.hover(name);
  expect(requests).toHaveLength(before + 1);
});
