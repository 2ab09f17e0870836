/** A piece of JSON text, or a Blob where a value of it belongs. */
export type Part = string | Blob | { value: Blob };

/** The JSON of a value, in parts. A Blob in it stays a Blob and is not read here. */
export function partsOf(value: unknown): Part[] {
  const blobs: Blob[] = [];
  // Random, so that no record contains it. `randomUUID` exists on secure pages only.
  const mark = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const text = JSON.stringify(value, (_, member: unknown) => {
    if (!(member instanceof Blob)) return member;
    blobs.push(member);
    return mark;
  });
  return text.split(`"${mark}"`).flatMap((part, index): Part[] => {
    const blob = blobs[index - 1];
    return blob ? [{ value: blob }, part] : [part];
  });
}

/** Writes a body with long members that are JSON text already. While the body is checked, something short stands in their place. */
export function withLong(long: Readonly<Record<string, Blob>>): (body: unknown) => Blob {
  return (body) => {
    const parts = partsOf(Object.assign({}, body, long));
    return new Blob(parts.map((part) => (typeof part === 'object' && 'value' in part ? part.value : part)));
  };
}
