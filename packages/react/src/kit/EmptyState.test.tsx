import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Button } from './Button.js';
import { EmptyState } from './EmptyState.js';

test('says that nothing is here, why, and what can be done', async () => {
  const { container } = render(
    <EmptyState title="No patients yet" actions={<Button>Register a patient</Button>}>
      <p>Those you register appear here.</p>
    </EmptyState>,
  );

  expect(screen.getByText('No patients yet')).toBeVisible();
  expect(screen.getByText('Those you register appear here.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Register a patient' })).toBeVisible();
  expect(await brokenRules(container)).toEqual([]);
});
