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

  const change = (id: AddressProof['id'], next: Partial<AddressProof>) =>
    set(value.map((proof) => (proof.id === id ? { ...proof, ...next } : proof)));

  return (
    <Fieldset {...words} label={optional({ label: words.label })}>
      <div className="cs-stack">
        {value.map(({ id, type, file }, index) => {
          const number = index + 1;
          return (
            <Fieldset key={id} label={text.proof({ number })} className="cs-proof">
              <ListField
                label={text.proofType}
                list={kinds}
                value={type}
                onChange={(next) => change(id, { type: next })}
              />
              <FileField
                label={text.proof({ number })}
                className="cs-label-unseen"
                takesPdf
                value={file}
                onGive={(next) => registration.giveProof(id, next)}
              />
              <Button variant="quiet" onClick={() => set(value.filter((proof) => proof.id !== id))}>
                {text.removeProof({ number })}
              </Button>
            </Fieldset>
          );
        })}
        <Button onClick={() => set([...value, { id: newId(value), type: noChoice, file: null }])}>
          {text.addProof}
        </Button>
      </div>
    </Fieldset>
  );
}

function newId(proofs: readonly AddressProof[]): AddressProof['id'] {
  return Math.max(0, ...proofs.map(({ id }) => id)) + 1;
}
