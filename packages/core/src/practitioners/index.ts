export {
  departmentName,
  departments,
  newPractitionerSchema,
  practitionerChangesSchema,
  practitionerSchema,
  practitionerUpdateSchema,
  type Department,
  type NewPractitioner,
  type Practitioner,
  type PractitionerChanges,
} from './practitioner.schema.js';
export type { PractitionerFilters } from './practitionerFilters.js';
export { practitionerEndpoints } from './practitioners.endpoints.js';
export { createPractitionersService, type PractitionersService } from './practitioners.service.js';
