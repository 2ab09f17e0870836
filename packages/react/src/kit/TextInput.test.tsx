import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { TextInput } from './TextInput.js';

test('is a plain input for form libraries: it registers, and an invalid one takes focus', async () => {
  const onSubmit = vi.fn();
  function NameForm() {
    const { register, handleSubmit, formState } = useForm({ defaultValues: { firstName: '' } });
    const error = formState.errors.firstName?.message;
    return (
      <form onSubmit={(event) => void handleSubmit((values) => onSubmit(values))(event)}>
        <TextInput label="First name" error={error} {...register('firstName', { required: 'Enter the first name.' })} />
        <button>Save</button>
      </form>
    );
  }
  render(<NameForm />);

  await userEvent.click(screen.getByRole('button'));
  expect(await screen.findByText('Enter the first name.')).toBeVisible();
  expect(screen.getByLabelText('First name')).toHaveFocus();

  await userEvent.keyboard('Meera{Enter}');
  await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ firstName: 'Meera' }));
});

test('a fixed prefix and suffix are read with the field and are no part of its value', async () => {
  const { container } = render(
    <>
      <TextInput label="Mobile number" prefix="+91" hint="Ten digits." />
      <TextInput label="ABHA address" suffix="@sbx" />
    </>,
  );

  await userEvent.type(screen.getByLabelText('ABHA address'), 'asha.rao');

  expect(screen.getByLabelText('Mobile number')).toHaveAccessibleDescription('Ten digits. +91');
  expect(screen.getByLabelText('ABHA address')).toHaveAccessibleDescription('@sbx');
  expect(screen.getByLabelText('ABHA address')).toHaveValue('asha.rao');
  expect(await brokenRules(container)).toEqual([]);
});

test('with both a prefix and a suffix, both are read', () => {
  render(<TextInput label="Fee" prefix="₹" suffix="per visit" />);

  expect(screen.getByLabelText('Fee')).toHaveAccessibleDescription('₹ per visit');
});
