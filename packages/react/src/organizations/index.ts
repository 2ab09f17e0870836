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
export {
export { OrganizationPicker, type OrganizationPickerProps } from './OrganizationPicker.js';
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
