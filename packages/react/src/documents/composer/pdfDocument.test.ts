import { describe, expect, test } from 'vitest';
import { boxesOf } from './pdfDocument.js';

/** A page of 100 by 200 points, drawn twice as large, its origin at the foot. */
const viewport = { width: 200, height: 400, scale: 2, transform: [2, 0, 0, -2, 0, 400] };
const line = (str: string, x: number, y: number) => ({
  str,
  transform: [10, 0, 0, 10, x, y],
  width: 5 * str.length,
  height: 10,
});
const content = { items: [line('Tab Metformin', 10, 150), { type: 'beginMarkedContent' }, line('500 mg', 10, 130)] };

describe('the place of words on a page', () => {
  test('is that of their letters', () => {
    const [box, ...others] = boxesOf(content, 'Tab Metformin', viewport);

    expect(others).toEqual([]);
    expect(box?.left).toBeCloseTo(0.1);
    expect(box?.width).toBeCloseTo(0.65);
    expect(box?.top).toBeCloseTo((400 - 2 * 159.5) / 400);
  });

  test('goes over the end of a line, and covers no other words', () => {
    const boxes = boxesOf(content, 'Metformin 500', viewport);

    expect(boxes).toHaveLength(2);
    expect(boxes[0]?.left).toBeGreaterThan(0.2);
    expect(boxes[1]?.width).toBeCloseTo(0.18);
  });

  test.each([['Paracetamol'], [' '], ['']])('is nowhere where they do not stand: %j', (words) => {
    expect(boxesOf(content, words, viewport)).toEqual([]);
    expect(boxesOf(null, words, viewport)).toEqual([]);
  });
});
