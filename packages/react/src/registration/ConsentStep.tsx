'use client';

import type { ConsentReceipt } from '@carestack/core/registration';
import { useId, useState, type ReactNode } from 'react';
import { Button, Checkbox, RadioGroup } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages, useSurroundings } from '../provider/index.js';
import { consentReceipt } from './consentReceipt.js';
import { StepForm } from './StepForm.js';
import type { ConsentText, WizardMode } from './wizard.js';

export interface ConsentStepProps {
  /** By language; with more than one a person can choose. */
  texts: Readonly<Record<string, ConsentText>>;
  mode: WizardMode;
  /** Who sits at the desk. */
  operator: string | undefined;
  /** What is known from the screen before. */
  notice?: ReactNode;
  onAgree: (consent: ConsentReceipt) => void;
  onBack?: (() => void) | undefined;
  onDecline: (() => void) | undefined;
}

/** The name of the worker's own statement; no clause has a space in its name. */
const statement = 'own statement';

/**
 * Every point of the consent, in full, each with a box of its own, none ticked before (abdm.md 1.5). At a desk the worker says with a
 * box of their own, in the language of the page, that the points were explained.
 */
export function ConsentStep({ texts, mode, operator, notice, onAgree, onBack, onDecline }: ConsentStepProps) {
  const { consent: words } = useMessages('registration', english);
  const { language: around = 'en', direction = directionOf(around) } = useSurroundings().messages;
  const inPage = { lang: around, dir: direction };
  const languages = Object.keys(texts);
  const [chosen, setChosen] = useState<string | null>(null);
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  /** The box that was the first without a tick when its owner wanted to go on. */
  const [told, setTold] = useState<string | null>(null);
  const prefix = useId();
  const language = languages.find((name) => name === (chosen ?? around)) ?? languages[0];
  const text = language === undefined ? undefined : texts[language];
  if (language === undefined || !text) throw new Error('ConsentStep: there is no text to agree to.');

  const clauses = Object.entries(text.clauses);
  const needed = [...clauses.map(([name]) => name), ...(mode === 'assisted' ? [statement] : [])];
  // Whoever ticked a text in one language has not read it in another.
  const tickOf = (name: string) => `${language}-${name}`;
  const missing = needed.find((name) => !agreed.has(tickOf(name)));
  const { version } = text;
  const idOf = (name: string) => `${prefix}-${name.replace(' ', '-')}`;

  async function agree(given: string) {
    setTold(missing ?? null);
    if (missing !== undefined) return;
    const shown = clauses.map(([, clause]) => clause);
    onAgree({ ...(await consentReceipt(version, given, shown)), mode });
  }

  function toggle(name: string) {
    const ticked = new Set(agreed);
    if (!ticked.delete(tickOf(name))) ticked.add(tickOf(name));
    setAgreed(ticked);
  }

  function speak(next: string) {
    setChosen(next);
    setAgreed(new Set());
    setTold(null);
  }

  const messageAt = (name: string) => (name === statement ? words.statementNeeded : text.needed);
  const errorAt = (name: string) => (told === name && missing === name ? messageAt(name) : undefined);
  return (
    <StepForm
      lang={language}
      dir={directionOf(language)}
      title={text.title}
      intro={<p>{text.intro}</p>}
      fields={told && missing ? [{ fieldId: idOf(missing), message: messageAt(missing) }] : []}
      submitLabel={text.submit}
      onSubmit={() => void agree(language)}
      onBack={onBack}
      actions={
        onDecline && (
          <Button variant="secondary" onClick={onDecline}>
            {text.decline}
          </Button>
        )
      }
    >
      {notice && <div {...inPage}>{notice}</div>}
      {languages.length > 1 && (
        <RadioGroup
          className="cs-options-row"
          label={<span lang={around}>{words.language}</span>}
          value={language}
          onChange={(event) => speak(event.target.value)}
          options={languages.map((name) => ({ value: name, label: <span lang={name}>{ownNameOf(name)}</span> }))}
        />
      )}
      {mode === 'assisted' && <p {...inPage}>{words.assisted}</p>}
      <div data-part="clauses" className="cs-clauses">
        {clauses.map(([name, clause]) => (
          <Checkbox
            key={tickOf(name)}
            id={idOf(name)}
            label={clause}
            error={errorAt(name)}
            checked={agreed.has(tickOf(name))}
            onChange={() => toggle(name)}
          />
        ))}
      </div>
      {mode === 'assisted' && (
        <div data-part="statement" className="cs-clauses" {...inPage}>
          <Checkbox
            key={language}
            id={idOf(statement)}
            label={words.statement({ operator: operator ?? null })}
            error={errorAt(statement)}
            checked={agreed.has(tickOf(statement))}
            onChange={() => toggle(statement)}
          />
        </div>
      )}
    </StepForm>
  );
}

/** Of the languages of India only those in Arabic letters run from right to left: Urdu, Kashmiri, Sindhi. */
function directionOf(language: string): 'ltr' | 'rtl' {
  return new Intl.Locale(language).maximize().script === 'Arab' ? 'rtl' : 'ltr';
}

/** A language in its own words: `हिन्दी`. */
function ownNameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
