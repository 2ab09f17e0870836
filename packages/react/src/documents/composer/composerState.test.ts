import { approve, approvedBundle, draftOf, type FhirBundle, removeItem, typedDraft } from '@carestack/core/ai';
import type { Practitioner } from '@carestack/core/practitioners';
import { describe, expect, test } from 'vitest';
import { atStart, attachedCount, type ComposerEvent, isUnsaved, nextComposer } from './composerState.js';

const author: Practitioner = { id: 'd-1', gender: 'male', department: 'cardiology' };
const practitioner = { id: 'd-1', name: 'Arun Iyer' };
const typed = typedDraft('OPConsultation', { chiefComplaints: 'Fever' });
const read = draftOf('DiagnosticReport', {
  extractedData: { labReports: { observations: ['Hb: 12 g/dL'] } },
  dischargeSummary: null,
});
const files = [{ name: 'a.txt', kind: 'text', mimeType: 'text/plain', file: new File(['a'], 'a.txt') }] as const;
const approved = approve(typed, { practitioner, at: new Date() });
const other = approve(typed, { practitioner, at: new Date() });
const bundle: FhirBundle = { resourceType: 'Bundle', type: 'document', entry: [] };

const after = (...events: readonly ComposerEvent[]) => events.reduce(nextComposer, atStart);
const toReview: readonly ComposerEvent[] = [
  { type: 'typingChosen' },
  { type: 'typed', draft: typed, references: ['data:,x'] },
];
const toApproved: readonly ComposerEvent[] = [...toReview, { type: 'approved', approved, author }];

describe('the way to a document', () => {
  test('from papers leads over the reading to review, with the papers', () => {
    const state = after({ type: 'filesSent', files }, { type: 'drafted', draft: read });

    expect(state).toMatchObject({ step: 'review', draft: read, files });
  });

  test('from a job of an earlier visit leads to review without papers', () => {
    expect(after({ type: 'drafted', draft: read })).toMatchObject({ step: 'review', files: [] });
  });

  test('by typing leads to review with what came along', () => {
    expect(after(...toReview)).toMatchObject({ step: 'review', references: ['data:,x'] });
  });

  test('over approval ends with the bundle', () => {
    const made = approvedBundle(approved, bundle);

    expect(after(...toApproved, { type: 'made', made })).toEqual({ step: 'done', made });
  });
});

describe('what does not fit its step changes nothing', () => {
  test('a draft that comes late takes away neither what is typed nor what is reviewed', () => {
    expect(after({ type: 'typingChosen' }, { type: 'drafted', draft: read })).toEqual({ step: 'typing' });
    expect(after(...toReview, { type: 'drafted', draft: read })).toMatchObject({ draft: typed });
  });

  test('an approval stands for the document that was approved, and no edit comes after it', () => {
    const state = after(...toApproved);

    expect(nextComposer(state, { type: 'edited', change: () => read })).toBe(state);
    expect(nextComposer(state, { type: 'approved', approved: other, author })).toBe(state);
    expect(nextComposer(state, { type: 'made', made: approvedBundle(other, bundle) })).toBe(state);
  });

  test('nothing is approved before it was reviewed', () => {
    expect(after({ type: 'approved', approved, author })).toBe(atStart);
  });

  test('the approval is taken back only where the bundle could not be made', () => {
    const failed = after(...toApproved, { type: 'makingFailed', problem: { error: null } });

    expect(after(...toApproved, { type: 'reopened' })).toMatchObject({ step: 'approved' });
    expect(nextComposer(failed, { type: 'reopened' })).toMatchObject({ step: 'review', draft: typed });
    expect(nextComposer(failed, { type: 'reopened' })).not.toHaveProperty('approved');
    expect(nextComposer(failed, { type: 'makingAgain' })).toMatchObject({ step: 'approved', problem: null });
  });
});

test('papers go along by themselves where the document needs them', () => {
  const counted = (draft: typeof read) => {
    const state = after({ type: 'filesSent', files }, { type: 'drafted', draft });
    return state.step === 'review' ? attachedCount(state) : null;
  };

  expect(counted(read)).toBe(1);
  expect(counted(typed)).toBe(0);
});

test('what a person did is unsaved; an untouched draft is read again from its job', () => {
  const untouched = after({ type: 'drafted', draft: read });

  expect(isUnsaved(untouched)).toBe(false);
  expect(
    isUnsaved(
      nextComposer(untouched, { type: 'edited', change: (draft) => removeItem(draft, draft.items[0]?.id ?? '') }),
    ),
  ).toBe(true);
  expect(isUnsaved(after(...toReview))).toBe(true);
  expect(isUnsaved(after(...toApproved))).toBe(true);
});
