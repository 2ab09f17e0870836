'use client';

import { VisuallyHidden } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';

export interface RulesProps<Rule extends string> {
  id?: string | undefined;
  title: string;
  /** Every rule in words, in their order. */
  rules: Readonly<Record<Rule, string>>;
  /** Those that what was typed breaks; null before anything is typed. */
  broken: readonly Rule[] | null;
}

/** The rules of a field, there before typing starts and checked while typing. */
export function Rules<Rule extends string>({ id, title, rules, broken }: RulesProps<Rule>) {
  const { rules: text } = useMessages('registration', english);
  const isBroken = (rule: string) => broken?.some((name) => name === rule) ?? false;

  return (
    <div id={id} data-part="rules" className="cs-rules">
      <p>{title}</p>
      <ul>
        {Object.entries<string>(rules).map(([rule, sentence]) => (
          <li key={rule} data-kept={(broken && !isBroken(rule)) || undefined} data-broken={isBroken(rule) || undefined}>
            {sentence}
            {broken && <VisuallyHidden>, {isBroken(rule) ? text.broken : text.kept}</VisuallyHidden>}
          </li>
        ))}
      </ul>
    </div>
  );
}
