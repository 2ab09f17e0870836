import * as z from 'zod/mini';
import type { Practitioner } from '../../practitioners/index.js';
import { objectOf } from '../../values/given.js';
import { doctorDetailsSchema, type DoctorDetails } from '../details.schema.js';

/** The details of a practitioner as the author of a document. Null when the record lacks what the contract requires (12.3). @throws ValidationError for no object. */
export function doctorDetailsOf(practitioner: Practitioner): DoctorDetails | null {
  const { id, ...details } = objectOf('doctorDetailsOf', 'practitioner', practitioner);
  const known = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null && value !== ''));
  return z.safeParse(doctorDetailsSchema, { ...known, resourceId: id }).data ?? null;
}
