import type { EhrApiError, Page, Patient } from '@carestack/core';
import type { InfiniteData } from '@tanstack/react-query';
import { expectTypeOf, test } from 'vitest';
import { usePatient, usePatients, usePatientsInfinite } from './patients.queries.js';

test('the hooks give what is read, or what is selected from it; a misspelt filter does not compile', () => {
  expectTypeOf(usePatient('id').data).toEqualTypeOf<Patient | undefined>();
  expectTypeOf(usePatient('id').error).toEqualTypeOf<EhrApiError | null>();
  expectTypeOf(usePatients().data).toEqualTypeOf<Page<Patient> | undefined>();
  expectTypeOf(usePatients({}, { select: ({ total }) => total }).data).toEqualTypeOf<number | null | undefined>();
  expectTypeOf(usePatientsInfinite().data).toEqualTypeOf<InfiniteData<Page<Patient>> | undefined>();
  expectTypeOf(usePatientsInfinite({}, { select: ({ pages }) => pages.length }).data).toEqualTypeOf<
    number | undefined
  >();

  // @ts-expect-error: the filter is called `phone`
  usePatients({ filters: { fone: '98765' } });
});
