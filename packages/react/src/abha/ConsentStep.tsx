'use client';

import { useId, useState } from 'react';
import { Button, Checkbox } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages, useSurroundings } from '../provider/index.js';
import { consentReceipt } from './consentReceipt.js';
import { StepForm } from './StepForm.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface ConsentStepProps {
  registration: UseAbhaRegistration;
  onCancel: (() => void) | undefined;
}

/** Every point of the consent, in full, each with a box of its own, none ticked before (abdm.md 1.5). */
export function ConsentStep({ registration, onCancel }: ConsentStepProps) {
  const { consent: text } = useMessages('abha', english);
  const { language = 'en' } = useSurroundings().messages;
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const [isIncomplete, setIsIncomplete] = useState(false);
  const prefix = useId();
  const clauses = Object.entries(text.clauses);
  const missing = clauses.filter(([name]) => !agreed.has(name));

  async function agree() {
    setIsIncomplete(missing.length > 0);
    if (missing.length > 0) return;
    registration.agree(await consentReceipt(text.version, language, Object.values(text.clauses)));
  }

  function toggle(name: string) {
    const ticked = new Set(agreed);
    if (!ticked.delete(name)) ticked.add(name);
    setAgreed(ticked);
  }

  const [firstMissing] = missing;
  return (
    <StepForm
      title={text.title}
      intro={<p>{text.intro}</p>}
      fields={isIncomplete && firstMissing ? [{ fieldId: `${prefix}-${firstMissing[0]}`, message: text.needed }] : []}
      submitLabel={text.submit}
      onSubmit={() => void agree()}
      actions={
        onCancel && (
          <Button variant="secondary" onClick={onCancel}>
            {text.decline}
          </Button>
        )
      }
    >
      <div data-part="clauses" className="cs-clauses">
        {clauses.map(([name, clause]) => (
          <Checkbox
            key={`${language}-${name}`}
            id={`${prefix}-${name}`}
            label={clause}
            checked={agreed.has(name)}
            onChange={() => toggle(name)}
          />
        ))}
      </div>
    </StepForm>
  );
}
