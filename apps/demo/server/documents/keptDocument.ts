import { caseTypeSchema } from '@carestack/core/ai';
import { type DocumentLinkingState, linkingStateIn } from '@carestack/core/documents';
import { membersOf } from '../membersOf.js';

/** What a practitioner approved, as `approve` of @carestack/core wrote it down: the lines, who, when, what was changed. */
export interface Approval {
  caseType: string;
  at: string;
  practitioner: { id: string; name: string };
}

export interface NewDocument {
  patientReference: string;
  appointmentReference: string;
  approved: Approval;
  /** FHIR. */
  bundle: object;
}

/** How far linking a document had come: references and booleans, nothing of the patient or the record. */
export interface Linking {
  /** Of which document. */
  approvedAt: string;
  at: string;
  state: DocumentLinkingState;
}

export interface KeptDocument extends NewDocument {
  id: string;
  /** Null until the first step of linking was sent. */
  linking: Linking | null;
  /** By which name it was linked to the patient's ABHA; null until then. */
  careContextName: string | null;
}

/** Null for what is no approved document. */
export function newDocumentIn(json: unknown): NewDocument | null {
  const { patientReference, appointmentReference, approved, bundle } = membersOf(json);
  const approval = approvalIn(approved);
  if (!isFilled(patientReference) || !isFilled(appointmentReference) || !approval) return null;
  if (membersOf(bundle)['resourceType'] !== 'Bundle') return null;
  return { patientReference, appointmentReference, approved: approval, bundle: membersOf(bundle) };
}

/** Null for what is no document of ours. */
export function keptDocumentIn(json: unknown): KeptDocument | null {
  const { id, careContextName, linking } = membersOf(json);
  const document = newDocumentIn(json);
  if (!document || !isFilled(id)) return null;
  return {
    ...document,
    id,
    linking: linkingIn(linking),
    careContextName: isFilled(careContextName) ? careContextName : null,
  };
}

/** Null for what is no state of linking. */
export function linkingIn(json: unknown): Linking | null {
  const { approvedAt, at, state } = membersOf(json);
  const read = linkingStateIn(state);
  return isFilled(approvedAt) && isFilled(at) && read ? { approvedAt, at, state: read } : null;
}

function approvalIn(json: unknown): Approval | null {
  const { at, practitioner, caseType, ...others } = membersOf(json);
  const { id, name } = membersOf(practitioner);
  const kind = caseTypeSchema.safeParse(caseType);
  if (!kind.success || !isFilled(at) || Number.isNaN(Date.parse(at)) || !isFilled(id) || !isFilled(name)) return null;
  return { ...others, caseType: kind.data, at, practitioner: { ...membersOf(practitioner), id, name } };
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
