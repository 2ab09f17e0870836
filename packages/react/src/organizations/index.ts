export { OrganizationTable } from './OrganizationTable.js';
export type { ListedOrganization, OrganizationTableProps } from './organizationTableProps.js';
export type { AlikeFacility } from './alike/findAlikeFacilities.js';
export { AddressFields, type AddressFieldsProps, type AddressPlace } from './AddressFields.js';
export {
  useFacilitySubTypes,
  useFacilityTypes,
  useDistricts,
  useGeocode,
  useMasterData,
  useMasterTypes,
  useOwnerSubTypes,
  useSpecialities,
  useStates,
  useSubDistricts,
} from './masterData.hooks.js';
export { masterDataKeys, masterDataQueries } from './masterData.queries.js';
export { OrganizationDetails, type OrganizationDetailsProps, type OrganizationGiven } from './OrganizationDetails.js';
export { OrganizationPicker, type OrganizationPickerProps } from './OrganizationPicker.js';
export {
  useDeleteOrganization,
  useOrganization,
  useOrganizationExists,
  useOrganizations,
  useOrganizationsInfinite,
  usePrefetchOrganization,
  useRegisterOrganization,
  useSearchOrganizations,
  useSuspenseOrganization,
  useSuspenseOrganizations,
  useUpdateOrganizationContact,
  type DeleteOrganizationOptions,
  type OrganizationUpdate,
  type RegisterOrganizationOptions,
  type UpdateOrganizationContactOptions,
} from './organizations.hooks.js';
export {
  organizationKeys,
  organizationQueries,
  type OrganizationsFound,
  type OrganizationsPage,
  type OrganizationsPageRequest,
} from './organizations.queries.js';
export { OrganizationContactForm, type OrganizationContactFormProps } from './OrganizationContactForm.js';
export {
  OrganizationRegistrationWizard,
  type OrganizationRegistrationWizardProps,
} from './OrganizationRegistrationWizard.js';
export type {
  OrganizationProblem,
  OrganizationRegistrationState,
  OrganizationResult,
} from './registration/createDraftJourney.js';
export type {
  AddressProof,
  Attachment,
  Choice,
  OrganizationDraft,
  OrganizationField,
  OrganizationStep,
} from './registration/draft.js';
export {
  useOrganizationField,
  useOrganizationRegistration,
  type UseOrganizationRegistration,
  type UseOrganizationRegistrationOptions,
} from './useOrganizationRegistration.js';
