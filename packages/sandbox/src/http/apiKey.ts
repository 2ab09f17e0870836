/** True for `Bearer <key>`, compared in a time that says nothing about the key. */
export function hasApiKey(authorization: string | undefined, apiKey: string): boolean {
  const given = /^bearer\s+(.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  return isSameText(given, apiKey);
}

/** Compares two texts in a time that depends on the length of the given one alone. */
export function isSameText(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let index = 0; index < given.length; index += 1) {
    difference |= given.charCodeAt(index) ^ (expected.charCodeAt(index % (expected.length || 1)) || 0);
  }
  return difference === 0;
}
