import { pointersIn, type Entry } from './entries.js';
import { node, text } from './plain.js';
import { fault, isThere, locationOf, type Checked, type Fault, type Rule } from './rule.js';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const timeWithoutOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/;
const uuidUrl = /^urn:uuid:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** What a document bundle must say about itself. */
const ofTheBundle: readonly [path: string, fix: string][] = [
  ['meta.versionId', 'Give meta.versionId, "1" for a first version.'],
  ['identifier.system', 'Give identifier.system, a URI of the facility or system that issues the document.'],
  ['identifier.value', 'Give identifier.value, a UUID that no other document has.'],
  ['timestamp', 'Give the timestamp, with its offset.'],
];

/** The bundle as such (R4 bdl-1 to bdl-11 and the profile DocumentBundle). */
export const bundleRules: readonly Rule[] = [
  {
    id: 'NB-00',
    severity: 'error',
    check: ({ isObject, beyond }) => [
      ...(isObject
        ? []
        : [fault('Bundle', 'This is no FHIR resource.', 'Give a Bundle, as an object or as its JSON.')]),
      ...(beyond
        ? [
            fault(
              'Bundle',
              `The document has too many ${beyond === 'depth' ? 'levels' : beyond} and was not read to its end.`,
              'Split it, or take out what is not part of the record.',
            ),
          ]
        : []),
    ],
  },
  {
    id: 'NB-01',
    severity: 'error',
    check: ({ tree, isObject }) => {
      if (!isObject) return [];
      const faults: Fault[] = [];
      if (tree['resourceType'] !== 'Bundle') {
        faults.push(fault('Bundle.resourceType', 'The resource is not a Bundle.', 'A document travels as a Bundle.'));
      }
      if (tree['type'] !== 'document') {
        faults.push(fault('Bundle.type', 'The type is not "document".', 'Set Bundle.type to "document".'));
      }
      for (const [path, fix] of ofTheBundle) {
        const [first = '', second] = path.split('.');
        const isSaid = second === undefined ? isThere(tree, first) : isThere(node(tree[first]), second);
        if (!isSaid) faults.push(fault(`Bundle.${path}`, `Bundle.${path} is missing.`, fix));
      }
      return faults;
    },
  },
  {
    id: 'NB-02',
    severity: 'error',
    check: ({ entries: { all, composition }, isObject }) => {
      if (!isObject) return [];
      if (!composition) {
        return [
          fault(
            'Bundle.entry[0]',
            'There is no Composition.',
            'Put the Composition first: it names what the document holds.',
          ),
        ];
      }
      const others = all.filter(({ type }) => type === 'Composition').slice(1);
      return [
        ...(composition.index === 0
          ? []
          : [fault('Bundle.entry[0]', 'The first entry is not the Composition.', 'Put the Composition first.')]),
        ...others.map((entry) =>
          fault(locationOf(entry), 'There is a second Composition.', 'Send it as a document of its own.'),
        ),
      ];
    },
  },
  {
    id: 'NB-03',
    severity: 'error',
    check: ({ entries: { all } }) => {
      const seen = new Set<string>();
      return all.flatMap((entry) => {
        const { index, fullUrl, type } = entry;
        const at = `Bundle.entry[${index}]`;
        const faults: Fault[] = [];
        if (!fullUrl)
          faults.push(
            fault(`${at}.fullUrl`, 'The entry has no fullUrl.', 'Give it urn:uuid: and the id of its resource.'),
          );
        else if (seen.has(fullUrl))
          faults.push(
            fault(`${at}.fullUrl`, 'Another entry has the same fullUrl.', 'Give every entry a UUID of its own.'),
          );
        if (/\/_history\//.test(fullUrl))
          faults.push(fault(`${at}.fullUrl`, 'The fullUrl names a version.', 'Leave /_history and the version out.'));
        if (!type)
          faults.push(
            fault(`${at}.resource`, 'The entry has no resource.', 'Give the resource, or take the entry out.'),
          );
        seen.add(fullUrl);
        return faults;
      });
    },
  },
  {
    id: 'NB-04',
    severity: 'error',
    check: ({ entries }) =>
      entries.all.flatMap((entry) =>
        pointersIn(entry.resource, locationOf(entry))
          .filter(({ reference }) => !entries.find(reference, entry))
          .map(({ path }) =>
            fault(
              path,
              'The reference leads to nothing in this bundle.',
              'Add what it names as an entry, or leave the reference out.',
            ),
          ),
      ),
  },
  {
    id: 'NB-05',
    severity: 'warning',
    check: (document) => {
      if (!document.composition) return [];
      const reached = reachedFrom(document.composition, document);
      return document.entries.all
        .filter((entry) => entry.type && !reached.has(entry))
        .map((entry) =>
          fault(
            locationOf(entry),
            'Nothing leads from the Composition to this entry.',
            'Refer to it from a section or a resource, or take it out.',
          ),
        );
    },
  },
  {
    id: 'NB-06',
    severity: 'error',
    check: ({ tree, entries: { all } }) => [
      ...('total' in tree ? [fault('Bundle.total', 'A document has no total.', 'Leave Bundle.total out.')] : []),
      ...all.flatMap(({ index, entry }) =>
        ['request', 'response', 'search']
          .filter((name) => name in entry)
          .map((name) => fault(`Bundle.entry[${index}].${name}`, `A document has no entry.${name}.`, 'Leave it out.')),
      ),
    ],
  },
  {
    id: 'NB-07',
    severity: 'warning',
    check: ({ entries: { all } }) =>
      all
        .filter(({ fullUrl, resource }) => fullUrl && !(uuidUrl.test(fullUrl) && fullUrl.slice(9) === resource['id']))
        .map(({ index }) =>
          fault(
            `Bundle.entry[${index}].fullUrl`,
            'The fullUrl is not urn:uuid: with the id of its resource.',
            'Take one UUID for both, so that every reader resolves the references.',
          ),
        ),
  },
  {
    id: 'NB-08',
    severity: 'warning',
    check: ({ entries: { all } }) =>
      all
        .filter(({ type, resource }) => type && type !== 'Binary' && !text(node(resource['text'])['div']))
        .map((entry) =>
          fault(
            `${locationOf(entry)}.text`,
            'There is no text for people.',
            'Add a narrative of one sentence, escaped.',
          ),
        ),
  },
  {
    id: 'NB-09',
    severity: 'error',
    check: ({ tree, entries: { all } }) => [
      ...(isThere(tree, 'timestamp') && !instant.test(text(tree['timestamp']))
        ? [
            fault(
              'Bundle.timestamp',
              'The timestamp is not an instant with an offset.',
              'Write it as 2026-01-31T10:15:00+05:30.',
            ),
          ]
        : []),
      ...[
        { value: tree['meta'], path: 'Bundle.meta' },
        ...all.map((entry) => ({ value: entry.resource, path: locationOf(entry) })),
      ]
        .flatMap(({ value, path }) => timesWithoutOffset(value, path))
        .map((path) => fault(path, 'The time has no offset.', 'Add the offset, +05:30 in India.')),
    ],
  },
];

function reachedFrom(start: Entry, { entries }: Checked): Set<Entry> {
  const reached = new Set([start]);
  for (const entry of reached) {
    for (const { reference } of pointersIn(entry.resource, '')) {
      const target = entries.find(reference, entry);
      if (target) reached.add(target);
    }
  }
  return reached;
}

/** Elements that hold words: a time in their text is not a time of the record. */
const words = new Set(['div', 'text', 'display', 'title', 'conclusion', 'description', 'valueString', 'data', 'value']);

function timesWithoutOffset(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((part, index) => timesWithoutOffset(part, `${path}[${index}]`));
  return Object.entries(node(value)).flatMap(([name, member]) => {
    if (typeof member !== 'string') return timesWithoutOffset(member, `${path}.${name}`);
    return !words.has(name) && timeWithoutOffset.test(member) ? [`${path}.${name}`] : [];
  });
}
