import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { CodeInput } from './CodeInput.js';
import type { DigitsHandle } from './digits.js';

const field = () => screen.getByLabelText<HTMLInputElement>('Code');
const filledPlaces = () => document.querySelectorAll('[data-part="place"][data-filled]').length;

test('is one field with six places, which SMS autofill knows', async () => {
  const { container } = render(<CodeInput label="Code" hint="Sent to ******0161." error="Wrong code." />);

  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  expect(container.querySelectorAll('[data-part="place"]')).toHaveLength(6);
  expect(field()).toHaveAttribute('autocomplete', 'one-time-code');
  expect(field()).toHaveAttribute('inputmode', 'numeric');
  expect(field()).toHaveAccessibleDescription('Sent to ******0161. Wrong code.');
  expect(await brokenRules(container)).toEqual([]);
});

test('fills its places digit by digit and tells once when it is full', async () => {
  const code = createRef<DigitsHandle>();
  const onFull = vi.fn();
  render(<CodeInput label="Code" ref={code} onFull={onFull} />);

  await userEvent.type(field(), '01234');
  expect(filledPlaces()).toBe(5);
  expect(onFull).not.toHaveBeenCalled();

  await userEvent.type(field(), '57');
  expect(onFull.mock.calls).toEqual([[]]);
  expect(code.current?.read()).toBe('012345');
  expect(filledPlaces()).toBe(6);
});

test.each([
  ['a whole message', 'Your code is 123456. Valid for 10 minutes.'],
  ['a gap in it', '123 456'],
  ['Tamil digits', '௧௨௩௪௫௬'],
])('takes the code from a paste with %s', async (_what, text) => {
  const code = createRef<DigitsHandle>();
  render(<CodeInput label="Code" ref={code} />);

  await userEvent.type(field(), '99');
  await userEvent.paste(text);

  expect(code.current?.read()).toBe('123456');
});

test('takes the code from what a keyboard suggested', () => {
  const code = createRef<DigitsHandle>();
  render(<CodeInput label="Code" ref={code} />);

  fireEvent.input(field(), { target: { value: 'Code: 123456' } });

  expect(code.current?.read()).toBe('123456');
});

test('waits for an input method to finish before it tidies', () => {
  render(<CodeInput label="Code" />);

  fireEvent.compositionStart(field());
  field().value = '１２a';
  fireEvent(field(), new InputEvent('input', { bubbles: true, isComposing: true }));
  expect(field()).toHaveValue('１２a');

  fireEvent.compositionEnd(field());
  expect(field()).toHaveValue('12');
});

test('a digit typed into a full code replaces the one that stood there', async () => {
  render(<CodeInput label="Code" />);
  await userEvent.type(field(), '123456');

  await userEvent.type(field(), '9', { initialSelectionStart: 2, initialSelectionEnd: 2 });

  expect(field()).toHaveValue('129456');
  expect(field().selectionStart).toBe(3);
});

test('arrows and delete work as in any field', async () => {
  render(<CodeInput label="Code" />);

  await userEvent.type(field(), '123456{ArrowLeft}{ArrowLeft}{Backspace}{Delete}');

  expect(field()).toHaveValue('1236');
  expect(filledPlaces()).toBe(4);
});

test('letters do not enter, and a dash between does not count', async () => {
  render(<CodeInput label="Code" />);

  await userEvent.type(field(), '1-2');

  expect(field()).toHaveValue('12');
});

test('can be emptied for the next try, and says full again then', async () => {
  const code = createRef<DigitsHandle>();
  const onFull = vi.fn();
  render(<CodeInput label="Code" ref={code} onFull={onFull} />);
  await userEvent.type(field(), '123456');

  code.current?.clear();
  expect(field()).toHaveValue('');
  expect(filledPlaces()).toBe(0);

  await userEvent.type(field(), '654321');
  expect(onFull).toHaveBeenCalledTimes(2);
});

test('leaves nothing behind: not in the markup, not in the element after it has gone', async () => {
  const { container, unmount } = render(<CodeInput label="Code" />);
  await userEvent.type(field(), '123456');
  const element = field();
  expect(container.innerHTML).not.toContain('123456');

  unmount();

  expect(element.value).toBe('');
});
