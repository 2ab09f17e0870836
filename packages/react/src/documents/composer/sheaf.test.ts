import { draftOf, draftsOf, removeItem } from '@carestack/core/ai';
import { describe, expect, test } from 'vitest';
import { atStart, attachedCount, ownFiles, type SourceFile } from './composerState.js';
import { deskAfter, draftsCame, draftsRead, emptyDesk, taken, waitingAtRisk } from './desk.js';
import { discarded, finishesIn, foundIn, isUnsavedBeside, leftIn, opened, passedOn, sheafOf } from './sheaf.js';

const source = (place: number) => ({ file: `files[${place}]`, page: 1, text: 'Findings' });
const report = (studyType: string, place: number) => ({
  studyType,
  findings: `Findings of ${studyType}`,
  sources: { findings: source(place) },
});
const drafts = draftsOf('Radiology Report', { reports: [report('Chest', 0), report('Wrist', 1), report('Knee', 2)] });
const files = ['chest.txt', 'wrist.txt', 'knee.txt'].map(
  (name): SourceFile => ({ name, kind: 'text', mimeType: 'text/plain', file: new File(['a'], name) }),
);
const reading = deskAfter(emptyDesk, { type: 'filesSent', files });
const read = draftsRead(reading, drafts);
const names = (desk: typeof read) => foundIn(desk).map(({ name }) => name);
const here = (desk: typeof read) => foundIn(desk).find(({ isOnScreen }) => isOnScreen)?.name;
const standings = (desk: typeof read) => foundIn(desk).map(({ standing }) => standing);
const edit = (desk: typeof read) =>
  deskAfter(desk, { type: 'edited', change: (draft) => removeItem(draft, draft.items[0]?.id ?? '') });
const discard = (desk: typeof read) => {
  const next = discarded(desk);
  if (!next) throw new Error('Nothing is left.');
  return next;
};

describe('the documents of some papers', () => {
  test('are reviewed one after the other, in the order of the papers', () => {
    expect(names(read)).toEqual(['Chest', 'Wrist', 'Knee']);
    expect([read, passedOn(read), passedOn(passedOn(read)), passedOn(passedOn(passedOn(read)))].map(here)).toEqual([
      'Chest',
      'Wrist',
      'Knee',
      'Chest',
    ]);
    expect(leftIn(read)).toBe(3);
  });

  test('keep their order and their edits whichever is opened', () => {
    const edited = edit(opened(read, 2));
    const other = opened(edited, 0);

    expect(names(other)).toEqual(['Chest', 'Wrist', null]);
    expect(isUnsavedBeside(other)).toBe(true);
    expect(waitingAtRisk(other, false)).toBe('edited');
    expect(waitingAtRisk(opened(read, 2), false)).toBeNull();
    expect(opened(other, 2).state).toBe(edited.state);
  });

  test('are one where one was read, and none where a place holds none', () => {
    const one = draftsRead(reading, drafts.slice(0, 1));

    expect({ found: foundIn(one).length, left: leftIn(one), same: passedOn(one) === one }).toEqual({
      found: 1,
      left: 1,
      same: true,
    });
    expect(opened(read, 7)).toBe(read);
    expect(foundIn(emptyDesk)).toEqual([]);
  });

  test('each take their own papers along, and those that no line comes from', () => {
    const unread: SourceFile = { ...files[0], name: 'cover.txt', kind: 'text', mimeType: '', file: new File([], 'c') };
    const desk = draftsRead(deskAfter(emptyDesk, { type: 'filesSent', files: [...files, unread] }), drafts);
    const own = [desk, opened(desk, 1)].map(({ state }) =>
      state.step === 'review' ? ownFiles(state).map(({ name }) => name) : [],
    );

    expect(own).toEqual([
      ['chest.txt', 'cover.txt'],
      ['wrist.txt', 'cover.txt'],
    ]);
    const attached = deskAfter(desk, { type: 'attached', isAttached: true }).state;
    expect(attached.step === 'review' && attachedCount(attached)).toBe(2);
  });

  test('of which nobody knows the papers take all of them along', () => {
    const unknown = draftsOf('Radiology Report', { reports: [{ findings: 'Clear' }, report('Wrist', 1)] });
    const { state } = draftsRead(reading, unknown);

    expect(state.step === 'review' && ownFiles(state)).toEqual(files);
  });

  test('all have the papers that are found again', () => {
    const found = deskAfter(draftsRead(emptyDesk, drafts), { type: 'filesFound', files });

    for (const place of [0, 1, 2]) expect(opened(found, place).state).toMatchObject({ step: 'review', files });
  });
});

describe('a document that is discarded', () => {
  test('gives way to the next one, is told, and is not opened again', () => {
    const desk = discard(passedOn(read));

    expect(here(desk)).toBe('Knee');
    expect(standings(desk)).toEqual(['review', 'discarded', 'review']);
    expect(leftIn(desk)).toBe(2);
    expect(opened(desk, 1)).toBe(desk);
    expect(foundIn(desk).map(({ canOpen }) => canOpen)).toEqual([true, false, false]);
  });

  test('leaves nothing to review when it was the last', () => {
    expect(discarded(discard(discard(read)))).toBeNull();
  });
});

describe('after a reload', () => {
  test('what was finished before is told, and is not reviewed a second time', () => {
    const desk = draftsRead(emptyDesk, drafts, ['approved', 'discarded', null]);

    expect(here(desk)).toBe('Knee');
    expect(standings(desk)).toEqual(['done', 'discarded', 'review']);
    expect(foundIn(desk).some(({ canOpen }) => canOpen)).toBe(false);
    expect(finishesIn(desk)).toEqual(['approved', 'discarded', null]);
  });

  test('a draft that is read a second time is no news', () => {
    expect(draftsRead(read, drafts)).toBe(read);
    expect(draftsRead(discard(read), drafts)).toMatchObject({ others: [] });
  });
});

test('whoever looks at a newer summary finds all documents of the papers again, touched or not', () => {
  const newer = draftOf('Radiology Report', { extractedData: { findings: 'Newer' }, dischargeSummary: null });
  const waiting = draftsCame(passedOn(read), [newer], false);
  const [other] = waiting.others;
  const desk = other ? taken(waiting, other) : waiting;

  expect(foundIn(desk)).toHaveLength(1);
  const [own] = desk.others;
  expect(names(own ? taken(desk, own) : desk)).toEqual(['Chest', 'Wrist', 'Knee']);
  expect(here(own ? taken(desk, own) : desk)).toBe('Wrist');
});

test('a new beginning forgets them all', () => {
  const desk = deskAfter(read, { type: 'startedOver' });

  expect(desk).toMatchObject({ state: atStart, before: [], after: [] });
});

test('no document is put before another that is being made, and one that could not be made waits for its turn', () => {
  const { state, before, after } = read;
  if (state.step !== 'review') throw new Error('There is no review.');
  const approval = { approved: Object.create(null), author: { id: 'd-1', gender: 'male', department: 'x' } } as const;
  const making = { ...read, before, after, state: { ...state, ...approval, step: 'approved' as const, problem: null } };
  const failed = { ...making, state: { ...making.state, problem: { error: null } } };

  expect(opened(making, 1)).toBe(making);
  expect(foundIn(making).some(({ canOpen }) => canOpen)).toBe(false);
  expect(here(opened(failed, 1))).toBe('Wrist');
  expect(leftIn(opened(failed, 1))).toBe(3);
});

test('drafts wait for nobody at a desk where something else is done', () => {
  expect(sheafOf(atStart, drafts).state.step).toBe('review');
  expect(draftsCame(emptyDesk, drafts, false).others).toMatchObject([{ kind: 'newer', after: [{}, {}] }]);
});
