import { toWesternDigits } from '@carestack/core/values';

export interface Point {
  lat: number;
  lng: number;
}

/** From Indira Point to Siachen, from Sir Creek to Kibithu. */
const india = { lat: [6, 38], lng: [68, 98] } as const;

/**
 * A place as it was typed or pasted: `18.5204, 73.8567`, `18.5204° N 73.8567° E`, `(18.5204 73.8567)`. India lies so that no latitude
 * is a longitude: either order is understood.
 */
export function pointOf(text: string): Point | 'coordinates_invalid' | 'coordinates_abroad' {
  const plain = toWesternDigits(text).trim();
  const numbers =
    /^\(?\s*([-+]?\d{1,3}(?:\.\d+)?)\s*°?\s*[NE]?[\s,;]+([-+]?\d{1,3}(?:\.\d+)?)\s*°?\s*[NE]?\s*\)?$/i.exec(plain);
  if (!numbers) return 'coordinates_invalid';
  const [first, second] = [sixDecimals(numbers[1]), sixDecimals(numbers[2])];
  if (isIn(first, india.lat) && isIn(second, india.lng)) return { lat: first, lng: second };
  if (isIn(second, india.lat) && isIn(first, india.lng)) return { lat: second, lng: first };
  return 'coordinates_abroad';
}

export function pointText({ lat, lng }: Point): string {
  return `${sixDecimals(lat)}, ${sixDecimals(lng)}`;
}

/** About a tenth of a metre; the register takes no more. */
function sixDecimals(number: string | number | undefined): number {
  return Math.round(Number(number) * 1e6) / 1e6;
}

function isIn(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
