import type { HealthInformationDTO } from '../../documents/index.js';
import { ValidationError } from '../../errors/EhrApiError.js';
import { isObject, objectOf, textOf, wrongKind } from '../../values/given.js';
import type { FhirBundleInput } from '../bundle.input.js';
import type { CaseType } from '../caseType.js';
import type { DoctorDetails, PatientDetails } from '../details.schema.js';
import type { FhirBundle } from '../draft.schema.js';
import type { Paper } from '../files.js';
import { isSameItem, standingItems, type DocumentDraft, type DraftItem } from './draft.js';
import { draftIn } from './givenDraft.js';
import { withCodes, type ChosenCode } from './withCodes.js';
import { sectionsOfDraft } from './writeDraft.js';

/** The practitioner who is responsible for a document. */
export interface Approver {
  /** The practitioner's reference. */
  id: string;
  name: string;
  /** The number in the medical council's register. */
  registrationId?: string | null | undefined;
}

/** What a person changed in a draft. */
export interface DraftDiff {
  added: readonly DraftItem[];
  removed: readonly DraftItem[];
  changed: readonly { before: DraftItem; after: DraftItem }[];
}

/** The difference between the draft as it came and as it is now. @throws ValidationError for no draft. */
export function draftDiff(draft: Pick<DocumentDraft, 'original' | 'items' | 'removed'>): DraftDiff {
  draftIn('draftDiff', draft, ['original', 'items', 'removed']);
  const before = new Map(draft.original.map((item) => [item.id, item]));
  const standing = standingItems(draft);
  return {
    added: standing.filter(({ id }) => !before.has(id)),
    removed: draft.original.filter(({ id }) => draft.removed.includes(id)),
    changed: standing.flatMap((after) => {
      const original = before.get(after.id);
      return original && !isSameItem(original, after) ? [{ before: original, after }] : [];
    }),
  };
}

/** Not exported, so that only `approve` can make one. */
class Approved {
  readonly #isApproved = true;
  readonly caseType: CaseType;
  readonly recordId: string | null;
  readonly items: readonly DraftItem[];
  readonly practitioner: Approver;
  /** When it was approved: an ISO time in UTC. */
  readonly at: string;
  readonly diff: DraftDiff;
  readonly origin: DocumentDraft['origin'];

  constructor(draft: DocumentDraft, practitioner: Approver, at: string) {
    this.caseType = draft.caseType;
    this.recordId = draft.recordId;
    this.origin = draft.origin;
    this.items = standingItems(draft);
    this.practitioner = practitioner;
    this.at = at;
    this.diff = draftDiff(draft);
  }

  static made(value: unknown): value is Approved {
    return typeof value === 'object' && value !== null && #isApproved in value && value.#isApproved;
  }
}

/**
 * A document that a practitioner approved: who approved it, when, and what was changed before. Only `approve` makes one, and it never
 * changes afterwards. Nothing else can be filed or linked.
 */
export type ApprovedDocument = Approved;

/**
 * Approves a draft in the name of a practitioner.
 *
 * @throws ValidationError `required` when no practitioner is named or the draft is empty; `date_invalid` for a time without its offset;
 *   `invalid` for what is no draft or no practitioner.
 * @example
 * const approved = approve(draft, { practitioner: { id, name: 'Dr Arun Iyer' }, at: new Date() });
 */
export function approve(
  draft: DocumentDraft,
  approval: { practitioner: Approver; at: Date | string },
): ApprovedDocument {
  draftIn('approve', draft, ['original', 'items', 'removed']);
  const { practitioner, at } = objectOf('approve', 'approval', approval);
  objectOf('approve', 'practitioner', practitioner);
  for (const name of ['id', 'name'] as const) textOf('approve', `practitioner.${name}`, practitioner[name]);
  const time = new Date(at);
  const isMoment = at instanceof Date || /T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(at);
  const fields: Record<string, string> = {
    ...(practitioner.id.trim() === '' && { 'practitioner.id': 'required' }),
    ...(practitioner.name.trim() === '' && { 'practitioner.name': 'required' }),
    ...((!isMoment || Number.isNaN(time.getTime())) && { at: 'date_invalid' }),
    ...(draft.caseType !== 'HealthDocumentRecord' && standingItems(draft).length === 0 && { items: 'required' }),
  };
  const names = Object.keys(fields);
  if (names.length > 0) {
    const sentence = `approve: not approved, check ${names.join(', ')}`;
    throw new ValidationError('validation_failed', sentence, { statusCode: 422, fields });
  }
  // A copy: later edits change the draft, and not what was approved.
  const { id, name, registrationId } = practitioner;
  return frozen(new Approved(structuredClone(draft), { id, name, registrationId }, time.toISOString()));
}

/** True for a document that `approve` made. A copy of one, or one read from JSON, is not approved. */
export function isApproved(value: unknown): value is ApprovedDocument {
  return Approved.made(value);
}

/** The people of a document: whom it is about, and who wrote it. */
export interface DocumentPeople {
  patientDetails?: PatientDetails | undefined;
  doctorsDetails?: readonly DoctorDetails[] | undefined;
  /** The files that are sent with it. */
  documentReferences?: readonly Paper[] | undefined;
}

/** The input of `ai.generateFhirBundle` for an approved document. Its author is the practitioner who approved it. @throws ValidationError for what nobody approved. */
export function bundleInput(approved: ApprovedDocument, people: DocumentPeople = {}): FhirBundleInput {
  if (!isApproved(approved)) throw notApproved('bundleInput');
  const { practitioner, items, caseType, recordId } = approved;
  const input = contentOf({ caseType, items, removed: [] }, objectOf('bundleInput', 'people', people), practitioner);
  return { ...input, ...(recordId && { recordId }) };
}

/**
 * The same for a draft that is still being reviewed, to check what its bundle would be. Use that bundle for checks only: nobody has
 * approved it, so it can neither be filed nor linked.
 *
 * @throws ValidationError for no draft, or people or an approver that are no objects.
 */
export function checkInput(draft: DocumentDraft, people: DocumentPeople = {}, approver?: Approver): FhirBundleInput {
  draftIn('checkInput', draft);
  objectOf('checkInput', 'approver', approver ?? {});
  return contentOf(draft, objectOf('checkInput', 'people', people), approver ?? null);
}

function contentOf(
  draft: Pick<DocumentDraft, 'caseType' | 'items' | 'removed'>,
  { patientDetails, doctorsDetails, documentReferences }: DocumentPeople,
  author: Approver | null,
): FhirBundleInput {
  const details = author && { Name: author.name };
  const sections = sectionsOfDraft(draft);
  return {
    caseType: draft.caseType,
    enableExtraction: true,
    extractedData: { ...sections, ...(details && { 'Doctor Details': [details] }) },
    patientDetails,
    doctorsDetails,
    documentReferences,
  };
}

/** Not exported either, so that no bundle counts without its approval. */
class Made {
  readonly #isMade = true;
  readonly approved: ApprovedDocument;
  readonly bundle: FhirBundle;
  /** Chosen codes that are not in the bundle, because no concept in it has the words of their items. */
  readonly unplacedCodes: readonly ChosenCode[];

  constructor(approved: ApprovedDocument, bundle: FhirBundle, unplacedCodes: readonly ChosenCode[]) {
    this.approved = approved;
    this.bundle = bundle;
    this.unplacedCodes = unplacedCodes;
  }

  static made(value: unknown): value is Made {
    return typeof value === 'object' && value !== null && #isMade in value && value.#isMade;
  }
}

/** The FHIR bundle of a document that was approved. */
export type ApprovedBundle = Made;

/** Joins a bundle with its approval, and writes the codes that were chosen for the items into it, where it has their words. @throws ValidationError for what nobody approved, or no bundle. */
export function approvedBundle(approved: ApprovedDocument, bundle: FhirBundle): ApprovedBundle {
  if (!isApproved(approved)) throw notApproved('approvedBundle');
  if (!isObject(bundle) || !Array.isArray(bundle.entry))
    throw wrongKind('approvedBundle', 'bundle', bundle, 'a FHIR bundle');
  const coded = withCodes(bundle, approved.items);
  const made = new Made(approved, coded.bundle, coded.unplaced);
  Object.freeze(made);
  return made;
}

/** The health record that linking takes. It is made from an approved document only. @throws ValidationError for any other. */
export function healthInformation(made: ApprovedBundle): HealthInformationDTO {
  if (!Made.made(made)) throw notApproved('healthInformation');
  const { caseType } = made.approved;
  const informationType = caseType === 'Radiology Report' ? 'DiagnosticReport' : caseType;
  return { rawFhir: true, fhirDocument: { ...made.bundle }, informationType };
}

function notApproved(operation: string): ValidationError {
  return new ValidationError('validation_failed', `${operation}: nobody approved this document`, {
    statusCode: 422,
    fields: { approved: 'required' },
  });
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part);
  return Object.freeze(value);
}
