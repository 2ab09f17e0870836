import { node, nodes, text, type Node } from './plain.js';

export interface Entry {
  /** Its place in the bundle. */
  index: number;
  fullUrl: string;
  type: string;
  resource: Node;
  /** The bundle entry itself, for rules about the entry and not its resource. */
  entry: Node;
}

/** The entries of a bundle. They are found however the reference is written. */
export interface Entries {
  all: readonly Entry[];
  /** The Composition, wherever it stands. */
  composition: Entry | undefined;
  /** The entry that a reference names: `urn:uuid:…`, `Patient/1` or absolute. Undefined when it is not in the bundle. */
  find: (reference: string, from?: Entry) => Entry | undefined;
}

export function entriesOf(bundle: Node): Entries {
  const all = nodes(bundle['entry']).map((entry, index): Entry => {
    const resource = node(entry['resource']);
    return { index, fullUrl: text(entry['fullUrl']), type: text(resource['resourceType']), resource, entry };
  });
  const byUrl = new Map<string, Entry>();
  const byName = new Map<string, Entry>();
  for (const entry of all) {
    if (entry.fullUrl && !byUrl.has(entry.fullUrl)) byUrl.set(entry.fullUrl, entry);
    const name = `${entry.type}/${text(entry.resource['id'])}`;
    if (!byName.has(name)) byName.set(name, entry);
    // Without a fullUrl, `urn:uuid:…` may also stand for the bare id.
    const urn = `urn:uuid:${text(entry.resource['id'])}`;
    if (!entry.fullUrl && !byUrl.has(urn)) byUrl.set(urn, entry);
  }

  return {
    all,
    composition: all.find(({ type }) => type === 'Composition'),
    find(reference, from) {
      const plainName = reference.replace(/\/_history\/[^/]*$/, '');
      const direct = byUrl.get(reference) ?? byUrl.get(plainName);
      if (direct) return direct;
      const isRelative = /^[A-Za-z]+\/[A-Za-z0-9.-]+$/.test(plainName);
      if (!isRelative) return undefined;
      // FHIR R4, Bundle: a relative reference is relative to the base of the entry it stands in.
      const base = /^(https?:\/\/.*\/)[A-Za-z]+\/[^/]+$/.exec(from?.fullUrl ?? '')?.[1];
      return (base === undefined ? undefined : byUrl.get(`${base}${plainName}`)) ?? byName.get(plainName);
    },
  };
}

/** A `reference` somewhere in a resource, with the path to it. */
export interface Pointer {
  reference: string;
  path: string;
}

/** Every reference in a resource, except those to its own contained resources. */
export function pointersIn(value: unknown, path: string): Pointer[] {
  if (Array.isArray(value)) return value.flatMap((part, index) => pointersIn(part, `${path}[${index}]`));
  return Object.entries(node(value)).flatMap(([name, member]): Pointer[] => {
    if (name !== 'reference' || typeof member !== 'string') return pointersIn(member, `${path}.${name}`);
    return member.startsWith('#') ? [] : [{ reference: member, path: `${path}.reference` }];
  });
}
