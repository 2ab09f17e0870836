import type { newOrganizationSchema } from '@carestack/core/organizations';
import type { Insertable, Selectable } from 'kysely';
import type * as z from 'zod/mini';
import type { FacilityRow } from '../database/facilities.rows.js';
import type { Members } from '../records/extra.js';
import { nameKey } from '../records/names.js';
import { facilityTypeCode, facilityTypeName, ownerCode, ownerName, systemCode, systemName } from './masters.js';

type NewOrganization = z.output<typeof newOrganizationSchema>;

export interface PlaceCodes {
  stateCode: string;
  districtCode: string | null;
  subDistrictCode: string | null;
}

/** What the server says itself. */
const columns = new Set(['id', 'facilityId', 'accountId', 'createdAt', 'updatedAt', 'resourceType']);

/** The groups as the schema spelt them, with the members that only the README knows. */
export function documentOf(raw: Members, read: Members): Members {
  const groups = Object.entries(raw).filter(([name]) => !columns.has(name));
  return Object.fromEntries(groups.map(([name, group]) => [name, merged(group, read[name])]));
}

function merged(raw: unknown, read: unknown): unknown {
  if (read === undefined) return raw;
  return isGroup(raw) && isGroup(read) ? { ...raw, ...read } : read;
}

export function rowOf(
  organization: NewOrganization,
  document: Members,
  places: PlaceCodes,
  ids: { id: string; facilityId: string; time: string },
): Insertable<FacilityRow> {
  const { basicInformation: basic, facilityInventory: inventory } = organization;
  return {
    id: ids.id,
    facility_id: ids.facilityId,
    account_id: organization.accountId,
    name: basic.facilityName,
    name_key: nameKey(basic.facilityName),
    address_key: nameKey(`${basic.addressLine1} ${basic.addressLine2}`),
    pincode: basic.pincode,
    state_code: places.stateCode,
    district_code: places.districtCode,
    sub_district_code: places.subDistrictCode,
    owner_code: ownerCode(organization.facilityDetails.ownershipType),
    beds: inventory.totalNumberOfBeds,
    ventilators: inventory.totalNumberOfVentilators,
    spoc_name: null,
    spoc_id: null,
    consent_manager_name: null,
    consent_manager_id: null,
    document: JSON.stringify(document),
    created_at: ids.time,
    updated_at: ids.time,
  };
}

/** A stored facility as the API answers it. Lists leave the photos and papers out. */
export function organizationOf(row: Selectable<FacilityRow>, { isWhole }: { isWhole: boolean }) {
  const { uploadDocuments, addAddressProof, ...groups } = groupsIn(row);
  return {
    ...groups,
    ...(isWhole && { uploadDocuments, addAddressProof }),
    id: row.id,
    facilityId: row.facility_id,
    accountId: row.account_id,
    spocName: row.spoc_name,
    spocId: row.spoc_id,
    consentManagerName: row.consent_manager_name,
    consentManagerId: row.consent_manager_id,
    status: 'Active',
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export interface FacilityWithPlaces extends Selectable<FacilityRow> {
  state_name: string;
  district_name: string | null;
  sub_district_name: string | null;
}

/** As `POST /search-facility` answers it (contract 6.3): every member is a text. */
export function foundFacilityOf(row: FacilityWithPlaces) {
  const { basicInformation, facilityDetails, systemOfMedicine } = groupsIn(row);
  const systems = listIn(systemOfMedicine, 'specialities').map((one) =>
    systemCode(textIn(one, 'systemofMedicineCode')),
  );
  const typeCode = facilityTypeCode(textIn(systemOfMedicine, 'facilityType'));
  const [latitude = '', longitude = ''] = listIn(basicInformation, 'latLongs').join(',').split(',');
  const city = textIn(basicInformation, 'city');
  return {
    facilityId: row.facility_id,
    facilityName: row.name,
    facilityStatus: textIn(facilityDetails, 'status'),
    ownership: ownerName(row.owner_code),
    ownershipCode: row.owner_code,
    systemOfMedicineCode: systems.join(', '),
    systemOfMedicine: systems.map(systemName).join(', '),
    facilityTypeCode: typeCode,
    facilityType: facilityTypeName(typeCode),
    stateName: row.state_name,
    stateLGDCode: row.state_code,
    districtName: row.district_name ?? textIn(basicInformation, 'district'),
    districtLGDCode: row.district_code ?? '',
    subDistrictName: row.sub_district_name ?? textIn(basicInformation, 'subDistrict'),
    subDistrictLGDCode: row.sub_district_code ?? '',
    villageCityTownName: city,
    // The directory's codes of towns are not held here.
    villageCityTownLGDCode: '',
    address: [textIn(basicInformation, 'addressLine1'), textIn(basicInformation, 'addressLine2'), city]
      .filter(Boolean)
      .join(', '),
    pincode: row.pincode,
    latitude: latitude.trim(),
    longitude: longitude.trim(),
  };
}

function groupsIn(row: Pick<Selectable<FacilityRow>, 'document'>): Members {
  const groups: unknown = JSON.parse(row.document);
  return isGroup(groups) ? groups : {};
}

function textIn(group: unknown, name: string): string {
  const value = isGroup(group) ? group[name] : undefined;
  return typeof value === 'string' ? value : '';
}

function listIn(group: unknown, name: string): unknown[] {
  const value = isGroup(group) ? group[name] : undefined;
  return Array.isArray(value) ? value : [];
}

function isGroup(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
