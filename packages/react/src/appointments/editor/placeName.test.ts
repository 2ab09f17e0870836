import { expect, test } from 'vitest';
import { scheduleEditor as text } from '../../messages/en/scheduleEditor.js';
import { placeName } from './placeName.js';
import type { ScheduleDraft } from './scheduleDraft.js';

const session = (key: number, breaks: readonly number[] = []) => ({
  key,
  from: '',
  to: '',
  slotMinutes: '',
  capacity: '',
  breaks: breaks.map((pause) => ({ key: pause, from: '', to: '' })),
});

const draft: ScheduleDraft = {
  practitionerReference: 'd-1',
  settings: { timeZone: '', slotMinutes: '', bufferMinutes: '', capacity: '', walkInShare: '' },
  days: [
    { id: 'monday', date: null, sessions: [session(1), session(12, [3, 4])] },
    { id: 'date-1', date: '', sessions: [] },
    { id: 'date-11', date: '', sessions: [session(5)] },
  ],
  holidays: [
    { key: 6, date: '' },
    { key: 66, date: '' },
  ],
  leave: [{ key: 7, from: '', to: '' }],
};

test.each([
  ['slotMinutes', 'Length of a slot'],
  ['capacity', 'Patients in one slot'],
  ['monday-1', 'Monday, Session 1'],
  ['monday-12', 'Monday, Session 2'],
  ['monday-12-to', 'Monday, Session 2, To'],
  ['monday-12-capacity', 'Monday, Session 2, Own number of patients'],
  ['monday-12-break-4-from', 'Monday, Session 2, Break 2, From'],
  ['date-1', 'Date 1'],
  ['date-11-5-from', 'Date 2, Session 1, From'],
  ['holiday-66', 'Holiday 2'],
  ['leave-7-from', 'Leave 1, From'],
  ['week', undefined],
])('what is wrong at %s is said of: %s', (at, name) => {
  expect(placeName(draft, at, text, String)).toBe(name);
});
