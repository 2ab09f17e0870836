import type { Bundle, Composition, Encounter, Reference } from 'fhir/r4.js';
import { addConditions, addEach, type Setting } from './clinical.js';
import { createEntries, type Entries } from './entries.js';
import { kinds, structureDefinition, type DocumentKind } from './kinds.js';
import {
  encounterClasses,
  patientLine,
  patientResource,
  practitionerLine,
  practitionerResource,
  systemAuthor,
} from './people.js';
import { documentSections } from './sections.js';
import type { DoctorSource, PatientSource, Sections } from './source.js';

export interface DocumentSource {
  kind: DocumentKind;
  patient: PatientSource;
  doctors: readonly DoctorSource[];
  sections: Sections;
  /** Data URLs, base64, links or names. */
  documents: readonly string[];
  recordId?: string | undefined;
}

/**
 * Makes a FHIR R4 document as the ABDM guide 6.5.0 wants it. The same source at the same time makes the same bundle.
 * Null when the source holds nothing that this kind of document tells.
 *
 * @param now milliseconds since 1970
 */
export async function documentBundle(source: DocumentSource, now: number): Promise<Bundle | null> {
  const { kind, patient, sections: from, documents } = source;
  const { profile, title, type } = kinds[kind];
  const writtenAt = indianTime(now);
  const entries = createEntries(await digestOf(JSON.stringify([source, now])));

  const patientEntry = await entries.add('patient', patientResource(patient, await entries.uuid('patient')), [
    patientLine(patient),
  ]);
  const authors = await addAuthors(entries, source.doctors);
  const setting: Setting = { entries, patient: patientEntry, authors, writtenAt };

  const isVisit = kind === 'OPConsultation' || kind === 'DischargeSummary';
  const diagnoses = isVisit ? await addConditions(setting, 'conditions', from.conditions, true) : [];
  const section = await documentSections(setting, kind, from, documents, diagnoses);
  if (section.length === 0) return null;

  const encounter = isVisit ? await addEncounter(setting, kind, from, diagnoses) : null;
  const day = new Intl.DateTimeFormat('en-IN', { dateStyle: 'long', timeZone: 'Asia/Kolkata' }).format(now);
  const composition: Composition = {
    resourceType: 'Composition',
    meta: { profile: [structureDefinition(profile)] },
    language: 'en-IN',
    identifier: uuidIdentifier(await entries.uuid('composition/identifier')),
    status: 'final',
    type,
    subject: patientEntry,
    ...(encounter && { encounter }),
    date: writtenAt,
    author: [...authors],
    title: `${title}, ${day}`,
    section,
  };
  await entries.addFirst('composition', composition, [`${title}, ${day}`, ...section.map((part) => part.title ?? '')]);

  return {
    resourceType: 'Bundle',
    id: await entries.uuid('bundle'),
    meta: {
      versionId: '1',
      lastUpdated: writtenAt,
      profile: [structureDefinition('DocumentBundle')],
      security: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
          code: 'V',
          display: 'very restricted',
        },
      ],
    },
    identifier: uuidIdentifier(await entries.uuid('bundle/identifier')),
    type: 'document',
    timestamp: writtenAt,
    entry: [...entries.all],
  };
}

async function addAuthors(entries: Entries, doctors: readonly DoctorSource[]): Promise<Setting['authors']> {
  const [first, ...others] = await addEach(doctors, async (doctor, index) => {
    const place = `doctors/${index}`;
    return entries.add(place, practitionerResource(doctor, await entries.uuid(place)), [practitionerLine(doctor)]);
  });
  if (first) return [first, ...others];
  const place = 'author';
  return [await entries.add(place, systemAuthor(await entries.uuid(place)), ['Written down by the Carestack sandbox'])];
}

function addEncounter(
  { entries, patient }: Setting,
  kind: keyof typeof encounterClasses,
  { admittedOn, dischargedOn }: Sections,
  diagnoses: readonly Reference[],
): Promise<Reference> {
  const period = { ...(admittedOn && { start: admittedOn }), ...(dischargedOn && { end: dischargedOn }) };
  const isLong = Object.keys(period).length > 0;
  const encounter: Encounter = {
    resourceType: 'Encounter',
    meta: { profile: [structureDefinition('Encounter')] },
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', ...encounterClasses[kind] },
    subject: patient,
    ...(isLong && { period }),
    ...(diagnoses.length > 0 && { diagnosis: diagnoses.map((condition) => ({ condition })) }),
  };
  const line = kind === 'DischargeSummary' ? 'Stay in hospital' : 'Visit to the outpatient department';
  return entries.add('encounter', encounter, [[line, admittedOn, dischargedOn].filter(Boolean).join(', ')]);
}

function uuidIdentifier(uuid: string) {
  return { system: 'https://carestack.invalid/documents', value: uuid };
}

/** `2026-01-31T10:15:00.000+05:30` */
function indianTime(now: number): string {
  return new Date(now + 330 * 60_000).toISOString().replace('Z', '+05:30');
}

async function digestOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
