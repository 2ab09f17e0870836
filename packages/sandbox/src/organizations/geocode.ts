import { nameKey } from '../records/names.js';

export interface GeoPoint {
  lat: number;
  lng: number;
}

/** The middle of each city that the invented people live in. */
export const cities: Readonly<Record<string, GeoPoint>> = {
  Lucknow: { lat: 26.8467, lng: 80.9462 },
  Varanasi: { lat: 25.3176, lng: 82.9739 },
  Bhopal: { lat: 23.2599, lng: 77.4126 },
  Jaipur: { lat: 26.9124, lng: 75.7873 },
  'New Delhi': { lat: 28.6139, lng: 77.209 },
  Pune: { lat: 18.5204, lng: 73.8567 },
  Mumbai: { lat: 19.076, lng: 72.8777 },
  Kolkata: { lat: 22.5726, lng: 88.3639 },
  Agartala: { lat: 23.8315, lng: 91.2868 },
  Ahmedabad: { lat: 23.0225, lng: 72.5714 },
  Surat: { lat: 21.1702, lng: 72.8311 },
  Ludhiana: { lat: 30.901, lng: 75.8573 },
  Amritsar: { lat: 31.634, lng: 74.8723 },
  Chennai: { lat: 13.0827, lng: 80.2707 },
  Madurai: { lat: 9.9252, lng: 78.1198 },
  Hyderabad: { lat: 17.385, lng: 78.4867 },
  Visakhapatnam: { lat: 17.6868, lng: 83.2185 },
  Bengaluru: { lat: 12.9716, lng: 77.5946 },
  Mysuru: { lat: 12.2958, lng: 76.6394 },
  Kochi: { lat: 9.9312, lng: 76.2673 },
  Thiruvananthapuram: { lat: 8.5241, lng: 76.9366 },
  Srinagar: { lat: 34.0837, lng: 74.7973 },
};

/** Where an address is, as far as its city tells; null for a city that is not known here. */
export function pointOf(address: string): GeoPoint | null {
  const words = ` ${nameKey(address)} `;
  // The last city named is the city; the ones before it may be streets.
  const named = Object.entries(cities)
    .map(([city, point]) => ({ point, at: words.lastIndexOf(` ${nameKey(city)} `) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at);
  return named[0]?.point ?? null;
}
