import { AppointmentStatus } from '@carestack/core/appointments';
import { sql, type Insertable, type Kysely } from 'kysely';
import type { AppointmentRow } from '../database/care.rows.js';
import type { Tables } from '../database/tables.js';
import { seededRandom, type Random } from '../people/random.js';
import { timesOf } from './appointmentRow.js';

const minute = 60_000;
const oneDay = 24 * 60 * minute;
const indiaAhead = 330 * minute;

/** Rows in one statement: far below what SQLite and PostgreSQL allow. */
const batch = 250;
const weeks = 4;
const mostPatients = 1_000;

/** When a practitioner sees patients, in minutes of the day: morning and evening, as clinics do. */
const sittings = [
  [9 * 60, 13 * 60],
  [16 * 60, 19 * 60],
] as const;
const lengths = [15, 20, 30] as const;

/** Midnight in India of the Monday before last: a week to look back on, and three that come. */
export function firstDayOf(now: number): number {
  const today = Math.floor((now + indiaAhead) / oneDay);
  // The first day of 1970 was a Thursday.
  const monday = today - ((today + 3) % 7);
  return (monday - 7) * oneDay - indiaAhead;
}

/** Writes four weeks of appointments for all practitioners and patients there are; the same ones all week. */
export async function seedAppointments(database: Kysely<Tables>, now: number): Promise<void> {
  const practitioners = await database.selectFrom('practitioners').select('id').orderBy('sequence').execute();
  const patients = await database.selectFrom('patients').select('id').orderBy('sequence').limit(mostPatients).execute();
  const [first, ...others] = patients.map(({ id }) => id);
  if (first === undefined) return;

  const random = seededRandom(20_260_103);
  const firstDay = firstDayOf(now);
  const rows: Insertable<AppointmentRow>[] = [];
  for (let day = 0; day < weeks * 7; day += 1) {
    if (day % 7 === 6) continue;
    for (const { id } of practitioners) {
      rows.push(...inventDay(random, firstDay + day * oneDay, now, id, [first, ...others]));
    }
  }
  for (let from = 0; from < rows.length; from += batch) {
    await database
      .insertInto('appointments')
      .values(rows.slice(from, from + batch))
      .execute();
  }
  await takeAllMinutes(database);
}

/** Up to four appointments, each in a part of the day of its own, so that none overlaps another. */
function inventDay(
  random: Random,
  day: number,
  now: number,
  practitioner: string,
  patients: readonly [string, ...string[]],
): Insertable<AppointmentRow>[] {
  return sittings.flatMap(([opens, closes]) => {
    const halves = [opens, (opens + closes) / 2];
    return halves
      .filter(() => random.chance(0.25))
      .map((from) => {
        const length = random.pick(lengths);
        const start = day + (from + 15 * random.below((closes - opens) / 2 / 15 - 1)) * minute;
        const isPast = start + length * minute <= now;
        // Drawn of those to come too: else each that passes would move all after it.
        const outcome = random.pick([
          AppointmentStatus.FULFILLED,
          AppointmentStatus.FULFILLED,
          AppointmentStatus.NO_SHOW,
        ]);
        return {
          // A UUID: linking takes nothing else for a visit (contract 13.1).
          reference: `${random.digits(8)}-0000-4000-8000-0000${random.digits(8)}`,
          practitioner_reference: practitioner,
          patient_reference: random.pick(patients),
          organization_id: '',
          slot: '',
          extra: '{}',
          priority: random.pick(['New', 'New', 'Follow-up visit', 'Follow-up visit', 'Emergency']),
          status: isPast ? outcome : AppointmentStatus.BOOKED,
          ...timesOf(new Date(start).toISOString(), new Date(start + length * minute).toISOString()),
          created_at: new Date(day - 7 * oneDay).toISOString(),
          updated_at: new Date(day - 7 * oneDay).toISOString(),
        };
      });
  });
}

/** Thousands of minutes in one statement, which SQLite and PostgreSQL both take. */
async function takeAllMinutes(database: Kysely<Tables>): Promise<void> {
  await sql`
    with recursive minutes(n) as (select 0 union all select n + 1 from minutes where n < ${Math.max(...lengths)} - 1)
    insert into appointment_minutes (practitioner_reference, minute, appointment)
    select practitioner_reference, start_minute + n, sequence
    from appointments join minutes on n < end_minute - start_minute
  `.execute(database);
}
