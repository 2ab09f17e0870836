import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Spinner } from './Spinner.js';

test('says what is being waited for', async () => {
  const { container } = render(<Spinner label="Loading patients" />);

  expect(screen.getByRole('status')).toHaveTextContent('Loading patients');
  expect(await brokenRules(container)).toEqual([]);
});

test('is silent decoration without words', () => {
  render(<Spinner />);

  expect(screen.queryByRole('status')).toBeNull();
});
