'use client';

import type { HprDetailField } from '@carestack/core/hpr';
import { Button, Notice, Select, TextInput } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { useHprPlaces } from './useHprPlaces.js';

interface Place {
  stateCode: string;
  districtCode: string;
}

export interface PlaceFieldsProps {
  value: Place;
  /** Aadhaar says the state, and only the district is open. */
  isStateKnown: boolean;
  onChange: (place: Place) => void;
  idOf: (field: HprDetailField) => string;
  errorOf: (field: HprDetailField) => string | undefined;
}

/** State, then district, out of the register's own list. */
export function PlaceFields({ value, isStateKnown, onChange, idOf, errorOf }: PlaceFieldsProps) {
  const { state: stateText, district: text, places } = useMessages('hpr', english).person;
  const { retry } = useMessages('errors', englishErrors);
  const { data: states = [], isPending, isError, refetch } = useHprPlaces();
  const { stateCode, districtCode } = value;
  const districts = states.find(({ code }) => code === stateCode)?.districts ?? [];
  const isUnlisted = stateCode !== '' && !isPending && !isError && districts.length === 0;

  if (isError) {
    return (
      <Notice tone="danger">
        <p>{places.failed}</p>
        <Button onClick={() => void refetch()}>{retry}</Button>
      </Notice>
    );
  }

  return (
    <>
      {!isStateKnown && (
        <Select
          id={idOf('stateCode')}
          label={stateText.label}
          error={errorOf('stateCode')}
          value={stateCode}
          disabled={isPending}
          aria-busy={isPending || undefined}
          onChange={(event) => onChange({ stateCode: event.target.value, districtCode: '' })}
        >
          <option value="">{isPending ? places.loading : stateText.none}</option>
          {states.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {isUnlisted ? (
        <TextInput
          id={idOf('districtCode')}
          label={text.code}
          hint={text.unlisted}
          error={errorOf('districtCode')}
          value={districtCode}
          inputMode="numeric"
          size={6}
          autoComplete="off"
          onChange={(event) => onChange({ stateCode, districtCode: event.target.value })}
        />
      ) : (
        <Select
          id={idOf('districtCode')}
          label={text.label}
          error={errorOf('districtCode')}
          value={districtCode}
          disabled={isPending || stateCode === ''}
          onChange={(event) => onChange({ stateCode, districtCode: event.target.value })}
        >
          <option value="">{isPending ? places.loading : stateCode === '' ? text.first : text.none}</option>
          {districts.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </>
  );
}
