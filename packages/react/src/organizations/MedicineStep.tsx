'use client';

import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import { ListAnswer, Questions, useAnswer, useAnswering } from './answers.js';
import { asChoices } from './asChoices.js';
import { ManyChoices } from './ManyChoices.js';
import { useFacilitySubTypes, useFacilityTypes, useMasterData, useSpecialities } from './masterData.hooks.js';
import { needsSpecialities, type Choice } from './registration/draft.js';
import { useRegisterNames } from './useRegisterNames.js';

export function MedicineStep() {
  const { medicine: text, fields } = useMessages('organizationRegistration', english);
  const { registration } = useAnswering();
  const systems = useAnswer('systems');
  const { code: facilityTypeCode } = useAnswer('facilityType').value;
  const specialities = useAnswer('specialities');
  const { code: ownershipCode } = registration.read().ownership;
  const [only, ...others] = systems.value;
  const ofSystem = only && others.length === 0 ? { systemOfMedicineCode: only.code } : {};
  const asksForSpecialities = needsSpecialities(registration.read());

  return (
    <Questions step="medicine">
      <ManyChoices
        {...systems.words}
        list={useMasterData('MEDICINE', asChoices)}
        value={systems.value}
        onChange={systems.set}
      />
      <ListAnswer
        name="facilityType"
        list={useFacilityTypes({ ownershipCode, ...ofSystem }, asChoices)}
        first={ownershipCode === '' ? text.firstOwnership : undefined}
        unlisted=""
      />
      <ListAnswer
        name="facilitySubType"
        list={useFacilitySubTypes({ facilityTypeCode }, asChoices)}
        first={facilityTypeCode === '' ? text.firstType : undefined}
        isOptional
      />
      <p role="status" className="cs-hint cs-cleared">
        {registration.cleared.length > 0 &&
          text.cleared({ fields: registration.cleared.map((field) => fields[field].label) })}
      </p>
      <ListAnswer name="serviceType" list={useMasterData('TYPE-SERVICE', asChoices)} isOptional />
      <div id={specialities.words.id} className="cs-stack">
        {asksForSpecialities &&
          systems.value.map((system) => (
            <SpecialitiesOf
              key={system.code}
              system={system}
              value={specialities.value[system.code] ?? []}
              error={specialities.value[system.code]?.length ? undefined : specialities.words.error}
              onChange={(chosen) => specialities.set({ ...specialities.value, [system.code]: chosen })}
            />
          ))}
      </div>
    </Questions>
  );
}

interface SpecialitiesOfProps {
  system: Choice;
  value: readonly Choice[];
  error: string | undefined;
  onChange: (choices: readonly Choice[]) => void;
}

function SpecialitiesOf({ system, ...rest }: SpecialitiesOfProps) {
  const { medicine: text } = useMessages('organizationRegistration', english);
  const told = useRegisterNames();
  const list = useSpecialities({ systemOfMedicineCode: system.code }, asChoices);
  return (
    <ManyChoices
      {...rest}
      label={text.specialitiesOf({ system: told(system.name) })}
      list={list}
      unlisted={text.unlistedSpeciality}
    />
  );
}
