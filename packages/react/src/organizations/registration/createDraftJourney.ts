import type { EhrApiError } from '@carestack/core/errors';
import type { SnapshotStore } from '@carestack/core/registration';
import type { AlikeFacility } from '../alike/findAlikeFacilities.js';
import {
  changed,
  emptyDraft,
  fieldsOf,
  isField,
  isSame,
  questionSteps,
  stepOf,
  type OrganizationDraft,
  type OrganizationField,
  type OrganizationStep,
  type QuestionStep,
} from './draft.js';
import { draftProblems, type Problems } from './problems.js';
import { refusedFields } from './refusals.js';
import { readSnapshot, writeSnapshot } from './snapshot.js';

/** What the service answered to the registration. */
export interface OrganizationResult {
  /** In the facility register, when the answer names it. */
  facilityId: string | null;
  /** The service's own sentence; empty when the facility was found in the register after a lost answer. */
  message: string;
}

export interface OrganizationProblem {
  code: string;
  field: OrganizationField | null;
}

/** What is on the screen, apart from what is typed. */
export interface OrganizationRegistrationState {
  step: OrganizationStep;
  /** Whether a person came here from the review, to change something. */
  isChange: boolean;
  /** The answer a person came to change. */
  aim: OrganizationField | null;
  /** What is wrong, as a code, by field: told by the last attempt to go on, or by the service, and not mended since. */
  problems: Problems;
  /** The same as the last attempt found it: while somebody types below, the list above the questions stays as it is. */
  told: Problems;
  /** What went wrong with the call, where it belongs to no field. */
  problem: OrganizationProblem | null;
  /** Counts attempts to go on or send. */
  attempt: number;
  /** What was cleared because the choice it depended on changed. */
  cleared: readonly OrganizationField[];
  isSending: boolean;
  /** Facilities on record that may be this one, found before it was sent. */
  alike: readonly AlikeFacility[];
  /** Whether a draft begun before goes on. `choices`: after a reload, which keeps no names, addresses and files. */
  resumed: 'draft' | 'choices' | null;
  result: OrganizationResult | null;
}

export const initialState: OrganizationRegistrationState = {
  step: 'facility',
  isChange: false,
  aim: null,
  problems: {},
  told: {},
  problem: null,
  attempt: 0,
  cleared: [],
  isSending: false,
  alike: [],
  resumed: null,
  result: null,
};

export type DraftJourney = ReturnType<typeof createDraftJourney>;

/** The registration of one facility, from the first question to the answer. It knows no screen and calls nothing. */
export function createDraftJourney(initialValues: Partial<OrganizationDraft> = {}) {
  const first: OrganizationDraft = { ...emptyDraft, ...initialValues };
  const listeners = new Set<() => void>();
  let draft = first;
  let state = initialState;
  let snapshots: SnapshotStore | null = null;
  /** Those a person has looked at, and said that it is another one. */
  const others = new Set<string>();
  /** What was sent without an answer: a facility found by it may be this very one. */
  let sentInDoubt: string | null = null;
  const identity = () => JSON.stringify([draft.facilityName, draft.pincode]);

  function show(next: Partial<OrganizationRegistrationState>) {
    // What is typed is no state of the screen: without a change of it nobody has to draw the whole screen again.
    if (Object.keys(next).length > 0) state = { ...state, ...next };
    const { step } = state;
    if (step === 'done') snapshots?.clear();
    else if (snapshots && step !== 'uncertain') writeSnapshot(snapshots, draft, step);
    for (const tell of listeners) tell();
  }

  function enter(step: OrganizationStep, next: Partial<OrganizationRegistrationState> = {}) {
    const { problems = {} } = next;
    const blank = { isChange: false, aim: null, problem: null, cleared: [], alike: [] };
    show({ step, ...blank, ...next, problems, told: problems });
  }

  /** What is still wrong of what was told: what breaks a rule until it keeps it, what the service refused until it is changed. */
  function stillWrong(before: OrganizationDraft): Problems {
    if (Object.keys(state.problems).length === 0) return state.problems;
    const [rulesBefore, rulesNow] = [draftProblems(before), draftProblems(draft)];
    const problems: Partial<Record<OrganizationField, string>> = {};
    for (const [field, code] of Object.entries(state.problems)) {
      if (!isField(field)) continue;
      const isOfRules = rulesBefore[field] === code;
      const now = isOfRules ? rulesNow[field] : isSame(before[field], draft[field]) ? code : undefined;
      if (now) problems[field] = now;
    }
    return problems;
  }

  const problemsOn = (step: QuestionStep): Problems => {
    const all = draftProblems(draft);
    return Object.fromEntries(fieldsOf(step).flatMap((field) => (all[field] ? [[field, all[field]]] : [])));
  };

  /** The first step that something is wrong on; the review when there is none. */
  function firstWrong(problems: Problems): QuestionStep {
    return questionSteps.find((step) => fieldsOf(step).some((field) => problems[field])) ?? 'review';
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getState: () => state,

    /** What was typed and chosen so far. */
    read: () => draft,

    /** Whether something was typed or chosen that is not sent yet. */
    isUnsent: () => state.step !== 'done' && !isSame(draft, first),

    /** Keeps what was typed or chosen. What depended on it and no longer fits is cleared, and told in `cleared`. */
    note: (changes: Partial<OrganizationDraft>) => {
      const before = draft;
      const next = changed(draft, changes);
      draft = next.draft;
      const problems = stillWrong(before);
      const stillCleared = state.cleared.filter((field) => !(field in changes));
      const cleared = [...stillCleared, ...next.cleared.filter((field) => !stillCleared.includes(field))];
      show({
        ...(!isSame(cleared, state.cleared) && { cleared }),
        ...(!isSame(problems, state.problems) && { problems }),
      });
    },

    /** Says at a field what is wrong with what was given there, or that it no longer is. */
    tell: (field: OrganizationField, code: string | undefined) => {
      const { [field]: _before, ...others } = state.problems;
      const problems = code === undefined ? others : { ...others, [field]: code };
      show({ problems, told: problems });
    },

    /** To the next step, or back to the review after a change; when something is wrong, says so and stays. */
    goOn() {
      const { step, isChange, attempt } = state;
      if (step === 'review' || step === 'uncertain' || step === 'done') return;
      const problems = problemsOn(step);
      if (Object.keys(problems).length > 0)
        return show({ problems, told: problems, problem: null, attempt: attempt + 1 });
      const next = questionSteps[questionSteps.indexOf(step) + 1] ?? 'review';
      enter(isChange ? 'review' : next);
    },

    /** One step back; of a change, to the review. Everything typed stays. */
    goBack() {
      const { step, isChange } = state;
      if (step === 'done' || state.isSending) return;
      if (isChange || step === 'uncertain') return enter('review');
      enter(questionSteps[questionSteps.indexOf(step) - 1] ?? 'facility');
    },

    /** From the review to the step of an answer. */
    change(field: OrganizationField) {
      if (!state.isSending) enter(stepOf(field), { isChange: true, aim: field });
    },

    /** Begins sending; gives the draft, or null when it is being sent, was sent, or has something wrong, which is then shown. */
    begin(): OrganizationDraft | null {
      if (state.isSending || state.step === 'done') return null;
      const problems = draftProblems(draft);
      const wrong = firstWrong(problems);
      if (wrong !== 'review') {
        enter(wrong, { isChange: true, problems: problemsOn(wrong), attempt: state.attempt + 1 });
        return null;
      }
      show({ isSending: true, problem: null });
      return draft;
    },

    finish({ facilityId, message }: OrganizationResult) {
      draft = first;
      enter('done', { isSending: false, resumed: null, result: { facilityId, message } });
    },

    /** Shows what went wrong at its field and its step; a lost answer is neither success nor failure. */
    fail(error: EhrApiError) {
      const attempt = state.attempt + 1;
      sentInDoubt = error.outcome === 'unknown' ? identity() : null;
      if (sentInDoubt !== null) return enter('uncertain', { isSending: false, attempt });
      const problems = refusedFields(error);
      const step = firstWrong(problems);
      const field = fieldsOf(step).find((name) => problems[name]) ?? null;
      const code = (field && problems[field]) ?? error.code;
      enter(step, { isSending: false, isChange: step !== 'review', problems, attempt, problem: { code, field } });
    },

    stopSending: () => show({ isSending: false }),

    /** Whether facilities that may be the same are still to be looked for. */
    isUnasked: () => sentInDoubt !== identity(),

    /** The facilities that a person has said are others. */
    setAsideBefore: (): ReadonlySet<string> => others,

    /** Asks first: one of these may be the facility. */
    doubt: (alike: readonly AlikeFacility[]) => show({ isSending: false, alike }),

    /** None of those shown is the facility: they are not asked about again. */
    setAside() {
      for (const { facilityId } of state.alike) others.add(facilityId);
    },

    /** Forgets everything typed, and begins with an empty draft. */
    startAgain() {
      if (state.isSending) return;
      draft = first;
      others.clear();
      enter('facility', { result: null, resumed: null });
    },

    /** Goes on with what this page still holds, or with the choices that a reload left. */
    resume(store: SnapshotStore | null) {
      snapshots = store;
      if (!isSame(draft, first)) return show(state.isSending ? {} : { resumed: 'draft' });
      const found = store && state.step !== 'done' ? readSnapshot(store) : null;
      if (!found) return;
      draft = { ...draft, ...found.draft };
      // What was typed is gone, so the way begins at its first question again; what was chosen is there.
      enter('facility', { resumed: 'choices' });
    },
  };
}
