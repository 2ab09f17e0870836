// The rules of the ABDM guide 6.5.0 for documents, written from the guide and not from the generator.
import { mandatory, root, rules, sct, systems } from './documentTables.js';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const node = (value: unknown): Node => (isNode(value) ? value : {});
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((found, name) => (Array.isArray(found) ? node(found[0]) : node(found))[name], value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const codeWords = (concept: unknown) => {
  const coding = node(at(concept, 'coding'));
  const first = Array.isArray(at(concept, 'coding')) ? node(nodes(at(concept, 'coding'))[0]) : coding;
  return first['system'] === sct ? `${text(first['code'])} ${text(first['display'])}` : '';
};

function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  return Object.entries(node(value)).flatMap(([name, child]) =>
    name === 'reference' && typeof child === 'string' ? [child] : references(child),
  );
}

function codings(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(codings);
  return Object.entries(node(value)).flatMap(([name, child]) => (name === 'coding' ? nodes(child) : codings(child)));
}

/** What of a document breaks the rules; empty for a good one. */
export function faultsIn(bundle: unknown): string[] {
  const faults: string[] = [];
  const check = (isGood: boolean, fault: string) => {
    if (!isGood) faults.push(fault);
  };
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
  const uuid = /^[\da-f]{8}-[\da-f]{4}-[45][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

  check(at(bundle, 'resourceType') === 'Bundle' && at(bundle, 'type') === 'document', 'a document bundle');
  check(at(bundle, 'meta', 'versionId') === '1', 'meta.versionId');
  check(
    at(bundle, 'meta', 'profile', '0') !== null &&
      JSON.stringify(at(bundle, 'meta', 'profile') ?? '').includes(`${root}DocumentBundle`),
    'the profile',
  );
  check(/^\w+:/.test(text(at(bundle, 'identifier', 'system'))), 'identifier.system');
  check(uuid.test(text(at(bundle, 'identifier', 'value'))), 'identifier.value');
  check(instant.test(text(at(bundle, 'timestamp'))), 'timestamp');
  check(!('total' in node(bundle)), 'no total');

  const entries = nodes(at(bundle, 'entry'));
  const byUrl = new Map(entries.map((entry) => [text(entry['fullUrl']), node(entry['resource'])]));
  check(byUrl.size === entries.length, 'unique fullUrls');
  for (const { fullUrl, resource, ...others } of entries) {
    check(Object.keys(others).length === 0, 'no request, response or search');
    check(uuid.test(text(at(resource, 'id'))) && fullUrl === `urn:uuid:${text(at(resource, 'id'))}`, 'fullUrl and id');
  }

  const composition = node(at(entries[0], 'resource'));
  check(composition['resourceType'] === 'Composition', 'first the Composition');
  check(
    entries.filter((entry) => at(entry, 'resource', 'resourceType') === 'Composition').length === 1,
    'one Composition',
  );

  const reached = new Set<string>();
  const reach = (resource: unknown) => {
    for (const url of references(resource)) {
      check(byUrl.has(url), 'every reference resolves');
      if (reached.has(url)) continue;
      reached.add(url);
      reach(byUrl.get(url));
    }
  };
  reach(composition);
  check(reached.size === entries.length - 1, 'every entry is reached');

  faults.push(...compositionFaults(composition, byUrl));
  for (const resource of byUrl.values()) faults.push(...resourceFaults(resource));
  return [...new Set(faults)];
}

function compositionFaults(composition: Node, byUrl: ReadonlyMap<string, Node>): string[] {
  const faults: string[] = [];
  const check = (isGood: boolean, fault: string) => {
    if (!isGood) faults.push(`Composition: ${fault}`);
  };
  const typeAt = (reference: unknown) => text(byUrl.get(text(reference))?.['resourceType']);
  const profileAt = (reference: unknown) => {
    const resource = byUrl.get(text(reference));
    const profile = at(resource, 'meta', 'profile');
    return text(Array.isArray(profile) ? profile[0] : '').replace(root, '');
  };
  const profiles = at(composition, 'meta', 'profile');
  const name = text(Array.isArray(profiles) ? profiles[0] : '').replace(root, '');
  const rule = rules[name];
  if (!rule) return [`Composition: no such record ${name}`];

  const type = codeWords(composition['type']) || text(at(composition, 'type', 'text'));
  check(type === rule.type, `type ${type}`);
  check(composition['status'] === 'final', 'status');
  check(text(composition['title']) !== '', 'title');
  check(/T.*([+-]\d\d:\d\d|Z)$/.test(text(composition['date'])), 'date');
  check(typeAt(at(composition, 'subject', 'reference')) === 'Patient', 'subject');
  const authors = nodes(composition['author']);
  check(authors.length > 0, 'author');
  for (const { reference } of authors) check(/^(Practitioner|Organization)$/.test(typeAt(reference)), 'author type');
  const encounter = typeAt(at(composition, 'encounter', 'reference'));
  check(encounter === (rule.needsEncounter ? 'Encounter' : ''), 'encounter');

  const sections = nodes(composition['section']);
  check(sections.length >= 1 && sections.length <= rule.sections, `${sections.length} sections`);
  const used = new Set<string>();
  for (const section of sections) {
    const entries = nodes(section['entry']);
    check(entries.length > 0 || text(at(section, 'text', 'div')) !== '', 'an empty section');
    const code = codeWords(section['code']);
    const slice = name === 'WellnessRecord' ? text(section['title']) : code;
    check(slice === '' || !used.has(slice), `${slice} twice`);
    used.add(slice);
    if (rule.slices?.[slice]) {
      const allowed = rule.slices[slice].split(' ');
      for (const { reference } of entries)
        check(allowed.includes(profileAt(reference)), `${slice}: ${profileAt(reference)}`);
    } else if (name === 'WellnessRecord') {
      check(false, `title ${slice}`);
    }
    if (rule.sectionCode) check(code === rule.sectionCode, `section code ${code}`);
    if (rule.entries) {
      check(entries.length > 0, 'no entry');
      const counts = new Map<string, number>();
      for (const entry of entries) {
        const kind = typeAt(entry['reference']);
        check(entry['type'] === kind, 'entry.type');
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
      for (const [kind, count] of counts) check(count <= (rule.entries[kind] ?? 0), `${count} ${kind}`);
    }
  }
  return faults;
}

function resourceFaults(resource: Node): string[] {
  const faults: string[] = [];
  const type = text(resource['resourceType']);
  const check = (isGood: boolean, fault: string) => {
    if (!isGood) faults.push(`${type}: ${fault}`);
  };
  const profiles = at(resource, 'meta', 'profile');
  const profile = text(Array.isArray(profiles) ? profiles[0] : '').replace(/^.*\//, '');
  const needed = [mandatory[type], profile === type ? '' : mandatory[profile]].join(' ');
  for (const element of needed.split(' ').filter(Boolean)) {
    check(
      element.split('|').some((name) => resource[name] !== undefined),
      element,
    );
  }
  if (type !== 'Composition') check(type in mandatory, 'an unexpected resource');
  if (type !== 'Binary') {
    const div = text(at(resource, 'text', 'div'));
    check(/^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">(<p>[^<>]*<\/p>)+<\/div>$/.test(div), 'narrative');
    check(!/&(?!(amp|lt|gt|quot|#39);)/.test(div), 'narrative, unescaped');
  }
  for (const coding of codings(resource)) {
    check(
      ['system', 'code', 'display'].every((name) => text(coding[name]) !== ''),
      'a coding without a part',
    );
  }
  for (const coding of nodes(at(resource, 'code', 'coding'))) {
    check(systems[type]?.includes(text(coding['system'])) ?? true, `code system ${text(coding['system'])}`);
  }
  if (/^(Patient|Practitioner|Organization)$/.test(type)) {
    for (const identifier of nodes(resource['identifier'])) {
      check(isNode(identifier['type']) && text(identifier['value']) !== '', 'identifier type and value');
      check(type !== 'Organization' || text(identifier['system']) !== '', 'identifier.system');
      check(!JSON.stringify(identifier).includes('"ADN"'), 'Aadhaar');
    }
    for (const name of nodes(resource['name'])) check(text(name['text']) !== '', 'name.text');
    for (const contact of nodes(resource['telecom'])) check(text(contact['value']) !== '', 'telecom.value');
  }
  for (const { attachment } of nodes(type === 'DocumentReference' ? resource['content'] : [])) {
    check(text(at(attachment, 'contentType')) !== '', 'contentType');
    check(/^[\w+/]+={0,2}$/.test(text(at(attachment, 'data'))) || isNode(at(attachment, '_data')), 'data');
  }
  return faults;
}
