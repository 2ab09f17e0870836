import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Skeleton } from './Skeleton.js';

test('holds the place of as many lines as asked, unheard', async () => {
  const { container } = render(<Skeleton lines={4} />);

  const skeleton = container.querySelector('[data-part="skeleton"]');
  expect(skeleton?.children).toHaveLength(4);
  expect(skeleton).toHaveAttribute('aria-hidden', 'true');
  expect(await brokenRules(container)).toEqual([]);
});
