import type { Entries, Entry } from './entries.js';
import type { DocumentKind, KindRules } from './kinds.js';
import { isNode, node, nodes, text, type Node, type Plain } from './plain.js';

export type Severity = 'error' | 'warning';

/** One broken rule. It never quotes the record. */
export interface Finding {
  severity: Severity;
  /** `NC-05`, as in the guide to the rules. */
  rule: string;
  /** Where, written like FHIRPath: `Bundle.entry[0].resource.section[2].code`. */
  location: string;
  /** What is wrong. */
  message: string;
  /** How to mend it. */
  fix: string;
}

export interface Fault extends Pick<Finding, 'location' | 'message' | 'fix'> {
  /** Given only where it differs from the rule's own severity. */
  severity?: Severity;
}

export interface Checked extends Plain {
  entries: Entries;
  kind: DocumentKind | null;
  rules: KindRules | null;
  composition: Entry | undefined;
  /** The top-level sections of the Composition, with their locations. */
  sections: readonly Located[];
}

export interface Rule {
  id: string;
  severity: Severity;
  check: (document: Checked) => Fault[];
}

export interface Located {
  value: Node;
  path: string;
}

export const locationOf = ({ index }: Entry) => `Bundle.entry[${index}].resource`;

export const fault = (location: string, message: string, fix: string): Fault => ({ location, message, fix });

/** The objects at a dotted path, through every list on the way, each with its own path. */
export function located(value: unknown, names: string, path: string): Located[] {
  let found: { value: unknown; path: string }[] = spread(value, path);
  for (const name of names === '' ? [] : names.split('.')) {
    found = found.flatMap((one) => spread(node(one.value)[name], `${one.path}.${name}`));
  }
  return found.filter((one): one is Located => isNode(one.value));
}

function spread(value: unknown, path: string): { value: unknown; path: string }[] {
  if (Array.isArray(value)) return value.map((part: unknown, index) => ({ value: part, path: `${path}[${index}]` }));
  return value === undefined ? [] : [{ value, path }];
}

/**
 * True when an element has a value, or a reason why it has none. `product[x]` is an element of any type, such as `productReference`.
 */
export function isThere(parent: Node, name: string): boolean {
  if (name.endsWith('[x]')) {
    const stem = name.slice(0, -3);
    return Object.keys(parent).some(
      (key) => /^[A-Z]/.test(key.slice(stem.length)) && key.startsWith(stem) && isThere(parent, key),
    );
  }
  return isFilled(parent[name]) || nodes(node(parent[`_${name}`])['extension']).length > 0;
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return text(value) !== '';
  if (Array.isArray(value)) return value.some(isFilled);
  return isNode(value) ? Object.values(value).some(isFilled) : value !== undefined && value !== null;
}
