import type { Insertable, Kysely } from 'kysely';
import type { PatientRow, Tables } from '../database/tables.js';
import { rowOf } from './patientRow.js';
import { createGroupChanges } from './patientGroups.js';
import { inventId } from '../people/inventId.js';
import { inventPerson, type InventedPerson } from '../people/inventPerson.js';
import { seededRandom, type Random } from '../people/random.js';

/** Rows in one statement: far below what SQLite and PostgreSQL allow. */
const batch = 250;
/** Patients whose groups are written at once: to write them with each batch takes longer, and all of a million is more than fits. */
const together = batch * 64;
const tenMinutes = 600_000;
/** The last one came now; a fixed day, so that the records are the same in every year. */
const newest = Date.UTC(2026, 0, 1, 4);

/**
 * Writes `count` invented patients, the same ones every time, one registered every ten minutes.
 * Part of the caller's transaction: all of them, or none.
 */
export async function seedPatients(database: Kysely<Tables>, count: number): Promise<void> {
  const random = seededRandom(20_260_101);
  const groups = createGroupChanges();
  for (let from = 0; from < count; from += batch) {
    const size = Math.min(batch, count - from);
    const rows = Array.from({ length: size }, (_, index) =>
      inventPatient(random, from + index, newest - (count - from - index - 1) * tenMinutes),
    );
    const stored = await database.insertInto('patients').values(rows).returningAll().execute();
    for (const patient of stored) groups.change(patient.sequence, undefined, patient);
    if (from % together === 0) await groups.write(database);
  }
  await groups.write(database);
}

function inventPatient(random: Random, index: number, registeredAt: number): Insertable<PatientRow> {
  const person = inventPerson(random);
  const time = new Date(registeredAt).toISOString();
  const identity = inventIdentity(random, person, index);
  const patient = {
    patientType: random.chance(0.3) ? ('OLD' as const) : ('NEW' as const),
    firstName: person.firstName,
    lastName: person.lastName ?? undefined,
    birthDate: person.birthDate,
    gender: person.gender,
    mobileNumber: random.chance(0.95) ? (`+91${person.mobile}` as const) : undefined,
    emailId: random.chance(0.4) ? `patient${index + 1}@example.in` : undefined,
    address: person.address,
    pincode: person.pincode,
    state: person.state,
    wantsToLinkWhatsapp: random.chance(0.5),
    resourceType: 'Patient' as const,
    ...identity,
  };
  const extra = random.chance(0.5) ? { bloodGroup: random.pick(['A+', 'A-', 'B+', 'B-', 'AB+', 'O+', 'O-']) } : {};
  return rowOf(patient, extra, inventId(random), time);
}

/** A third has an ABHA. An Aadhaar is kept in its masked form alone, as UIDAI asks. */
function inventIdentity(random: Random, person: InventedPerson, index: number) {
  const kind = random.below(6);
  const birthYear = Number(person.birthDate.slice(0, 4));
  if (kind < 2) {
    // The index makes the number unique.
    const digits = `91${random.digits(5)}${String(index).padStart(7, '0')}`;
    const name = /^[A-Za-z]+$/.test(person.firstName) ? person.firstName.toLowerCase() : 'arogya';
    const abhaAddress = `${name}.${birthYear}${String(index).padStart(3, '0')}@sbx`;
    return { idType: 'ABHA' as const, idNumber: digits, abhaAddress };
  }
  if (kind === 2) {
    const idNumber = `${letters(random, 3)}P${letters(random, 1)}${random.digits(4)}${letters(random, 1)}`;
    return { idType: 'PAN' as const, idNumber };
  }
  // Nobody drives as a child.
  if (kind === 3 && birthYear < 2005) {
    const issued = birthYear + 19;
    return {
      idType: 'DRIVING_LICENSE' as const,
      idNumber: `${person.licenceCode}0${1 + random.below(9)}${issued}00${random.digits(5)}`,
    };
  }
  return { idType: 'AADHAAR' as const, idNumber: `XXXX-XXXX-${random.digits(4)}` };
}

function letters(random: Random, count: number): string {
  return Array.from({ length: count }, () => String.fromCharCode(65 + random.below(26))).join('');
}
