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
