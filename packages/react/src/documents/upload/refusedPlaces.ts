import type { EhrApiError } from '@carestack/core/errors';

/** The files that the service refused, by their place among those that were sent: `files[1]: image_not_read` is the second one. */
export function refusedPlaces(fields: Readonly<Record<string, string>>): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  for (const [field, reason] of Object.entries(fields)) {
    const place = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (place !== undefined) places.set(Number(place), reason);
  }
  return places;
}

/** A file was moved or deleted since it was chosen, so nothing was sent. */
export function isGone({ fields }: EhrApiError): boolean {
  return Object.values(fields).includes('file_gone');
}
