import { type DocumentDraft, type DraftItem, itemLine, standingItems } from '@carestack/core/ai';
import { atStart, type ComposerEvent, type ComposerState, isUnsaved, nextComposer } from './composerState.js';
import { type Beside, type Finish, isUnsavedBeside, type Sheaf, sheafOf } from './sheaf.js';

/** Work on the same document that waits beside the one on the screen, with the other documents of its papers. */
export interface OtherWork extends Sheaf<Extract<ComposerState, { step: 'typing' | 'review' | 'done' }>> {
  /** `newer`: a summary that came in the meantime, as it came. `own`: what was on the screen before another was taken. */
  kind: 'newer' | 'own';
}

/** All work on one document. Only a person puts something else on the screen. */
export interface Desk extends Sheaf {
  others: readonly OtherWork[];
  /** The drafts that the service has given so far. None of them is news a second time. */
  seen: readonly DocumentDraft[];
}

export const emptyDesk: Desk = { state: atStart, before: [], after: [], others: [], seen: [] };

export function deskAfter(desk: Desk, event: ComposerEvent): Desk {
  const state = nextComposer(desk.state, event);
  if (state === desk.state) return desk;
  const seen = event.type === 'drafted' ? [...desk.seen, event.draft] : desk.seen;
  const beside = {
    before: besideAfter(desk.before, event),
    after: besideAfter(desk.after, event),
  };
  return { ...desk, ...beside, state, seen, others: withoutForm(desk.others, state) };
}

/** What happens to the document on the screen happens to it alone, but for its papers, and a new beginning. */
function besideAfter(beside: readonly Beside[], event: ComposerEvent): readonly Beside[] {
  if (event.type === 'startedOver') return [];
  if (event.type !== 'filesFound') return beside;
  return beside.map((one) => (one.step === 'review' ? { ...one, files: event.files } : one));
}

/** The papers were read: their documents are reviewed, one after the other, if somebody waits for them. */
export function draftsRead(
  desk: Desk,
  drafts: readonly DocumentDraft[],
  finished: readonly (Finish | null)[] = [],
): Desk {
  const { step } = desk.state;
  if (step !== 'choose' && step !== 'reading') return draftsCame(desk, drafts, false);
  return { ...desk, ...sheafOf(desk.state, drafts, finished), seen: [...desk.seen, ...drafts] };
}

/** Drafts came that nobody at this screen waits for. On a free desk their review begins; else they wait beside what is there. */
export function draftsCame(desk: Desk, drafts: readonly DocumentDraft[], isFree: boolean): Desk {
  const waiting = desk.others.flatMap(({ state }) => (state.step === 'review' ? [state.draft] : []));
  const known = [...desk.seen, ...waiting];
  if (drafts.every((draft) => known.some((one) => isSameReading(one, draft)))) return desk;
  const { state, before, after } = sheafOf(atStart, drafts);
  const seen = [...desk.seen, ...drafts];
  if (isFree || state.step !== 'review') return { ...desk, state, before, after, seen };
  const own = desk.others.filter(({ kind }) => kind !== 'newer');
  return { ...desk, others: [{ kind: 'newer', state, before, after }, ...own], seen };
}

/** Puts other work on the screen. What was there waits in its place, if a person did something to it. */
export function taken(desk: Desk, other: OtherWork): Desk {
  if (!desk.others.includes(other)) return desk;
  const rest = desk.others.filter((one) => one !== other);
  const { kind: _, ...next } = other;
  const { state, before, after } = desk;
  switch (state.step) {
    case 'choose':
      return { ...desk, ...next, others: rest };
    case 'review':
    case 'typing':
    case 'done': {
      const isUntouched = state.step === 'review' && !isUnsaved(state) && before.length + after.length === 0;
      const isNewest = isUntouched && state.draft.original === desk.seen.at(-1)?.original;
      const aside: OtherWork = { kind: isNewest ? 'newer' : 'own', state, before, after };
      const others = isUntouched && !isNewest ? rest : [aside, ...rest];
      return { ...desk, ...next, others: withoutForm(others, next.state) };
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
export function waitingAtRisk(desk: Omit<Desk, 'state'>, isTyped: boolean): 'typed' | 'edited' | null {
  const { others } = desk;
  if ([desk, ...others].some(isUnsavedBeside) || others.some(({ state }) => isUnsaved(state))) return 'edited';
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
