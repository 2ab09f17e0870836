import type { ComponentType } from 'react';
import type { HostSteps } from './useHostSteps.js';
import type { StepReport } from './useStepReports.js';

/** Who holds the device: the person themselves, or somebody at a desk who types for them. */
export type WizardMode = 'self' | 'assisted';

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

/** What a screen of yours is given in place of ours. */
export interface WizardSlotProps<Registration> {
  /** The step in view, what is under way, what went wrong, and the moves. */
  registration: Registration;
  mode: WizardMode;
  /** The way on without the journey, where you offer one. */
  onCancel: (() => void) | undefined;
  /** Ends the journey with its result; does something at the last step only. */
  onDone: () => void;
}

export type WizardPart = 'progress' | 'step' | 'heading' | 'intro' | 'actions';

/** Somebody goes on without what the journey would have made. */
export interface LeftRegistration {
  outcome: 'none';
  /** The screen it was left from. */
  step: string;
  /** The mobile as far as it was typed, so that it is not asked for twice. */
  mobile: string;
}

/** What both wizards take, under the same names. */
export interface WizardProps<Registration, Step extends string, Problem, Answers extends object> {
  /** `self` on the person's own device, where the browser may fill in what it knows of them; `assisted` at a desk. Default `assisted`. */
  mode?: WizardMode | undefined;
  /** Who sits at the desk. Named in their own statement, and in the receipt of the consent. */
  operator?: string | undefined;
  /** Your own consent texts by language, in place of ours; with more than one a person can choose. */
  consents?: Readonly<Record<string, ConsentText>> | undefined;
  /** Screens of your own after the journey. What they give is in `result.answers`, under their names. */
  steps?: HostSteps<Answers> | undefined;
  /** A screen of your own in place of ours, by the name of its step. */
  slots?: Readonly<Partial<Record<Step, ComponentType<WizardSlotProps<Registration>>>>> | undefined;
  className?: string | undefined;
  /** Classes for the parts inside. */
  classNames?: Readonly<Partial<Record<WizardPart, string>>> | undefined;
  /** A screen was finished, gone back from, or left for good. Its name, how it ended and how long it took; nothing of the person. */
  onStep?: ((report: StepReport) => void) | undefined;
  /** The person goes on without, and has said so where something was under way. Left out, the way is not offered. */
  onCancel?: ((left: LeftRegistration) => void) | undefined;
  /** Something went wrong. Its code, its field and what can be done; nothing of the person. */
  onError?: ((problem: Problem) => void) | undefined;
}

/** What no host has added anything to. */
export type NoAnswers = Record<string, never>;
