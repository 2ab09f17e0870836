'use client';

import { stateName, states, statesOfPincode } from '@carestack/core/values';
import { useState } from 'react';
import { Button, Notice, RadioGroup, TextInput } from '../kit/index.js';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import { AddressFields, type AddressPlace } from './AddressFields.js';
import { Questions, TextAnswer, useAnswer, useAnswering } from './answers.js';
import { plainDigits } from './registration/problems.js';

export function PlaceStep() {
  return (
    <Questions step="place">
      <TextAnswer name="addressLine1" dir="auto" />
      <TextAnswer name="addressLine2" dir="auto" />
      <div className="cs-form-fields">
        <TextAnswer name="city" dir="auto" />
        <TextAnswer name="pincode" inputMode="numeric" />
        <Place />
      </div>
      <Elsewhere />
      <Region />
      <Coordinates />
    </Questions>
  );
}

function Place() {
  const { registration } = useAnswering();
  const answers = {
    state: useAnswer('state'),
    district: useAnswer('district'),
    subDistrict: useAnswer('subDistrict'),
  };
  const value: AddressPlace = {
    state: answers.state.value,
    district: answers.district.value,
    subDistrict: answers.subDistrict.value,
  };
  return (
    <AddressFields
      value={value}
      onChange={registration.note}
      idOf={(field) => answers[field].words.id}
      errorOf={(field) => answers[field].words.error}
    />
  );
}

/** A PIN code of another state is told and not refused: the post and the directory do not always agree. */
function Elsewhere() {
  const { place: text } = useMessages('organizationRegistration', english);
  const pincode = useAnswer('pincode').value;
  const state = useAnswer('state').value;
  const delivered = statesOfPincode(plainDigits(pincode));
  const chosen = states.find((name) => name === stateName(state.name));
  if (!chosen || delivered.length === 0 || delivered.includes(chosen)) return null;
  return <Notice tone="warning">{text.pincodeElsewhere({ states: delivered })}</Notice>;
}

function Region() {
  const { regions } = useMessages('organizationRegistration', english);
  const { words, value, set } = useAnswer('region');
  return (
    <RadioGroup
      {...words}
      className="cs-options-row"
      value={value}
      options={Object.entries(regions).map(([letter, label]) => ({ value: letter, label }))}
      onChange={({ target }) => set(target.value)}
    />
  );
}

function Coordinates() {
  const { place: text } = useMessages('organizationRegistration', english);
  const { registration } = useAnswering();
  const { words, value, set } = useAnswer('coordinates');
  const [isLocating, setLocating] = useState(false);

  async function locate() {
    setLocating(true);
    await registration.locate().finally(() => setLocating(false));
  }

  return (
    <div className="cs-coordinates">
      <TextInput {...words} value={value} autoComplete="off" onChange={({ target }) => set(target.value)} />
      <Button isPending={isLocating} pendingLabel={text.locating} onClick={() => void locate()}>
        {text.locate}
      </Button>
    </div>
  );
}
