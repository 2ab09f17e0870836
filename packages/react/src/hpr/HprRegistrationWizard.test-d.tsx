import type { HprRegistrationResult } from '@carestack/core/hpr';
import { expectTypeOf, test } from 'vitest';
import type { HostStepProps, WizardSlotProps } from '../registration/index.js';
import { HprRegistrationWizard } from './HprRegistrationWizard.js';
import type { UseHprRegistration } from './useHprRegistration.js';

const Department = ({ answer }: HostStepProps<{ name: string }>) => answer?.name;

test('what the screens of the host give is typed in the result', () => {
  <HprRegistrationWizard
    steps={{ department: Department }}
    onComplete={(result) => {
      expectTypeOf(result).toExtend<HprRegistrationResult>();
      expectTypeOf(result.answers.department).toEqualTypeOf<{ name: string }>();
      // @ts-expect-error no screen of that name was added
      expectTypeOf(result.answers.ward).toBeNever();
    }}
  />;
});

test('only screens of the journey can be replaced', () => {
  const Own = ({ registration }: WizardSlotProps<UseHprRegistration>) => registration.step.name;
  expectTypeOf(Own).returns.toExtend<string>();
  <HprRegistrationWizard slots={{ username: Own, details: Own }} onComplete={() => {}} />;
  // @ts-expect-error there is no such screen
  <HprRegistrationWizard slots={{ address: Own }} onComplete={() => {}} />;
});
