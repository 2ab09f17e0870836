import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import type { DigitsHandle } from './digits.js';
import { PasswordInput } from './PasswordInput.js';

test('lends out what was typed, spaces and all, and tells each edit without it', async () => {
  const handle = createRef<DigitsHandle>();
  const onEdit = vi.fn();
  render(<PasswordInput ref={handle} label="Password" onEdit={onEdit} />);

  await userEvent.type(screen.getByLabelText('Password'), ' a1! ');

  expect(handle.current?.read()).toBe(' a1! ');
  expect(onEdit).toHaveBeenCalledTimes(5);
  expect(JSON.stringify(onEdit.mock.calls.map((call) => call.map(String)))).not.toContain('a1!');
});

test('is hidden until its owner asks to see it', async () => {
  render(<PasswordInput label="Password" reveal={{ showLabel: 'Show', hideLabel: 'Hide' }} />);
  const box = screen.getByLabelText('Password');

  expect(box).toHaveAttribute('type', 'password');
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(box).toHaveAttribute('type', 'text');
  await userEvent.click(screen.getByRole('button', { name: 'Hide' }));
  expect(box).toHaveAttribute('type', 'password');
});

test('is empty when it leaves the page', async () => {
  const { unmount } = render(<PasswordInput label="Password" />);
  const box = screen.getByLabelText<HTMLInputElement>('Password');
  await userEvent.type(box, 'Marigold-7');

  unmount();

  expect(box.value).toBe('');
});

test('has no accessibility fault', async () => {
  const { container } = render(
    <PasswordInput label="Password" error="Too weak" reveal={{ showLabel: 'Show', hideLabel: 'Hide' }} />,
  );

  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Too weak');
  expect(await brokenRules(container)).toEqual([]);
});
