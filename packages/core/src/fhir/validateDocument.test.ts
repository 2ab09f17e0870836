import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../testing/exampleDocuments/exampleDocument.js';
import { documentKinds, type DocumentKind } from './kinds.js';
import { limits, node, nodes, type Node } from './plain.js';
import { documentRules, validateDocument } from './validateDocument.js';

describe.each(documentKinds)('%s', (kind) => {
  test('a document that keeps the guide has no findings', () => {
    expect(validateDocument(exampleDocument(kind))).toEqual([]);
  });

  test('its JSON is judged as the object is', () => {
    const broken = { ...exampleDocument(kind), type: 'collection' };

    expect(validateDocument(JSON.stringify(broken))).toEqual(validateDocument(broken));
  });
});

/** Puts a value at a dotted path, `entry.0.resource.title`; undefined takes it away. */
function set(bundle: Node, path: string, value?: unknown): unknown {
  const put = (at: unknown, [name = '', ...rest]: readonly string[]): unknown => {
    if (Array.isArray(at)) {
      const part: unknown = rest.length === 0 ? value : put(at[Number(name)], rest);
      const changed: unknown[] = [...at.slice(0, Number(name)), part, ...at.slice(Number(name) + 1)];
      return part === undefined ? changed.filter((one) => one !== undefined) : changed;
    }
    const { [name]: before, ...others } = node(at);
    const part = rest.length === 0 ? value : put(before, rest);
    return part === undefined ? others : { ...others, [name]: part };
  };
  return put(bundle, path.split('.'));
}

/** The place of the first resource of a type. */
const placeOf = (bundle: Node, type: string) =>
  nodes(bundle['entry']).findIndex(({ resource }) => node(resource)['resourceType'] === type);

/** What goes wrong: of which kind, the resource, what is put where, and where the finding says it is. */
type Broken = [
  rule: string,
  kind: DocumentKind,
  resource: string | null,
  path: string,
  value: unknown,
  location: string,
];

const aadhaarLike = { type: { coding: [{ system: 'x', code: 'ADN', display: 'Aadhaar' }] }, value: '1' };
const author = { reference: 'urn:uuid:00000000-0000-4000-8000-000000000010' };
const coding = { system: 'http://snomed.info/sct', code: '1', display: 'Other' };

const broken: Broken[] = [
  ['NB-01', 'Prescription', null, 'type', 'collection', 'Bundle.type'],
  ['NB-01', 'Prescription', null, 'resourceType', 'List', 'Bundle.resourceType'],
  ['NB-01', 'Prescription', null, 'meta.versionId', undefined, 'Bundle.meta.versionId'],
  ['NB-01', 'Prescription', null, 'identifier.system', undefined, 'Bundle.identifier.system'],
  ['NB-01', 'Prescription', null, 'identifier.value', '', 'Bundle.identifier.value'],
  ['NB-01', 'Prescription', null, 'timestamp', undefined, 'Bundle.timestamp'],
  ['NB-02', 'Prescription', null, 'entry.0', undefined, 'Bundle.entry[0]'],
  ['NB-02', 'Prescription', 'Patient', 'resourceType', 'Composition', 'Bundle.entry[1].resource'],
  ['NB-03', 'Prescription', null, 'entry.2.fullUrl', undefined, 'Bundle.entry[2].fullUrl'],
  [
    'NB-03',
    'Prescription',
    null,
    'entry.2.fullUrl',
    'urn:uuid:00000000-0000-4000-8000-000000000001',
    'Bundle.entry[2].fullUrl',
  ],
  [
    'NB-03',
    'Prescription',
    null,
    'entry.2.fullUrl',
    'https://a.example/Practitioner/1/_history/2',
    'Bundle.entry[2].fullUrl',
  ],
  ['NB-03', 'Prescription', null, 'entry.2.resource', undefined, 'Bundle.entry[2].resource'],
  [
    'NB-04',
    'Prescription',
    'MedicationRequest',
    'requester.reference',
    'Practitioner/nobody',
    'Bundle.entry[4].resource.requester.reference',
  ],
  ['NB-05', 'Prescription', 'Composition', 'attester', undefined, 'Bundle.entry[3].resource'],
  ['NB-06', 'Prescription', null, 'total', 1, 'Bundle.total'],
  ['NB-06', 'Prescription', null, 'entry.1.request', {}, 'Bundle.entry[1].request'],
  ['NB-06', 'Prescription', null, 'entry.1.response', {}, 'Bundle.entry[1].response'],
  ['NB-06', 'Prescription', null, 'entry.1.search', {}, 'Bundle.entry[1].search'],
  ['NB-07', 'Prescription', 'Patient', 'id', 'p-1', 'Bundle.entry[1].fullUrl'],
  ['NB-08', 'Prescription', 'Patient', 'text', undefined, 'Bundle.entry[1].resource.text'],
  ['NB-09', 'Prescription', null, 'timestamp', '2026-01-31', 'Bundle.timestamp'],
  ['NB-09', 'Prescription', 'Composition', 'date', '2026-01-31T10:15:00', 'Bundle.entry[0].resource.date'],
  ['NC-01', 'Prescription', 'Composition', 'meta', undefined, 'Bundle.entry[0].resource.meta.profile'],
  [
    'NC-01',
    'Prescription',
    'Composition',
    'type.coding.0.display',
    'Prescription',
    'Bundle.entry[0].resource.type.coding',
  ],
  [
    'NC-01',
    'Prescription',
    'Composition',
    'type.coding.0.system',
    'https://ndhm.gov.in/sct',
    'Bundle.entry[0].resource.type.coding',
  ],
  [
    'NC-01',
    'DiagnosticReport',
    'Composition',
    'type.coding.0.display',
    undefined,
    'Bundle.entry[0].resource.type.coding',
  ],
  ['NC-01', 'WellnessRecord', 'Composition', 'type.text', 'wellness', 'Bundle.entry[0].resource.type.text'],
  ['NC-02', 'Prescription', 'Composition', 'subject', undefined, 'Bundle.entry[0].resource.subject'],
  ['NC-02', 'Prescription', 'Composition', 'subject.reference', author.reference, 'Bundle.entry[0].resource.subject'],
  ['NC-02', 'OPConsultation', 'Composition', 'encounter', undefined, 'Bundle.entry[0].resource.encounter'],
  ['NC-02', 'DischargeSummary', 'Composition', 'encounter', undefined, 'Bundle.entry[0].resource.encounter'],
  ['NC-02', 'Prescription', 'Composition', 'encounter', author, 'Bundle.entry[0].resource.encounter'],
  ['NC-03', 'Prescription', 'Composition', 'status', undefined, 'Bundle.entry[0].resource.status'],
  ['NC-03', 'Prescription', 'Composition', 'status', 'done', 'Bundle.entry[0].resource.status'],
  ['NC-03', 'Prescription', 'Composition', 'date', undefined, 'Bundle.entry[0].resource.date'],
  ['NC-03', 'Prescription', 'Composition', 'author', [], 'Bundle.entry[0].resource.author'],
  ['NC-03', 'Prescription', 'Composition', 'author', [author], 'Bundle.entry[0].resource.author[0]'],
  ['NC-03', 'Prescription', 'Composition', 'title', ' ', 'Bundle.entry[0].resource.title'],
  ['NC-04', 'Prescription', 'Composition', 'section', [], 'Bundle.entry[0].resource.section'],
  [
    'NC-04',
    'Prescription',
    'Composition',
    'section.1',
    { text: { div: '<div>More</div>' } },
    'Bundle.entry[0].resource.section',
  ],
  [
    'NC-05',
    'OPConsultation',
    'Composition',
    'section.0.code.coding.0.display',
    'Complaints',
    'Bundle.entry[0].resource.section[0].code.coding[0]',
  ],
  [
    'NC-05',
    'OPConsultation',
    'Composition',
    'section.0.code.coding.0.system',
    'https://ndhm.gov.in/sct',
    'Bundle.entry[0].resource.section[0].code.coding[0]',
  ],
  [
    'NC-05',
    'OPConsultation',
    'Composition',
    'section.1.code.coding.0.code',
    '422843007',
    'Bundle.entry[0].resource.section[1]',
  ],
  [
    'NC-05',
    'Prescription',
    'Composition',
    'section.0.code.coding.0',
    coding,
    'Bundle.entry[0].resource.section[0].code.coding[0]',
  ],
  [
    'NC-05',
    'WellnessRecord',
    'Composition',
    'section.0.title',
    'Vital signs',
    'Bundle.entry[0].resource.section[0].title',
  ],
  [
    'NC-06',
    'OPConsultation',
    'Composition',
    'section.0.entry.0.reference',
    'urn:uuid:00000000-0000-4000-8000-000000000011',
    'Bundle.entry[0].resource.section[0].entry[0]',
  ],
  [
    'NC-06',
    'HealthDocumentRecord',
    'Composition',
    'section.0.entry.0.reference',
    'urn:uuid:00000000-0000-4000-8000-000000000001',
    'Bundle.entry[0].resource.section[0].entry[0]',
  ],
  [
    'NC-07',
    'Prescription',
    'Composition',
    'section.0.entry.0.type',
    undefined,
    'Bundle.entry[0].resource.section[0].entry[0].type',
  ],
  [
    'NC-07',
    'Invoice',
    'Composition',
    'section.0.entry.0.type',
    'Bill',
    'Bundle.entry[0].resource.section[0].entry[0].type',
  ],
  [
    'NC-08',
    'Prescription',
    'Composition',
    'section.0.entry.2',
    { type: 'Binary', reference: 'urn:uuid:00000000-0000-4000-8000-000000000011' },
    'Bundle.entry[0].resource.section[0].entry',
  ],
  ['NC-09', 'OPConsultation', 'Composition', 'section.0.entry', [], 'Bundle.entry[0].resource.section[0]'],
  [
    'NC-09',
    'OPConsultation',
    'Composition',
    'section.0.emptyReason',
    { text: 'None' },
    'Bundle.entry[0].resource.section[0].emptyReason',
  ],
  ['NC-10', 'OPConsultation', 'Composition', 'section.0.code', undefined, 'Bundle.entry[0].resource.section[0]'],
  [
    'NC-10',
    'OPConsultation',
    'Composition',
    'section.3.code.coding.0.code',
    '736271009',
    'Bundle.entry[0].resource.section[3].code',
  ],
  ['NC-11', 'Prescription', 'Composition', 'attester.0.mode', 'legal', 'Bundle.entry[0].resource.attester'],
  ['NP-01', 'Prescription', 'Patient', 'identifier', [], 'Bundle.entry[1].resource.identifier'],
  ['NP-01', 'Prescription', 'Patient', 'identifier.0.type', undefined, 'Bundle.entry[1].resource.identifier[0].type'],
  [
    'NP-01',
    'Prescription',
    'Practitioner',
    'identifier.0.value',
    undefined,
    'Bundle.entry[2].resource.identifier[0].value',
  ],
  [
    'NP-01',
    'Prescription',
    'Organization',
    'identifier.0.system',
    undefined,
    'Bundle.entry[3].resource.identifier[0].system',
  ],
  ['NP-01', 'Prescription', 'Organization', 'name', undefined, 'Bundle.entry[3].resource.name'],
  [
    'NP-02',
    'Prescription',
    'Patient',
    'identifier',
    [{ type: { text: 'MR' }, value: '7' }],
    'Bundle.entry[1].resource.identifier',
  ],
  ['NP-02', 'Prescription', 'Patient', 'identifier.0.value', '91-1111-1111', 'Bundle.entry[1].resource.identifier[0]'],
  ['NP-02', 'Prescription', 'Patient', 'identifier.1.value', 'meera.nair', 'Bundle.entry[1].resource.identifier[1]'],
  ['NP-03', 'Prescription', 'Patient', 'identifier.0', aadhaarLike, 'Bundle.entry[1].resource.identifier[0]'],
  [
    'NP-03',
    'Prescription',
    'Patient',
    'identifier.0.value',
    '9999 4105 7058',
    'Bundle.entry[1].resource.identifier[0]',
  ],
  ['NP-04', 'Prescription', 'Patient', 'name.0', { family: 'Nair' }, 'Bundle.entry[1].resource.name[0].text'],
  ['NP-04', 'Prescription', 'Patient', 'telecom.0.value', undefined, 'Bundle.entry[1].resource.telecom[0].value'],
  ['NR-01', 'OPConsultation', 'Condition', 'code', undefined, 'Bundle.entry[5].resource.code'],
  [
    'NR-01',
    'WellnessRecord',
    'Observation',
    'component.1.code',
    undefined,
    'Bundle.entry[4].resource.component[1].code',
  ],
  ['NR-01', 'Invoice', 'ChargeItem', 'productCodeableConcept', undefined, 'Bundle.entry[5].resource.product[x]'],
  [
    'NR-02',
    'OPConsultation',
    'Condition',
    'code.coding.0.display',
    undefined,
    'Bundle.entry[5].resource.code.coding[0]',
  ],
  [
    'NR-02',
    'OPConsultation',
    'Condition',
    'code.coding.0.system',
    'http://hl7.org/fhir/sid/icd-11',
    'Bundle.entry[5].resource.code.coding[0].system',
  ],
  [
    'NR-02',
    'WellnessRecord',
    'Observation',
    'code.coding.0.system',
    'https://lab.example',
    'Bundle.entry[4].resource.code.coding[0].system',
  ],
  [
    'NR-02',
    'DiagnosticReport',
    'DiagnosticReport',
    'code.coding.0.system',
    'http://snomed.info/sct',
    'Bundle.entry[4].resource.code.coding[0].system',
  ],
  [
    'NR-03',
    'Prescription',
    'MedicationRequest',
    'medicationCodeableConcept',
    undefined,
    'Bundle.entry[4].resource.medicationCodeableConcept',
  ],
  ['NR-03', 'Prescription', 'MedicationRequest', 'authoredOn', undefined, 'Bundle.entry[4].resource.authoredOn'],
  ['NR-03', 'Prescription', 'MedicationRequest', 'requester', undefined, 'Bundle.entry[4].resource.requester'],
  ['NR-03', 'Prescription', 'MedicationRequest', 'dosageInstruction', [], 'Bundle.entry[4].resource.dosageInstruction'],
  [
    'NR-04',
    'HealthDocumentRecord',
    'DocumentReference',
    'content.0.attachment.data',
    undefined,
    'Bundle.entry[4].resource.content[0].attachment.data',
  ],
  [
    'NR-04',
    'HealthDocumentRecord',
    'DocumentReference',
    'content.0.attachment.contentType',
    undefined,
    'Bundle.entry[4].resource.content[0].attachment.contentType',
  ],
  ['NR-04', 'Prescription', 'Binary', 'data', 'data:application/pdf;base64,AAAA', 'Bundle.entry[5].resource.data'],
  ['NR-05', 'DiagnosticReport', 'DiagnosticReport', 'result', [], 'Bundle.entry[4].resource.result'],
  ['NR-05', 'DiagnosticReport', 'DiagnosticReport', 'conclusion', undefined, 'Bundle.entry[4].resource.conclusion'],
  [
    'NR-05',
    'DiagnosticReport',
    'DiagnosticReport',
    'resultsInterpreter',
    undefined,
    'Bundle.entry[4].resource.resultsInterpreter',
  ],
  [
    'NR-05',
    'DiagnosticReport',
    'DiagnosticReport',
    'meta.profile.0',
    'https://nrces.in/ndhm/fhir/r4/StructureDefinition/DiagnosticReportImaging',
    'Bundle.entry[4].resource.media',
  ],
  ['NR-06', 'OPConsultation', 'Appointment', 'end', undefined, 'Bundle.entry[8].resource.end'],
  ['NR-07', 'Invoice', 'Invoice', 'totalGross', undefined, 'Bundle.entry[4].resource.totalGross'],
  ['NR-07', 'Invoice', 'Invoice', 'totalNet.value', 499, 'Bundle.entry[4].resource.totalNet'],
  [
    'NR-07',
    'Invoice',
    'Invoice',
    'lineItem.0.priceComponent.0.code',
    undefined,
    'Bundle.entry[4].resource.lineItem[0].priceComponent[0].code',
  ],
  [
    'NR-07',
    'Invoice',
    'Invoice',
    'lineItem.0.chargeItemReference',
    undefined,
    'Bundle.entry[4].resource.lineItem[0].chargeItem[x]',
  ],
  [
    'NR-08',
    'ImmunizationRecord',
    'Immunization',
    'occurrenceDateTime',
    undefined,
    'Bundle.entry[4].resource.occurrenceDateTime',
  ],
];

function breakIt([, kind, resource, path, value]: Broken): unknown {
  const bundle = exampleDocument(kind);
  const place = resource ? `entry.${placeOf(bundle, resource)}.resource.${path}` : path;
  return set(bundle, place, value);
}

test.each(broken)('%s bites: %s, %s %s', (...example) => {
  const [rule, , , , , location] = example;
  const found = validateDocument(breakIt(example)).filter((finding) => finding.rule === rule);

  expect(found.map((finding) => finding.location)).toContain(location);
  for (const { message, fix } of found)
    expect([message, fix].every((words) => /^[A-Za-z].+\.$/.test(words))).toBe(true);
});

test('NB-02 bites on a Composition that does not come first', () => {
  const bundle = exampleDocument('Prescription');
  const [composition, patient, ...others] = nodes(bundle['entry']);

  const findings = validateDocument({ ...bundle, entry: [patient, composition, ...others] });

  expect(findings.filter(({ rule }) => rule === 'NB-02')).toMatchObject([
    { severity: 'error', location: 'Bundle.entry[0]', fix: 'Put the Composition first.' },
  ]);
});

test('every rule has an example that breaks it', () => {
  const shown = new Set(['NB-00', ...broken.map(([rule]) => rule)]);

  expect(documentRules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});

describe('NB-00 bites', () => {
  test.each([null, undefined, 'no JSON', '[]', 7, []])('on %j, which is no document', (input) => {
    expect(validateDocument(input)).toMatchObject([{ rule: 'NB-00', location: 'Bundle', severity: 'error' }]);
  });

  test('on more entries than a document may have', () => {
    const bundle = exampleDocument('Prescription');
    const entry = Array.from({ length: limits.entries + 1 }, () => ({}));

    expect(validateDocument({ ...bundle, entry })[0]).toMatchObject({
      rule: 'NB-00',
      message: expect.stringContaining('entries'),
    });
  });

  test('on a circle, instead of running for ever', () => {
    const bundle: Record<string, unknown> = exampleDocument('Prescription');
    bundle['extension'] = bundle;

    expect(validateDocument(bundle)).toContainEqual(expect.objectContaining({ rule: 'NB-00' }));
  });

  test('on an object that throws when it is read', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('a trap');
        },
      },
    );

    expect(validateDocument(trap)).toMatchObject([{ rule: 'NB-00' }]);
  });
});

test('a reference may be relative or absolute', () => {
  const renamed = JSON.stringify(exampleDocument('Prescription')).replaceAll(
    'urn:uuid:00000000-0000-4000-8000-000000000001',
    'https://lakeside.example/fhir/Patient/00000000-0000-4000-8000-000000000001',
  );
  const relative = renamed.replaceAll('"reference":"https://lakeside.example/fhir/Patient/', '"reference":"Patient/');

  for (const bundle of [renamed, relative]) {
    expect(validateDocument(bundle).map(({ rule }) => rule)).toEqual(['NB-07']);
  }
});

test('what is absent for a reason that is told counts as told', () => {
  const absent = {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
  };
  const bundle = exampleDocument('ImmunizationRecord');
  const untold = set(bundle, 'entry.4.resource.occurrenceDateTime');

  expect(validateDocument(untold)).toHaveLength(1);
  expect(validateDocument(set(node(untold), 'entry.4.resource._occurrenceDateTime', absent))).toEqual([]);
});

test('no finding holds a word of the record', () => {
  const words = broken.flatMap((example) => validateDocument(breakIt(example)));

  expect(JSON.stringify(words)).not.toMatch(/Meera|Nair|Iyer|91-1111|9999|meera\.nair|KER-1234|Fever/);
});

describe('whatever it is given', () => {
  test('it answers with findings and never throws', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (input) => {
          expect(validateDocument(input).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('odd values anywhere in a document do not break it', () => {
    const places = fc.constantFrom(...broken);
    fc.assert(
      fc.property(places, fc.anything(), ([rule, kind, resource, path, , location], value) => {
        expect(Array.isArray(validateDocument(breakIt([rule, kind, resource, path, value, location])))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
