import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { DigitsInput } from './DigitsInput.js';
import type { DigitsHandle } from './digits.js';

const aadhaar = { label: 'Aadhaar number', groups: [4, 4, 4] };
const field = () => screen.getByLabelText<HTMLInputElement>('Aadhaar number');

test('groups the digits while they are typed, and gives them back without the gaps', async () => {
  const number = createRef<DigitsHandle>();
  render(<DigitsInput {...aadhaar} ref={number} />);

  await userEvent.type(field(), '234567890124');

  expect(field()).toHaveValue('2345 6789 0124');
  expect(number.current?.read()).toBe('234567890124');
});

test.each([
  ['dashes', '2345-6789-0124'],
  ['stray spaces', ' 23 45678 90124 '],
  ['Devanagari digits', '२३४५ ६७८९ ०१२४'],
  ['words around it', 'Aadhaar no. 2345 6789 0124, Asha Rao'],
])('accepts a number pasted with %s', async (_what, text) => {
  const number = createRef<DigitsHandle>();
  render(<DigitsInput {...aadhaar} ref={number} />);

  await userEvent.click(field());
  await userEvent.paste(text);

  expect(field()).toHaveValue('2345 6789 0124');
  expect(number.current?.read()).toBe('234567890124');
});

test('keeps a digit too many and a letter in view, so that the error can speak of them', async () => {
  const number = createRef<DigitsHandle>();
  render(<DigitsInput {...aadhaar} ref={number} />);

  await userEvent.type(field(), '2345678901245');
  expect(field()).toHaveValue('2345 6789 0124 5');

  number.current?.clear();
  await userEvent.type(field(), '23456789012O');
  expect(field()).toHaveValue('2345 6789 012O');
  expect(number.current?.read()).toBe('23456789012O');
});

test('typing in the middle keeps the caret where the person is', async () => {
  render(<DigitsInput {...aadhaar} />);
  await userEvent.type(field(), '23456789');

  await userEvent.type(field(), '00', { initialSelectionStart: 2, initialSelectionEnd: 2 });

  expect(field()).toHaveValue('2300 4567 89');
  expect(field().selectionStart).toBe(4);
});

test('backspace behind a gap deletes the digit before the gap', async () => {
  render(<DigitsInput {...aadhaar} />);
  await userEvent.type(field(), '23456789');

  await userEvent.type(field(), '{Backspace}', { initialSelectionStart: 5, initialSelectionEnd: 5 });

  expect(field()).toHaveValue('2346 789');
  expect(field().selectionStart).toBe(3);
});

test('can be hidden from people nearby without losing what was typed', async () => {
  render(<DigitsInput {...aadhaar} concealment={{ showLabel: 'Show', hideLabel: 'Hide' }} />);
  await userEvent.type(field(), '2345');

  await userEvent.click(screen.getByRole('button', { name: 'Hide' }));

  expect(field()).toHaveAttribute('data-hidden');
  expect(field()).toHaveAttribute('type', 'text');
  expect(field()).toHaveValue('2345');
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(field()).not.toHaveAttribute('data-hidden');
});

test('tells its owner that something changed, not what', async () => {
  const onEdit = vi.fn();
  render(<DigitsInput {...aadhaar} onEdit={onEdit} />);

  await userEvent.type(field(), '2');

  expect(onEdit.mock.calls).toEqual([[]]);
});

test('leaves nothing behind: not in the markup, not in the element after it has gone', async () => {
  const { container, unmount } = render(<DigitsInput {...aadhaar} />);
  await userEvent.type(field(), '234567890124');
  const element = field();
  expect(container.innerHTML).not.toMatch(/2345|0124/);
  expect(element).toHaveAttribute('autocomplete', 'off');
  expect(element).not.toHaveAttribute('name');

  unmount();

  expect(element.value).toBe('');
});

test('its owner can move focus to it', () => {
  const number = createRef<DigitsHandle>();
  render(<DigitsInput {...aadhaar} ref={number} />);

  number.current?.focus();

  expect(field()).toHaveFocus();
});

test('breaks no accessibility rule', async () => {
  const { container } = render(
    <DigitsInput
      {...aadhaar}
      hint="Twelve digits."
      error="Not valid."
      concealment={{ showLabel: 'Show', hideLabel: 'Hide' }}
    />,
  );

  expect(field()).toHaveAccessibleDescription('Twelve digits. Not valid.');
  expect(await brokenRules(container)).toEqual([]);
});
