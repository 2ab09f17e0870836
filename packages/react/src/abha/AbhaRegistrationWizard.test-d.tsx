import type { AbhaRegistrationResult } from '@carestack/core/abha';
import { expectTypeOf, test } from 'vitest';
import type { HostStepProps, WizardSlotProps } from '../registration/index.js';
import { AbhaRegistrationWizard } from './AbhaRegistrationWizard.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

const Ward = ({ answer }: HostStepProps<{ ward: string }>) => answer?.ward;
const Insured = ({ answer }: HostStepProps<boolean>) => answer && 'insured';

test('what the screens of the host give is typed in the result', () => {
  <AbhaRegistrationWizard
    steps={{ ward: Ward, isInsured: Insured }}
    onComplete={(result) => {
      expectTypeOf(result).toExtend<AbhaRegistrationResult>();
      expectTypeOf(result.answers.ward).toEqualTypeOf<{ ward: string }>();
      expectTypeOf(result.answers.isInsured).toEqualTypeOf<boolean>();
      // @ts-expect-error no screen of that name was added
      expectTypeOf(result.answers.bed).toBeNever();
    }}
  />;
});

test('without screens of the host there is nothing in the answers', () => {
  <AbhaRegistrationWizard
    onComplete={(result) => {
      expectTypeOf(result).toExtend<AbhaRegistrationResult>();
      expectTypeOf(result.answers).toEqualTypeOf<Record<string, never>>();
    }}
  />;
});

test('leaving is told apart from every result by its outcome', () => {
  <AbhaRegistrationWizard
    onComplete={({ outcome }) => expectTypeOf(outcome).toEqualTypeOf<'created' | 'found'>()}
    onCancel={({ outcome, step, mobile }) => {
      expectTypeOf(outcome).toEqualTypeOf<'none'>();
      expectTypeOf([step, mobile]).toEqualTypeOf<string[]>();
    }}
  />;
});

test('only screens of the journey can be replaced', () => {
  const Own = ({ registration }: WizardSlotProps<UseAbhaRegistration>) => registration.step.name;
  expectTypeOf(Own).returns.toExtend<string>();
  <AbhaRegistrationWizard slots={{ aadhaar: Own, known: Own }} onComplete={() => {}} />;
  // @ts-expect-error there is no such screen
  <AbhaRegistrationWizard slots={{ password: Own }} onComplete={() => {}} />;
});
