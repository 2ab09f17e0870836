import { formatAbhaNumber } from '@carestack/core/abha';
import type { newPatientSchema, PatientWire, patientUpdateSchema } from '@carestack/core/patients';
import { compactNumber } from '@carestack/core/values';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type * as z from 'zod/mini';
import type { PatientRow } from '../database/tables.js';
import { extraIn, flag, type Members } from '../records/extra.js';

type NewPatient = z.output<typeof newPatientSchema>;
type PatientChanges = z.output<typeof patientUpdateSchema>;

/** What has a column, or is the server's to say. Everything else that a caller sends is kept as it came. */
export const patientColumns: ReadonlySet<string> = new Set(
  'resourceId id resourceType createdAt updatedAt idNumber idType abhaAddress patientType firstName middleName lastName birthDate gender mobileNumber emailId address pincode state wantsToLinkWhatsapp photo'.split(
    ' ',
  ),
);

/** An id as it is compared: `91-1234-5678-9012` and `91 1234 5678 9012` are one. */
export function idNumberKey(idNumber: string): string {
  return compactNumber(idNumber).toUpperCase();
}

export function rowOf(patient: NewPatient, extra: Members, id: string, time: string): Insertable<PatientRow> {
  return {
    id,
    ...idNumberColumns(patient),
    id_type: patient.idType,
    abha_address: patient.abhaAddress ?? null,
    abha_address_key: patient.abhaAddress?.toLowerCase() ?? null,
    patient_type: patient.patientType,
    first_name: patient.firstName,
    middle_name: patient.middleName ?? null,
    last_name: patient.lastName ?? null,
    birth_date: patient.birthDate,
    gender: patient.gender,
    mobile_number: patient.mobileNumber ?? null,
    email_id: patient.emailId ?? null,
    address: patient.address,
    pincode: patient.pincode ?? null,
    state: patient.state ?? null,
    wants_to_link_whatsapp: flag(patient.wantsToLinkWhatsapp) ?? null,
    photo: patient.photo ?? null,
    extra: JSON.stringify(extra),
    created_at: time,
    updated_at: time,
  };
}

/** Only what the caller gave; kysely leaves the columns that are undefined alone. */
export function changesOf(
  changes: PatientChanges,
  stored: Selectable<PatientRow>,
  extra: Members,
  time: string,
): Updateable<PatientRow> {
  const idType = changes.idType ?? stored.id_type;
  const identity =
    changes.idNumber || changes.idType
      ? idNumberColumns({ idType, idNumber: changes.idNumber ?? stored.id_number })
      : {};
  return {
    ...identity,
    id_type: changes.idType,
    abha_address: changes.abhaAddress,
    abha_address_key: changes.abhaAddress?.toLowerCase(),
    first_name: changes.firstName,
    middle_name: changes.middleName,
    last_name: changes.lastName,
    birth_date: changes.birthDate,
    gender: changes.gender,
    mobile_number: changes.mobileNumber,
    email_id: changes.emailId,
    address: changes.address,
    pincode: changes.pincode,
    state: changes.state,
    wants_to_link_whatsapp: flag(changes.wantsToLinkWhatsapp),
    photo: changes.photo,
    extra: JSON.stringify({ ...extraIn(stored), ...extra }),
    updated_at: time,
  };
}

/** A stored patient as the API answers it. */
export function patientOf(row: Selectable<PatientRow>): PatientWire & Members {
  return {
    resourceId: row.id,
    id: row.id,
    resourceType: 'Patient',
    idNumber: row.id_number,
    idType: row.id_type,
    abhaAddress: row.abha_address,
    patientType: row.patient_type,
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
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    // At the end, as V8 takes long to add to a copy; no name is in both.
    ...extraIn(row),
  };
}

function idNumberColumns({ idType, idNumber }: { idType: string; idNumber: string }) {
  const written = (idType === 'ABHA' && formatAbhaNumber(idNumber)) || idNumber;
  return { id_number: written, id_number_key: idNumberKey(written) };
}
