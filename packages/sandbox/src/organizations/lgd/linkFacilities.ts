import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Tables } from '../../database/tables.js';
import { createPlaces } from '../places.js';

const writtenPlace = z.object({
  basicInformation: z.object({ state: z.string(), district: z.string(), subDistrict: z.string() }),
});

/** Facilities keep the words of a place that the directory did not hold; now it may, and a search by its code finds them. */
export async function linkFacilities(database: Kysely<Tables>): Promise<void> {
  const places = createPlaces({ database });
  const facilities = await database
    .selectFrom('facilities')
    .select(['id', 'document'])
    .where((row) => row.or([row('district_code', 'is', null), row('sub_district_code', 'is', null)]))
    .execute();

  for (const { id, document } of facilities) {
    const { data } = z.safeParse(writtenPlace, JSON.parse(document));
    if (!data) continue;
    const { districtCode, subDistrictCode } = await places.codesOf(data.basicInformation);
    if (!districtCode) continue;
    await database
      .updateTable('facilities')
      .set({ district_code: districtCode, sub_district_code: subDistrictCode })
      .where('id', '=', id)
      .execute();
  }
}
