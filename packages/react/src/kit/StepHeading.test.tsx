import { render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { StepHeading, Steps } from './StepHeading.js';

const journey = (step: string) => (
  <StrictMode>
    <Steps>
      <StepHeading key={step}>{step}</StepHeading>
    </Steps>
  </StrictMode>
);

test('the first step leaves focus where the page has it; every later one takes it, Back included', async () => {
  const { container, rerender } = render(journey('Aadhaar'));
  expect(document.body).toHaveFocus();

  rerender(journey('Code'));
  expect(screen.getByRole('heading', { name: 'Code', level: 2 })).toHaveFocus();

  rerender(journey('Aadhaar'));
  expect(screen.getByRole('heading', { name: 'Aadhaar' })).toHaveFocus();
  expect(await brokenRules(container)).toEqual([]);
});

test('the first one takes focus when asked', () => {
  render(
    <Steps>
      <StepHeading takesFocus level={3}>
        Aadhaar
      </StepHeading>
    </Steps>,
  );

  expect(screen.getByRole('heading', { level: 3 })).toHaveFocus();
});

test('is no stop on the way through the page by Tab', () => {
  render(<StepHeading>Aadhaar</StepHeading>);

  expect(screen.getByRole('heading')).toHaveAttribute('tabindex', '-1');
});
