import { EhrApiError } from '@carestack/core/errors';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { riverbank } from '../../testing/facility.js';
import { createDraftJourney } from './createDraftJourney.js';
import type { OrganizationDraft } from './draft.js';

/** What stands in no list, so that no other choice can clear it. */
const typed = ['facilityName', 'addressLine1', 'city', 'pincode', 'landline', 'totalNumberOfBeds', 'nin'] as const;

const move = fc.oneof(
  fc.record({ name: fc.constant('note' as const), field: fc.constantFrom(...typed), value: fc.string() }),
  fc.record({ name: fc.constantFrom('goOn' as const, 'goBack' as const, 'begin' as const, 'resume' as const) }),
  fc.record({ name: fc.constant('change' as const), field: fc.constantFrom(...typed) }),
  fc.record({
    name: fc.constant('fail' as const),
    field: fc.constantFrom('basicInformation.city', 'facilityTimings', 'elsewhere'),
    outcome: fc.constantFrom('failed' as const, 'unknown' as const),
  }),
);

test('no sequence of going on, back, changing, failing and coming again loses anything typed', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
      const journey = createDraftJourney(riverbank);
      const expected: Partial<OrganizationDraft> = {};

      for (const step of moves) {
        if (step.name === 'note') {
          expected[step.field] = step.value;
          journey.note({ [step.field]: step.value });
        } else if (step.name === 'change') journey.change(step.field);
        else if (step.name === 'fail') {
          const fields = { [step.field]: 'invalid' };
          if (journey.begin()) journey.fail(new EhrApiError('server_error', 'x', { fields, outcome: step.outcome }));
        } else if (step.name === 'resume') journey.resume(null);
        else if (step.name === 'begin') {
          if (journey.begin()) journey.stopSending();
        } else journey[step.name]();
      }

      expect(journey.read()).toMatchObject({ ...riverbank, ...expected });
    }),
    { numRuns: 300 },
  );
});

test('typing alone changes nothing on the screen but its own field', () => {
  const journey = createDraftJourney();
  const before = journey.getState();

  journey.note({ city: 'Pune' });

  expect(journey.getState()).toBe(before);
});

test('while it is being sent, nothing is sent again and nobody leaves the screen', () => {
  const journey = createDraftJourney(riverbank);
  expect(journey.begin()).not.toBeNull();

  expect(journey.begin()).toBeNull();
  journey.goBack();
  journey.change('city');
  expect(journey.getState()).toMatchObject({ isSending: true, step: 'facility' });
});

test('what is missing is shown on its step before anything is sent', () => {
  const journey = createDraftJourney({ ...riverbank, email: '' });

  expect(journey.begin()).toBeNull();
  expect(journey.getState()).toMatchObject({ step: 'contact', isChange: true, problems: { email: 'required' } });
});

test('a refusal that names no question is told on the review', () => {
  const journey = createDraftJourney(riverbank);
  journey.begin();

  journey.fail(new EhrApiError('forbidden', 'x'));

  expect(journey.getState()).toMatchObject({
    step: 'review',
    problem: { code: 'forbidden', field: null },
    isSending: false,
  });
});

test('what was told is no longer wrong once it is mended, and stays in the list above until the next attempt', () => {
  const journey = createDraftJourney({ ...riverbank, facilityName: '', status: { code: '', name: '' } });
  journey.goOn();

  journey.note({ facilityName: 'Ri' });
  expect(journey.getState().problems).toEqual({ facilityName: 'name_short', status: 'not_chosen' });
  journey.note({ facilityName: 'Riverbank' });

  expect(journey.getState().problems).toEqual({ status: 'not_chosen' });
  expect(journey.getState().told).toEqual({ facilityName: 'required', status: 'not_chosen' });
  journey.goOn();
  expect(journey.getState().told).toEqual({ status: 'not_chosen' });
});

test('a problem that another answer mends goes with it, and a refusal goes when its own answer is changed', () => {
  const closed = { kind: 'closed', shifts: [] } as const;
  const journey = createDraftJourney({ ...riverbank, monday: closed });
  expect(journey.begin()).toBeNull();
  expect(journey.getState().problems).toEqual({ monday: 'hours_none' });
  journey.note({ tuesday: riverbank.monday });
  expect(journey.getState().problems).toEqual({});

  journey.begin();
  const fields = { 'basicInformation.facilityName': 'already_registered' };
  journey.fail(new EhrApiError('conflict', 'x', { fields }));
  journey.note({ ownership: { code: 'P', name: 'Private' } });
  expect(journey.getState().problems).toEqual({ facilityName: 'already_registered' });
  journey.note({ facilityName: 'Riverbank Day Clinic' });

  expect(journey.getState().problems).toEqual({});
});
