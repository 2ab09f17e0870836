import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Select } from './Select.js';

test('is the platform’s own list, with label and error', async () => {
  const { container } = render(
    <Select label="State" error="Choose a state." defaultValue="">
      <option value="">Choose</option>
      <option value="29">Karnataka</option>
    </Select>,
  );

  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Karnataka');

  expect(screen.getByRole('combobox')).toHaveValue('29');
  expect(screen.getByRole('combobox')).toHaveAccessibleDescription('Choose a state.');
  expect(await brokenRules(container)).toEqual([]);
});
