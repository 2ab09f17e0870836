'use client';

import { Checkbox, Fieldset, TextInput } from '../kit/index.js';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import { Questions, TextAnswer, useAnswer } from './answers.js';
import { asChoices } from './asChoices.js';
import { useMasterData } from './masterData.hooks.js';
import { equipment, type Equipment } from './registration/draft.js';
import { useRegisterNames } from './useRegisterNames.js';

export function EquipmentStep() {
  const { equipment: text } = useMessages('organizationRegistration', english);
  return (
    <Questions step="equipment">
      <div className="cs-form-fields">
        <TextAnswer name="totalNumberOfBeds" inputMode="numeric" />
        <TextAnswer name="totalNumberOfVentilators" inputMode="numeric" />
      </div>
      <Fieldset label={text.has} hint={text.hint}>
        <div className="cs-many">
          {equipment.map((name) => (
            <Tick key={name} name={name} />
          ))}
        </div>
      </Fieldset>
      <Imaging />
    </Questions>
  );
}

function Tick({ name }: { name: Equipment }) {
  const { words, value, set } = useAnswer(name);
  return <Checkbox {...words} checked={value} onChange={({ target }) => set(target.checked)} />;
}

function Imaging() {
  const hasImagingCenter = useAnswer('hasImagingCenter').value;
  const told = useRegisterNames();
  const { words, value, set } = useAnswer('imagingServices');
  const { data = [] } = useMasterData('IMAGING', { ...asChoices, enabled: hasImagingCenter });
  if (!hasImagingCenter || data.length === 0) return null;

  const countOf = (code: string) => value.find((one) => one.code === code)?.count ?? '';
  return (
    <Fieldset {...words}>
      <div className="cs-form-fields">
        {data.map(({ code, name }) => (
          <TextInput
            key={code}
            label={told(name)}
            inputMode="numeric"
            autoComplete="off"
            value={countOf(code)}
            onChange={({ target }) =>
              set([...value.filter((one) => one.code !== code), { code, name, count: target.value }])
            }
          />
        ))}
      </div>
    </Fieldset>
  );
}
