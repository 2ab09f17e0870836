import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KeptDocument, keptDocumentIn, type Linking, type NewDocument } from './keptDocument.js';

export interface Documents {
  /** Those of one patient, the newest first. */
  of(patientReference: string): KeptDocument[];
  find(id: string): KeptDocument | null;
  /** Keeps an approved document, and gives it back. However often it is sent: once. */
  keep(document: NewDocument): KeptDocument;
  /** How far linking it had come; of a document whose linking has not begun, that of another one of its kind and visit. */
  linkingOf(document: KeptDocument): Linking | null;
  /** Remembers how far linking has come. Null when there is no such document. */
  keepLinking(id: string, linking: Linking): KeptDocument | null;
  /** Remembers by which name it was linked. Null when there is no such document. */
  markLinked(id: string, careContextName: string): KeptDocument | null;
}

/**
 * The approved documents of this clinic, each in a file of its own beside the database. The API makes a bundle and keeps none, so keeping
 * it is the clinic's.
 */
export function openDocuments(folder: string): Documents {
  const kept = new Map<string, KeptDocument>();
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.endsWith('.json')) continue;
    const document = readKept(join(folder, name));
    kept.set(document.id, document);
  }

  function write(document: KeptDocument): KeptDocument {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, `${document.id}.json`);
    // Whole or not at all.
    writeFileSync(`${file}.new`, JSON.stringify(document), { mode: 0o600 });
    renameSync(`${file}.new`, file);
    kept.set(document.id, document);
    return document;
  }

  return {
    of: (patientReference) =>
      [...kept.values()]
        .filter((one) => one.patientReference === patientReference)
        .sort((one, other) => other.approved.at.localeCompare(one.approved.at)),
    find: (id) => kept.get(id) ?? null,
    keep(document) {
      const id = idOf(document);
      return kept.get(id) ?? write({ ...document, id, linking: null, careContextName: null });
    },
    linkingOf({ linking, appointmentReference, approved: { caseType } }) {
      const ofVisit = [...kept.values()]
        .filter((one) => one.appointmentReference === appointmentReference && one.approved.caseType === caseType)
        .sort((one, other) => other.approved.at.localeCompare(one.approved.at));
      return linking ?? ofVisit.find((one) => one.linking)?.linking ?? null;
    },
    keepLinking(id, linking) {
      const document = kept.get(id);
      return document ? write({ ...document, linking }) : null;
    },
    markLinked(id, careContextName) {
      const document = kept.get(id);
      return document ? write({ ...document, careContextName }) : null;
    },
  };
}

/** The same for the same approval of the same visit: whoever sends it again adds nothing. */
function idOf({ appointmentReference, approved: { caseType, at, practitioner } }: NewDocument): string {
  const approval = `${appointmentReference} ${caseType} ${at} ${practitioner.id}`;
  return createHash('sha256').update(approval).digest('hex').slice(0, 32);
}

function readKept(file: string): KeptDocument {
  const document = keptDocumentIn(jsonIn(file));
  if (!document) throw new Error(`The document in ${file} cannot be read: mend the file, or move it elsewhere.`);
  return document;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
