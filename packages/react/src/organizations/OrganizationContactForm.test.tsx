import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
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

test('a contact of which the service did not take the consent manager says so, and is handed over without it', async () => {
  const { user, onUpdated, plant } = await contactForm();
  const fields = { consentManagerId: 'invalid' };
  await plant({ kind: 'not-kept', operation: 'organizations.update', fields, times: 1 });
  await user.type(screen.getByLabelText('Name of the person to contact'), 'Meera Joshi');
  await user.type(screen.getByLabelText('Their ID'), 'meera@hpr.abdm');
  await user.type(screen.getByLabelText('ID of the consent manager (optional)'), 'sita@hpr.abdm');

  await user.click(screen.getByRole('button', { name: 'Save the contact' }));

  expect(await screen.findByRole('alert', { name: 'The record is saved, but not all of it' })).toHaveTextContent(
    'ID of the consent manager: not saved. Check this.',
  );
  expect(screen.getByLabelText('ID of the consent manager (optional)')).toHaveValue('sita@hpr.abdm');
  await user.click(screen.getByRole('button', { name: 'Go on without it' }));
  expect(onUpdated).toHaveBeenCalledOnce();
  expect(onUpdated.mock.calls[0]?.[0]).toMatchObject({ spocName: 'Meera Joshi', spocId: 'meera@hpr.abdm' });
  expect(onUpdated.mock.calls[0]?.[0]).not.toHaveProperty('consentManagerId');
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

describe('two people changing one contact', () => {
  async function conflicting() {
    const desk = await contactForm();
    const { user, carestack, plant, read } = desk;
    const { id } = await read();
    await carestack.organizations.update(id, {
      spocName: 'Anil Rao',
      spocId: 'anil@hpr.abdm',
      consentManagerName: 'Sita',
    });
    await plant({ kind: 'status', status: 409, operation: 'organizations.update', times: 1 });
    await user.type(screen.getByLabelText('Name of the person to contact'), 'Meera Joshi');
    await user.type(screen.getByLabelText('Their ID'), 'meera@hpr.abdm');
    await user.click(screen.getByRole('button', { name: 'Save the contact' }));
    const both = within(
      await screen.findByRole('region', { name: 'Somebody else changed this contact in the meantime' }),
    );
    return { ...desk, both };
  }

  test('are both shown, field by field, and what is chosen is saved', async () => {
    const { user, onUpdated, read, both } = await conflicting();
    expect(screen.getByRole('heading', { name: 'Somebody else changed this contact in the meantime' })).toHaveFocus();
    expect(both.getByLabelText('Yours: Meera Joshi')).toBeChecked();
    expect(both.getByLabelText('On record now: Sita')).toBeChecked();
    expect(both.queryByLabelText('Yours: nothing')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save the contact' })).not.toBeInTheDocument();
    await user.click(both.getByLabelText('On record now: anil@hpr.abdm'));

    await user.click(both.getByRole('button', { name: 'Save this choice' }));

    await waitFor(() => expect(onUpdated).toHaveBeenCalledOnce());
    expect(await read()).toMatchObject({
      spocName: 'Meera Joshi',
      spocId: 'anil@hpr.abdm',
      consentManagerName: 'Sita',
    });
  });

  test('leave the contact as it is when one of them gives way', async () => {
    const { user, onUpdated, read, requests, both } = await conflicting();
    const before = requests.length;

    await user.click(both.getByRole('button', { name: 'Keep what is on record' }));

    await waitFor(() => expect(onUpdated).toHaveBeenCalledOnce());
    expect(requests).toHaveLength(before);
    expect(await read()).toMatchObject({ spocName: 'Anil Rao', spocId: 'anil@hpr.abdm', consentManagerName: 'Sita' });
  });
});

test('a refusal that changed nothing on record is told, and what was typed stays', async () => {
  const { user, plant, onUpdated } = await contactForm();
  await plant({ kind: 'status', status: 409, operation: 'organizations.update', times: 1 });
  await user.type(screen.getByLabelText('Name of the person to contact'), 'Meera Joshi');
  await user.type(screen.getByLabelText('Their ID'), 'meera@hpr.abdm');

  await user.click(screen.getByRole('button', { name: 'Save the contact' }));

  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(screen.getByLabelText('Name of the person to contact')).toHaveValue('Meera Joshi');
  expect(onUpdated).not.toHaveBeenCalled();
});

test('the consent manager that somebody else wrote meanwhile stays when the person to contact is changed', async () => {
  const { user, carestack, onUpdated, read } = await contactForm();
  const { id } = await read();
  await carestack.organizations.update(id, {
    spocName: 'Anil Rao',
    spocId: 'anil@hpr.abdm',
    consentManagerName: 'Sita',
  });
  await user.type(screen.getByLabelText('Name of the person to contact'), 'Meera Joshi');
  await user.type(screen.getByLabelText('Their ID'), 'meera@hpr.abdm');

  await user.click(screen.getByRole('button', { name: 'Save the contact' }));

  await waitFor(() => expect(onUpdated).toHaveBeenCalledOnce());
  expect(await read()).toMatchObject({ spocName: 'Meera Joshi', consentManagerName: 'Sita' });
});
