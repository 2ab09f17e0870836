import type { Insertable, Selectable, Updateable } from 'kysely';
import type { FacilityRow } from '../database/facilities.rows.js';
import { cursorAfter, sequenceIn } from '../records/cursor.js';
import { nameKey } from '../records/names.js';
import type { World } from '../World.js';
import type { FacilityWithPlaces } from './facilityRow.js';

export interface FacilitySearch {
  ownerCode?: string | undefined;
  stateCode?: string | undefined;
  districtCode?: string | undefined;
  subDistrictCode?: string | undefined;
  pincode?: string | undefined;
  name?: string | undefined;
  facilityId?: string | undefined;
  page: number;
  count: number;
}

export type FacilityKey = 'id' | 'facility_id' | 'account_id';

/** Reads and writes facilities. */
export function createFacilitiesStore({ database }: Pick<World, 'database'>) {
  const withId = (id: string) =>
    database
      .selectFrom('facilities')
      .selectAll()
      .where((facility) => facility.or([facility('id', '=', id), facility('facility_id', '=', id)]));

  return {
    async page(count: number, nextPage: string | undefined) {
      const facilities = database.selectFrom('facilities');
      const { total } = await facilities
        .select((facility) => facility.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const from = nextPage ? facilities.where('sequence', '<', sequenceIn(nextPage)) : facilities;
      const rows = await from
        .selectAll()
        .orderBy('sequence', 'desc')
        .limit(count + 1)
        .execute();
      const page = rows.slice(0, count);
      const last = page.at(-1);
      return { facilities: page, total, nextPage: rows.length > count && last ? cursorAfter(last.sequence) : null };
    },

    findBy: (key: FacilityKey, value: string): Promise<Selectable<FacilityRow>[]> =>
      database.selectFrom('facilities').selectAll().where(key, '=', value).orderBy('sequence', 'desc').execute(),

    create: (row: Insertable<FacilityRow>): Promise<Selectable<FacilityRow>> =>
      database.insertInto('facilities').values(row).returningAll().executeTakeFirstOrThrow(),

    /** By either id. */
    update: (id: string, changes: Updateable<FacilityRow>): Promise<Selectable<FacilityRow> | undefined> =>
      database
        .updateTable('facilities')
        .set(changes)
        .where('id', 'in', withId(id).clearSelect().select('id'))
        .returningAll()
        .executeTakeFirst(),

    async delete(id: string): Promise<boolean> {
      const { numDeletedRows } = await database
        .deleteFrom('facilities')
        .where((facility) => facility.or([facility('id', '=', id), facility('facility_id', '=', id)]))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async search(search: FacilitySearch): Promise<{ facilities: FacilityWithPlaces[]; total: number }> {
      const name = nameKey(search.name ?? '');
      let fitting = database
        .selectFrom('facilities')
        .innerJoin('lgd_states', 'lgd_states.code', 'facilities.state_code')
        .leftJoin('lgd_districts', 'lgd_districts.code', 'facilities.district_code')
        .leftJoin('lgd_sub_districts', 'lgd_sub_districts.code', 'facilities.sub_district_code');
      if (name) fitting = fitting.where('facilities.name_key', 'like', `%${name}%`);
      // A search for signs alone is not a search for everything.
      else if (search.name) fitting = fitting.where('facilities.sequence', '<', 0);
      if (search.ownerCode) fitting = fitting.where('owner_code', '=', search.ownerCode);
      if (search.stateCode) fitting = fitting.where('facilities.state_code', '=', search.stateCode);
      if (search.districtCode) fitting = fitting.where('facilities.district_code', '=', search.districtCode);
      if (search.subDistrictCode) fitting = fitting.where('sub_district_code', '=', search.subDistrictCode);
      if (search.pincode) fitting = fitting.where('pincode', '=', search.pincode);
      if (search.facilityId) fitting = fitting.where('facility_id', '=', search.facilityId);

      const { total } = await fitting
        .select((facility) => facility.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const facilities = await fitting
        .selectAll('facilities')
        .select([
          'lgd_states.name as state_name',
          'lgd_districts.name as district_name',
          'lgd_sub_districts.name as sub_district_name',
        ])
        .orderBy('facilities.name_key')
        .orderBy('facilities.sequence')
        .limit(search.count)
        .offset((search.page - 1) * search.count)
        .execute();
      return { facilities, total };
    },
  };
}
