'use client';

import type { LgdPlace, MasterValue, Organization } from '@carestack/core/organizations';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useRoom, useSurroundings } from '../provider/index.js';
import type { ReadQuery } from '../records/index.js';
import { useStates, useSubDistricts } from './masterData.hooks.js';
import { masterDataQueries } from './masterData.queries.js';

/** What a code in a field stands for; undefined where no list read so far holds it. */
export type Meaning = (field: string, code: string) => string | undefined;

interface FieldList {
  field: string;
  query: ReadQuery<MasterValue[]>;
}

/** What the register's codes in a facility stand for. A list that cannot be read leaves its codes as they are. */
export function useMeaning({ basicInformation, facilityDetails, systemOfMedicine }: Organization): Meaning {
  const { state, district } = basicInformation ?? {};
  const isAsked = isPlaceCode(state) || isPlaceCode(district);
  const place = usePlaceMeaning(isAsked, district, textIn(basicInformation, 'subDistrict'));
  const client = { organizations: useRoom('organizations') };
  const { scope } = useSurroundings();
  const ownershipCode = textIn(facilityDetails, 'ownershipType');
  const facilityTypeCode = textIn(systemOfMedicine, 'facilityType');
  const systems = listIn(systemOfMedicine, 'specialities').map((one) => textIn(one, 'systemofMedicineCode'));
  const { masterData, ownerSubTypes, facilityTypes, facilitySubTypes, specialities } = masterDataQueries;

  const value = useListMeaning([
    { field: 'status', query: masterData(client, 'FAC-STATUS', scope) },
    { field: 'serviceType', query: masterData(client, 'TYPE-SERVICE', scope) },
    { field: 'servicesByImagingCenter', query: masterData(client, 'IMAGING', scope) },
    { field: 'ownershipType', query: masterData(client, 'OWNER', scope) },
    ...when(ownershipCode, [
      { field: 'ownershipSubType', query: ownerSubTypes(client, { ownershipCode }, scope) },
      { field: 'facilityType', query: facilityTypes(client, { ownershipCode }, scope) },
    ]),
    ...when(facilityTypeCode, [
      { field: 'facilitySubType', query: facilitySubTypes(client, { facilityTypeCode }, scope) },
    ]),
    { field: 'specialities', query: masterData(client, 'MEDICINE', scope) },
    ...unique(systems).map((systemOfMedicineCode) => ({
      field: 'specialities',
      query: specialities(client, { systemOfMedicineCode }, scope),
    })),
  ]);
  return useCallback((field, code) => value(field, code) ?? place(field, code), [value, place]);
}

/** What is known by a code of each facility in a list; its type depends on who owns it. */
export interface Listed {
  ownership: string;
  state: string | null;
  district: string | null;
}

/** What the types, states and districts of a list of facilities stand for. */
export function useListedMeaning(listed: readonly Listed[] = []): Meaning {
  const client = { organizations: useRoom('organizations') };
  const { scope } = useSurroundings();
  const isAsked = listed.some(({ state, district }) => isPlaceCode(state) || isPlaceCode(district));
  const place = usePlaceMeaning(isAsked, undefined, undefined);
  const value = useListMeaning(
    unique(listed.map(({ ownership }) => ownership)).map((ownershipCode) => ({
      field: 'facilityType',
      query: masterDataQueries.facilityTypes(client, { ownershipCode }, scope),
    })),
  );
  return useCallback((field, code) => value(field, code) ?? place(field, code), [value, place]);
}

function useListMeaning(lists: readonly FieldList[]): Meaning {
  const names = lists.map(({ field }) => field);
  const read = useQueries({
    queries: lists.map(({ query }) => ({ ...query, retry: false })),
    combine: (results) => results.map(({ data }, index) => ({ field: names[index], values: data ?? [] })),
  });
  return useMemo(() => {
    const words = new Map(
      read.flatMap(({ field, values }) => values.map(({ code, value }) => [`${field} ${code}`, value] as const)),
    );
    return (field, code) => words.get(`${field} ${code}`);
  }, [read]);
}

/** A place is written by its name or, as the register has it, by its LGD code, which no other place of its kind has. */
function usePlaceMeaning(isAsked: boolean, district: Written, subDistrict: Written): Meaning {
  const { data: states } = useStates({ enabled: isAsked });
  const { data: subDistricts } = useSubDistricts(district ?? '', {
    enabled: isPlaceCode(district) && isPlaceCode(subDistrict),
  });
  return useMemo(() => {
    const places: Partial<Record<string, ReadonlyMap<string, string>>> = {
      state: namesByCode(states),
      district: namesByCode(states?.flatMap(({ districts }) => districts)),
      subDistrict: namesByCode(subDistricts),
    };
    return (field, code) => places[field]?.get(code);
  }, [states, subDistricts]);
}

const namesByCode = (places: readonly LgdPlace[] = []) => new Map(places.map(({ code, name }) => [code, name]));

type Written = string | null | undefined;

const isPlaceCode = (written: Written) => /^\d+$/.test(written ?? '');
const unique = (codes: readonly string[]) => [...new Set(codes.filter(Boolean))];
const when = <Item>(code: string, items: readonly Item[]) => (code ? items : []);

export function textIn(group: unknown, name: string): string {
  const value = memberOf(group, name);
  return typeof value === 'string' ? value : '';
}

function listIn(group: unknown, name: string): readonly unknown[] {
  const value = memberOf(group, name);
  return Array.isArray(value) ? value : [];
}

function memberOf(group: unknown, name: string): unknown {
  return typeof group === 'object' && group !== null ? new Map(Object.entries(group)).get(name) : undefined;
}
