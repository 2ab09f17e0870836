import type { DocumentCode, DocumentIdentifier, Fact } from './facts.js';
import type { DocumentKind } from './kinds.js';

/** A person or a place that the document names. */
export interface DocumentParty {
  resourceType: string;
  name: string | null;
  identifiers: readonly DocumentIdentifier[];
  /** FHIR's words: `female`, `1988-01-30`. */
  gender: string | null;
  birthDate: string | null;
  contacts: readonly string[];
  /** Only of a practitioner. */
  qualifications: readonly string[];
}

/** A file that travels in the document. */
export interface DocumentAttachment {
  title: string | null;
  /** What the document says it is. How it may be shown, its bytes decide. */
  contentType: string;
  /** Base64; null where the document holds only a link or a name. */
  data: string | null;
  url: string | null;
}

/** One resource, ready to be read. */
export interface DocumentItem {
  resourceType: string;
  title: string | null;
  codes: readonly DocumentCode[];
  facts: readonly Fact[];
  /** XHTML as the document has it: untrusted. */
  narrative: string | null;
  attachments: readonly DocumentAttachment[];
  /** The results of a report, the medicines of a plan, the charges of an invoice. */
  parts: readonly DocumentItem[];
}

export interface DocumentSection {
  title: string | null;
  code: DocumentCode | null;
  /** XHTML as the document has it: untrusted. */
  narrative: string | null;
  items: readonly DocumentItem[];
  sections: readonly DocumentSection[];
  /** How many entries refer to something that is not in the bundle. */
  missing: number;
}

/** A document in reading order. */
export interface ClinicalDocument {
  kind: DocumentKind | null;
  title: string | null;
  status: string | null;
  language: string | null;
  /** As FHIR writes it. */
  date: string | null;
  patient: DocumentParty | null;
  authors: readonly DocumentParty[];
  /** Of the custodian, the attesters, the visit's provider: every facility that is named. */
  organizations: readonly DocumentParty[];
  encounter: DocumentItem | null;
  /** XHTML of the whole, as the document has it: untrusted. */
  narrative: string | null;
  sections: readonly DocumentSection[];
  /** What no section refers to, so that nothing in the document is hidden. */
  others: readonly DocumentItem[];
  /** How many resources were read. */
  resources: number;
  /** False when a limit was reached and the rest was not read. */
  isWhole: boolean;
}
