import { hprSuffix, hprUsernameLocalPart, publishedHprCategories } from '@carestack/core/hpr';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { AadhaarHolderRow, HprAccountRow } from '../database/registration.rows.js';
import type { Tables } from '../database/tables.js';

type Database = Kysely<Tables>;

export function findHprAccount(database: Database, aadhaarKey: string): Promise<Selectable<HprAccountRow> | undefined> {
  return database.selectFrom('hpr_accounts').selectAll().where('aadhaar_key', '=', aadhaarKey).executeTakeFirst();
}

export function newHprAccount(account: Omit<Insertable<HprAccountRow>, 'hpr_id_number'>): Insertable<HprAccountRow> {
  return { hpr_id_number: randomHprNumber(), ...account };
}

/** The whole username, whichever way it was written. */
export function wholeUsername(text: string): string {
  return `${hprUsernameLocalPart(text)}${hprSuffix}`;
}

const wanted = 4;

/** Usernames that are free now, made of the name where it has Latin letters. */
export async function suggestUsernames(
  database: Database,
  holder: Pick<AadhaarHolderRow, 'first_name' | 'last_name' | 'birth_date' | 'aadhaar_key'>,
): Promise<string[]> {
  const first = latin(holder.first_name) || 'chikitsak';
  const last = latin(holder.last_name ?? '') || 'sevak';
  const year = holder.birth_date.slice(0, 4);
  const candidates = [
    `${first}.${last}`,
    `${first}${last}${year.slice(2)}`,
    `dr.${first}${last}`,
    `${last}.${first}`,
    ...Array.from({ length: 60 }, (_, index) => `${first}.${last}${index + 1}`),
  ];
  const rows = await database
    .selectFrom('hpr_accounts')
    .select('hpr_id')
    .where('hpr_id', 'in', candidates.map(wholeUsername))
    .execute();
  const taken = new Set(rows.map(({ hpr_id }) => hpr_id));
  return candidates.filter((candidate) => !taken.has(wholeUsername(candidate))).slice(0, wanted);
}

function latin(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** The words for the codes, empty for codes that are not published. */
export function categoryNames(categoryId: number, subCategoryId: number) {
  const category = publishedHprCategories.find(({ code }) => code === String(categoryId));
  const subcategory = category?.subcategories.find(({ code }) => code === String(subCategoryId));
  return { categoryName: category?.name ?? '', categorySubName: subcategory?.name ?? '' };
}

function randomHprNumber(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte % 10).join('');
  return `71-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}
