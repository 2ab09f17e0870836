export { PractitionerForm, type PractitionerFormProps } from './PractitionerForm.js';
export type { NewPractitionerFormProps } from './NewPractitionerForm.js';
export type { PractitionerChangesFormProps } from './PractitionerChangesForm.js';
export { PractitionerPicker, type PractitionerPickerProps } from './PractitionerPicker.js';
export { PractitionerTable, type PractitionerTableProps } from './PractitionerTable.js';
export { PractitionerDetails, type PractitionerDetailsProps, type PractitionerGiven } from './PractitionerDetails.js';
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
