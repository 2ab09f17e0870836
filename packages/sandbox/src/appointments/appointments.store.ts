import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import { isTaken } from '../database/isTaken.js';
import type { AppointmentRow } from '../database/care.rows.js';
import type { Tables } from '../database/tables.js';
import { Refused, refusedField } from '../http/Refused.js';
import type { World } from '../World.js';
import { holdsTime } from './appointmentRow.js';
import type { AppointmentSearch } from './appointmentSearch.js';
import { capacityOf } from './capacity.js';
import { cursorOf, positionIn } from './position.js';

type Appointment = Selectable<AppointmentRow>;
type Wanted = Pick<Appointment, 'practitioner_reference' | 'start_minute' | 'end_minute'>;

export interface AppointmentPage {
  appointments: Appointment[];
  total: number;
  nextPage: string | null;
}

/** Reads and writes appointments, earliest first. An appointment and the minutes it takes are one write. */
export function createAppointmentsStore({ database }: Pick<World, 'database'>) {
  const find = (reference: string): Promise<Appointment | undefined> =>
    database.selectFrom('appointments').selectAll().where('reference', '=', reference).executeTakeFirst();

  /** The first appointment in the way. */
  async function inTheWay({ practitioner_reference, start_minute, end_minute }: Wanted, sequence?: number) {
    const rows = await database
      .selectFrom('appointment_minutes')
      .innerJoin('appointments', 'appointments.sequence', 'appointment_minutes.appointment')
      .select(['start_at', 'end_at'])
      .where('appointment_minutes.practitioner_reference', '=', practitioner_reference)
      .where('minute', '>=', start_minute)
      .where('minute', '<', end_minute)
      .where('appointment', '!=', sequence ?? 0)
      .orderBy('minute')
      .limit(1)
      .execute();
    return rows[0];
  }

  /** Says when the practitioner is taken, and nothing of by whom. */
  async function refuse(error: unknown, wanted: Wanted, sequence?: number): Promise<Refused> {
    if (isTaken(error, 'appointments_reference_key', 'appointments.reference')) {
      return refusedField('reference', 'already_used', 'An appointment with this reference exists.', 409);
    }
    if (!isTaken(error, 'appointment_places_key', 'appointment_minutes.minute')) throw error;
    const taken = await inTheWay(wanted, sequence);
    const message = 'The practitioner has another appointment then.';
    return new Refused(409, message, {
      fields: [{ field: 'start', reason: 'slot_taken', message }],
      // It may have been cancelled in this very moment.
      ...(taken && { conflict: { start: taken.start_at, end: taken.end_at } }),
    });
  }

  return {
    find,

    async page({ conditions, count }: AppointmentSearch, nextPage: string | undefined): Promise<AppointmentPage> {
      const fitting = database
        .selectFrom('appointments')
        .where((appointment) => appointment.and(conditions.map((condition) => condition(appointment))));
      const { total } = await fitting.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();

      const last = nextPage ? positionIn(nextPage) : undefined;
      const rows = await fitting
        .$if(last !== undefined, (query) =>
          query.where((appointment) =>
            appointment(
              appointment.refTuple('start_minute', 'sequence'),
              '>',
              appointment.tuple(last?.start_minute ?? 0, last?.sequence ?? 0),
            ),
          ),
        )
        .selectAll()
        .orderBy('start_minute')
        .orderBy('sequence')
        .limit(count + 1)
        .execute();
      const appointments = rows.slice(0, count);
      const end = appointments.at(-1);
      return { appointments, total, nextPage: rows.length > count && end ? cursorOf(end) : null };
    },

    async create(row: Insertable<AppointmentRow>): Promise<Appointment> {
      try {
        return await database.transaction().execute(async (transaction) => {
          const stored = await transaction
            .insertInto('appointments')
            .values(row)
            .returningAll()
            .executeTakeFirstOrThrow();
          await takeTime(transaction, stored);
          return stored;
        });
      } catch (error) {
        throw await refuse(error, row);
      }
    },

    /** A new time is taken in the same transaction that gives the old one back: refused, the old one still holds. */
    async update(
      reference: string,
      change: (stored: Appointment) => Updateable<AppointmentRow>,
    ): Promise<Appointment | undefined> {
      let wanted: Appointment | undefined;
      try {
        return await database.transaction().execute(async (transaction) => {
          const before = await transaction
            .selectFrom('appointments')
            .selectAll()
            .where('reference', '=', reference)
            .executeTakeFirst();
          if (!before) return undefined;
          const stored = await transaction
            .updateTable('appointments')
            .set(change(before))
            .where('sequence', '=', before.sequence)
            .returningAll()
            .executeTakeFirstOrThrow();
          wanted = stored;
          await transaction.deleteFrom('appointment_minutes').where('appointment', '=', stored.sequence).execute();
          await takeTime(transaction, stored);
          return stored;
        });
      } catch (error) {
        throw wanted ? await refuse(error, wanted, wanted.sequence) : error;
      }
    },

    /** A transaction like every other write, so that none of them finds half of it. */
    delete: (reference: string): Promise<boolean> =>
      database.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('appointments')
          .where('reference', '=', reference)
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
  };
}

/** Takes one place in every minute of an appointment. The table's key refuses a place that is taken. */
async function takeTime(database: Kysely<Tables>, appointment: Appointment): Promise<void> {
  if (!holdsTime(appointment)) return;
  const { sequence, practitioner_reference, start_minute, end_minute } = appointment;
  const place = await placeFor(database, appointment);
  // In ascending order everywhere, so that two bookings never wait for each other.
  const minutes = Array.from({ length: end_minute - start_minute }, (_, index) => ({
    practitioner_reference,
    minute: start_minute + index,
    place,
    appointment: sequence,
  }));
  await database.insertInto('appointment_minutes').values(minutes).execute();
}

/** The first place that is free all the time. When as many are taken as there may be, one of these: the key refuses it. */
async function placeFor(database: Kysely<Tables>, { practitioner_reference, start_minute, end_minute }: Wanted) {
  const rows = await database
    .selectFrom('appointment_minutes')
    .select('place')
    .distinct()
    .where('practitioner_reference', '=', practitioner_reference)
    .where('minute', '>=', start_minute)
    .where('minute', '<', end_minute)
    .orderBy('place')
    .execute();
  const taken = rows.map(({ place }) => place);
  const [first] = taken;
  if (first === undefined) return 0;
  if (taken.length >= (await capacityOf(database, practitioner_reference))) return first;
  const gap = taken.findIndex((place, index) => place !== index);
  return gap === -1 ? taken.length : gap;
}
