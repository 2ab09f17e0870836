import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { LiveRegion } from './LiveRegion.js';

test('speaks after it has settled, and again when the message changes', async () => {
  const { container, rerender } = render(<LiveRegion message="Code sent." />);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  expect(await screen.findByText('Code sent.')).toBe(screen.getByRole('status'));

  rerender(<LiveRegion message="You can ask again." />);

  expect(await screen.findByText('You can ask again.')).toBe(screen.getByRole('status'));
  expect(screen.getByRole('status')).toHaveAttribute('aria-live', 'polite');
  expect(await brokenRules(container)).toEqual([]);
});
