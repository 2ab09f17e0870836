'use client';

import { useRef, useState, type ReactNode, type Ref } from 'react';
import { LiveRegion, RadioGroup, releaseFocus, Skeleton, TextInput } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { useErrorText, useMessages } from '../provider/index.js';
import { Rules } from './Rules.js';
import { StepForm } from './StepForm.js';
import { useFieldProblems } from './useFieldProblems.js';

export interface ChoiceStepProps<Rule extends string> {
  text: {
    title: string;
    intro: string;
    suggestions: { label: string };
    own: string;
    ownLabel: string;
    rulesTitle: string;
    rules: Readonly<Record<Rule, string>>;
    brokenRules: string;
    choose: string;
    taken: string;
    loading: string;
    submit: string;
    pending?: string;
  };
  /** Null while they are looked for. */
  suggestions: readonly string[] | null;
  /** What follows every name. */
  suffix: string;
  /** Refused before because somebody else has them: shown as such, and not to choose again. */
  taken?: readonly string[] | undefined;
  /** Chosen before, when its owner comes back. */
  chosen?: string | undefined;
  problem: { code: string } | null;
  /** Whether the problem is one with the name. */
  isRefused: boolean;
  isPending?: boolean;
  localPartOf: (text: string) => string;
  brokenRulesOf: (localPart: string) => readonly Rule[];
  onChoose: (name: string) => void;
  onLoad: () => void;
  onBack?: (() => void) | undefined;
  actions?: ReactNode;
  /** Above the choice. */
  notice?: ReactNode;
}

/** The value of the choice that opens a box of one's own; no name starts with a space. */
const own = ' own';

const noneTaken: readonly string[] = [];

/** Suggested names to choose from, or an own one with its rules beside it. Nothing is chosen beforehand. */
export function ChoiceStep<Rule extends string>({
  text,
  suggestions,
  suffix,
  taken = noneTaken,
  chosen = '',
  problem,
  isRefused,
  isPending = false,
  localPartOf,
  brokenRulesOf,
  onChoose,
  onLoad,
  onBack,
  actions,
  notice,
}: ChoiceStepProps<Rule>) {
  const { retry } = useMessages('errors', englishErrors);
  const errorText = useErrorText();
  const [picked, setPicked] = useState<string | null>(null);
  const [kept, setKept] = useState(chosen);
  const box = useRef<HTMLInputElement>(null);
  const [mistake, setMistake] = useState<string>();
  /** Whether an own name was asked for last: what is said of it stands at its place, and goes when another is looked at. */
  const [askedOwn, setAskedOwn] = useState<boolean | null>(null);
  const { idOf } = useFieldProblems(['choice', 'own'], null);

  if (!suggestions) {
    return (
      <StepForm
        title={text.title}
        intro={<p>{text.intro}</p>}
        problem={problem}
        submitLabel={problem ? retry : undefined}
        onSubmit={onLoad}
        actions={actions}
      >
        {!problem && <Skeleton lines={4} />}
        <LiveRegion message={problem ? '' : text.loading} />
      </StepForm>
    );
  }

  const isTaken = (name: string) => taken.includes(localPartOf(name));
  const refusal = problem && isRefused ? errorText(problem) : undefined;
  // One that is taken stands in the box for as long as that is said of it.
  const before = isTaken(chosen) && !refusal ? '' : chosen;
  const wanted = picked ?? (before === '' || suggestions.includes(before) ? before : own);
  const choice = isTaken(wanted) ? '' : wanted;
  const isOwn = choice === own || suggestions.length === 0;

  /** Only our own suffix may follow a name: any other is left on, and breaks its rules. */
  const nameOf = (typed: string) => {
    const name = typed.trim().toLowerCase();
    return name.endsWith(suffix) ? localPartOf(name) : name;
  };

  function wrongWith(name: string): string | undefined {
    if (brokenRulesOf(name).length > 0) return text.brokenRules;
    return isTaken(name) ? text.taken : undefined;
  }

  function take() {
    const name = isOwn ? nameOf(box.current?.value ?? '') : choice;
    const wrong = isOwn ? wrongWith(name) : name ? undefined : text.choose;
    setMistake(wrong);
    setAskedOwn(isOwn);
    if (wrong) return;
    releaseFocus();
    onChoose(name);
  }

  const isOfThis = (askedOwn ?? (chosen !== '' && !suggestions.includes(chosen))) === isOwn;
  const error = isOfThis ? (mistake ?? refusal) : undefined;
  const field = isOwn ? 'own' : 'choice';
  const full = (name: string) => (name.includes('@') ? name : `${name}${suffix}`);

  return (
    <StepForm
      title={text.title}
      intro={<p>{text.intro}</p>}
      problem={isRefused ? null : problem}
      fields={error ? [{ fieldId: idOf(field), message: error }] : []}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      isPending={isPending}
      onSubmit={take}
      onBack={onBack}
      actions={actions}
    >
      {notice}
      {suggestions.length > 0 && (
        <RadioGroup
          id={idOf('choice')}
          label={text.suggestions.label}
          error={isOwn ? undefined : error}
          value={choice}
          onChange={(event) => setPicked(event.target.value)}
          options={[
            ...suggestions.map((name) => ({
              value: name,
              label: <bdi>{full(name)}</bdi>,
              ...(isTaken(name) && { hint: text.taken, isDisabled: true }),
            })),
            { value: own, label: text.own },
          ]}
        />
      )}
      {isOwn && (
        <OwnName
          id={idOf('own')}
          boxRef={box}
          defaultValue={kept}
          onKeep={setKept}
          {...{ text, error, suffix, nameOf, brokenRulesOf }}
        />
      )}
    </StepForm>
  );
}

interface OwnNameProps<Rule extends string> extends Pick<ChoiceStepProps<Rule>, 'text' | 'suffix' | 'brokenRulesOf'> {
  id: string;
  /** What is before the suffix. */
  nameOf: (typed: string) => string;
  error: string | undefined;
  boxRef: Ref<HTMLInputElement>;
  defaultValue: string;
  /** Called when its owner goes on, so that a keystroke draws this box alone and switching loses nothing. */
  onKeep: (typed: string) => void;
}

function OwnName<Rule extends string>({
  id,
  text,
  error,
  suffix,
  boxRef,
  defaultValue,
  onKeep,
  nameOf,
  brokenRulesOf,
}: OwnNameProps<Rule>) {
  const [typed, setTyped] = useState(defaultValue);
  const rulesId = `${id}-rules`;

  return (
    <div className="cs-with-rules">
      <TextInput
        ref={boxRef}
        id={id}
        label={text.ownLabel}
        error={error}
        suffix={suffix}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => onKeep(typed)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-describedby={rulesId}
      />
      <Rules
        id={rulesId}
        title={text.rulesTitle}
        rules={text.rules}
        broken={typed === '' ? null : brokenRulesOf(nameOf(typed))}
      />
    </div>
  );
}
