'use client';

import { Button, Fieldset } from '../kit/index.js';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import { Questions, useAnswer, useAnswering } from './answers.js';
import { asChoices } from './asChoices.js';
import { FileField } from './FileField.js';
import { ListField } from './ListField.js';
import { useMasterData } from './masterData.hooks.js';
import { noChoice, type AddressProof } from './registration/draft.js';

export function PhotosStep() {
  const { photos: text } = useMessages('organizationRegistration', english);
  return (
    <Questions step="photos">
      <Photo name="boardPhoto" />
      <Photo name="buildingPhoto" />
      <p className="cs-hint">{text.privacy}</p>
      <Proofs />
    </Questions>
  );
}

function Photo({ name }: { name: 'boardPhoto' | 'buildingPhoto' }) {
  const { registration } = useAnswering();
  const { words, value } = useAnswer(name);
  return <FileField {...words} value={value} onGive={(file) => registration.givePhoto(name, file)} />;
}

function Proofs() {
  const { photos: text, optional } = useMessages('organizationRegistration', english);
  const { registration } = useAnswering();
  const { words, value, set } = useAnswer('addressProofs');
  const kinds = useMasterData('ADDRESS-PROOF', asChoices);

  const change = (index: number, next: Partial<AddressProof>) =>
    set(value.map((proof, at) => (at === index ? { ...proof, ...next } : proof)));

  return (
    <Fieldset {...words} label={optional({ label: words.label })}>
      <div className="cs-stack">
        {value.map((proof, index) => {
          const number = index + 1;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a proof has no name of its own, and every control here is controlled.
            <Fieldset key={index} label={text.proof({ number })} className="cs-proof">
              <ListField
                label={text.proofType}
                list={kinds}
                value={proof.type}
                onChange={(type) => change(index, { type })}
              />
              <FileField
                label={text.proof({ number })}
                className="cs-label-unseen"
                takesPdf
                value={proof.file}
                onGive={(file) => registration.giveProof(index, file)}
              />
              <Button variant="quiet" onClick={() => set(value.filter((_, at) => at !== index))}>
                {text.removeProof({ number })}
              </Button>
            </Fieldset>
          );
        })}
        <Button onClick={() => set([...value, { type: noChoice, file: null }])}>{text.addProof}</Button>
      </div>
    </Fieldset>
  );
}
