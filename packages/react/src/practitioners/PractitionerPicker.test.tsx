import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderWithCarestack } from '../testing/index.js';
import { meera } from '../testing/people.js';
import { PractitionerPicker } from './PractitionerPicker.js';

const box = () => screen.getByRole('combobox', { name: 'Practitioner' });

test.each(['Meera', '98765 43299', 'MCI/2004/1'])('a practitioner is chosen by typing %s', async (typed) => {
  const onChange = vi.fn();
  const { user, carestack } = await renderWithCarestack(<PractitionerPicker onChange={onChange} />);
  const { id } = await carestack.practitioners.create(meera);

  await user.click(box());
  await user.paste(typed);
  await user.click(await screen.findByRole('option', { name: /Meera Joshi/ }));

  expect(onChange.mock.calls).toEqual([[id]]);
  await waitFor(() => expect(box()).toHaveAccessibleDescription(/Cardiology · Senior Consultant · MCI\/2004\/1/));
});

test('the dialog for somebody new has one title, and the form in it is called by it', async () => {
  const { user } = await renderWithCarestack(<PractitionerPicker />);

  await user.click(box());
  await user.click(await screen.findByRole('option', { name: 'Add a new practitioner' }));

  const dialog = within(await screen.findByRole('dialog', { name: 'New practitioner' }));
  expect(await dialog.findByRole('form', { name: 'New practitioner' })).toBeInTheDocument();
  expect(dialog.getAllByRole('heading', { level: 2 })).toHaveLength(1);
});

test('somebody new begins with the name that was typed', async () => {
  const { user } = await renderWithCarestack(<PractitionerPicker />);

  await user.type(box(), 'Ritu Bose');
  await user.click(await screen.findByRole('option', { name: 'Add “Ritu Bose” as a new practitioner' }));

  const dialog = await screen.findByRole('dialog', { name: 'New practitioner' });
  expect(await within(dialog).findByLabelText('First name')).toHaveValue('Ritu');
  expect(within(dialog).getByLabelText('Last name (optional)')).toHaveValue('Bose');
});
