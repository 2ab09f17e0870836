import { screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { lakeside } from '../testing/people.js';
import { renderWithCarestack } from '../testing/index.js';
import { OrganizationContactForm } from './OrganizationContactForm.js';

async function contactForm() {
  const onUpdated = vi.fn();
  const desk = await renderWithCarestack(<p>Loading</p>);
  const { facilityId } = await desk.carestack.organizations.create(lakeside);
  const read = () => desk.carestack.organizations.findById('facilityId', facilityId ?? '');
  desk.rerender(<OrganizationContactForm organization={await read()} onUpdated={onUpdated} />);
  return { ...desk, onUpdated, read };
}

test('the contact of a facility is changed, and nothing else of it', async () => {
  const { user, onUpdated, read } = await contactForm();

  await user.type(screen.getByLabelText('Name of the person to contact'), 'Meera Joshi');
  await user.type(screen.getByLabelText('Their ID'), 'meera@hpr.abdm');
  await user.click(screen.getByRole('button', { name: 'Save the contact' }));

  await waitFor(() => expect(onUpdated).toHaveBeenCalledOnce());
  expect(await read()).toMatchObject({
    spocName: 'Meera Joshi',
    spocId: 'meera@hpr.abdm',
    basicInformation: { facilityName: 'Lakeside Polyclinic' },
  });
});

test('a missing ID is told at its field, and nothing is sent', async () => {
  const { user, requests } = await contactForm();
  const before = requests.length;

  await user.type(screen.getByLabelText('Name of the person to contact'), 'Me');
  await user.click(screen.getByRole('button', { name: 'Save the contact' }));

  await waitFor(() => expect(screen.getByLabelText('Their ID')).toHaveAccessibleDescription(/Enter the ID/));
  expect(screen.getByLabelText('Name of the person to contact')).toHaveAccessibleDescription(/at least 3 letters/);
  expect(requests).toHaveLength(before);
});
