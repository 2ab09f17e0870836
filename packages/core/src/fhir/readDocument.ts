import type {
  ClinicalDocument,
  DocumentAttachment,
  DocumentItem,
  DocumentParty,
  DocumentSection,
} from './clinicalDocument.js';
import { entriesOf, pointersIn, type Entries, type Entry } from './entries.js';
import { factsOf, identifiersOf, nameOf, titleOf, valuesOf, type DocumentCode, type Fact } from './facts.js';
import { kindOf } from './kinds.js';
import { node, nodes, plain, text, texts, type Node } from './plain.js';

const people = new Set(['Patient', 'Practitioner', 'PractitionerRole', 'Organization', 'RelatedPerson', 'Device']);

/** Elements whose references are shown inside their own resource. */
const partsAt: Readonly<Record<string, readonly string[]>> = {
  DiagnosticReport: ['result', 'media', 'imagingStudy', 'specimen'],
  Observation: ['hasMember'],
  CarePlan: ['activity', 'goal'],
  ChargeItem: ['productReference'],
  MedicationRequest: ['reasonReference'],
};

/** Elements that are shown as parts of their resource. */
const elementsAt: Readonly<Record<string, readonly string[]>> = {
  Observation: ['component'],
  Invoice: ['lineItem'],
  FamilyMemberHistory: ['condition'],
};

/**
 * A FHIR document in reading order: sections, people, codes, narrative and attachments. Elements without a rule are kept under their
 * FHIR names. Null when the bundle has no Composition.
 *
 * @param bundle An object or its JSON, from anywhere: it never throws.
 */
export function readDocument(bundle: unknown): ClinicalDocument | null {
  const { tree, beyond } = plain(bundle);
  const entries = entriesOf(tree);
  const { composition } = entries;
  if (!composition) return null;
  const reader = createReader(entries);
  const { resource } = composition;
  const entryAt = (value: unknown) => entries.find(text(node(value)['reference']), composition);
  const partiesAt = (value: unknown) => nodes(value).flatMap((reference) => partyOf(reference, entryAt(reference)));

  const patient = entryAt(resource['subject']);
  const visit = entryAt(resource['encounter']);
  const encounter = visit && reader.itemOf(visit);
  const sections = nodes(resource['section']).map((section) => reader.sectionOf(section, composition));
  const organizations = entries.all
    .filter(({ type }) => type === 'Organization')
    .flatMap((entry) => partyOf({}, entry));
  const others = entries.all
    .filter((entry) => entry !== composition && !people.has(entry.type) && !reader.seen.has(entry))
    .map((entry) => reader.itemOf(entry))
    .filter((item) => item !== null);

  return {
    kind: kindOf(entries),
    title: text(resource['title']) || null,
    status: text(resource['status']) || null,
    language: text(resource['language']) || null,
    date: text(resource['date']) || null,
    patient: partyOf(node(resource['subject']), patient)[0] ?? null,
    authors: partiesAt(resource['author']),
    organizations,
    encounter: encounter ?? null,
    narrative: narrativeOf(resource),
    sections,
    others,
    resources: entries.all.length,
    isWhole: beyond === null,
  };
}

function createReader(entries: Entries) {
  const seen = new Set<Entry>();

  const nameAt = (from: Entry) => (reference: string) => {
    const target = entries.find(reference, from);
    return target ? (nameOf(target.resource) ?? titleOf(target)) : null;
  };

  /** Each resource is read once, where it comes first: references may form a circle. */
  const itemOf = (entry: Entry): DocumentItem | null => {
    if (seen.has(entry)) return null;
    seen.add(entry);
    const { resource, type } = entry;
    const apart = partsAt[type] ?? [];
    const inside = elementsAt[type] ?? [];
    const named = nameAt(entry);
    const parts = [
      ...inside.flatMap((name) => nodes(resource[name]).map((element) => elementOf(element, name, entry))),
      ...apart
        .flatMap((name) => pointersIn(resource[name], ''))
        .map(({ reference }) => entries.find(reference, entry))
        .flatMap((target) => (target && !people.has(target.type) ? (itemOf(target) ?? []) : [])),
    ];
    // Elements that refer to a part are shown with that part. An activity in words alone stays here.
    const isRead = parts.length > inside.flatMap((name) => nodes(resource[name])).length;
    return {
      resourceType: type || 'Resource',
      title: titleOf(entry),
      codes: codesOf(resource),
      facts: factsOf(entry, named, [...inside, ...(isRead ? apart : [])]),
      narrative: narrativeOf(resource),
      attachments: attachmentsOf(resource, type),
      parts,
    };
  };

  /** An element that is shown as an item: a part of a measurement, a line of a bill, an illness in the family. */
  const elementOf = (element: Node, name: string, owner: Entry): DocumentItem => {
    const pointer = text(node(element['chargeItemReference'])['reference']);
    const target = entries.find(pointer, owner);
    const charged = target ? itemOf(target) : null;
    const { priceComponent = [], chargeItemReference: _, ...rest } = element;
    const prices = nodes(priceComponent).map(({ code, type, amount }): Fact => {
      const [word] = valuesOf(code, () => null);
      const isNamed = word?.kind === 'code' || word?.kind === 'text';
      return { name: isNamed ? word.text : text(type), values: valuesOf(amount, () => null) };
    });
    const itself: Entry = { ...owner, type: name, resource: rest };
    return {
      resourceType: charged?.resourceType ?? name,
      title: charged?.title ?? (target ? titleOf(target) : titleOf(itself)),
      codes: charged?.codes ?? codesOf(element),
      facts: [...(charged?.facts ?? []), ...factsOf(itself, nameAt(owner), ['sequence']), ...prices],
      narrative: null,
      attachments: [],
      parts: charged?.parts ?? [],
    };
  };

  const sectionOf = (section: Node, from: Entry): DocumentSection => {
    const targets = nodes(section['entry']).map(({ reference }) => entries.find(text(reference), from));
    const [code] = codesOf(section);
    return {
      title: text(section['title']) || code?.display || text(node(section['code'])['text']) || null,
      code: code ?? null,
      narrative: narrativeOf(section),
      items: targets.flatMap((target) => (target ? (itemOf(target) ?? []) : [])),
      sections: nodes(section['section']).map((part) => sectionOf(part, from)),
      missing: targets.filter((target) => target === undefined).length,
    };
  };

  return { seen, itemOf, sectionOf };
}

function partyOf(reference: Node, entry: Entry | undefined): DocumentParty[] {
  const resource = entry?.resource ?? {};
  const name = nameOf(resource) ?? (text(reference['display']) || null);
  if (!entry && !name) return [];
  return [
    {
      resourceType: entry?.type ?? text(reference['type']),
      name,
      identifiers: identifiersOf(resource),
      gender: text(resource['gender']) || null,
      birthDate: text(resource['birthDate']) || null,
      contacts: nodes(resource['telecom']).flatMap(({ value }) => text(value) || []),
      qualifications: nodes(resource['qualification']).flatMap(({ code }) =>
        valuesOf(code, () => null).flatMap((value) =>
          value.kind === 'code' || value.kind === 'text' ? value.text : [],
        ),
      ),
    },
  ];
}

/** The codes of what the resource is about. */
function codesOf(resource: Node): readonly DocumentCode[] {
  return [resource['code'], resource['medicationCodeableConcept'], resource['vaccineCode']]
    .flatMap((value) => valuesOf(value, () => null))
    .flatMap((value) => (value.kind === 'code' ? value.codes : []));
}

function narrativeOf({ text: narrative }: Node): string | null {
  return text(node(narrative)['div']) || null;
}

function attachmentsOf(resource: Node, type: string): DocumentAttachment[] {
  const found = {
    Binary: [resource],
    Media: nodes(resource['content']),
    DocumentReference: nodes(resource['content']).flatMap(({ attachment }) => nodes(attachment)),
    DiagnosticReport: nodes(resource['presentedForm']),
  };
  const attachments = Object.entries(found).find(([name]) => name === type)?.[1] ?? [];
  return attachments.map(({ title, contentType, data, url }) => ({
    title: text(title) || null,
    contentType: text(contentType).toLowerCase(),
    data: texts(data)[0] ?? null,
    url: text(url) || null,
  }));
}
