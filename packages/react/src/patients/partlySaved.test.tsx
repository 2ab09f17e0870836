import { type Fault } from '@carestack/sandbox';
import { screen, waitFor, within } from '@testing-library/react';
import type { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { hasUnsavedChanges } from '../provider/index.js';
import { brokenRules } from '../testing/axe.js';
import { renderWithCarestack, type RenderOptions } from '../testing/index.js';
import { asha, ashaProfile } from '../testing/people.js';
import type { NewPatientFormOptions } from './useNewPatientForm.js';
import { PatientForm } from './PatientForm.js';

type User = ReturnType<typeof userEvent.setup>;
type OnCreated = NewPatientFormOptions['onCreated'];

const notKept = (fields: Record<string, string>, operation = 'patients.create'): Fault => ({
  kind: 'not-kept',
  operation,
  fields,
  times: 1,
});
const refusedEmail = notKept({ emailId: 'email_invalid' });

const field = (label: string) => screen.getByLabelText(label);
const press = (user: User, name: string) => user.click(screen.getByRole('button', { name }));
const partlySaved = () => screen.findByRole('alert', { name: 'The record is saved, but not all of it' });
const itemsOf = (summary: HTMLElement) =>
  within(summary)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

async function fillIn(user: User) {
  await user.type(field('First name'), 'Meera');
  const date = within(screen.getByRole('group', { name: 'Date of birth' }));
  await user.type(date.getByLabelText('Day'), '30');
  await user.type(date.getByLabelText('Month'), '1');
  await user.type(date.getByLabelText('Year'), '1988');
  await user.click(field('Female'));
  await user.type(field('ABHA number'), '91 7654 3210 9876');
  await user.type(field('Mobile number (optional)'), '98765 43210');
  await user.type(field('Email (optional)'), 'meera@example.in');
  await user.type(field('Address'), '2 Hill Road, Pune');
}

/** A patient whom the service registered without some of what was typed. */
async function registered(fault: Fault = refusedEmail, options: RenderOptions = {}) {
  const onCreated = vi.fn<OnCreated>();
  const rendered = await renderWithCarestack(<PatientForm onCreated={onCreated} onCancel={vi.fn()} />, {
    faults: [fault],
    ...options,
  });
  await fillIn(rendered.user);
  await press(rendered.user, 'Register patient');
  const summary = await partlySaved();
  const onRecord = async () => (await rendered.carestack.patients.findAll()).items;
  const written = () => rendered.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);
  return { ...rendered, summary, onCreated, onRecord, written };
}

describe('a patient whom the service registered without some of what was typed', () => {
  test('is said to be saved, and what was not is told at the field and in the summary; everything typed stays', async () => {
    const { summary, onCreated, onRecord, container } = await registered();

    expect(itemsOf(summary)).toEqual(['Email: not saved. Enter an email address like name@example.com.']);
    expect(summary).toHaveFocus();
    expect(field('Email (optional)')).toHaveAccessibleDescription(
      'Not saved: the service did not take this. Enter an email address like name@example.com.',
    );
    expect(field('Email (optional)')).toHaveValue('meera@example.in');
    expect(field('First name')).toHaveValue('Meera');
    expect(await onRecord()).toMatchObject([{ firstName: 'Meera', emailId: null, mobileNumber: '+919876543210' }]);
    expect(onCreated).not.toHaveBeenCalled();
    expect(hasUnsavedChanges()).toBe(true);
    expect(await brokenRules(container)).toEqual([]);
  });

  test('is changed when what was refused is put right, with that alone, and never registered again', async () => {
    const { user, onCreated, onRecord, written, requests } = await registered();

    await user.clear(field('Email (optional)'));
    await user.type(field('Email (optional)'), 'meera.rao@example.in');
    await press(user, 'Save again');

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    const [patient, ...others] = await onRecord();
    expect(others).toEqual([]);
    expect(patient).toMatchObject({ firstName: 'Meera', emailId: 'meera.rao@example.in' });
    expect(written()).toEqual(['POST', 'PUT']);
    const sent = await requests.find(({ method }) => method === 'PUT')?.json();
    expect(sent).toEqual({ resourceType: 'Patient', resourceId: patient?.id, emailId: 'meera.rao@example.in' });
    expect(onCreated.mock.calls[0]?.[0]).toMatchObject({
      id: patient?.id,
      resource: { emailId: 'meera.rao@example.in' },
    });
    expect(onCreated.mock.calls[0]?.[0].refusedFields).toBeUndefined();
    expect([field('First name'), field('Email (optional)')].map((one) => one.getAttribute('value') ?? '')).toEqual([
      '',
      '',
    ]);
    expect(hasUnsavedChanges()).toBe(false);
  });

  test('can be refused the same again, and the app hears of it when the person goes on without it', async () => {
    const { user, plant, onCreated, onRecord, written } = await registered();
    await plant(notKept({ emailId: 'email_invalid' }, 'patients.update'));

    await press(user, 'Save again');
    await waitFor(() => expect(written()).toEqual(['POST', 'PUT']));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save again' })).not.toHaveAttribute('aria-disabled'),
    );
    expect(screen.getByRole('alert', { name: 'The record is saved, but not all of it' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    await press(user, 'Go on without it');

    expect(onCreated).toHaveBeenCalledOnce();
    const [created] = onCreated.mock.calls[0] ?? [];
    expect(created).toMatchObject({ id: (await onRecord())[0]?.id, refusedFields: { emailId: 'email_invalid' } });
    expect(written()).toEqual(['POST', 'PUT']);
    expect(hasUnsavedChanges()).toBe(false);
  });

  test('is left as it is when what was refused is emptied: nothing is sent for it', async () => {
    const { user, onCreated, written } = await registered();

    await user.clear(field('Email (optional)'));
    await press(user, 'Save again');

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect(written()).toEqual(['POST']);
  });

  test('keeps what was saved: the API cannot take it away, and the form says so before anything is sent', async () => {
    const { user, onCreated, written } = await registered();

    await user.clear(field('Mobile number (optional)'));
    await press(user, 'Save again');

    expect(itemsOf(await screen.findByRole('alert', { name: 'There is a problem' }))).toEqual([
      'The mobile number can be changed, but not removed.',
    ]);
    expect(onCreated).not.toHaveBeenCalled();
    expect(written()).toEqual(['POST']);
  });

  test('is not registered again after a save that could not be sent: everything typed stays, and the next one changes', async () => {
    const { user, setOffline, onCreated, onRecord } = await registered();
    await user.clear(field('Email (optional)'));
    await user.type(field('Email (optional)'), 'meera.rao@example.in');
    setOffline(true);
    await press(user, 'Save again');
    expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent(
      'There is no connection.',
    );

    setOffline(false);
    await press(user, 'Save again');

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect(await onRecord()).toMatchObject([{ emailId: 'meera.rao@example.in' }]);
  });

  test('where the service names no field, is to be looked at; saving again sends nothing', async () => {
    const { user, summary, onCreated, written } = await registered({
      kind: 'not-kept',
      operation: 'patients.create',
      times: 1,
    });
    expect(itemsOf(summary)).toEqual([
      'The service did not take something, and does not say what. Look at the record afterwards.',
    ]);

    await press(user, 'Save again');

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect(onCreated.mock.calls[0]?.[0]).toHaveProperty('id');
    expect(written()).toEqual(['POST']);
  });

  test('leaves no draft for the next new patient', async () => {
    const onCreated = vi.fn<OnCreated>();
    function Desk() {
      const [isOpen, setOpen] = useState(true);
      return (
        <>
          <button type="button" onClick={() => setOpen(!isOpen)}>
            Leave or come back
          </button>
          {isOpen && <PatientForm onCreated={onCreated} />}
        </>
      );
    }
    const { user } = await renderWithCarestack(<Desk />, { faults: [refusedEmail] });
    await fillIn(user);
    await press(user, 'Register patient');
    await partlySaved();

    await press(user, 'Leave or come back');
    await press(user, 'Leave or come back');

    expect(field('First name')).toHaveValue('');
    expect(screen.queryByRole('button', { name: 'Start again' })).toBeNull();
  });

  test('shows a field that was folded away, or that ABHA vouches for, when it was not taken', async () => {
    const { user } = await renderWithCarestack(<PatientForm onCreated={vi.fn()} abhaProfile={ashaProfile} />, {
      faults: [notKept({ bloodGroup: 'invalid', abhaAddress: 'abha_address_invalid' })],
    });
    await user.selectOptions(field('Blood group (optional)'), 'B+');
    expect(screen.queryByLabelText('ABHA address (optional)')).toBeNull();

    await press(user, 'Register patient');

    expect(itemsOf(await partlySaved())).toEqual([
      'ABHA address: not saved. An ABHA address looks like asha.rao@abdm.',
      'Blood group: not saved. Check this.',
    ]);
    await user.click(screen.getByRole('link', { name: 'Blood group: not saved. Check this.' }));
    expect(field('Blood group (optional)')).toHaveFocus();
    expect(field('ABHA address (optional)')).toHaveAccessibleDescription(/^For example.*Not saved/);
  });

  test('is told in Hindi too', async () => {
    const { user } = await renderWithCarestack(<PatientForm onCreated={vi.fn()} abhaProfile={ashaProfile} />, {
      messages: hi,
      faults: [notKept({ mobileNumber: 'mobile_invalid' })],
    });

    await press(user, 'पंजीकरण करें');

    const summary = await screen.findByRole('alert', { name: 'रिकॉर्ड सहेजा गया, पर पूरा नहीं' });
    expect(itemsOf(summary)).toEqual([
      'मोबाइल नंबर: सहेजा नहीं गया। 6, 7, 8 या 9 से शुरू होने वाला 10 अंकों का मोबाइल नंबर लिखें।',
    ]);
    expect(screen.getByRole('button', { name: 'फिर से सहेजें' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'इसके बिना आगे बढ़ें' })).toBeVisible();
  });
});

describe('a change that the service took a part of', () => {
  const edited = async (...faults: Fault[]) => {
    const onUpdated = vi.fn();
    const rendered = await renderWithCarestack(<></>, { patients: [asha], faults });
    const [patient] = (await rendered.carestack.patients.findAll()).items;
    if (!patient) throw new Error('Nobody is on record.');
    rendered.rerender(<PatientForm patient={patient} onUpdated={onUpdated} onCancel={vi.fn()} />);
    const { user } = rendered;
    await user.clear(field('Mobile number (optional)'));
    await user.type(field('Mobile number (optional)'), '98111 22233');
    await user.clear(field('Email (optional)'));
    await user.type(field('Email (optional)'), 'asha.new@example.in');
    await press(user, 'Save changes');
    const summary = await partlySaved();
    return { ...rendered, onUpdated, summary, read: () => rendered.carestack.patients.findById(patient.id) };
  };
  const refused = notKept({ emailId: 'email_invalid' }, 'patients.update');

  test('says which field was not, and sends that alone when it is put right', async () => {
    const { user, summary, onUpdated, requests, read } = await edited(refused);
    expect(itemsOf(summary)).toEqual(['Email: not saved. Enter an email address like name@example.com.']);
    expect(onUpdated).not.toHaveBeenCalled();
    expect(await read()).toMatchObject({ mobileNumber: '+919811122233', emailId: asha.emailId });

    await press(user, 'Save again');

    await waitFor(() => expect(onUpdated).toHaveBeenCalledOnce());
    expect(onUpdated).toHaveBeenCalledWith({ mobileNumber: '+919811122233', emailId: 'asha.new@example.in' });
    const sent = await Promise.all(requests.filter(({ method }) => method === 'PUT').map((request) => request.json()));
    expect(sent[1]).toMatchObject({ emailId: 'asha.new@example.in' });
    expect(sent[1]).not.toHaveProperty('mobileNumber');
    expect((await read()).emailId).toBe('asha.new@example.in');
  });

  test('is handed over without that field when the person goes on without it', async () => {
    const { user, onUpdated } = await edited(refused);

    await press(user, 'Go on without it');

    expect(onUpdated).toHaveBeenCalledExactlyOnceWith({ mobileNumber: '+919811122233' });
    expect(hasUnsavedChanges()).toBe(false);
  });
});
