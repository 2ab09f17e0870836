'use client';

import {
  hprDetailsAsked,
  hprDraftProblems,
  type HprDetailField,
  type HprDraft,
  type HprPerson,
} from '@carestack/core/hpr';
import { useState } from 'react';
import type { UseHprRegistration } from './useHprRegistration.js';

export type DetailsPage = 'profession' | 'person' | 'email' | 'review';

export interface DetailsPages {
  page: DetailsPage;
  person: HprPerson | null;
  /** What this page asks for, in its order. */
  fields: readonly HprDetailField[];
  /** Whether a person came back from the review to change something. */
  isChange: boolean;
  /** Keeps what was typed, and goes on unless something of this page is missing or wrong; gives what is. */
  goOn: (typed: HprDraft) => Partial<Record<HprDetailField, string>>;
  /** The page before, with what was typed kept; of a change, back to the review without it. */
  goBack: (typed: HprDraft) => void;
  change: (page: DetailsPage) => void;
}

/** The details are asked for page by page; one that has nothing to ask is not shown. */
export function useDetailsPages(registration: UseHprRegistration): DetailsPages {
  const { step, draft, problem, categories } = registration;
  const person = 'verified' in step ? step.verified.person : null;
  const [chosen, setChosen] = useState<DetailsPage | null>(null);
  const [isChange, setIsChange] = useState(false);

  const asked: Record<DetailsPage, readonly HprDetailField[]> = {
    profession: ['hpCategoryCode', 'hpSubCategoryCode'],
    person: hprDetailsAsked(person),
    email: ['email'],
    review: [],
  };
  const pages = order.filter((page) => page === 'review' || asked[page].length > 0);
  const problemsOn = (page: DetailsPage, typed: HprDraft) => {
    const all = hprDraftProblems(typed, person, categories);
    return Object.fromEntries(asked[page].flatMap((field) => (all[field] ? [[field, all[field]]] : [])));
  };
  const isWrong = (page: DetailsPage) => Object.keys(problemsOn(page, draft)).length > 0;
  const refused = pages.find((page) => asked[page].some((field) => field === problem?.field));
  const page = chosen ?? refused ?? pages.find(isWrong) ?? 'review';

  function show(next: DetailsPage | null, asChange: boolean) {
    setChosen(next);
    setIsChange(asChange);
  }

  return {
    page,
    person,
    fields: asked[page],
    isChange,
    change: (next) => show(next, true),

    goOn(typed) {
      registration.note(typed);
      const problems = problemsOn(page, { ...draft, ...typed });
      if (Object.keys(problems).length === 0) show(null, false);
      else show(page, isChange);
      return problems;
    },

    goBack(typed) {
      if (isChange) return show(null, false);
      registration.note(typed);
      const before = pages[pages.indexOf(page) - 1];
      show(before ?? null, false);
      if (!before) registration.back();
    },
  };
}

const order: readonly DetailsPage[] = ['profession', 'person', 'email', 'review'];
