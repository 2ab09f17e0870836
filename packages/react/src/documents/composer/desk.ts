import { type DocumentDraft, type DraftItem, itemLine, standingItems } from '@carestack/core/ai';
import { atStart, type ComposerEvent, type ComposerState, isUnsaved, nextComposer } from './composerState.js';

/** Work on the same document that waits beside the one on the screen. */
export interface OtherWork {
  /** `newer`: a summary that came in the meantime, as it came. `own`: what was on the screen before another was taken. */
  kind: 'newer' | 'own';
  state: Extract<ComposerState, { step: 'typing' | 'review' | 'done' }>;
}

/** All work on one document. Only a person puts something else on the screen. */
export interface Desk {
  state: ComposerState;
  others: readonly OtherWork[];
  /** The drafts that the service has given so far. None of them is news a second time. */
  seen: readonly DocumentDraft[];
}

export const emptyDesk: Desk = { state: atStart, others: [], seen: [] };

export function deskAfter(desk: Desk, event: ComposerEvent): Desk {
  const state = nextComposer(desk.state, event);
  if (event.type === 'drafted') {
    return state === desk.state ? desk : { ...desk, state, seen: [...desk.seen, event.draft] };
  }
  return state === desk.state ? desk : { ...desk, state, others: withoutForm(desk.others, state) };
}

/** A draft came that nobody at this screen waits for. On a free desk its review begins; else it waits beside what is there. */
export function draftCame(desk: Desk, draft: DocumentDraft, isFree: boolean): Desk {
  const waiting = desk.others.flatMap(({ state }) => (state.step === 'review' ? [state.draft] : []));
  if ([...desk.seen, ...waiting].some((one) => isSameReading(one, draft))) return desk;
  const review = nextComposer(atStart, { type: 'drafted', draft });
  const seen = [...desk.seen, draft];
  if (isFree || review.step !== 'review') return { ...desk, state: review, seen };
  const own = desk.others.filter(({ kind }) => kind !== 'newer');
  return { ...desk, others: [{ kind: 'newer', state: review }, ...own], seen };
}

/** Puts other work on the screen. What was there waits in its place, if a person did something to it. */
export function taken(desk: Desk, other: OtherWork): Desk {
  if (!desk.others.includes(other)) return desk;
  const rest = desk.others.filter((one) => one !== other);
  const { state } = desk;
  switch (state.step) {
    case 'choose':
      return { ...desk, state: other.state, others: rest };
    case 'review':
    case 'typing':
    case 'done': {
      const isNewest =
        state.step === 'review' && !isUnsaved(state) && state.draft.original === desk.seen.at(-1)?.original;
      const isKept = isNewest || state.step !== 'review' || isUnsaved(state);
      const aside: OtherWork = { kind: isNewest ? 'newer' : 'own', state };
      return { ...desk, state: other.state, others: withoutForm(isKept ? [aside, ...rest] : rest, other.state) };
    }
    // Neither is interrupted.
    case 'reading':
    case 'approved':
      return desk;
    default:
      return state satisfies never;
  }
}

/** Puts away a summary that nobody wants. Work of a person stays. */
export function dismissed(desk: Desk, other: OtherWork): Desk {
  return other.kind === 'newer' ? { ...desk, others: desk.others.filter((one) => one !== other) } : desk;
}

/** What closing the page would lose of the work that waits. */
export function waitingAtRisk(others: readonly OtherWork[], isTyped: boolean): 'typed' | 'edited' | null {
  if (others.some(({ state }) => isUnsaved(state))) return 'edited';
  return isTyped && hasForm(others) ? 'typed' : null;
}

export function hasForm(others: readonly OtherWork[]): boolean {
  return others.some(({ state }) => state.step === 'typing');
}

/** The lines of one draft that the other does not have. */
export function linesOnlyIn(draft: DocumentDraft, other: DocumentDraft): DraftItem[] {
  const key = (item: DraftItem) => `${item.section} ${itemLine(item)}`;
  const lines = new Set(standingItems(other).map(key));
  return standingItems(draft).filter((item) => !lines.has(key(item)));
}

function isSameReading(one: DocumentDraft, other: DocumentDraft): boolean {
  return JSON.stringify(one.original) === JSON.stringify(other.original);
}

/** There is one form, with one set of rows: on the screen it waits nowhere else. */
function withoutForm(others: readonly OtherWork[], { step }: ComposerState): readonly OtherWork[] {
  return step === 'typing' ? others.filter((one) => one.state.step !== 'typing') : others;
}
