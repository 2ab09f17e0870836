import type { Insertable, Kysely } from 'kysely';
import type { PatientRow, Tables } from '../../database/tables.js';
import { nameKeys } from '../names.js';
import { rowOf } from '../patientRow.js';
import { inventPerson, type InventedPerson } from './inventPerson.js';
import { seededRandom, type Random } from './random.js';

/** Rows in one statement: far below what SQLite and PostgreSQL allow. */
const batch = 250;
const tenMinutes = 600_000;
/** The last one came now; a fixed day, so that the records are the same in every year. */
const newest = Date.UTC(2026, 0, 1, 4);

/**
 * Writes `count` invented patients, the same ones every time, one registered every ten minutes.
 * Part of the caller's transaction: all of them, or none.
 */
export async function seedPatients(database: Kysely<Tables>, count: number): Promise<void> {
  const random = seededRandom(20_260_101);
  for (let from = 0; from < count; from += batch) {
    const size = Math.min(batch, count - from);
    const rows = Array.from({ length: size }, (_, index) =>
      inventPatient(random, from + index, newest - (count - from - index - 1) * tenMinutes),
    );
    const stored = await database
      .insertInto('patients')
      .values(rows)
      .returning(['sequence', 'first_name', 'middle_name', 'last_name'])
      .execute();
    const names = stored.flatMap((patient) =>
      nameKeys(patient).map((name) => ({ ...name, patient: patient.sequence })),
    );
    await database.insertInto('patient_names').values(names).execute();
  }
}

function inventPatient(random: Random, index: number, registeredAt: number): Insertable<PatientRow> {
  const person = inventPerson(random);
  const time = new Date(registeredAt).toISOString();
  const patient = {
    ...inventIdentity(random, person, index),
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
  };
  const extra = random.chance(0.5) ? { bloodGroup: random.pick(['A+', 'A-', 'B+', 'B-', 'AB+', 'O+', 'O-']) } : {};
  return rowOf(patient, extra, inventId(random), time);
}

/** A third has an ABHA. An Aadhaar is kept in its masked form alone, as UIDAI asks. */
function inventIdentity(random: Random, { firstName, birthDate }: InventedPerson, index: number) {
  const kind = random.below(6);
  if (kind < 2) {
    // The index makes the number unique.
    const digits = `91${random.digits(5)}${String(index).padStart(7, '0')}`;
    const latin = /^[A-Za-z]+$/.test(firstName) ? firstName.toLowerCase() : 'arogya';
    const abhaAddress = `${latin}.${birthDate.slice(0, 4)}${String(index).padStart(3, '0')}@sbx`;
    return { idType: 'ABHA' as const, idNumber: digits, abhaAddress };
  }
  if (kind === 2)
    return {
      idType: 'PAN' as const,
      idNumber: `${letters(random, 3)}P${letters(random, 1)}${random.digits(4)}${letters(random, 1)}`,
    };
  if (kind === 3) return { idType: 'DRIVING_LICENSE' as const, idNumber: `${letters(random, 2)}${random.digits(13)}` };
  return { idType: 'AADHAAR' as const, idNumber: `XXXX-XXXX-${random.digits(4)}` };
}

function letters(random: Random, count: number): string {
  return Array.from({ length: count }, () => String.fromCharCode(65 + random.below(26))).join('');
}

function inventId(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.below(16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
