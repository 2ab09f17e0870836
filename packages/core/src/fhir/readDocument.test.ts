import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleDocument } from '../testing/exampleDocuments/exampleDocument.js';
import { pdf } from '../testing/exampleDocuments/parts.js';
import type { DocumentItem } from './clinicalDocument.js';
import { documentKinds } from './kinds.js';
import { node, nodes } from './plain.js';
import { readDocument } from './readDocument.js';

const itemsIn = (input: unknown): readonly DocumentItem[] =>
  (readDocument(input)?.sections ?? []).flatMap(({ items }) => items);

/** An example with one more entry, which nothing leads to. */
function withEntry(resource: object) {
  const bundle = exampleDocument('Prescription');
  return { ...bundle, entry: [...nodes(bundle['entry']), { fullUrl: 'urn:uuid:more', resource }] };
}

test.each(documentKinds)('%s is read with its patient, its author and every resource it holds', (kind) => {
  const bundle = exampleDocument(kind);
  const read = readDocument(bundle);
  const count = (items: readonly DocumentItem[]): number =>
    items.reduce(
      (sum, { parts }) => sum + 1 + count(parts.filter(({ resourceType }) => /^[A-Z]/.test(resourceType))),
      0,
    );

  expect(read).toMatchObject({
    kind,
    status: 'final',
    date: '2026-01-31T10:15:00+05:30',
    patient: { name: 'Meera Nair', gender: 'female', identifiers: [{ code: 'HIN' }, { code: 'ABHA' }] },
    authors: [{ name: 'Dr Arun Iyer', qualifications: ['MD, General medicine'] }],
    organizations: [{ name: 'Lakeside Clinic' }],
    others: [],
    isWhole: true,
  });
  // Beside the Composition and three parties.
  const clinical = nodes(bundle['entry']).length - 4;
  expect(count(itemsIn(bundle)) + (read?.encounter ? 1 : 0)).toBe(clinical);
});

test('a medicine is read with its name, its dose and who asked for it', () => {
  const [medicine] = itemsIn(exampleDocument('Prescription'));

  expect(medicine).toMatchObject({ resourceType: 'MedicationRequest', title: 'Amoxicillin 500 mg capsule' });
  expect(medicine?.facts.slice(0, 3)).toEqual([
    { name: 'dosageInstruction', values: [{ kind: 'text', text: 'One tablet twice a day for three days' }] },
    { name: 'authoredOn', values: [{ kind: 'time', time: '2026-01-31' }] },
    { name: 'requester', values: [{ kind: 'text', text: 'Dr Arun Iyer' }] },
  ]);
});

test('a report is read with its results inside, codes and units with them', () => {
  expect(itemsIn(exampleDocument('DiagnosticReport'))).toMatchObject([
    {
      title: 'CBC panel',
      codes: [{ system: 'http://loinc.org', code: '58410-2' }],
      parts: [
        {
          title: 'Haemoglobin',
          facts: expect.arrayContaining([
            { name: 'value', values: [{ kind: 'quantity', value: 10.4, comparator: '', unit: 'g/dL' }] },
          ]),
        },
      ],
    },
  ]);
});

test('a blood pressure is read with both its numbers, an invoice with its lines and prices', () => {
  const [pressure] = itemsIn(exampleDocument('WellnessRecord'));
  const [invoice] = itemsIn(exampleDocument('Invoice'));

  expect(pressure?.parts.map(({ title, facts }) => [title, facts[0]?.values])).toEqual([
    ['Systolic', [{ kind: 'quantity', value: 118, comparator: '', unit: 'mmHg' }]],
    ['Diastolic', [{ kind: 'quantity', value: 76, comparator: '', unit: 'mmHg' }]],
  ]);
  expect(invoice?.parts).toMatchObject([
    {
      title: 'Consultation',
      facts: expect.arrayContaining([
        { name: 'Rate', values: [{ kind: 'money', value: 500, currency: 'INR' }] },
        { name: 'CGST', values: [{ kind: 'money', value: 45, currency: 'INR' }] },
      ]),
    },
  ]);
});

test('a file is handed on as it came, and a picture in a Binary too', () => {
  expect(itemsIn(exampleDocument('HealthDocumentRecord'))[0]?.attachments).toEqual([
    { title: 'Old discharge card', contentType: 'application/pdf', data: pdf, url: null },
  ]);
  expect(itemsIn(exampleDocument('Prescription'))[1]?.attachments).toMatchObject([{ data: pdf }]);
});

test('a resource nobody knows is read under the names it has', () => {
  const read = readDocument(
    withEntry({ resourceType: 'NutritionOrderOfTomorrow', mealTime: '08:00', cups: 2, isHot: true }),
  );

  expect(read?.others).toMatchObject([
    {
      resourceType: 'NutritionOrderOfTomorrow',
      facts: [
        { name: 'mealTime', values: [{ kind: 'text', text: '08:00' }] },
        { name: 'cups', values: [{ kind: 'quantity', value: 2 }] },
        { name: 'isHot', values: [{ kind: 'flag', isTrue: true }] },
      ],
    },
  ]);
});

test('an Aadhaar number that travels in a document is not read out', () => {
  const read = readDocument(
    JSON.stringify(exampleDocument('Prescription'))
      .replace('"HIN"', '"ADN"')
      .replace('91-1111-1111-1111', '999941057058'),
  );

  expect(JSON.stringify(read)).not.toContain('999941057058');
});

describe('a reference', () => {
  test.each([
    ['urn:uuid', 'urn:uuid:00000000-0000-4000-8000-000000000001', 'urn:uuid:00000000-0000-4000-8000-000000000001'],
    ['relative', 'https://a.example/fhir/Patient/7', 'Patient/00000000-0000-4000-8000-000000000001'],
    ['absolute', 'https://a.example/fhir/Patient/7', 'https://a.example/fhir/Patient/7'],
    ['with a version', 'https://a.example/fhir/Patient/7', 'https://a.example/fhir/Patient/7/_history/2'],
  ])('that is %s leads to the patient', (_, fullUrl, reference) => {
    const bundle = JSON.stringify(exampleDocument('Prescription'))
      .replaceAll('"reference":"urn:uuid:00000000-0000-4000-8000-000000000001"', `"reference":"${reference}"`)
      .replace('"fullUrl":"urn:uuid:00000000-0000-4000-8000-000000000001"', `"fullUrl":"${fullUrl}"`);

    expect(readDocument(bundle)?.patient?.name).toBe('Meera Nair');
  });

  test('of a relative kind is looked for at the same server first', () => {
    const composition = node(nodes(exampleDocument('Prescription')['entry'])[0]?.['resource']);
    const entry = [
      { fullUrl: 'https://b.example/Composition/1', resource: { ...composition, subject: { reference: 'Patient/1' } } },
      {
        fullUrl: 'https://a.example/Patient/1',
        resource: { resourceType: 'Patient', id: '1', name: [{ text: 'Another' }] },
      },
      {
        fullUrl: 'https://b.example/Patient/1',
        resource: { resourceType: 'Patient', id: '1', name: [{ text: 'Meera' }] },
      },
    ];

    expect(readDocument({ resourceType: 'Bundle', type: 'document', entry })?.patient?.name).toBe('Meera');
  });

  test('that leads nowhere is counted, and the rest is read', () => {
    const bundle = JSON.stringify(exampleDocument('Prescription')).replace(
      '"reference":"urn:uuid:00000000-0000-4000-8000-000000000011"',
      '"reference":"urn:uuid:gone"',
    );

    expect(readDocument(bundle)?.sections).toMatchObject([
      { missing: 1, items: [{ title: 'Amoxicillin 500 mg capsule' }] },
    ]);
  });

  test('that leads in a circle is read once', () => {
    const circle = {
      resourceType: 'Observation',
      id: 'more',
      code: { text: 'Turn' },
      hasMember: [{ reference: 'urn:uuid:more' }],
    };

    expect(readDocument(withEntry(circle))?.others).toMatchObject([{ title: 'Turn', parts: [] }]);
  });
});

test('without a Composition there is nothing to read', () => {
  expect(readDocument({ resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient' } }] })).toBeNull();
  expect(readDocument('no JSON')).toBeNull();
});

test('whatever stands in a document, reading it never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...documentKinds), fc.nat(12), fc.string(), (odd, kind, place, name) => {
      const bundle = exampleDocument(kind);
      const entry = nodes(bundle['entry']).map((one, index) =>
        index === place
          ? { ...one, resource: { ...node(one['resource']), [name]: odd, section: odd, code: odd } }
          : one,
      );
      expect(readDocument({ ...bundle, entry })?.resources).toBe(entry.length);
      expect(() => readDocument(odd)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
