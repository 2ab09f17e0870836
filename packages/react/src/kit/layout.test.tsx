import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Actions } from './Actions.js';
import { Card } from './Card.js';
import { Stack } from './Stack.js';
import { VisuallyHidden } from './VisuallyHidden.js';

test.each([
  ['actions', Actions],
  ['card', Card],
  ['stack', Stack],
  ['visually-hidden', VisuallyHidden],
] as const)('%s keeps its content, its own class and the one given', async (part, Part) => {
  const { container } = render(
    <Part className="mine" id="it">
      Asha Rao
    </Part>,
  );

  expect(screen.getByText('Asha Rao')).toHaveClass(`cs-${part}`, 'mine');
  expect(screen.getByText('Asha Rao')).toHaveAttribute('data-part', part);
  expect(screen.getByText('Asha Rao')).toHaveAttribute('id', 'it');
  expect(await brokenRules(container)).toEqual([]);
});
