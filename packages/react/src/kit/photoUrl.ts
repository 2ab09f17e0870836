/** JPEG and PNG by their first bytes, in base64: nothing else is put into a picture element. */
const beginnings = { '/9j/': 'image/jpeg', iVBORw0KGgo: 'image/png' } as const;

/** A base64 photo of a profile as a data URL; null when it is no picture that every browser draws. */
export function photoUrl(base64: string | null | undefined): string | null {
  const photo = base64?.replace(/^data:[^,]*,|\s/g, '') ?? '';
  const [, type] = Object.entries(beginnings).find(([beginning]) => photo.startsWith(beginning)) ?? [];
  return type && /^[A-Za-z0-9+/]+=*$/.test(photo) ? `data:${type};base64,${photo}` : null;
}
