import { maskMobile } from '@carestack/core/values';
import type { Kysely, Selectable } from 'kysely';
import type { AadhaarHolderRow, HprAccountRow } from '../database/registration.rows.js';
import type { Tables } from '../database/tables.js';
import { nameKey } from '../records/names.js';
import { photoOf } from '../registration/photo.js';
import { categoryNames } from './accounts.js';

type Holder = Omit<Selectable<AadhaarHolderRow>, 'is_spent'>;

const genderLetters: Readonly<Record<string, string>> = { male: 'M', female: 'F', other: 'O' };

function basics(holder: Holder) {
  return {
    name: [holder.first_name, holder.last_name].filter(Boolean).join(' '),
    gender: genderLetters[holder.gender] ?? 'U',
    address: holder.address,
    pincode: holder.pincode,
  };
}

/** The day is there when Aadhaar knows it. */
function birth({ birth_date }: Holder) {
  const [year = '', month, day] = birth_date.split('-');
  return {
    year,
    ...(month && day
      ? { month: String(Number(month)), day: String(Number(day)), whole: `${day}-${month}-${year}` }
      : {}),
  };
}

/** The answer of step 2 (contract 9). */
export function verifiedPerson(holder: Holder) {
  const { whole, year } = birth(holder);
  return {
    ...basics(holder),
    district: holder.district,
    state: holder.state,
    mobile: maskMobile(holder.mobile ?? ''),
    birthDate: whole ?? year,
    email: '',
    photo: photoOf(holder),
  };
}

/** What step 3 answers of somebody without an HPR ID: enough for step 8. Codes are those of the directory, where it has the place. */
export async function newPerson(database: Kysely<Tables>, holder: Holder) {
  const { year, month, day } = birth(holder);
  const { stateCode, districtCode } = await placeCodes(database, holder);
  return {
    ...basics(holder),
    firstName: holder.first_name,
    middleName: '',
    lastName: holder.last_name ?? '',
    yearOfBirth: year,
    ...(month && day && { monthOfBirth: month, dayOfBirth: day }),
    ...(stateCode && { stateCode }),
    ...(districtCode && { districtCode }),
    stateName: holder.state,
    districtName: holder.district,
    profilePhoto: photoOf(holder),
  };
}

/** An HPR ID with the words for its codes. */
export function accountOf(account: Selectable<HprAccountRow>) {
  return {
    hprIdNumber: account.hpr_id_number,
    hprId: account.hpr_id,
    categoryId: account.category_id,
    subCategoryId: account.sub_category_id,
    ...categoryNames(account.category_id, account.sub_category_id),
  };
}

async function placeCodes(database: Kysely<Tables>, { state, district }: Pick<Holder, 'state' | 'district'>) {
  const stateRow = await database
    .selectFrom('lgd_states')
    .select('code')
    .where('name_key', '=', nameKey(state))
    .executeTakeFirst();
  const districtRow =
    stateRow &&
    (await database
      .selectFrom('lgd_districts')
      .select('code')
      .where('state_code', '=', stateRow.code)
      .where('name_key', '=', nameKey(district))
      .executeTakeFirst());
  return { stateCode: stateRow?.code, districtCode: districtRow?.code };
}

/** The name of a place by its code; empty for a code the directory does not have. */
export async function placeNames(
  database: Kysely<Tables>,
  { state_code, district_code }: Pick<Selectable<HprAccountRow>, 'state_code' | 'district_code'>,
) {
  const state = await database
    .selectFrom('lgd_states')
    .select('name')
    .where('code', '=', state_code)
    .executeTakeFirst();
  const district = await database
    .selectFrom('lgd_districts')
    .select('name')
    .where('code', '=', district_code)
    .executeTakeFirst();
  return { stateName: state?.name ?? '', districtName: district?.name ?? '' };
}
