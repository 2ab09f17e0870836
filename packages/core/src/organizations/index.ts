export { facilityLikeness, type FacilityLike, type FacilityLikeness } from './facilityLikeness.js';
export {
  masterDataTypes,
  type GeoPoint,
  type LgdPlace,
  type LgdState,
  type MasterDataType,
  type MasterType,
  type MasterValue,
} from './masterData.schema.js';
export {
  newOrganizationSchema,
  organizationIdType,
  organizationIdTypes,
  organizationSchema,
  organizationUpdateSchema,
  type NewOrganization,
  type Organization,
  type OrganizationChanges,
  type OrganizationIdType,
} from './organization.schema.js';
export { organizationEndpoints } from './organizations.endpoints.js';
export {
  foundOrganizationSchema,
  type FoundOrganization,
  type OrganizationSearch,
} from './organizationSearch.schema.js';
export {
  createOrganizationsService,
  type FoundOrganizations,
  type OrganizationIdWord,
  type OrganizationsService,
  type WrittenOrganization,
} from './organizations.service.js';
