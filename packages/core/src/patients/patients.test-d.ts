import { expectTypeOf, test } from 'vitest';
import { createCarestack, type Carestack } from '../client/createCarestack.js';
import { createHttp, type CallOptions } from '../client/http.js';
import type { EhrApiError } from '../errors/index.js';
import type { Page, Written } from '../values/page.js';
import {
  createPatientsService,
  type NewPatient,
  type Patient,
  type PatientChanges,
  type PatientsService,
} from './index.js';

/** The members that may not be left out. */
type Needed<Shape> = { [Key in keyof Shape]-?: undefined extends Shape[Key] ? never : Key }[keyof Shape];

const asha = {
  idNumber: '91-1234-5678-9012',
  idType: 'ABHA',
  firstName: 'Asha',
  birthDate: '1988-01-30',
  gender: 'F',
  address: '12 Lake Road, Pune',
};

test('the client has the rooms by name, and the patients room alone is the same room', () => {
  expectTypeOf<Carestack['patients']>().toEqualTypeOf<PatientsService>();
  expectTypeOf(createPatientsService(createHttp({ baseUrl: '/api' }))).toEqualTypeOf<PatientsService>();
  // @ts-expect-error: an address is needed
  createCarestack({ apiKey: 'key' });
});

test('every operation takes and gives what its name says', () => {
  expectTypeOf<PatientsService['findAll']>().returns.resolves.toExtend<Page<Patient>>();
  expectTypeOf<PatientsService['findById']>().parameters.toEqualTypeOf<
    [id: string, options?: CallOptions | undefined]
  >();
  expectTypeOf<PatientsService['findById']>().returns.resolves.toExtend<Patient>();
  expectTypeOf<Awaited<ReturnType<PatientsService['findById']>>['raw']>().toBeUnknown();
  expectTypeOf<PatientsService['findByFilters']>().returns.resolves.toExtend<Page<Patient>>();
  expectTypeOf<PatientsService['exists']>().returns.resolves.toBeBoolean();
  expectTypeOf<PatientsService['create']>().parameter(0).toEqualTypeOf<NewPatient>();
  expectTypeOf<PatientsService['create']>().returns.resolves.toEqualTypeOf<Written>();
  expectTypeOf<PatientsService['update']>().parameter(1).toEqualTypeOf<PatientChanges>();
  expectTypeOf<PatientsService['delete']>().returns.resolves.toBeVoid();
});

test('a misspelt filter or field does not compile', () => {
  const { patients } = createCarestack({ baseUrl: '/api' });
  expectTypeOf<PatientsService['findByFilters']>().parameter(0).not.toHaveProperty('fone');

  // @ts-expect-error: the filter is called `phone`
  void patients.findByFilters({ fone: '98765' });
  // @ts-expect-error: the field is called `mobileNumber`
  void patients.update('p-1', { mobile: '9876543210' });
});

test('a new patient needs six members; an empty box of a form may stand for any other', () => {
  expectTypeOf<Needed<NewPatient>>().toEqualTypeOf<keyof typeof asha>();
  expectTypeOf(asha).toExtend<NewPatient>();
  expectTypeOf({ ...asha, lastName: null, emailId: '' as const, mobileNumber: undefined }).toExtend<NewPatient>();
  expectTypeOf({ ...asha, wantsToLinkWhatsapp: 'yes' }).not.toExtend<NewPatient>();
});

test('changes need nothing, and the id does not travel among them', () => {
  expectTypeOf<Needed<PatientChanges>>().toBeNever();
  expectTypeOf<PatientChanges>().not.toHaveProperty('resourceId');
});

test('a patient that was read has an id; anything else may be missing', () => {
  expectTypeOf<Patient['id']>().toBeString();
  expectTypeOf<Patient['firstName']>().toEqualTypeOf<string | null | undefined>();
});

test('a caller decides by closed sets of words', () => {
  expectTypeOf<EhrApiError['outcome']>().toEqualTypeOf<'failed' | 'unknown'>();
  expectTypeOf<'address_taken'>().toExtend<EhrApiError['code']>();
  expectTypeOf<'address-taken'>().not.toExtend<EhrApiError['code']>();
  expectTypeOf<EhrApiError['data']>().toBeUnknown();
});
