import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { DateParts } from './DateParts.js';
import { ErrorSummary } from './ErrorSummary.js';
import { TextInput } from './TextInput.js';

const errors = [
  { message: 'Enter the first name.', fieldId: 'first-name' },
  { message: 'Add the month.', fieldId: 'birth' },
  { message: 'The service did not answer.' },
];
const form = (
  <>
    <TextInput id="first-name" label="First name" />
    <DateParts id="birth" label="Date of birth" partLabels={{ day: 'Day', month: 'Month', year: 'Year' }} />
  </>
);

test('is not there without errors, and takes focus when they appear', async () => {
  const { container, rerender } = render(<ErrorSummary title="There is a problem" errors={[]} />);
  expect(screen.queryByRole('alert')).toBeNull();

  rerender(<ErrorSummary title="There is a problem" errors={errors} />);

  expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveFocus();
  expect(await brokenRules(container)).toEqual([]);
});

test('takes focus again when the next attempt fails too, and not in between', async () => {
  const { rerender } = render(
    <>
      <ErrorSummary title="There is a problem" errors={errors} attempt={1} />
      {form}
    </>,
  );
  await userEvent.click(screen.getByLabelText('First name'));

  rerender(
    <>
      <ErrorSummary title="There is a problem" errors={errors.slice(1)} attempt={1} />
      {form}
    </>,
  );
  expect(screen.getByLabelText('First name')).toHaveFocus();

  rerender(
    <>
      <ErrorSummary title="There is a problem" errors={errors.slice(1)} attempt={2} />
      {form}
    </>,
  );
  expect(screen.getByRole('alert')).toHaveFocus();
});

test('each error leads to its field, or to the first box of its group, and the address stays', async () => {
  render(
    <>
      <ErrorSummary title="There is a problem" errors={errors} />
      {form}
    </>,
  );
  const before = window.location.href;

  await userEvent.click(screen.getByRole('link', { name: 'Enter the first name.' }));
  expect(screen.getByLabelText('First name')).toHaveFocus();

  await userEvent.click(screen.getByRole('link', { name: 'Add the month.' }));
  expect(screen.getByLabelText('Day')).toHaveFocus();
  expect(window.location.href).toBe(before);
  expect(screen.queryByRole('link', { name: 'The service did not answer.' })).toBeNull();
});
