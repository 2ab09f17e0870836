import type { BuiltInDistrict } from './BuiltInDistrict.js';
import { northernDistricts } from './districts.north.js';
import { southernDistricts } from './districts.south.js';
import { westernAndEasternDistricts } from './districts.westAndEast.js';

/** The districts in which the invented people live, with all their sub-districts. */
export const builtInDistricts: readonly BuiltInDistrict[] = [
  ...northernDistricts,
  ...westernAndEasternDistricts,
  ...southernDistricts,
];
