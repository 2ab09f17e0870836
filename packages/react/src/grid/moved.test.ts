import { expect, test } from 'vitest';
import { moved } from './moved.js';

const bounds = { rows: 30, columns: 5, page: 10, first: -1, isRightToLeft: false };
const press = (key: string, held = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const middle = { row: 12, column: 2 };

test.each([
  ['ArrowDown', 13, 2],
  ['ArrowUp', 11, 2],
  ['ArrowRight', 12, 3],
  ['ArrowLeft', 12, 1],
  ['Home', 12, 0],
  ['End', 12, 4],
  ['PageDown', 22, 2],
  ['PageUp', 2, 2],
])('%s leads to row %i, column %i', (key, row, column) => {
  expect(moved(middle, press(key), bounds)).toEqual({ row, column });
});

test('with Control, Home and End lead to the corners', () => {
  expect(moved(middle, press('Home', { ctrlKey: true }), bounds)).toEqual({ row: 0, column: 0 });
  expect(moved(middle, press('End', { ctrlKey: true }), bounds)).toEqual({ row: 29, column: 4 });
});

test('where writing runs from right to left, so do the arrows', () => {
  expect(moved(middle, press('ArrowLeft'), { ...bounds, isRightToLeft: true })).toEqual({ row: 12, column: 3 });
});

test('no key leads out of the grid; up from the first row leads to the head where there is one', () => {
  expect(moved({ row: 29, column: 4 }, press('ArrowDown'), bounds)).toEqual({ row: 29, column: 4 });
  expect(moved({ row: 25, column: 4 }, press('PageDown'), bounds)).toEqual({ row: 29, column: 4 });
  expect(moved({ row: 0, column: 0 }, press('ArrowUp'), bounds)).toEqual({ row: -1, column: 0 });
  expect(moved({ row: 0, column: 0 }, press('ArrowUp'), { ...bounds, first: 0 })).toEqual({ row: 0, column: 0 });
  expect(moved({ row: 4, column: 0 }, press('PageUp'), bounds)).toEqual({ row: 0, column: 0 });
});

test('leaves the keys of the browser alone', () => {
  expect(moved(middle, press('ArrowLeft', { altKey: true }), bounds)).toBeNull();
  expect(moved(middle, press('Tab'), bounds)).toBeNull();
  expect(moved(middle, press('a'), bounds)).toBeNull();
});
