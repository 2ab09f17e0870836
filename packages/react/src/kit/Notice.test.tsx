import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Notice, type Tone } from './Notice.js';

test.each<[Tone, string]>([
  ['info', 'status'],
  ['success', 'status'],
  ['warning', 'alert'],
  ['danger', 'alert'],
])('%s is spoken as %s', async (tone, role) => {
  const { container } = render(
    <Notice tone={tone} title="Your ABHA is ready">
      Tell it at the desk.
    </Notice>,
  );

  expect(screen.getByRole(role)).toHaveTextContent('Your ABHA is readyTell it at the desk.');
  expect(await brokenRules(container)).toEqual([]);
});

test('one that was always there need not interrupt', () => {
  render(
    <Notice tone="warning" role="note">
      Closed on Sunday.
    </Notice>,
  );

  expect(screen.getByRole('note')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
