/** A JSON object, perhaps cut short by the limits below. */
export type Node = Readonly<Record<string, unknown>>;

/** More than this is not read. No clinical document needs it, and a hostile one could make us work without end. */
export const limits = { entries: 1_000, nodes: 200_000, depth: 60, characters: 64_000_000 } as const;

export type TooMuch = keyof typeof limits;

export interface Plain {
  /** The document as plain data. Empty when the input is no object. */
  tree: Node;
  /** The first limit that was reached. What lies beyond it is not in the tree. */
  beyond: TooMuch | null;
  isObject: boolean;
}

/**
 * Reads untrusted input, an object or its JSON, as plain data within limits. What JSON cannot hold is left out: a circle, a getter that
 * throws, a proxy.
 */
export function plain(input: unknown): Plain {
  const room: Record<Exclude<TooMuch, 'depth' | 'entries'>, number> = {
    nodes: limits.nodes,
    characters: limits.characters,
  };
  let beyond: TooMuch | null = null;

  const copy = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') {
      room.characters -= value.length;
      if (room.characters >= 0) return value;
      beyond ??= 'characters';
      return undefined;
    }
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
    if (typeof value !== 'object') return undefined;
    if (depth > limits.depth) beyond ??= 'depth';
    room.nodes -= 1;
    if (room.nodes < 0) beyond ??= 'nodes';
    if (beyond === 'nodes' || depth > limits.depth) return undefined;
    if (Array.isArray(value)) return Array.from(value, (part: unknown) => copy(part, depth + 1));
    const members = Object.entries(value).flatMap(([name, member]): [string, unknown][] => {
      const kept = copy(member, depth + 1);
      return kept === undefined ? [] : [[name, kept]];
    });
    return Object.fromEntries(members);
  };

  let tree: Node = {};
  let isObject = false;
  try {
    const copied = copy(parsed(input), 0);
    isObject = isNode(copied);
    tree = node(copied);
  } catch {
    // A getter or a proxy threw: treated as no object.
  }
  const entry = tree['entry'];
  if (Array.isArray(entry) && entry.length > limits.entries) {
    beyond ??= 'entries';
    tree = { ...tree, entry: entry.slice(0, limits.entries) };
  }
  return { tree, beyond, isObject };
}

function parsed(input: unknown): unknown {
  if (typeof input !== 'string' || input.length > limits.characters) return input;
  try {
    return JSON.parse(input);
  } catch {
    return null;
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function node(value: unknown): Node {
  return isNode(value) ? value : {};
}

/** The members of a list that are objects; a lone object is a list of one. */
export function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.filter(isNode);
  return isNode(value) ? [value] : [];
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(text).filter((word) => word !== '');
}
