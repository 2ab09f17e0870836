'use client';

import { createContext, useContext, type ReactNode } from 'react';
import { TextInput, type TextInputProps } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import { StepForm } from '../registration/index.js';
import { ListField, type Choices } from './ListField.js';
import type { Choice, OrganizationDraft, OrganizationField, QuestionStep } from './registration/draft.js';
import { fieldsOf } from './registration/draft.js';
import { useOrganizationField, type UseOrganizationRegistration } from './useOrganizationRegistration.js';

interface Answering {
  registration: UseOrganizationRegistration;
  idOf: (field: OrganizationField) => string;
  /** Further ways on, beside the main button. */
  actions: ReactNode;
  /** Opens a facility that is on record already. */
  onFound?: ((facilityId: string) => void) | undefined;
}

export const AnsweringContext = createContext<Answering | null>(null);

export function useAnswering(): Answering {
  const answering = useContext(AnsweringContext);
  if (!answering) throw new Error('The steps of a facility stand inside <OrganizationRegistrationWizard>.');
  return answering;
}

/** What a person reads for a problem of an answer. */
function useSentence(): (code: string | undefined) => string | undefined {
  const own: Readonly<Record<string, string>> = useMessages('organizationRegistration', english).problems;
  const common: Readonly<Record<string, string>> = useMessages('errors', englishErrors).codes;
  return (code) => code && (own[code] ?? common[code] ?? own['refused']);
}

/** An answer with its words and its problem, for any control. */
export function useAnswer<Name extends OrganizationField>(name: Name) {
  const { registration, idOf } = useAnswering();
  const { label, hint } = useMessages('organizationRegistration', english).fields[name];
  const { value, error, set } = useOrganizationField(registration, name);
  const sentence = useSentence();
  return { words: { id: idOf(name), label, hint: hint || undefined, error: sentence(error) }, value, set };
}

type Names<Value> = {
  [Name in OrganizationField]: OrganizationDraft[Name] extends Value ? Name : never;
}[OrganizationField];

export interface TextAnswerProps
  extends Omit<TextInputProps, 'name' | 'label' | 'hint' | 'error' | 'id' | 'value' | 'onChange'> {
  name: Names<string>;
  isOptional?: boolean;
}

export function TextAnswer({ name, isOptional = false, ...rest }: TextAnswerProps) {
  const { optional } = useMessages('organizationRegistration', english);
  const { words, value, set } = useAnswer(name);
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      {...words}
      label={isOptional ? optional({ label: words.label }) : words.label}
      value={value}
      onChange={({ target }) => set(target.value)}
    />
  );
}

export interface ListAnswerProps {
  name: Names<Choice>;
  list: Choices;
  first?: string | undefined;
  unlisted?: string | undefined;
  isOptional?: boolean;
}

export function ListAnswer({ name, isOptional = false, ...rest }: ListAnswerProps) {
  const { optional } = useMessages('organizationRegistration', english);
  const { words, value, set } = useAnswer(name);
  const label = isOptional ? optional({ label: words.label }) : words.label;
  return <ListField {...rest} {...words} label={label} value={value} onChange={set} />;
}

export interface QuestionsProps {
  step: Exclude<QuestionStep, 'review'>;
  children: ReactNode;
}

/** One step of questions: what is wrong, the answers, and the way on. */
export function Questions({ step, children }: QuestionsProps) {
  const { continue: goOn, save, steps, problemOf, fields: words } = useMessages('organizationRegistration', english);
  const { registration, idOf, actions } = useAnswering();
  const sentence = useSentence();
  const { title, intro } = steps[step];
  const fields = fieldsOf(step).flatMap((field) => {
    const problem = sentence(registration.told[field]);
    return problem ? [{ fieldId: idOf(field), message: problemOf({ label: words[field].label, problem }) }] : [];
  });

  return (
    <StepForm
      title={title}
      intro={intro && <p>{intro}</p>}
      fields={fields}
      attempt={registration.attempt}
      problem={registration.problem}
      submitLabel={registration.isChange ? save : goOn}
      onSubmit={registration.goOn}
      onBack={step === 'facility' && !registration.isChange ? undefined : registration.goBack}
      actions={actions}
    >
      {children}
    </StepForm>
  );
}
