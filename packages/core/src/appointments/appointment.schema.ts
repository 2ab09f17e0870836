import * as z from 'zod/mini';
import { filled, oneOf, optional, text } from '../values/fields.js';
import { instant } from '../values/instant.js';
import { textOf } from '../values/given.js';
import { statusWord } from './appointmentStatus.js';

/** The three values of the wire, and the README's two further names for them. */
export const AppointmentPriority = {
  EMERGENCY: 'Emergency',
  FOLLOW_UP: 'Follow-up visit',
  NEW: 'New',
  HIGH: 'Emergency',
  ROUTINE: 'New',
} as const;
export type AppointmentPriority = (typeof AppointmentPriority)[keyof typeof AppointmentPriority];

/** FHIR's kinds of visit; the API names none, so any word travels as it is given. */
export const AppointmentType = {
  ROUTINE: 'ROUTINE',
  WALK_IN: 'WALKIN',
  CHECKUP: 'CHECKUP',
  FOLLOW_UP: 'FOLLOWUP',
  EMERGENCY: 'EMERGENCY',
} as const;
export type AppointmentType = (typeof AppointmentType)[keyof typeof AppointmentType];

const priorities = ['Emergency', 'Follow-up visit', 'New'] as const;

const priorityNames = new Map<string, AppointmentPriority>([
  ['emergency', 'Emergency'],
  ['high', 'Emergency'],
  ['followupvisit', 'Follow-up visit'],
  ['followup', 'Follow-up visit'],
  ['new', 'New'],
  ['routine', 'New'],
]);

/** `ROUTINE`, `HIGH`, `follow_up_visit`: the word of the wire (contract 15); the text itself when it is none of them. @throws ValidationError for no text. */
export function priorityWord(text: string): string {
  return (
    priorityNames.get(
      textOf('priorityWord', 'text', text)
        .toLowerCase()
        .replace(/[\s_-]/g, ''),
    ) ?? text.trim()
  );
}

/** Our word ← the same member on the wire, then as Python, its README, Java and Node have it (contract 7). */
export const appointmentNames = {
  practitionerReference: ['practitionerReference', 'practitioner_reference'],
  patientReference: ['patientReference', 'patient_reference'],
  startTime: ['start', 'appointment_start_time', 'appointmentStartTime', 'appointmentStartDate'],
  endTime: ['end', 'appointment_end_time', 'appointmentEndTime', 'appointmentEndDate'],
  priority: ['priority', 'appointment_priority', 'appointmentPriority'],
  slot: ['slot', 'appointment_slot', 'appointmentSlot'],
  organizationId: ['organizationId', 'organization_id'],
  reference: ['reference', 'appointment_reference', 'appointmentReference'],
  appointmentType: ['appointmentType', 'appointment_type'],
} as const;

type Names = typeof appointmentNames;

/** The same members under the names of the other SDKs. */
type Renamed<Members> = {
  [Name in keyof Names & keyof Members as Exclude<Names[Name][number], Name>]?: Members[Name] | undefined;
};

function inOurNames(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input;
  const members: Record<string, unknown> = { ...input };
  for (const [name, others] of Object.entries(appointmentNames)) {
    for (const other of others) {
      if (other === name) continue;
      members[name] ??= members[other];
      delete members[other];
    }
  }
  return members;
}

const when = { startTime: instant, endTime: instant };

const optionals = {
  priority: optional(oneOf(priorities, priorityWord, 'priority_invalid')),
  slot: optional(text),
  appointmentType: optional(text),
  notes: z.optional(text),
};

interface Times {
  startTime?: string | undefined;
  endTime?: string | undefined;
}

const endsLater = z.refine<Times>(
  ({ startTime, endTime }) => !startTime || !endTime || Date.parse(endTime) > Date.parse(startTime),
  { message: 'end_before_start', path: ['endTime'] },
);

const newMembers = z
  .object({
    practitionerReference: filled,
    patientReference: filled,
    ...when,
    ...optionals,
    organizationId: optional(text),
    reference: optional(text),
  })
  .check(endsLater);

const changedMembers = z
  .object({
    reference: filled,
    startTime: optional(instant),
    endTime: optional(instant),
    ...optionals,
    status: optional(z.pipe(filled, z.transform(statusWord))),
  })
  .check(endsLater);

/** The wire's `start` and `end`; what is absent is left out. */
function onTheWire<Members extends Times>({ startTime: start, endTime: end, ...members }: Members) {
  return { ...members, ...(start && { start }), ...(end && { end }) };
}

/** What a booking holds. `priority` is `Emergency` unless given, as in Carestack's other SDKs: choose one. */
export interface NewAppointment extends Omit<z.input<typeof newMembers>, 'priority'> {
  /** `EMERGENCY`, `HIGH` and `ROUTINE` of the other SDKs are understood too. */
  priority?: string | null | undefined;
}

export type AppointmentChanges = Omit<z.input<typeof changedMembers>, 'reference'>;

/** A booking with some members under the names of another SDK. */
export type NewAppointmentInOtherNames = Partial<NewAppointment> & Renamed<NewAppointment>;
export type AppointmentChangesInOtherNames = AppointmentChanges & Renamed<AppointmentChanges>;

/** Strict in what we send (contract 7): moments with a zone, the end after the start. Names of the other SDKs are understood. */
export const newAppointmentSchema = z.pipe(
  z.transform((input: NewAppointment | NewAppointmentInOtherNames): unknown => inOurNames(input)),
  z.pipe(
    newMembers,
    z.transform((members) => onTheWire({ ...members, priority: members.priority ?? AppointmentPriority.EMERGENCY })),
  ),
);

/** `reference`, `status` and `notes` travel too, though only the README's DTO has them (contract 15). */
export const appointmentUpdateSchema = z.pipe(
  z.transform((input: AppointmentChangesInOtherNames & { reference: string }): unknown => inOurNames(input)),
  z.pipe(changedMembers, z.transform(onTheWire)),
);

const maybe = z.nullish(z.string());
const orEmpty = z.pipe(
  maybe,
  z.transform((word) => word ?? ''),
);

/** Forgiving in what we read: only the reference must be there, under any of its names; unknown members are kept. */
export const appointmentSchema = z.pipe(
  z.looseObject({
    reference: maybe,
    resourceId: maybe,
    id: maybe,
    practitionerReference: orEmpty,
    patientReference: orEmpty,
    start: maybe,
    end: maybe,
    priority: maybe,
    slot: maybe,
    organizationId: maybe,
    status: maybe,
    notes: maybe,
    appointmentType: maybe,
  }),
  z.transform(({ start, end, ...appointment }, context) => {
    const reference = appointment.reference || appointment.resourceId || appointment.id;
    if (!reference) context.issues.push({ code: 'custom', path: ['reference'], message: 'required', input: undefined });
    const known = reference ?? '';
    // By `id` too, as every other record has it.
    return { ...appointment, id: known, reference: known, startTime: start ?? null, endTime: end ?? null };
  }),
);

export type Appointment = z.output<typeof appointmentSchema>;
