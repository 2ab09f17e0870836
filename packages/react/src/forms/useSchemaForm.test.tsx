import { ValidationError } from '@carestack/core';
import type { RefusedFields } from '@carestack/core/values';
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Profiler } from 'react';
import { expect, test, vi } from 'vitest';
import { CarestackProvider } from '../provider/index.js';
import { Form } from './Form.js';
import { TextField } from './fields.js';
import type { Schema } from './schemaResolver.js';
import { useSchemaForm } from './useSchemaForm.js';

interface Visit {
  ward: string;
  bed: string;
}

const visit: Schema<Visit, Visit> = {
  '~standard': {
    validate: (values) => {
      const { ward = '', bed = '' }: Partial<Visit> = Object(values);
      const issues = [
        ...(ward
          ? []
          : [
              { message: 'required', path: ['ward'] },
              { message: 'second_problem', path: ['ward'] },
            ]),
        ...(bed ? [] : [{ message: 'Expected text, got ""', path: [{ key: 'bed' }] }]),
      ];
      return issues.length > 0 ? { issues } : { value: { ward, bed } };
    },
  },
};

interface VisitFormProps {
  onSubmit: (values: Visit) => Promise<RefusedFields | undefined>;
  onDraw?: () => void;
}

function VisitForm({ onSubmit, onDraw }: VisitFormProps) {
  const form = useSchemaForm(visit, {
    defaultValues: { ward: '', bed: '' },
    check: ({ ward }) => ({ ward: ward === 'Closed' ? 'ward_closed' : undefined }),
    problems: { ward: { required: 'Enter the ward.', ward_closed: 'This ward is closed.' } },
    labels: { ward: { label: 'Ward (optional)' }, bed: 'Bed' },
    onSubmit,
  });
  onDraw?.();
  return (
    <Form form={form} title="Visit" submitLabel="Save" pendingLabel="Saving…">
      <TextField form={form} name="ward" label="Ward" />
      <TextField form={form} name="bed" label="Bed" />
    </Form>
  );
}

function renderForm(onSubmit: VisitFormProps['onSubmit'] = async () => undefined, onDraw?: () => void) {
  render(
    <CarestackProvider client={{}}>
      <VisitForm onSubmit={onSubmit} {...(onDraw && { onDraw })} />
    </CarestackProvider>,
  );
  return userEvent.setup();
}

const save = () => screen.getByRole('button', { name: 'Save' });
const told = async () =>
  within(await screen.findByRole('alert'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('each field tells its first problem in our words, never in the words of the schema', async () => {
  const user = renderForm();

  await user.click(save());

  expect(await told()).toEqual(['Enter the ward.', 'Check this.']);
});

test('a rule of the form stands beside the schema', async () => {
  const onSubmit = vi.fn(async () => undefined);
  const user = renderForm(onSubmit);
  await user.type(screen.getByLabelText('Ward'), 'Closed');
  await user.type(screen.getByLabelText('Bed'), '4');

  await user.click(save());

  expect(await told()).toEqual(['This ward is closed.']);
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a refusal of the server lands on its field by name; its own sentence, which may quote a value, is not shown', async () => {
  const user = renderForm(() =>
    Promise.reject(
      new ValidationError('validation_failed', 'refused', { fields: { bed: 'Bed "4" is taken by Asha' } }),
    ),
  );
  await user.type(screen.getByLabelText('Ward'), 'A');
  await user.type(screen.getByLabelText('Bed'), '4');

  await user.click(save());

  await waitFor(() => expect(screen.getByLabelText('Bed')).toHaveAccessibleDescription('Check this.'));
  expect(document.body).not.toHaveTextContent('Asha');
});

test('a refusal of a field that is not on the form is told as a whole', async () => {
  const user = renderForm(() =>
    Promise.reject(new ValidationError('validation_failed', 'refused', { fields: { floor: 'required' } })),
  );
  await user.type(screen.getByLabelText('Ward'), 'A');
  await user.type(screen.getByLabelText('Bed'), '4');

  await user.click(save());

  expect(await told()).toEqual([
    'The service did not accept this. Try again; if it happens twice, tell your administrator.',
  ]);
});

test('what was saved without some fields says so, with the name of each and the reason, at the field and in the summary', async () => {
  const user = renderForm(async () => ({ floor: 'invalid', bed: 'Bed "4" is taken by Asha', ward: 'ward_closed' }));
  await user.type(screen.getByLabelText('Ward'), 'A');
  await user.type(screen.getByLabelText('Bed'), '4');

  await user.click(save());

  expect(await told()).toEqual([
    'Ward: not saved. This ward is closed.',
    'Bed: not saved. Check this.',
    'The service did not take something, and does not say what. Look at the record afterwards.',
  ]);
  expect(screen.getByRole('alert', { name: 'The record is saved, but not all of it' })).toHaveFocus();
  expect(screen.getByLabelText('Ward')).toHaveAccessibleDescription(
    'Not saved: the service did not take this. This ward is closed.',
  );
  expect(screen.getByLabelText('Bed')).toHaveValue('4');
  expect(document.body).not.toHaveTextContent('Asha');
});

test('after that, what is wrong before anything is sent is a problem like any other', async () => {
  const user = renderForm(async () => ({ bed: 'invalid' }));
  await user.type(screen.getByLabelText('Ward'), 'A');
  await user.type(screen.getByLabelText('Bed'), '4');
  await user.click(save());
  await screen.findByRole('alert', { name: 'The record is saved, but not all of it' });

  await user.clear(screen.getByLabelText('Ward'));
  await user.click(save());

  expect(await screen.findByRole('alert', { name: 'There is a problem' })).toHaveTextContent('Enter the ward.');
  expect(screen.getByLabelText('Ward')).toHaveAccessibleDescription('Enter the ward.');
});

test('is sent once while it is being sent, by button and by Enter', async () => {
  let finish = () => {};
  const onSubmit = vi.fn(() => new Promise<undefined>((resolve) => (finish = () => resolve(undefined))));
  const user = renderForm(onSubmit);
  await user.type(screen.getByLabelText('Ward'), 'A');
  await user.type(screen.getByLabelText('Bed'), '4');

  await user.click(save());
  await user.click(screen.getByRole('button', { name: 'Saving…' }));
  await user.type(screen.getByLabelText('Bed'), '{Enter}');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ ward: 'A', bed: '4' });

  finish();
  expect(await screen.findByRole('button', { name: 'Save' })).toBeVisible();
});

test('typing in one field does not draw the form again', async () => {
  const onDraw = vi.fn();
  const user = renderForm(undefined, onDraw);
  const before = onDraw.mock.calls.length;

  await user.type(screen.getByLabelText('Ward'), 'Maternity');

  expect(onDraw).toHaveBeenCalledTimes(before);
});

test('of forty fields, typing in one draws that one alone, even while it is being put right', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `bed${index}`);
  const drawn = new Map<string, number>();
  const beds: Schema<Record<string, string>, Record<string, string>> = {
    '~standard': {
      validate: (values) => {
        const given: Record<string, string> = Object(values);
        const issues = names.filter((name) => !given[name]).map((name) => ({ message: 'required', path: [name] }));
        return issues.length > 0 ? { issues } : { value: given };
      },
    },
  };
  function Beds() {
    const form = useSchemaForm(beds, {
      defaultValues: Object.fromEntries(names.map((name) => [name, ''])),
      problems: {},
      labels: {},
      onSubmit: async () => undefined,
    });
    return (
      <Form form={form} title="Beds" submitLabel="Save" pendingLabel="Saving…">
        {names.map((name) => (
          <Profiler key={name} id={name} onRender={() => drawn.set(name, (drawn.get(name) ?? 0) + 1)}>
            <TextField form={form} name={name} label={name} />
          </Profiler>
        ))}
      </Form>
    );
  }
  render(
    <CarestackProvider client={{}}>
      <Beds />
    </CarestackProvider>,
  );
  const user = userEvent.setup();
  await user.click(save());
  await screen.findByRole('alert');
  await waitFor(() => expect(save()).not.toHaveAttribute('aria-disabled'));
  drawn.clear();

  await user.type(screen.getByLabelText('bed7'), 'Window');
  await waitFor(() => expect(screen.getByLabelText('bed7')).not.toHaveAttribute('aria-invalid'));

  expect([...drawn.keys()]).toEqual(['bed7']);
});
