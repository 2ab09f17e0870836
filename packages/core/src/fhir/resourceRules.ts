import type { Entry } from './entries.js';
import { codedElements, mandatoryElements } from './elements.js';
import { structureDefinitions } from './kinds.js';
import { node, nodes, text, texts, type Node } from './plain.js';
import { fault, isThere, located, locationOf, type Fault, type Rule } from './rule.js';

/** A rule about every resource of some types. */
const ofResources = (
  id: string,
  types: readonly string[] | null,
  check: (resource: Node, at: string, entry: Entry) => Fault[],
): Rule => ({
  id,
  severity: 'error',
  check: ({ entries }) =>
    entries.all
      .filter(({ type }) => (types ? types.includes(type) : type !== ''))
      .flatMap((entry) => check(entry.resource, locationOf(entry), entry)),
});

/** One fault for each missing element. */
function missing(resource: Node, at: string, paths: readonly string[]): Fault[] {
  return paths.flatMap((path) => {
    const names = path.split('.');
    const last = names.pop() ?? '';
    return located(resource, names.join('.'), at)
      .filter(({ value }) => !isThere(value, last))
      .map(({ path: parent }) =>
        fault(`${parent}.${last}`, `${last} is missing.`, `Give ${last}: the profile wants it.`),
      );
  });
}

const tables: {
  mandatory: Readonly<Record<string, readonly string[] | undefined>>;
  coded: Readonly<Record<string, Readonly<Record<string, readonly string[] | undefined>> | undefined>>;
} = { mandatory: mandatoryElements, coded: codedElements };

const hasProfile = (resource: Node, name: string) =>
  texts(node(resource['meta'])['profile']).some((url) => url.split('|')[0] === `${structureDefinitions}${name}`);

export const resourceRules: readonly Rule[] = [
  ofResources('NR-01', null, (resource, at, { type }) => missing(resource, at, tables.mandatory[type] ?? [])),
  ofResources('NR-02', null, (resource, at, { type }) =>
    Object.entries(tables.coded[type] ?? {}).flatMap(([path, systems = []]) =>
      located(resource, `${path}.coding`, at).flatMap(({ value, path: where }) => {
        if (!['system', 'code', 'display'].every((name) => isThere(value, name))) {
          return [
            fault(
              where,
              'The coding is not whole.',
              'Give system, code and display, or only the text beside the coding.',
            ),
          ];
        }
        return systems.length === 0 || systems.includes(text(value['system']))
          ? []
          : [
              fault(
                `${where}.system`,
                'The code is of a system that is not allowed here.',
                `Use ${systems.join(' or ')}, or only the text beside the coding.`,
              ),
            ];
      }),
    ),
  ),
  ofResources('NR-03', ['MedicationRequest'], (resource, at) =>
    missing(resource, at, ['medicationCodeableConcept', 'authoredOn', 'requester', 'dosageInstruction']),
  ),
  ofResources(
    'NR-04',
    ['DocumentReference', 'Media', 'Binary', 'DiagnosticReport', 'Practitioner'],
    (resource, at, { type }) => {
      const path =
        {
          DocumentReference: 'content.attachment',
          Media: 'content',
          Binary: '',
          DiagnosticReport: 'presentedForm',
          Practitioner: 'photo',
        }[type] ?? '';
      return located(resource, path, at).flatMap(({ value, path: where }) => [
        ...missing(value, where, ['contentType', 'data']),
        ...(typeof value['data'] === 'string' && !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(value['data'].slice(-400))
          ? [fault(`${where}.data`, 'The content is not base64.', 'Write the bytes as base64, without "data:".')]
          : []),
      ]);
    },
  ),
  ofResources('NR-05', ['DiagnosticReport'], (resource, at) => {
    const isImaging =
      hasProfile(resource, 'DiagnosticReportImaging') ||
      (!hasProfile(resource, 'DiagnosticReportLab') && isThere(resource, 'media'));
    return missing(resource, at, [
      'resultsInterpreter',
      'conclusion',
      ...(isImaging ? ['media', 'media.link'] : ['result']),
    ]);
  }),
  ofResources('NR-06', ['Appointment'], (resource, at) => missing(resource, at, ['start', 'end'])),
  ofResources('NR-07', ['Invoice'], (resource, at) => [
    ...missing(resource, at, [
      'identifier',
      'identifier.value',
      'status',
      'type',
      'subject',
      'date',
      'lineItem',
      'totalNet',
      'totalGross',
      'lineItem.chargeItem[x]',
      'lineItem.priceComponent',
      'lineItem.priceComponent.type',
      'lineItem.priceComponent.code',
      'lineItem.priceComponent.amount',
    ]),
    ...sumFaults(resource, at),
  ]),
  ofResources('NR-08', ['Immunization'], (resource, at) => missing(resource, at, ['occurrenceDateTime'])),
];

const signs: Readonly<Record<string, 1 | -1>> = { base: 1, surcharge: 1, discount: -1, deduction: -1 };

/** R4: the net total is without taxes, the gross total with them. Prices for information only are not counted. */
function sumFaults(invoice: Node, at: string): Fault[] {
  const components = nodes(invoice['lineItem']).flatMap((line) => nodes(line['priceComponent']));
  const amount = (money: unknown) => Number(node(money)['value']);
  const sum = (parts: readonly Node[]) =>
    parts.reduce((total, part) => total + Math.abs(amount(part['amount'])) * (signs[text(part['type'])] ?? 1), 0);
  const net = sum(components.filter(({ type }) => text(type) in signs));
  const gross = net + sum(components.filter(({ type }) => type === 'tax'));
  if (components.length === 0) return [];
  return [['totalNet', net] as const, ['totalGross', gross] as const].flatMap(([name, wanted]) =>
    isThere(invoice, name) && !(Math.abs(amount(invoice[name]) - wanted) < 0.05)
      ? [
          {
            ...fault(
              `${at}.${name}`,
              `${name} is not what the line items add up to.`,
              'Add them up again: net without taxes, gross with them.',
            ),
            severity: 'warning' as const,
          },
        ]
      : [],
  );
}
