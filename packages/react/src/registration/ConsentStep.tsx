'use client';

import type { ConsentReceipt } from '@carestack/core/registration';
import { useId, useState } from 'react';
import { Button, Checkbox, RadioGroup } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages, useSurroundings } from '../provider/index.js';
import { consentReceipt } from './consentReceipt.js';
import { StepForm } from './StepForm.js';

/** A consent in one language. */
export interface ConsentText {
  title: string;
  intro: string;
  version: string;
  clauses: Readonly<Record<string, string>>;
  needed: string;
  submit: string;
  decline: string;
}

export interface ConsentStepProps {
  /** By language; with more than one a person can choose. */
  texts: Readonly<Record<string, ConsentText>>;
  onAgree: (consent: ConsentReceipt) => void;
  onDecline: (() => void) | undefined;
}

/** Every point of the consent, in full, each with a box of its own, none ticked before (abdm.md 1.5). */
export function ConsentStep({ texts, onAgree, onDecline }: ConsentStepProps) {
  const { consentLanguage } = useMessages('registration', english);
  const { language: around = 'en' } = useSurroundings().messages;
  const languages = Object.keys(texts);
  const [chosen, setChosen] = useState<string | null>(null);
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const [isIncomplete, setIsIncomplete] = useState(false);
  const prefix = useId();
  const language = languages.find((name) => name === (chosen ?? around)) ?? languages[0];
  const text = language === undefined ? undefined : texts[language];
  if (language === undefined || !text) throw new Error('ConsentStep: there is no text to agree to.');

  const clauses = Object.entries(text.clauses);
  // Whoever ticked a text in one language has not read it in another.
  const tickOf = (name: string) => `${language}-${name}`;
  const missing = clauses.filter(([name]) => !agreed.has(tickOf(name)));
  const { version } = text;

  async function agree(given: string) {
    setIsIncomplete(missing.length > 0);
    if (missing.length > 0) return;
    const shown = clauses.map(([, clause]) => clause);
    onAgree(await consentReceipt(version, given, shown));
  }

  function toggle(name: string) {
    const ticked = new Set(agreed);
    if (!ticked.delete(tickOf(name))) ticked.add(tickOf(name));
    setAgreed(ticked);
  }

  function speak(next: string) {
    setChosen(next);
    setAgreed(new Set());
    setIsIncomplete(false);
  }

  const [firstMissing] = missing;
  return (
    <StepForm
      lang={language}
      title={text.title}
      intro={<p>{text.intro}</p>}
      fields={isIncomplete && firstMissing ? [{ fieldId: `${prefix}-${firstMissing[0]}`, message: text.needed }] : []}
      submitLabel={text.submit}
      onSubmit={() => void agree(language)}
      actions={
        onDecline && (
          <Button variant="secondary" onClick={onDecline}>
            {text.decline}
          </Button>
        )
      }
    >
      {languages.length > 1 && (
        <RadioGroup
          className="cs-options-row"
          label={<span lang={around}>{consentLanguage}</span>}
          value={language}
          onChange={(event) => speak(event.target.value)}
          options={languages.map((name) => ({ value: name, label: <span lang={name}>{ownNameOf(name)}</span> }))}
        />
      )}
      <div data-part="clauses" className="cs-clauses">
        {clauses.map(([name, clause]) => (
          <Checkbox
            key={tickOf(name)}
            id={`${prefix}-${name}`}
            label={clause}
            checked={agreed.has(tickOf(name))}
            onChange={() => toggle(name)}
          />
        ))}
      </div>
    </StepForm>
  );
}

/** A language in its own words: `हिन्दी`. */
function ownNameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
