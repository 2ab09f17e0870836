import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Progress } from './Progress.js';

test('says in words how far it is, and draws the same', async () => {
  const { container } = render(<Progress value={2} max={5} label="Step 2 of 5" />);

  expect(screen.getByText('Step 2 of 5')).toBeVisible();
  expect(container.querySelectorAll('[data-reached]')).toHaveLength(2);
  expect(container.querySelectorAll('.cs-progress-bar > span')).toHaveLength(5);
  expect(await brokenRules(container)).toEqual([]);
});
