import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Checkbox } from './Checkbox.js';

test('starts unticked, and its whole label can be pressed', async () => {
  const { container } = render(
    <Checkbox label="I share my Aadhaar number." hint="Voluntary." error="Needed to go on." />,
  );
  const box = screen.getByRole('checkbox', { name: 'I share my Aadhaar number.' });
  expect(box).not.toBeChecked();

  await userEvent.click(screen.getByText('I share my Aadhaar number.'));

  expect(box).toBeChecked();
  expect(box).toHaveAccessibleDescription('Voluntary. Needed to go on.');
  expect(await brokenRules(container)).toEqual([]);
});
