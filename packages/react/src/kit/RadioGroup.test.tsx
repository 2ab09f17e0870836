import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { RadioGroup } from './RadioGroup.js';

const options = [
  { value: 'asha.rao', label: 'asha.rao@sbx' },
  { value: 'own', label: 'Another one', hint: 'You write it yourself.' },
];

test('nothing is chosen until the person chooses', async () => {
  const { container } = render(
    <RadioGroup label="Address" hint="Choose one." error="Choose an address." options={options} />,
  );

  const group = screen.getByRole('radiogroup', { name: 'Address' });
  expect(group).toHaveAccessibleDescription('Choose one. Choose an address.');
  expect(group).toHaveAttribute('aria-invalid', 'true');
  expect(screen.getAllByRole('radio', { checked: false })).toHaveLength(2);
  expect(screen.getByRole('radio', { name: 'Another one' })).toHaveAccessibleDescription('You write it yourself.');
  expect(await brokenRules(container)).toEqual([]);
});

test('two groups without a name do not share their choice', async () => {
  render(
    <>
      <RadioGroup label="One" options={options} defaultValue="own" />
      <RadioGroup label="Two" options={options} defaultValue="own" />
    </>,
  );

  expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2);
});

test('a form library registers it like one field', async () => {
  const onSubmit = vi.fn();
  function AddressForm() {
    const { register, handleSubmit } = useForm({ defaultValues: { address: '' } });
    return (
      <form onSubmit={(event) => void handleSubmit((values) => onSubmit(values))(event)}>
        <RadioGroup label="Address" options={options} {...register('address')} />
        <button>Save</button>
      </form>
    );
  }
  render(<AddressForm />);

  await userEvent.click(screen.getByLabelText('asha.rao@sbx'));
  await userEvent.click(screen.getByRole('button'));

  await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledWith({ address: 'asha.rao' }));
});

test('its owner may hold the choice', async () => {
  const { rerender } = render(<RadioGroup label="Address" options={options} value="own" onChange={vi.fn()} />);
  rerender(<RadioGroup label="Address" options={options} value="asha.rao" onChange={vi.fn()} />);

  expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName('asha.rao@sbx');
});
