import { statusWord } from '@carestack/core/appointments';
import { isCalendarDate, isInstant } from '@carestack/core/values';
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Tables } from '../database/tables.js';
import { refusedField } from '../http/Refused.js';
import { objectIn, searchIn, type Search } from '../records/search.js';

type Appointments = ExpressionBuilder<Tables, 'appointments'>;
type Condition = (appointment: Appointments) => ExpressionWrapper<Tables, 'appointments', SqlBool>;
export type AppointmentSearch = Search<Condition>;

const equals =
  (column: 'practitioner_reference' | 'patient_reference' | 'organization_id' | 'reference' | 'priority') =>
  (text: string): Condition =>
  (appointment) =>
    appointment(column, '=', text);

/** FHIR's search names, and the room's own beside them. */
const filters: Readonly<Record<string, (text: string) => Condition>> = {
  practitioner: equals('practitioner_reference'),
  practitionerReference: equals('practitioner_reference'),
  patient: equals('patient_reference'),
  patientReference: equals('patient_reference'),
  organization: equals('organization_id'),
  organizationId: equals('organization_id'),
  identifier: equals('reference'),
  reference: equals('reference'),
  priority: equals('priority'),
  status: (text) => (appointment) =>
    appointment(appointment.fn<string>('lower', ['status']), '=', statusWord(text).toLowerCase()),
};

export function appointmentSearch(json: string | undefined): AppointmentSearch {
  const { date, ...others }: { date?: unknown } = objectIn(json || '{}');
  const search = searchIn(
    JSON.stringify(others),
    filters,
    ({ from, before }): Condition =>
      (appointment) =>
        appointment.and([appointment('updated_at', '>=', from), appointment('updated_at', '<', before)]),
  );
  const bounds: unknown[] = Array.isArray(date) ? date : [date ?? ''];
  return { ...search, conditions: [...search.conditions, ...bounds.filter(Boolean).flatMap(startsWithin)] };
}

const oneDay = 86_400_000;

/** `ge2026-01-05T09:00:00+05:30`, `lt2026-01-06`, `2026-01-05`: when it begins. A day is one where the hospital is. */
function startsWithin(bound: unknown): Condition[] {
  const [, sign = 'eq', when = ''] = /^(ge|gt|le|lt|eq)?(.+)$/.exec(String(bound)) ?? [];
  const isDay = isCalendarDate(when);
  if (!isDay && !isInstant(when)) throw refusedField('date', 'date_invalid', 'date: ge, gt, le or lt and an ISO time');
  const from = Date.parse(isDay ? `${when}T00:00:00+05:30` : when);
  // A moment is as long as the clock can tell.
  const to = from + (isDay ? oneDay : 1);
  const starts =
    (comparison: '>=' | '<', time: number): Condition =>
    (appointment) =>
      appointment('start_at', comparison, new Date(time).toISOString());

  switch (sign) {
    case 'ge':
      return [starts('>=', from)];
    case 'gt':
      return [starts('>=', to)];
    case 'le':
      return [starts('<', to)];
    case 'lt':
      return [starts('<', from)];
    default:
      return [starts('>=', from), starts('<', to)];
  }
}
