'use client';

import { createElement, useState, type ComponentType, type ReactNode } from 'react';

/** What a screen of the host's own is given. */
export interface HostStepProps<Answer> {
  /** What it gave before, when its owner comes back to it. */
  answer: Answer | undefined;
  onNext: (answer: Answer) => void;
  /** To the screen before; the first of them has none. */
  onBack: (() => void) | undefined;
}

/** Screens of the host's own, in their order; each answers under its own name. */
export type HostSteps<Answers extends object> = {
  readonly [Name in keyof Answers]: ComponentType<HostStepProps<Answers[Name]>>;
};

/** The host's own screens, one after the other, once the journey itself has ended. */
export function useHostSteps<Answers extends object>(
  steps: HostSteps<Answers> | undefined,
): {
  names: readonly string[];
  /** Shows the first of them; without any, finishes at once. */
  begin: (finish: (answers: Answers) => void) => void;
  /** The screen in view, or null before they begin. */
  current: { name: string; index: number; screen: ReactNode } | null;
} {
  const [answers, setAnswers] = useState<Partial<Answers>>({});
  const [view, setView] = useState<{ index: number; finish: (answers: Answers) => void } | null>(null);

  const isName = (name: string): name is keyof Answers & string => Object.hasOwn(steps ?? {}, name);
  const names = Object.keys(steps ?? {}).filter(isName);
  const isComplete = (given: Partial<Answers>): given is Answers => names.every((name) => Object.hasOwn(given, name));

  function show(index: number, given: Partial<Answers>, finish: (answers: Answers) => void): void {
    if (index < names.length) setView({ index, finish });
    else if (isComplete(given)) finish(given);
  }

  const name = view ? names[view.index] : undefined;
  if (!view || !name || !steps) return { names, begin: (finish) => show(0, answers, finish), current: null };

  const { index, finish } = view;
  const Screen: ComponentType<HostStepProps<Answers[typeof name]>> = steps[name];
  const screen = createElement<HostStepProps<Answers[typeof name]>>(Screen, {
    key: name,
    answer: answers[name],
    onNext: (answer) => {
      const given = { ...answers, [name]: answer };
      setAnswers(given);
      show(index + 1, given, finish);
    },
    onBack: index > 0 ? () => setView({ index: index - 1, finish }) : undefined,
  });
  return { names, begin: (then) => show(0, answers, then), current: { name, index, screen } };
}
