/** A piece of JSON text, or a Blob where a value of it belongs. */
export type Part = string | Blob | { value: Blob };

/** The JSON of a value in parts. A Blob in the value stays one; it is not read here. */
export function partsOf(value: unknown): Part[] {
  const blobs: Blob[] = [];
  // No word of a record. `randomUUID` is only there on secure pages.
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

/** Writes a body of which some members are long and are JSON text already. Something short stood for each while it was checked. */
export function withLong(long: Readonly<Record<string, Blob>>): (body: unknown) => Blob {
  return (body) => {
    const parts = partsOf(Object.assign({}, body, long));
    return new Blob(parts.map((part) => (typeof part === 'object' && 'value' in part ? part.value : part)));
  };
}
