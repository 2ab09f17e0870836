const words = new Map<string, string>();
const mostKept = 500;

/**
 * A random word that stands for a value in a query key. What a person searches for is personal, and keys are what devtools
 * show and persisters write down; the value itself stays in this page's memory.
 */
export function opaqueWord(value: object): string {
  const text = JSON.stringify(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(byName),
  );
  const word = words.get(text) ?? randomWord();
  // Put last again, so that the first one is the one not asked for the longest.
  words.delete(text);
  words.set(text, word);
  const [oldest] = words.keys();
  if (words.size > mostKept && oldest !== undefined) words.delete(oldest);
  return word;
}

// Random and not counted: a key that was stored, or came from a server, must not mean something else on this page.
function randomWord(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (number) => number.toString(36)).join('');
}

function byName([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1;
}
