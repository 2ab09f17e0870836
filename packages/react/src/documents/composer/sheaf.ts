import { type DocumentDraft, type DraftItem, itemLine, standingItems } from '@carestack/core/ai';
import { type ComposerState, isUnsaved, nextComposer } from './composerState.js';
import { papersOfOthers } from './papersOf.js';

const finishes = ['approved', 'discarded'] as const;

/** How a document ended of which this page has nothing more than its draft. */
export type Finish = (typeof finishes)[number];

/** A document that waits while another of the same papers is on the screen. One that is finished is not opened again. */
export type Beside =
  | Extract<ComposerState, { step: 'review' | 'approved' | 'done' }>
  | { step: 'finished'; as: Finish; draft: DocumentDraft };

/** The document on the screen, and those of the same papers before and after it. */
export interface Sheaf<State = ComposerState> {
  state: State;
  before: readonly Beside[];
  after: readonly Beside[];
}

/** One of the documents that were found in the papers. */
export interface FoundDocument {
  /** From 1, in the order of the papers. */
  place: number;
  /** What it tells of: `Chest X-ray`. Null where the papers do not say. */
  name: string | null;
  /** Only `done` is approved and made. `approved` is not made yet: its bundle is on its way, or could not be made. */
  standing: 'review' | 'approved' | 'done' | 'discarded';
  isOnScreen: boolean;
  /** False for the one on the screen, and for one that is finished and not in memory any more. */
  canOpen: boolean;
}

/**
 * A review of each draft, the first one that is not finished on the screen.
 *
 * @param from The step in which the drafts came.
 * @param finished How the drafts ended before the page was opened again, by their places.
 */
export function sheafOf(
  from: ComposerState,
  drafts: readonly DocumentDraft[],
  finished: readonly (Finish | null)[] = [],
): Sheaf {
  const all = drafts.map((draft, place): ComposerState | Beside => {
    const as = finished[place];
    if (as) return { step: 'finished', as, draft };
    return nextComposer(from, { type: 'drafted', draft, elsewhere: papersOfOthers(draft, drafts) });
  });
  const none = { state: from, before: [], after: [] };
  return at(none, all, all.findIndex(isOpen)) ?? none;
}

/** Puts the document at this place on the screen. The one that was there waits as it is; one that is being made is not left. */
export function opened<Desk extends Sheaf>(desk: Desk, place: number): Desk {
  return isMaking(desk.state) ? desk : (at(desk, documentsIn(desk), place) ?? desk);
}

/** Puts the next document on the screen that is to be approved: after the one there, else from the first. */
export function passedOn<Desk extends Sheaf>(desk: Desk): Desk {
  const place = nextOpen(desk);
  return place === null ? desk : opened(desk, place);
}

/** Discards the draft under review. The next one comes, or the last that was made; null when there is none. */
export function discarded<Desk extends Sheaf>(desk: Desk): Desk | null {
  const { state, before, after } = desk;
  if (state.step !== 'review') return desk;
  const gone: Beside = { step: 'finished', as: 'discarded', draft: state.draft };
  const all = [...before, gone, ...after];
  const made = all.map(({ step }) => step).lastIndexOf('done');
  return at(desk, all, nextOpen(desk) ?? made);
}

/** How many documents are still to be approved or discarded, with the one on the screen. */
export function leftIn(sheaf: Sheaf): number {
  return documentsIn(sheaf).filter(isOpen).length;
}

/** How each document ended, by its place; null for one that is open. */
export function finishesIn(sheaf: Sheaf): readonly (Finish | null)[] {
  return documentsIn(sheaf).map((one) => (one.step === 'finished' ? one.as : one.step === 'done' ? 'approved' : null));
}

/** Whether closing the page would lose what somebody did to a document that waits. */
export function isUnsavedBeside({ before, after }: Pick<Sheaf, 'before' | 'after'>): boolean {
  return [...before, ...after].some((one) => one.step !== 'finished' && isUnsaved(one));
}

/** The documents of the papers, for a list. Empty before there is one. */
export function foundIn(sheaf: Sheaf): readonly FoundDocument[] {
  return documentsIn(sheaf).flatMap((one, place): FoundDocument[] => {
    if (one.step === 'choose' || one.step === 'typing' || one.step === 'reading') return [];
    const isOnScreen = place === sheaf.before.length;
    return [
      {
        place: place + 1,
        name: nameOf(one),
        standing: one.step === 'finished' ? (one.as === 'approved' ? 'done' : 'discarded') : one.step,
        isOnScreen,
        canOpen: !isOnScreen && one.step !== 'finished' && !isMaking(sheaf.state),
      },
    ];
  });
}

export function finishIn(word: string): Finish | null {
  return finishes.find((one) => one === word) ?? null;
}

function documentsIn({ state, before, after }: Sheaf): (ComposerState | Beside)[] {
  return [...before, state, ...after];
}

/** Null where no document that can be shown is at the place. */
function at<Desk extends Sheaf>(desk: Desk, all: readonly (ComposerState | Beside)[], place: number): Desk | null {
  const state = all[place];
  if (!state || state.step === 'finished') return null;
  const waiting = (some: readonly (ComposerState | Beside)[]) => some.filter(isBeside);
  return { ...desk, state, before: waiting(all.slice(0, place)), after: waiting(all.slice(place + 1)) };
}

function nextOpen(sheaf: Sheaf): number | null {
  const own = sheaf.before.length;
  const all = documentsIn(sheaf);
  const isNext = (from: number) => (one: ComposerState | Beside, place: number) =>
    place > from && place !== own && isOpen(one);
  return [all.findIndex(isNext(own)), all.findIndex(isNext(-1))].find((place) => place >= 0) ?? null;
}

function isOpen({ step }: ComposerState | Beside): boolean {
  return step === 'review' || step === 'approved';
}

function isMaking(state: ComposerState): boolean {
  return state.step === 'approved' && state.problem === null;
}

function isBeside(one: ComposerState | Beside): one is Beside {
  return one.step !== 'choose' && one.step !== 'typing' && one.step !== 'reading';
}

function nameOf(one: Beside): string | null {
  const study = itemsOf(one).find(({ section }) => section === 'studyType');
  return study ? itemLine(study) : null;
}

function itemsOf(one: Beside): readonly DraftItem[] {
  return one.step === 'done' ? one.made.approved.items : standingItems(one.draft);
}
