import * as z from 'zod/mini';
import { optional, pincode, text } from '../values/fields.js';

const instead = (code: string) => z.optional(z.never(code));

/** Strict in what we send (contract 6.3). What the README searches by is refused with the member that is meant. */
export const organizationSearchSchema = z.strictObject({
  ownershipCode: optional(text),
  stateLGDCode: optional(text),
  districtLGDCode: optional(text),
  subDistrictLGDCode: optional(text),
  pincode: optional(pincode),
  facilityName: optional(z.string().check(z.trim(), z.minLength(3, 'name_short'), z.maxLength(200, 'name_long'))),
  facilityId: optional(text),
  page: z._default(z.int().check(z.gte(1, 'count_invalid')), 1),
  resultsPerPage: z._default(z.int().check(z.gte(1, 'count_invalid'), z.lte(100, 'count_invalid')), 10),
  /** Use `stateLGDCode`, from `states()`. */
  state: instead('use_state_lgd_code'),
  /** The API cannot search by it. */
  organizationType: instead('not_searchable'),
  /** The API cannot search by it. */
  specialty: instead('not_searchable'),
});

const maybe = z.nullish(z.string());

/** Every text may be missing from what we read. */
export const foundOrganizationSchema = z.looseObject({
  facilityId: z.string(),
  facilityName: maybe,
  facilityStatus: maybe,
  ownership: maybe,
  ownershipCode: maybe,
  systemOfMedicineCode: maybe,
  systemOfMedicine: maybe,
  facilityTypeCode: maybe,
  facilityType: maybe,
  stateName: maybe,
  stateLGDCode: maybe,
  districtName: maybe,
  districtLGDCode: maybe,
  subDistrictName: maybe,
  subDistrictLGDCode: maybe,
  villageCityTownName: maybe,
  villageCityTownLGDCode: maybe,
  address: maybe,
  pincode: maybe,
  latitude: maybe,
  longitude: maybe,
});

export const organizationsFound = z.pipe(
  z.object({
    facilities: z.nullish(z.array(foundOrganizationSchema)),
    message: maybe,
    totalFacilities: z.nullish(z.number()),
    numberOfPages: z.nullish(z.number()),
  }),
  z.transform(({ facilities, message, totalFacilities, numberOfPages }) => ({
    organizations: facilities ?? [],
    total: totalFacilities ?? null,
    pages: numberOfPages ?? null,
    message: message ?? '',
  })),
);

export type OrganizationSearch = z.input<typeof organizationSearchSchema>;
export type FoundOrganization = z.output<typeof foundOrganizationSchema>;
