'use client';

import { useState } from 'react';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import { ListField } from './ListField.js';
import { useDistricts, useStates, useSubDistricts } from './masterData.hooks.js';
import { isSame, noChoice, type Choice } from './registration/draft.js';

export interface AddressPlace {
  state: Choice;
  district: Choice;
  subDistrict: Choice;
}

const below = ['district', 'subDistrict'] as const;
type Below = (typeof below)[number];

export interface AddressFieldsProps {
  value: AddressPlace;
  /** The whole place: a new state comes without a district, a new district without a sub-district. */
  onChange: (place: AddressPlace) => void;
  idOf?: ((field: keyof AddressPlace) => string) | undefined;
  errorOf?: ((field: keyof AddressPlace) => string | undefined) | undefined;
  /** Whether the sub-district is asked for, too. Default true. */
  hasSubDistrict?: boolean | undefined;
}

/**
 * State, then district, then sub-district, out of the Local Government Directory. Says what it cleared when a place above changes.
 *
 * @example
 * <AddressFields value={place} onChange={setPlace} hasSubDistrict={false} />
 */
export function AddressFields({ value, onChange, idOf, errorOf, hasSubDistrict = true }: AddressFieldsProps) {
  const { place: text, fields } = useMessages('organizationRegistration', english);
  const states = useStates();
  const districts = useDistricts(value.state.code);
  const subDistricts = useSubDistricts(/^\d+$/.test(value.district.code) && hasSubDistrict ? value.district.code : '');
  const [cleared, setCleared] = useState<readonly Below[]>([]);
  // A district that was written, and not chosen, has no sub-districts to choose from.
  const written = { ...subDistricts, data: [], isPending: false, isError: false };

  function change(next: AddressPlace) {
    const lost = below.filter((field) => value[field].code && !next[field].code);
    const stillLost = cleared.filter((field) => !next[field].code && !lost.includes(field));
    setCleared([...stillLost, ...lost]);
    onChange(next);
  }

  const line = (field: keyof AddressPlace) => ({
    label: fields[field].label,
    id: idOf?.(field),
    error: errorOf?.(field),
    value: value[field],
  });

  return (
    <>
      <ListField
        {...line('state')}
        list={states}
        onChange={(state) => isSame(state, value.state) || change({ state, district: noChoice, subDistrict: noChoice })}
      />
      <ListField
        {...line('district')}
        list={districts}
        first={value.state.code === '' ? text.firstState : undefined}
        unlisted={text.unlisted}
        onChange={(district) => change({ ...value, district, subDistrict: noChoice })}
      />
      {hasSubDistrict && (
        <ListField
          {...line('subDistrict')}
          list={value.district.code === '' || /^\d+$/.test(value.district.code) ? subDistricts : written}
          first={value.district.code === '' ? text.firstDistrict : undefined}
          unlisted={text.unlisted}
          onChange={(subDistrict) => change({ ...value, subDistrict })}
        />
      )}
      <p role="status" className="cs-hint cs-wide cs-cleared">
        {cleared.length > 0 && text.cleared({ fields: cleared.map((field) => fields[field].label) })}
      </p>
    </>
  );
}
