import { draftOf, removeItem } from '@carestack/core/ai';
import { describe, expect, test } from 'vitest';
import { deskAfter, dismissed, draftsCame, emptyDesk, linesOnlyIn, taken } from './desk.js';

const draft = (...conditions: readonly string[]) =>
  draftOf('DischargeSummary', { extractedData: { conditions }, dischargeSummary: null });
const first = draft('Dengue fever', 'Anaemia');
const second = draft('Dengue fever', 'Cough');
const third = draft('Fever');
const reviewing = draftsCame(emptyDesk, [first], true);
const edited = deskAfter(reviewing, { type: 'edited', change: (one) => removeItem(one, one.items[0]?.id ?? '') });

describe('a draft that comes', () => {
  test('is reviewed on a free desk, and waits beside anything else', () => {
    expect(reviewing.state).toMatchObject({ step: 'review', draft: first });

    const { state, others } = draftsCame(edited, [second], false);
    expect(state).toBe(edited.state);
    expect(others).toMatchObject([{ kind: 'newer', state: { draft: second } }]);
  });

  test('waits while files are read and while an approved document is made, and interrupts neither', () => {
    const reading = deskAfter(emptyDesk, { type: 'filesSent', files: [] });
    const desk = draftsCame(reading, [second], false);
    const [newer] = desk.others;

    expect(newer && taken(desk, newer)).toBe(desk);
    expect(deskAfter(desk, { type: 'drafted', draft: first })).toMatchObject({
      state: { draft: first },
      others: [{ kind: 'newer', state: { draft: second } }],
    });
  });

  test('is no news when the service gave the same before, also after it was put away', () => {
    expect(draftsCame(edited, [draft('Dengue fever', 'Anaemia')], false)).toBe(edited);
    const waiting = draftsCame(edited, [second], false);
    const [newer] = waiting.others;
    const alone = newer ? dismissed(waiting, newer) : waiting;

    expect(alone.others).toEqual([]);
    expect(draftsCame(alone, [draft('Dengue fever', 'Cough')], false)).toBe(alone);
  });

  test('takes the place of an earlier one that nobody took', () => {
    const desk = draftsCame(draftsCame(edited, [second], false), [third], false);

    expect(desk.others).toMatchObject([{ kind: 'newer', state: { draft: third } }]);
  });
});

describe('whoever takes another draft', () => {
  const take = (desk: typeof edited) => {
    const [other] = desk.others;
    if (!other) throw new Error('Nothing waits.');
    return taken(desk, other);
  };
  const switched = take(draftsCame(edited, [second], false));

  test('finds what was edited, and the newer one again', () => {
    expect(switched).toMatchObject({
      state: { draft: second },
      others: [{ kind: 'own', state: { draft: { removed: [expect.any(String)] } } }],
    });
    expect(take(switched)).toMatchObject({
      state: edited.state,
      others: [{ kind: 'newer', state: { draft: second } }],
    });
  });

  test('loses no edit of several drafts', () => {
    const both = deskAfter(switched, { type: 'edited', change: (one) => removeItem(one, one.items[1]?.id ?? '') });
    const desk = take(draftsCame(both, [third], false));

    expect(desk.state).toMatchObject({ draft: third });
    expect(desk.others).toMatchObject([
      { kind: 'own', state: { draft: { original: second.original } } },
      { kind: 'own', state: { draft: { original: first.original } } },
    ]);
    // What a person did leaves only by their own word.
    const [own] = desk.others;
    expect(own && dismissed(desk, own)).toBe(desk);
  });
});

test('two drafts are compared by the lines that stand in one of them alone', () => {
  const lines = (items: ReturnType<typeof linesOnlyIn>) => items.map(({ written }) => written);

  expect(lines(linesOnlyIn(second, first))).toEqual(['Cough']);
  expect(lines(linesOnlyIn(first, second))).toEqual(['Anaemia']);
  expect(lines(linesOnlyIn(second, removeItem(second, second.items[0]?.id ?? '')))).toEqual(['Dengue fever']);
});
