import '@testing-library/jest-dom/vitest';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { releaseFocus } from './focus.js';

test('lets go of the focused control before it is taken away', () => {
  render(<input aria-label="Code" />);
  screen.getByLabelText('Code').focus();

  releaseFocus();

  expect(document.body).toHaveFocus();
});
