import type { Fault } from '@carestack/sandbox';
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { hasUnsavedChanges } from '../provider/index.js';
import { renderWithCarestack } from '../testing/index.js';
import { meera } from '../testing/people.js';
import type { NewPractitionerFormProps } from './NewPractitionerForm.js';
import { PractitionerForm } from './PractitionerForm.js';

const notKept = (fields: Record<string, string>, operation = 'practitioners.create'): Fault => ({
  kind: 'not-kept',
  operation,
  fields,
  times: 1,
});

const field = (label: string) => screen.getByLabelText(label);
const press = (user: UserEvent, name: string) => user.click(screen.getByRole('button', { name }));
const partlySaved = () => screen.findByRole('alert', { name: 'The record is saved, but not all of it' });
const itemsOf = (summary: HTMLElement) =>
  within(summary)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

async function put(user: UserEvent, label: string, text: string) {
  await user.clear(field(label));
  await user.click(field(label));
  await user.paste(text);
}

/** A practitioner whom the service added without some of what was typed. */
async function added(fields: Record<string, string>) {
  const onCreated = vi.fn<NewPractitionerFormProps['onCreated']>();
  const { emailId: _, ...known } = { emailId: '', ...meera };
  const rendered = await renderWithCarestack(
    <PractitionerForm
      initialValues={{
        ...known,
        mobileNumber: '98765 43299',
        qualifications: [{ degree: 'MBBS', university: '', year: '1998' }],
      }}
      onCreated={onCreated}
      onCancel={vi.fn()}
    />,
    { faults: [notKept(fields)] },
  );
  await put(rendered.user, 'Email (optional)', 'meera@example.in');
  await put(rendered.user, 'Consultation fee (optional)', '1500');
  await press(rendered.user, 'Add practitioner');
  const summary = await partlySaved();
  const onRecord = async () =>
    (await rendered.carestack.practitioners.findByFilters({ registration: meera.registrationId })).items;
  const written = () => rendered.requests.filter(({ method }) => method !== 'GET').map(({ method }) => method);
  return { ...rendered, summary, onCreated, onRecord, written };
}

describe('a practitioner whom the service added without some of what was typed', () => {
  test('is said to be saved, and what was not is told by name, at the field and in the summary', async () => {
    const { summary, onCreated, onRecord, user } = await added({ emailId: 'email_invalid', qualifications: 'invalid' });

    expect(itemsOf(summary)).toEqual([
      'Qualifications: not saved. Check this.',
      'Email: not saved. Enter an email address like name@example.com.',
    ]);
    expect(field('Email (optional)')).toHaveAccessibleDescription(/^Not saved: the service did not take this\./);
    expect(field('Email (optional)')).toHaveValue('meera@example.in');
    expect(await onRecord()).toMatchObject([{ firstName: 'Meera', emailId: null, consultationFee: 1500 }]);
    expect(
      within(screen.getByRole('group', { name: 'Qualifications' })).getByText(
        'Not saved: the service did not take this. Check this.',
      ),
    ).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Qualifications: not saved. Check this.' }));
    expect(field('Degree')).toHaveFocus();
    expect(onCreated).not.toHaveBeenCalled();
  });

  test('is changed when that is put right, and never added again; what was saved can be taken away too', async () => {
    const { user, onCreated, onRecord, written } = await added({ emailId: 'email_invalid' });

    await put(user, 'Email (optional)', 'meera.joshi@example.in');
    await user.clear(field('Consultation fee (optional)'));
    await press(user, 'Save again');

    await waitFor(() => expect(onCreated).toHaveBeenCalledOnce());
    expect(written()).toEqual(['POST', 'PUT']);
    const [practitioner, ...others] = await onRecord();
    expect(others).toEqual([]);
    expect(practitioner?.emailId).toBe('meera.joshi@example.in');
    expect(practitioner?.consultationFee ?? null).toBeNull();
    expect(onCreated.mock.calls[0]?.[0]).toMatchObject({ id: practitioner?.id });
    expect(hasUnsavedChanges()).toBe(false);
  });

  test('is handed over as it is when the person goes on without it', async () => {
    const { user, onCreated, written } = await added({ emailId: 'email_invalid' });
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();

    await press(user, 'Go on without it');

    expect(onCreated.mock.calls[0]?.[0].refusedFields).toEqual({ emailId: 'email_invalid' });
    expect(written()).toEqual(['POST']);
  });
});

test('a change of a practitioner that the service took a part of says so, sends the rest again, and hands over all of it', async () => {
  const onUpdated = vi.fn();
  const { user, carestack, rerender } = await renderWithCarestack(<></>, {
    faults: [notKept({ emailId: 'email_invalid' }, 'practitioners.update')],
  });
  const { id } = await carestack.practitioners.create(meera);
  rerender(<PractitionerForm practitioner={await carestack.practitioners.findById(id)} onUpdated={onUpdated} />);
  await put(user, 'Designation', 'Head of cardiology');
  await put(user, 'Email (optional)', 'meera@example.in');
  await press(user, 'Save changes');
  expect(itemsOf(await partlySaved())).toEqual(['Email: not saved. Enter an email address like name@example.com.']);
  expect(await carestack.practitioners.findById(id)).toMatchObject({
    designation: 'Head of cardiology',
    emailId: null,
  });

  await press(user, 'Save again');

  await waitFor(() => expect(onUpdated).toHaveBeenCalledOnce());
  expect(onUpdated).toHaveBeenCalledWith({ designation: 'Head of cardiology', emailId: 'meera@example.in' });
  expect((await carestack.practitioners.findById(id)).emailId).toBe('meera@example.in');
});
