import { expectTypeOf, test } from 'vitest';
import type { AbhaProfile, AbhaRegistration, AbhaService, AbhaStep, CodeSent } from '../index.js';
import type { AbhaRegistrationStep, SentCode } from './state.js';

type Step<Name extends AbhaRegistrationStep['name']> = Extract<AbhaRegistrationStep, { name: Name }>;

test('a code screen without its transaction does not compile', () => {
  expectTypeOf<{ name: 'otp'; maskedAadhaar: string }>().not.toExtend<AbhaRegistrationStep>();
  expectTypeOf<{ name: 'mobile-otp'; code: SentCode }>().not.toExtend<AbhaRegistrationStep>();
  expectTypeOf<{ name: 'done' }>().not.toExtend<AbhaRegistrationStep>();
  expectTypeOf<Step<'otp'>['code']['transactionId']>().toBeString();
  expectTypeOf<Step<'mobile-otp'>['code']['transactionId']>().toBeString();
});

test('a step has its members only once it is known which one it is', () => {
  expectTypeOf<AbhaRegistrationStep>().not.toHaveProperty('code');
  expectTypeOf<Step<'existing'>['enrolled']['profile']>().toEqualTypeOf<AbhaProfile>();
  expectTypeOf<Step<'address'>['enrolled']['profile']>().toEqualTypeOf<AbhaProfile | null>();
  expectTypeOf<Step<'address'>['suggestions']>().toEqualTypeOf<readonly string[] | null>();
  expectTypeOf<Step<'done'>['result']['outcome']>().toEqualTypeOf<'created' | 'found'>();
});

test('a forgotten step does not compile', () => {
  const titleOf = (step: Exclude<AbhaRegistrationStep, { name: 'done' }>): string => {
    switch (step.name) {
      case 'lookup':
      case 'known':
      case 'consent':
      case 'aadhaar':
      case 'otp':
      case 'existing':
      case 'mobile':
      case 'mobile-otp':
      case 'uncertain':
        return step.name;
      case 'address':
        return step.enrolled.transactionId;
      default:
        return step satisfies never;
    }
  };

  expectTypeOf(titleOf).parameter(0).not.toEqualTypeOf<AbhaRegistrationStep>();
});

test('moves take what a person gives and answer by the next state', () => {
  expectTypeOf<AbhaRegistration['enrol']>().parameters.toEqualTypeOf<[{ otp: string; mobile: string }]>();
  expectTypeOf<AbhaRegistration['enrol']>().returns.resolves.toBeVoid();
  expectTypeOf<AbhaRegistration['getState']>().returns.toHaveProperty('step').toEqualTypeOf<AbhaRegistrationStep>();
});

test('the wire steps give typed answers', () => {
  expectTypeOf<AbhaService['generateAadhaarOtp']>().returns.resolves.toEqualTypeOf<CodeSent>();
  expectTypeOf<AbhaService['registrationFlow']>()
    .returns.resolves.toHaveProperty('nextStep')
    .toEqualTypeOf<AbhaStep | null>();
});
