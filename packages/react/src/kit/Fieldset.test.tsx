import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Checkbox } from './Checkbox.js';
import { Fieldset } from './Fieldset.js';

test('a group is named by its legend and described by its hint and error', async () => {
  const { container } = render(
    <Fieldset label="Your consent" hint="Only the first is needed." error="Agree to the first point.">
      <Checkbox label="I share my Aadhaar number." />
      <Checkbox label="My earlier records may be linked." />
    </Fieldset>,
  );

  const group = screen.getByRole('group', { name: 'Your consent' });
  expect(group).toHaveAccessibleDescription('Only the first is needed. Agree to the first point.');
  expect(await brokenRules(container)).toEqual([]);
});
