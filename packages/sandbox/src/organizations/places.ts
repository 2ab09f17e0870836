import { stateName } from '@carestack/core/values';
import type { World } from '../World.js';
import { nameKey } from '../records/names.js';

/** Reads the Local Government Directory. */
export function createPlaces({ database }: Pick<World, 'database'>) {
  return {
    async states() {
      const states = await database.selectFrom('lgd_states').select(['code', 'name']).orderBy('name').execute();
      const districts = await database
        .selectFrom('lgd_districts')
        .select(['state_code', 'code', 'name'])
        .orderBy('name')
        .execute();
      return states.map((state) => ({
        ...state,
        districts: districts
          .filter(({ state_code }) => state_code === state.code)
          .map(({ code, name }) => ({ code, name })),
      }));
    },

    subDistricts: (districtCode: string) =>
      database
        .selectFrom('lgd_sub_districts')
        .select(['code', 'name'])
        .where('district_code', '=', districtCode)
        .orderBy('name')
        .execute(),

    /** The codes of places that were written as codes or as names; null for what the directory does not hold. */
    async codesOf({ state, district, subDistrict }: { state: string; district: string; subDistrict: string }) {
      const stateCode = await this.stateCode(state);
      const foundDistrict = stateCode
        ? await database
            .selectFrom('lgd_districts')
            .select('code')
            .where('state_code', '=', stateCode)
            .where((row) => row.or([row('code', '=', district), row('name_key', '=', nameKey(district))]))
            .executeTakeFirst()
        : undefined;
      const foundPart = foundDistrict
        ? await database
            .selectFrom('lgd_sub_districts')
            .select('code')
            .where('district_code', '=', foundDistrict.code)
            .where((row) => row.or([row('code', '=', subDistrict), row('name_key', '=', nameKey(subDistrict))]))
            .executeTakeFirst()
        : undefined;
      return {
        stateCode,
        districtCode: foundDistrict?.code ?? null,
        subDistrictCode: foundPart?.code ?? null,
      };
    },

    /** A state by its code, by the directory's name, or as the rest of the API spells it. */
    async stateCode(written: string): Promise<string | null> {
      const states = await database.selectFrom('lgd_states').select(['code', 'name']).execute();
      const name = stateName(written);
      return states.find((state) => state.code === written.trim() || stateName(state.name) === name)?.code ?? null;
    },
  };
}
