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
  finish: (answers: Answers) => void,
) {
  const [answers, setAnswers] = useState<Partial<Answers>>({});
  const [index, setIndex] = useState<number | null>(null);

  const isName = (name: string): name is keyof Answers & string => Object.hasOwn(steps ?? {}, name);
  const names = Object.keys(steps ?? {}).filter(isName);
  const isComplete = (given: Partial<Answers>): given is Answers => names.every((name) => Object.hasOwn(given, name));

  function show(next: number, given: Partial<Answers>): void {
    if (next < names.length) setIndex(next);
    else if (isComplete(given)) finish(given);
  }

  function currentOf(at: number, name: keyof Answers & string, all: HostSteps<Answers>) {
    const Screen: ComponentType<HostStepProps<Answers[typeof name]>> = all[name];
    const screen: ReactNode = createElement<HostStepProps<Answers[typeof name]>>(Screen, {
      key: name,
      answer: answers[name],
      onNext: (answer) => {
        const given = { ...answers, [name]: answer };
        setAnswers(given);
        show(at + 1, given);
      },
      onBack: at > 0 ? () => setIndex(at - 1) : undefined,
    });
    return { name, index: at, screen };
  }

  const name = index === null ? undefined : names[index];
  return {
    names,
    /** Shows the first of them; without any, finishes at once. */
    begin: () => show(0, answers),
    /** The one in view; null before they begin. */
    current: index !== null && name && steps ? currentOf(index, name, steps) : null,
  };
}
