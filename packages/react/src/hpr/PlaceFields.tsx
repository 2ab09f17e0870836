'use client';

import type { HprDetailField, HprDraft } from '@carestack/core/hpr';
import { useState } from 'react';
import { Button, Notice, Select, TextInput } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { useHprPlaces } from './useHprPlaces.js';

export interface PlaceFieldsProps {
  /** What Aadhaar says; then only the district is open. */
  knownState: string | null;
  draft: HprDraft;
  idOf: (field: HprDetailField) => string;
  errorOf: (field: HprDetailField) => string | undefined;
  onType: (field: HprDetailField, value: string) => void;
}

/** State, then district, out of the register's own list. */
export function PlaceFields({ knownState, draft, idOf, errorOf, onType }: PlaceFieldsProps) {
  const { state: stateText, district: text, places } = useMessages('hpr', english).person;
  const { retry } = useMessages('errors', englishErrors);
  const { data: states = [], isPending, isError, refetch } = useHprPlaces();
  const [stateCode, setState] = useState(knownState ?? draft.stateCode ?? '');
  const [districtCode, setDistrict] = useState(draft.districtCode ?? '');
  const districts = states.find(({ code }) => code === stateCode)?.districts ?? [];
  const isUnlisted = stateCode !== '' && !isPending && !isError && districts.length === 0;

  function chooseDistrict(code: string) {
    setDistrict(code);
    onType('districtCode', code);
  }

  function chooseState(code: string) {
    setState(code);
    onType('stateCode', code);
    chooseDistrict('');
  }

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
      {knownState === null && (
        <Select
          id={idOf('stateCode')}
          label={stateText.label}
          error={errorOf('stateCode')}
          value={stateCode}
          disabled={isPending}
          aria-busy={isPending || undefined}
          onChange={(event) => chooseState(event.target.value)}
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
          key={stateCode}
          id={idOf('districtCode')}
          label={text.code}
          hint={text.unlisted}
          error={errorOf('districtCode')}
          defaultValue={districtCode}
          inputMode="numeric"
          size={6}
          autoComplete="off"
          onChange={(event) => onType('districtCode', event.target.value)}
        />
      ) : (
        <Select
          id={idOf('districtCode')}
          label={text.label}
          error={errorOf('districtCode')}
          value={districtCode}
          disabled={isPending || stateCode === ''}
          onChange={(event) => chooseDistrict(event.target.value)}
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
