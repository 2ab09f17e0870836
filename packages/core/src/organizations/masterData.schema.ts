import * as z from 'zod/mini';
import { filled, optional, text } from '../values/fields.js';

/** The registers write a code as a number or a text, sometimes padded with spaces (abdm 2.3). */
const code = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value).trim()),
);
const name = z.pipe(
  z.nullish(z.string()),
  z.transform((value) => value?.trim() ?? ''),
);

/** The types that are known; a server may have more. */
export const masterDataTypes = [
  'ADDRESS-PROOF',
  'OWNER',
  'FAC-STATUS',
  'MEDICINE',
  'TYPE-SERVICE',
  'GENERAL-INFO-OPTIONS',
  'IMAGING',
] as const;

export const masterTypesAnswer = z.pipe(
  z.object({ masterTypes: z.array(z.object({ type: code, desc: name })) }),
  z.transform(({ masterTypes }) => masterTypes),
);

export const masterDataAnswer = z.pipe(
  z.object({ data: z.nullish(z.array(z.object({ code, value: name }))) }),
  z.transform(({ data }) => data ?? []),
);

const place = z.object({ code, name });

export const subDistrictsAnswer = z.array(place);
export const statesAnswer = z.array(
  z.pipe(
    z.object({ code, name, districts: z.nullish(z.array(place)) }),
    z.transform((state) => ({ ...state, districts: state.districts ?? [] })),
  ),
);

export const geocodeAnswer = z.object({ lat: z.number(), lng: z.number() });

export const ownerSubTypesBody = z.object({ ownershipCode: filled, ownerSubtypeCode: optional(text) });
export const specialitiesBody = z.object({ systemOfMedicineCode: filled });
export const facilityTypesBody = z.object({ ownershipCode: filled, systemOfMedicineCode: optional(text) });
export const facilitySubTypesBody = z.object({ facilityTypeCode: filled });

export type MasterDataType = (typeof masterDataTypes)[number];
export type MasterType = z.output<typeof masterTypesAnswer>[number];
export type MasterValue = z.output<typeof masterDataAnswer>[number];
/** A district or sub-district by its LGD code. */
export type LgdPlace = z.output<typeof place>;
export type LgdState = z.output<typeof statesAnswer>[number];
export type GeoPoint = z.output<typeof geocodeAnswer>;
