/** Null is a name that could not be read, or that nobody recorded. */
export type Names = ReadonlyMap<string, string | null>;

export interface NameStore {
  subscribe: (listener: () => void) => () => void;
  names: () => Names;
  /** Reads a name that is not known yet, soon. May be called while something is drawn. */
  ask: (reference: string) => void;
  /** Keeps names that were read elsewhere. */
  put: (more: Names) => void;
}

/** Milliseconds. Many come at once: one drawing for them all. */
const together = 100;
/** Milliseconds until a name that could not be read may be asked for again. */
const patience = 30_000;

/** The names that somebody asked for, each read once. */
export function createNameStore(read: (references: readonly string[]) => Promise<Names>): NameStore {
  const listeners = new Set<() => void>();
  const asked = new Set<string>();
  let wanted: string[] = [];
  let names: Names = new Map();
  let found: Names = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function put(more: Names) {
    names = new Map([...names, ...more]);
    for (const listener of listeners) listener();
  }

  function show() {
    timer = undefined;
    put(found);
    found = new Map();
  }

  function readWanted() {
    for (const reference of wanted) {
      void read([reference]).then((more) => {
        if (!more.get(reference)) setTimeout(() => asked.delete(reference), patience);
        found = new Map([...found, ...more]);
        timer ??= setTimeout(show, together);
      });
    }
    wanted = [];
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    names: () => names,
    ask(reference) {
      if (reference === '' || asked.has(reference)) return;
      asked.add(reference);
      // Never in the middle of a drawing.
      if (wanted.length === 0) setTimeout(readWanted);
      wanted.push(reference);
    },
    put,
  };
}
