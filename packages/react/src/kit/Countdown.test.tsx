import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Countdown } from './Countdown.js';

const words = {
  text: (seconds: number) => (seconds > 0 ? `Wait ${seconds} seconds.` : 'Ask now.'),
  startMessage: 'Wait one minute.',
  endMessage: 'You can ask again.',
};

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

test('shows the seconds left and speaks only at the start and the end', () => {
  render(<Countdown {...words} deadline={1_060_000} />);
  const spoken = screen.getByRole('status');

  pass(150);
  expect(screen.getByText('Wait 60 seconds.')).toBeVisible();
  expect(spoken).toHaveTextContent('Wait one minute.');

  pass(30_000);
  expect(screen.getByText('Wait 30 seconds.')).toBeVisible();
  expect(spoken).toHaveTextContent('Wait one minute.');

  pass(30_000);
  pass(150);
  expect(screen.getByText('Ask now.')).toBeVisible();
  expect(spoken).toHaveTextContent('You can ask again.');
});

test('is right at once when a sleeping tab wakes', () => {
  render(<Countdown {...words} deadline={1_060_000} />);

  // Timers stood still while the clock went on.
  vi.setSystemTime(1_045_000);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(screen.getByText('Wait 15 seconds.')).toBeVisible();

  pass(1_001);
  expect(screen.getByText('Wait 14 seconds.')).toBeVisible();
});

test('a wait that was over before it was shown is not announced', () => {
  render(<Countdown {...words} deadline={0} />);

  pass(1_000);

  expect(screen.getByText('Ask now.')).toBeVisible();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
});

test('a new deadline starts a new wait', () => {
  const { rerender } = render(<Countdown {...words} deadline={0} />);

  rerender(<Countdown {...words} deadline={1_060_000} />);
  pass(150);

  expect(screen.getByText('Wait 60 seconds.')).toBeVisible();
  expect(screen.getByRole('status')).toHaveTextContent('Wait one minute.');
});

test('leaves no timer running when it goes', () => {
  const { unmount } = render(<Countdown {...words} deadline={1_060_000} />);

  unmount();

  expect(vi.getTimerCount()).toBe(0);
});

test('breaks no accessibility rule', async () => {
  vi.useRealTimers();
  const { container } = render(<Countdown {...words} deadline={Date.now() + 60_000} />);

  expect(await brokenRules(container)).toEqual([]);
});
