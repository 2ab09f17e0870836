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
