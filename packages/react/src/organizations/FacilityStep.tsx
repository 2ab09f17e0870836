'use client';

import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import { ListAnswer, Questions, TextAnswer, useAnswer } from './answers.js';
import { asChoices } from './asChoices.js';
import { useMasterData, useOwnerSubTypes } from './masterData.hooks.js';

export function FacilityStep() {
  const { medicine: text } = useMessages('organizationRegistration', english);
  const { code: ownershipCode } = useAnswer('ownership').value;

  return (
    <Questions step="facility">
      <TextAnswer name="facilityName" dir="auto" maxLength={120} />
      <ListAnswer name="ownership" list={useMasterData('OWNER', asChoices)} />
      <ListAnswer
        name="ownershipSubType"
        list={useOwnerSubTypes({ ownershipCode }, asChoices)}
        first={ownershipCode === '' ? text.firstOwnership : undefined}
        unlisted={text.unlistedOwner}
      />
      <ListAnswer name="status" list={useMasterData('FAC-STATUS', asChoices)} />
    </Questions>
  );
}
