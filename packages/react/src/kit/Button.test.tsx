import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { Button } from './Button.js';

test('does what it says when pressed', async () => {
  const onClick = vi.fn();
  render(<Button onClick={onClick}>Send code</Button>);

  await userEvent.click(screen.getByRole('button', { name: 'Send code' }));

  expect(onClick).toHaveBeenCalledOnce();
});

test('ignores a second press while pending, and keeps focus', async () => {
  const onClick = vi.fn();
  const { rerender } = render(<Button onClick={onClick}>Send code</Button>);
  await userEvent.click(screen.getByRole('button'));

  rerender(
    <Button onClick={onClick} isPending>
      Send code
    </Button>,
  );
  await userEvent.click(screen.getByRole('button'));
  await userEvent.keyboard('{Enter}');

  expect(onClick).toHaveBeenCalledOnce();
  expect(screen.getByRole('button', { name: 'Send code' })).toHaveFocus();
  expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
});

test('a pending submit button does not send its form again, neither by press nor by Enter in a field', async () => {
  const onSubmit = vi.fn();
  render(
    <form onSubmit={onSubmit}>
      <input aria-label="Name" />
      <Button type="submit" isPending>
        Save
      </Button>
    </form>,
  );

  await userEvent.click(screen.getByRole('button'));
  await userEvent.type(screen.getByLabelText('Name'), 'Asha{Enter}');

  expect(onSubmit).not.toHaveBeenCalled();
});

test('is named by its pending words while pending', () => {
  const { rerender } = render(<Button pendingLabel="Sending…">Send code</Button>);
  expect(screen.getByRole('button')).toHaveAccessibleName('Send code');

  rerender(
    <Button pendingLabel="Sending…" isPending>
      Send code
    </Button>,
  );

  expect(screen.getByRole('button')).toHaveAccessibleName('Sending…');
});

test('one that is not available yet can still be found by keyboard', async () => {
  const onClick = vi.fn();
  render(
    <Button aria-disabled="true" onClick={onClick}>
      Send a new code
    </Button>,
  );

  await userEvent.tab();
  await userEvent.keyboard('{Enter}');

  expect(screen.getByRole('button')).toHaveFocus();
  expect(onClick).not.toHaveBeenCalled();
});

test('breaks no accessibility rule', async () => {
  const { container } = render(
    <Button variant="primary" isPending pendingLabel="Sending…" className="mine">
      Send code
    </Button>,
  );

  expect(container.querySelector('[data-part="button"]')).toHaveClass('cs-button', 'mine');
  expect(await brokenRules(container)).toEqual([]);
});
