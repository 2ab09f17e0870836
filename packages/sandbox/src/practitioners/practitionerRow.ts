import type { newPractitionerSchema, practitionerSchema } from '@carestack/core/practitioners';
import { compactNumber } from '@carestack/core/values';
import type { Insertable, Selectable } from 'kysely';
import type * as z from 'zod/mini';
import type { PractitionerRow } from '../database/practitioners.rows.js';
import { extraIn, flag, type Members } from '../records/extra.js';

type NewPractitioner = z.output<typeof newPractitionerSchema>;

/** What has a column, or is the server's to say. */
export const practitionerColumns: ReadonlySet<string> = new Set(
  'resourceId id resourceType createdAt updatedAt registrationId department designation status joiningDate staffType firstName middleName lastName birthDate gender mobileNumber emailId address pincode state wantsToLinkWhatsapp photo specialization'.split(
    ' ',
  ),
);

/** A registration number as it is compared: `MH / 2004-1234` and `mh/20041234` are one. */
export function registrationKey(registrationId: string): string {
  return compactNumber(registrationId).toUpperCase();
}

/** A practitioner is written as a whole, at the beginning and at every change. */
export function rowOf(
  practitioner: NewPractitioner,
  extra: Members,
  id: string,
  time: string,
): Insertable<PractitionerRow> {
  return {
    id,
    registration_id: practitioner.registrationId,
    registration_key: registrationKey(practitioner.registrationId),
    department: practitioner.department,
    designation: practitioner.designation,
    status: practitioner.status,
    joining_date: practitioner.joiningDate,
    staff_type: practitioner.staffType,
    first_name: practitioner.firstName,
    middle_name: practitioner.middleName ?? null,
    last_name: practitioner.lastName ?? null,
    birth_date: practitioner.birthDate ?? null,
    gender: practitioner.gender,
    mobile_number: practitioner.mobileNumber ?? null,
    email_id: practitioner.emailId ?? null,
    address: practitioner.address,
    pincode: practitioner.pincode ?? null,
    state: practitioner.state ?? null,
    wants_to_link_whatsapp: flag(practitioner.wantsToLinkWhatsapp) ?? null,
    photo: practitioner.photo ?? null,
    specialization: JSON.stringify(practitioner.specialization ?? []),
    extra: JSON.stringify(extra),
    created_at: time,
    updated_at: time,
  };
}

/** A stored practitioner as the API answers it. */
export function practitionerOf(row: Selectable<PractitionerRow>): z.input<typeof practitionerSchema> & Members {
  return {
    ...extraIn(row),
    resourceId: row.id,
    id: row.id,
    resourceType: 'Practitioner',
    registrationId: row.registration_id,
    department: row.department,
    designation: row.designation,
    status: row.status,
    joiningDate: row.joining_date,
    staffType: row.staff_type,
    firstName: row.first_name,
    middleName: row.middle_name,
    lastName: row.last_name,
    birthDate: row.birth_date,
    gender: row.gender,
    mobileNumber: row.mobile_number,
    emailId: row.email_id,
    address: row.address,
    pincode: row.pincode,
    state: row.state,
    wantsToLinkWhatsapp: row.wants_to_link_whatsapp === null ? null : row.wants_to_link_whatsapp === 1,
    photo: row.photo,
    specialization: specializationsOf(row),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function specializationsOf({ specialization }: Pick<PractitionerRow, 'specialization'>): string[] {
  const names: unknown = JSON.parse(specialization);
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
