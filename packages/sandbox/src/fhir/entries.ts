import type { BundleEntry, FhirResource, Reference } from 'fhir/r4.js';
import { narrative } from './text.js';

/** The resources of one bundle. Their ids come from the seed and their place, so the same input makes the same bundle. */
export interface Entries {
  readonly all: readonly BundleEntry[];
  uuid(place: string): Promise<string>;
  /** Adds a resource and refers to it. `lines` are its text for people; Binary alone has none. */
  add(place: string, resource: FhirResource, lines?: readonly string[]): Promise<Reference>;
  /** The Composition goes before everything else. */
  addFirst(place: string, resource: FhirResource, lines: readonly string[]): Promise<void>;
}

export function createEntries(seed: string): Entries {
  const all: BundleEntry[] = [];
  const uuid = (place: string) => uuidOf(`${seed} ${place}`);

  const entryOf = async (place: string, resource: FhirResource, lines: readonly string[] = []) => {
    const id = await uuid(place);
    const text = lines.length > 0 && { text: { status: 'generated' as const, div: narrative(lines) } };
    return { fullUrl: `urn:uuid:${id}`, resource: { ...resource, id, ...text } };
  };

  return {
    all,
    uuid,
    async add(place, resource, lines) {
      const entry = await entryOf(place, resource, lines);
      all.push(entry);
      return { reference: entry.fullUrl, type: resource.resourceType };
    },
    async addFirst(place, resource, lines) {
      all.unshift(await entryOf(place, resource, lines));
    },
  };
}

/** A UUID that is named by a text, in the form of version 5, from SHA-256. */
async function uuidOf(name: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name)));
  const hex = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
