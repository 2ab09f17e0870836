export {
  practitionerKeys,
  practitionerQueries,
  type PractitionersPage,
  type PractitionersPageRequest,
  type PractitionersRequest,
} from './practitioners.queries.js';
export {
  useCreatePractitioner,
  useDeletePractitioner,
  usePractitioner,
  usePractitionerExists,
  usePractitioners,
  usePractitionersInfinite,
  usePrefetchPractitioner,
  useSearchPractitioners,
  useSuspensePractitioner,
  useSuspensePractitioners,
  useUpdatePractitioner,
  type CreatePractitionerOptions,
  type DeletePractitionerOptions,
  type PractitionerUpdate,
  type UpdatePractitionerOptions,
} from './practitioners.hooks.js';
