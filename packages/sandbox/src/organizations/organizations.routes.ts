import { organizationEndpoints as rows, organizationIdType } from '@carestack/core/organizations';
import { isTaken } from '../database/isTaken.js';
import { Refused, refusedField } from '../http/Refused.js';
import { route, routeWithBody, type RoomApp } from '../http/route.js';
import { withoutNulls } from '../records/extra.js';
import { pageSize } from '../records/search.js';
import { timeIn, type World } from '../World.js';
import { createFacilitiesStore, type FacilityKey } from './facilities.store.js';
import { documentOf, foundFacilityOf, organizationOf, rowOf } from './facilityRow.js';
import { pointOf } from './geocode.js';
import { facilitySubTypesOf, facilityTypesOf, masters, ownerCode, ownerSubTypesOf, specialitiesOf } from './masters.js';
import { createPlaces } from './places.js';

const keys: Readonly<Record<string, FacilityKey>> = { id: 'id', facilityId: 'facility_id', accountId: 'account_id' };

export function organizationRoutes(app: RoomApp, world: World): void {
  const facilities = createFacilitiesStore(world);
  const places = createPlaces(world);

  route(app, rows.findAll, async ({ query }) => {
    const page = await facilities.page(pageSize('pageSize', query('pageSize') || 10), query('nextPage'));
    return {
      message: page.total > 0 ? 'Records Found!!' : 'No facilities yet.',
      data: page.facilities.map((facility) => organizationOf(facility, { isWhole: false })),
      nextPageLink: page.nextPage,
      totalNumberOfRecords: page.total,
    };
  });

  route(app, rows.findById, async ({ param }) => {
    const idType = organizationIdType(param('idType'));
    const key = keys[idType];
    if (!key || !Object.hasOwn(keys, idType)) {
      throw refusedField('idType', 'id_type_invalid', 'idType: accountId, facilityId or id');
    }
    const found = await facilities.findBy(key, param('value'));
    const organizations = found.map((facility) => organizationOf(facility, { isWhole: true }));
    if (organizations.length === 0) throw notFound();
    // Clients look for these very words to know that it was found (contract 2.2).
    return {
      message: key === 'account_id' ? 'Records Found!!' : 'Facility Found !!!',
      data: key === 'account_id' ? organizations : organizations[0],
      nextPageLink: null,
      totalNumberOfRecords: organizations.length,
    };
  });

  routeWithBody(
    app,
    rows.create,
    async ({ body, rawBody }) => {
      const { stateCode, ...rest } = await places.codesOf(body.basicInformation);
      if (!stateCode) throw refusedField('basicInformation.state', 'state_invalid', 'state: an LGD code or a name');
      const ids = { id: crypto.randomUUID(), facilityId: newFacilityId(stateCode), time: timeIn(world) };
      const row = rowOf(body, documentOf(rawBody, body), { stateCode, ...rest }, ids);
      const { facility_id } = await facilities.create(row).catch(refuseSecond);
      return written(`Organisation registered successfully with facility id ${facility_id}.`, facility_id);
    },
    withoutNulls(),
  );

  routeWithBody(
    app,
    rows.update,
    async ({ body }) => {
      const facility = await facilities.update(body.id, {
        spoc_name: body.spocName,
        spoc_id: body.spocId,
        consent_manager_name: body.consentManagerName,
        consent_manager_id: body.consentManagerId,
        updated_at: timeIn(world),
      });
      if (!facility) throw notFound();
      return written('Organisation updated successfully.', facility.facility_id);
    },
    withoutNulls(),
  );

  route(app, rows.delete, async ({ param }) => {
    if (!(await facilities.delete(param('id')))) throw notFound();
    return { status: 'success', message: 'Organisation deleted.' };
  });

  routeWithBody(
    app,
    rows.search,
    async ({ body }) => {
      const { facilities: found, total } = await facilities.search({
        ownerCode: body.ownershipCode && ownerCode(body.ownershipCode),
        stateCode: body.stateLGDCode,
        districtCode: body.districtLGDCode,
        subDistrictCode: body.subDistrictLGDCode,
        pincode: body.pincode,
        name: body.facilityName,
        facilityId: body.facilityId,
        page: body.page,
        count: body.resultsPerPage,
      });
      return {
        facilities: found.map(foundFacilityOf),
        message: total > 0 ? 'Facilities found.' : 'No facility fits.',
        totalFacilities: total,
        numberOfPages: Math.ceil(total / body.resultsPerPage),
      };
    },
    withoutNulls(),
  );

  route(app, rows.masterTypes, async () => ({
    masterTypes: Object.entries(masters).map(([type, { desc }]) => ({ type, desc })),
  }));
  route(app, rows.masterData, async ({ param }) => {
    const type = param('type').toUpperCase();
    const master = masters[type];
    if (!master || !Object.hasOwn(masters, type)) throw new Refused(404, 'There is no such master data.');
    return { type, data: [...master.data] };
  });
  route(app, rows.states, async () => places.states());
  route(app, rows.subDistricts, async ({ query }) => {
    const code = query('districtCode')?.trim() ?? '';
    if (!/^\d+$/.test(code))
      throw refusedField('districtCode', 'code_invalid', 'districtCode: the number of a district');
    return places.subDistricts(code);
  });
  routeWithBody(
    app,
    rows.ownerSubTypes,
    async ({ body }) => ({
      type: 'OWNER-SUBTYPE',
      data: [...ownerSubTypesOf(body.ownershipCode, body.ownerSubtypeCode)],
    }),
    withoutNulls(),
  );
  routeWithBody(app, rows.specialities, async ({ body }) => ({
    type: 'SPECIALITIES',
    data: [...specialitiesOf(body.systemOfMedicineCode)],
  }));
  routeWithBody(
    app,
    rows.facilityTypes,
    async ({ body }) => ({
      type: 'FACILITY-TYPE',
      data: [...facilityTypesOf(body.ownershipCode, body.systemOfMedicineCode)],
    }),
    withoutNulls(),
  );
  routeWithBody(app, rows.facilitySubTypes, async ({ body }) => ({
    type: 'FACILITY-SUBTYPE',
    data: [...facilitySubTypesOf(body.facilityTypeCode)],
  }));
  route(app, rows.geocode, async ({ query }) => {
    const address = query('address')?.trim() ?? '';
    if (!address) throw refusedField('address', 'required', 'address: required');
    const point = pointOf(address);
    if (!point) throw new Refused(404, 'This sandbox knows the places of its own seed only, and this is none of them.');
    return { ...point };
  });
}

/** What P, N and J each look for in the answer to a write (contract 6). */
function written(sentence: string, facilityId: string) {
  return { response: sentence, status: 'success', message: sentence, facilityId };
}

/** `IN` and ten digits: the state's code, then chance. */
function newFacilityId(stateCode: string): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `IN${stateCode.padStart(2, '0')}${String(number % 100_000_000).padStart(8, '0')}`;
}

function notFound(): Refused {
  return new Refused(404, 'There is no such facility.');
}

function refuseSecond(error: unknown): never {
  if (isTaken(error, 'facilities_one_per_place', 'facilities.name_key')) {
    const message = 'HIS-1132: a facility of this name is already registered at this address.';
    throw refusedField('basicInformation.facilityName', 'already_registered', message, 409);
  }
  throw error;
}
