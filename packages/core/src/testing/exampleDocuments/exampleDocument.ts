import type { DocumentKind } from '../../fhir/index.js';
import { at, type Content, doctor, type Json, narrative, nrces, patient, url, uuid } from './parts.js';
import { people, visit } from './people.js';
import { records } from './records.js';
import { visits } from './visits.js';

// Written by hand from the guide, one of each kind.
const contents: Readonly<Record<DocumentKind, Content>> = { ...visits, ...records };

/** A document of a kind that keeps every rule, fresh each time. */
export function exampleDocument(kind: DocumentKind): Json {
  const { profile, type, title, hasVisit = false, sections, resources } = contents[kind];
  const entry = (number: number, resource: Json, words: string) => ({
    fullUrl: url(number),
    resource: {
      ...resource,
      id: uuid(number),
      ...(resource['resourceType'] !== 'Binary' && { text: narrative(words) }),
    },
  });
  const composition = {
    resourceType: 'Composition',
    meta: { profile: [`${nrces}/StructureDefinition/${profile}`] },
    language: 'en-IN',
    status: 'final',
    type,
    subject: patient,
    ...(hasVisit && { encounter: { reference: url(at.visit), type: 'Encounter' } }),
    date: '2026-01-31T10:15:00+05:30',
    author: [doctor],
    title,
    attester: [{ mode: 'official', party: { reference: url(at.hospital), type: 'Organization' } }],
    section: sections.map(({ entries, ...section }) => ({
      ...section,
      entry: entries.map((index) => ({
        reference: url(at.first + index),
        type: resources[index]?.['resourceType'],
      })),
    })),
  };
  const bundle: Json = {
    resourceType: 'Bundle',
    id: uuid(99),
    meta: { versionId: '1', profile: [`${nrces}/StructureDefinition/DocumentBundle`] },
    identifier: { system: 'https://lakeside.example/documents', value: uuid(98) },
    type: 'document',
    timestamp: '2026-01-31T10:15:00+05:30',
    entry: [
      entry(0, composition, title),
      entry(at.patient, people.patient, 'Meera Nair'),
      entry(at.doctor, people.doctor, 'Dr Arun Iyer'),
      entry(at.hospital, people.hospital, 'Lakeside Clinic'),
      ...(hasVisit ? [entry(at.visit, visit, 'Visit')] : []),
      ...resources.map((resource, index) => entry(at.first + index, resource, String(resource['resourceType']))),
    ],
  };
  return structuredClone(bundle);
}
