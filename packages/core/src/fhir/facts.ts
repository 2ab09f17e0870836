import type { FhirResource } from 'fhir/r4.js';
import type { Entry } from './entries.js';
import { isNode, node, nodes, text, texts, type Node } from './plain.js';

export interface DocumentCode {
  system: string;
  code: string;
  display: string | null;
}

/** The value of an element, ready for a person to read. Times stay as FHIR writes them; the screen formats them. */
export type FactValue =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string; codes: readonly DocumentCode[] }
  | { kind: 'quantity'; value: number; comparator: string; unit: string }
  | { kind: 'money'; value: number; currency: string }
  | { kind: 'time'; time: string }
  | { kind: 'period'; start: string | null; end: string | null }
  | { kind: 'flag'; isTrue: boolean };

/** One element of a resource. `name` is FHIR's, without its type: `value`, `dosageInstruction`. */
export interface Fact {
  name: string;
  values: readonly FactValue[];
}

type Named = (reference: string) => string | null;

/** Elements about the resource and not the patient, or shown in another way. */
const hidden = new Set([
  'resourceType',
  'id',
  'meta',
  'text',
  'language',
  'implicitRules',
  'contained',
  'extension',
  'modifierExtension',
  'subject',
  'patient',
  'encounter',
  'photo',
  'content',
  'presentedForm',
  'data',
  'contentType',
  'identifier',
]);

/** Elements to show first, in this order. All others follow in their own order. */
const reading: { readonly [Type in FhirResource['resourceType']]?: readonly string[] } = {
  MedicationRequest: ['dosageInstruction', 'reasonCode', 'note', 'authoredOn', 'requester', 'status', 'intent'],
  MedicationStatement: ['dosage', 'reasonCode', 'note', 'effective', 'status'],
  Observation: ['value', 'interpretation', 'referenceRange', 'effective', 'note', 'status'],
  Condition: ['clinicalStatus', 'verificationStatus', 'severity', 'onset', 'recordedDate', 'note'],
  AllergyIntolerance: ['criticality', 'reaction', 'clinicalStatus', 'verificationStatus', 'recordedDate', 'note'],
  Procedure: ['performed', 'outcome', 'complication', 'followUp', 'note', 'status'],
  Immunization: ['occurrence', 'lotNumber', 'manufacturer', 'protocolApplied', 'status'],
  DiagnosticReport: [
    'conclusion',
    'conclusionCode',
    'effective',
    'issued',
    'performer',
    'resultsInterpreter',
    'status',
  ],
  FamilyMemberHistory: ['relationship', 'note', 'status'],
  Invoice: ['date', 'totalNet', 'totalGross', 'status'],
  Encounter: ['class', 'period', 'diagnosis', 'hospitalization', 'status'],
};

/** The elements that name a resource: the first one it has is its title. */
const titles = [
  'code',
  'chargeItem',
  'medication',
  'vaccineCode',
  'title',
  'type',
  'description',
  'productCodeableConcept',
  'name',
];

const choice =
  /^(value|effective|onset|abatement|performed|occurrence|medication|product|chargeItem|deceased|born|age|asNeeded|doseNumber|seriesDoses|timing|reported|allowed|rate|dose)(String|Boolean|Integer|PositiveInt|UnsignedInt|Decimal|Date|DateTime|Time|Instant|Period|Timing|Quantity|Range|Ratio|CodeableConcept|Reference|Age|SampledData|Code|Uri)$/;

/** `valueQuantity` is the element `value`. */
function elementOf(member: string): string {
  return choice.exec(member)?.[1] ?? member;
}

/** The name of a resource; null when it has none. */
export function titleOf({ resource, type }: Entry): string | null {
  for (const wanted of titles) {
    for (const [member, value] of Object.entries(resource)) {
      if (elementOf(member) !== wanted) continue;
      const words =
        type === 'DocumentReference' && wanted === 'description'
          ? [text(value)]
          : valuesOf(value, () => null).map(wordOf);
      const word = words.find((one) => one !== '');
      if (word) return word;
    }
  }
  return null;
}

function wordOf(value: FactValue): string {
  return value.kind === 'text' || value.kind === 'code' ? value.text : '';
}

/** The elements of a resource in reading order. Those in `apart` are left out: they are shown in another way. */
export function factsOf(entry: Entry, named: Named, apart: readonly string[] = []): Fact[] {
  const title = titleOf(entry);
  const first: readonly string[] = readingOrder(entry.type);
  const facts = Object.entries(entry.resource).flatMap(([member, value]): Fact[] => {
    if (member.startsWith('_') || hidden.has(member) || apart.includes(member)) return [];
    const name = elementOf(member);
    const values = valuesOf(value, named);
    // The codes of a title are the item's own.
    const isTitle = titles.includes(name) && values.length === 1 && values.every((one) => wordOf(one) === title);
    return values.length === 0 || isTitle ? [] : [{ name, values }];
  });
  const place = ({ name }: Fact) => (first.includes(name) ? first.indexOf(name) : first.length);
  return facts.sort((one, other) => place(one) - place(other));
}

const orders: Readonly<Record<string, readonly string[] | undefined>> = reading;

function readingOrder(type: string): readonly string[] {
  return orders[type] ?? [];
}

const time = /^\d{4}(-\d\d(-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** Reads any element. Its members tell which of FHIR's types it is. */
export function valuesOf(value: unknown, named: Named): FactValue[] {
  if (Array.isArray(value)) return value.flatMap((part) => valuesOf(part, named));
  if (typeof value === 'boolean') return [{ kind: 'flag', isTrue: value }];
  if (typeof value === 'number') return [{ kind: 'quantity', value, comparator: '', unit: '' }];
  if (typeof value === 'string') {
    const word = text(value);
    if (word === '') return [];
    return [/^\d{4}-\d\d/.test(word) && time.test(word) ? { kind: 'time', time: word } : { kind: 'text', text: word }];
  }
  if (!isNode(value)) return [];
  return known(value, named) ?? inWords(value, named);
}

function known(value: Node, named: Named): FactValue[] | null {
  if (Array.isArray(value['coding']) || (typeof value['text'] === 'string' && Object.keys(value).length === 1))
    return conceptOf(value);
  if (typeof value['code'] === 'string' && ('system' in value || 'display' in value) && !('value' in value)) {
    return conceptOf({ coding: [value] });
  }
  if (typeof value['currency'] === 'string' && typeof value['value'] === 'number') {
    return [{ kind: 'money', value: value['value'], currency: value['currency'] }];
  }
  if (typeof value['value'] === 'number') {
    return [
      {
        kind: 'quantity',
        value: value['value'],
        comparator: text(value['comparator']),
        unit: text(value['unit']) || text(value['code']),
      },
    ];
  }
  if (typeof value['reference'] === 'string' || (typeof value['display'] === 'string' && !('code' in value))) {
    const name = text(value['display']) || named(text(value['reference']));
    return name ? [{ kind: 'text', text: name }] : [];
  }
  const isPeriod = Object.keys(value).every((name) => name === 'start' || name === 'end');
  if (isPeriod && Object.keys(value).length > 0) {
    return [{ kind: 'period', start: text(value['start']) || null, end: text(value['end']) || null }];
  }
  return null;
}

function conceptOf(value: Node): FactValue[] {
  const codes = nodes(value['coding']).flatMap(({ system, code, display }): DocumentCode[] =>
    text(code) ? [{ system: text(system), code: text(code), display: text(display) || null }] : [],
  );
  const word = text(value['text']) || codes.map(({ display }) => display).find(Boolean) || codes[0]?.code || '';
  if (!word) return [];
  return codes.length === 0 ? [{ kind: 'text', text: word }] : [{ kind: 'code', text: word, codes }];
}

/** Reads an element that has no rule of its own, such as a dosage or one of a later FHIR release: its parts, one after another. */
function inWords(value: Node, named: Named): FactValue[] {
  const whole = text(value['text']);
  if (whole) return [{ kind: 'text', text: whole }];
  return Object.entries(value).flatMap(([member, part]) =>
    hidden.has(member) || member.startsWith('_') || member === 'sequence' ? [] : valuesOf(part, named),
  );
}

/** What a person or an organisation is called. */
export function nameOf(resource: Node): string | null {
  const [name = {}] = nodes(resource['name']);
  const parts = [...texts(name['prefix'] ?? []), ...texts(name['given'] ?? []), text(name['family'])];
  return text(name['text']) || parts.filter(Boolean).join(' ') || text(resource['name']) || null;
}

/** The type of an identifier and its value: `HIN`, `91-1111-1111-1111`. */
export interface DocumentIdentifier {
  type: string;
  code: string;
  value: string;
}

export function identifiersOf(resource: Node): DocumentIdentifier[] {
  return nodes(resource['identifier']).flatMap((identifier): DocumentIdentifier[] => {
    const type = node(identifier['type']);
    const [coding = {}] = nodes(type['coding']);
    const value = text(identifier['value']);
    const code = text(coding['code']);
    // RI is an internal id, which tells a person nothing. ADN is an Aadhaar number, which must not be shown.
    if (!value || code === 'RI' || code === 'ADN') return [];
    return [{ type: text(type['text']) || text(coding['display']) || code, code, value }];
  });
}
