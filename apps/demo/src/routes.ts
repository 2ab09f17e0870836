import { type CalendarDate, isCalendarDate, type Written } from '@carestack/core/values';
import { hasUnsavedChanges } from '@carestack/react/provider';
import { useSyncExternalStore } from 'react';
import { leaveBy } from './leaving.js';

/** The registers of the clinic, each with a list, a page for somebody new and one for each record. */
export type Section = 'patients' | 'practitioners' | 'facilities';

export type SectionRoute =
  | { page: 'list' | 'new'; section: Section }
  | { page: 'record'; section: Section; id: string };

/** A time of a practitioner, as it stands in an address. */
export interface FreeTime {
  practitionerReference: string;
  startTime: string;
}

/** What a booking begins with. */
export type BookingRoute = { page: 'booking'; section: 'today'; patientId?: string; place?: FreeTime };

export type Route =
  | SectionRoute
  | { page: 'today'; section: 'today'; date: CalendarDate | null; department: string | null }
  | BookingRoute
  /** When somebody sees patients; null for a list of all. */
  | { page: 'hours'; section: 'today'; id: string | null }
  /** A visit, and the kind of document that is composed there; null for the usual one. */
  | { page: 'visit'; section: 'today'; reference: string; kind: string | null }
  /** The papers of a stay in hospital, day by day, which began with this visit; null until the first of them are sent. */
  | { page: 'stay'; section: 'today'; reference: string; stayId: string | null }
  | { page: 'document'; section: 'patients'; id: string }
  /** For patients: none of the clinic's own screens is around it. */
  | { page: 'book'; section?: undefined }
  | { page: 'abha'; section: 'patients' }
  /** An ABHA for a patient who is on record; the document that waits for it. */
  | { page: 'completion'; section: 'patients'; patientId: string; documentId: string | null }
  | { page: 'hpr'; section: 'practitioners' }
  | { page: 'missing'; section?: undefined };

/** The screen behind an address. Addresses hold an opaque id at most, never a name or a number. */
export function routeOf(path: string): Route {
  const [section = 'today', word, ...rest] = path.split('/').filter(Boolean).map(decoded);
  if (section === 'today') return todayRoute(word, rest);
  if (section === 'visits' && word === 'open') return visitRoute(rest);
  if (section === 'visits' && word === 'stay') return stayRoute(rest);
  if (section === 'visits') return bookingRoute(word, rest);
  if (section === 'documents' && word && rest.length === 0) return { page: 'document', section: 'patients', id: word };
  if (section === 'hours' && rest.length === 0) return { page: 'hours', section: 'today', id: word ?? null };
  if (section === 'book' && !word) return { page: 'book' };
  if (section === 'patients' && word === 'abha' && rest.length > 0) return completionRoute(rest);
  if (!isSection(section) || rest.length > 0) return { page: 'missing' };
  if (!word) return { page: 'list', section };
  if (word === 'new') return { page: 'new', section };
  if (word === 'abha' && section === 'patients') return { page: 'abha', section };
  if (word === 'hpr' && section === 'practitioners') return { page: 'hpr', section };
  return { page: 'record', section, id: word };
}

function todayRoute(date: string | undefined, [department, ...rest]: string[]): Route {
  if (date === undefined) return { page: 'today', section: 'today', date: null, department: null };
  if (rest.length > 0 || !isCalendarDate(date)) return { page: 'missing' };
  return { page: 'today', section: 'today', date, department: department ?? null };
}

function bookingRoute(word: string | undefined, [id, startTime, ...rest]: string[]): Route {
  const route: BookingRoute = { page: 'booking', section: 'today' };
  if (word === 'new' && !id) return route;
  if (word === 'for' && id && !startTime) return { ...route, patientId: id };
  if (word === 'at' && id && startTime && !Number.isNaN(Date.parse(startTime)) && rest.length === 0) {
    return { ...route, place: { practitionerReference: id, startTime } };
  }
  return { page: 'missing' };
}

function visitRoute([reference, kind, ...rest]: string[]): Route {
  if (!reference || rest.length > 0) return { page: 'missing' };
  return { page: 'visit', section: 'today', reference, kind: kind ?? null };
}

function stayRoute([reference, stayId, ...rest]: string[]): Route {
  if (!reference || rest.length > 0) return { page: 'missing' };
  return { page: 'stay', section: 'today', reference, stayId: stayId ?? null };
}

function completionRoute([patientId, documentId, ...rest]: string[]): Route {
  if (!patientId || rest.length > 0) return { page: 'missing' };
  return { page: 'completion', section: 'patients', patientId, documentId: documentId ?? null };
}

const isSection = (word: string): word is Section => ['patients', 'practitioners', 'facilities'].includes(word);

const pathsOf = (section: Section) => ({
  list: `/${section}`,
  new: `/${section}/new`,
  record: (id: string) => `/${section}/${encodeURIComponent(id)}`,
});

const pathOf = (...segments: string[]) => `/${segments.map(encodeURIComponent).join('/')}`;

export const paths = {
  today: {
    list: '/today',
    day: (date: string, department: string | null) => pathOf('today', date, ...(department ? [department] : [])),
  },
  visits: {
    new: '/visits/new',
    /** For a patient. */
    for: (patientId: string) => pathOf('visits', 'for', patientId),
    /** What is written at a visit. */
    open: (reference: string, kind?: string) => pathOf('visits', 'open', reference, ...(kind ? [kind] : [])),
    /** The papers of a stay that began with a visit. */
    stay: (reference: string, stayId?: string) => pathOf('visits', 'stay', reference, ...(stayId ? [stayId] : [])),
    /** At a free time of a practitioner. */
    at: ({ practitionerReference, startTime }: FreeTime) => pathOf('visits', 'at', practitionerReference, startTime),
  },
  book: '/book',
  hours: { list: '/hours', of: (practitionerReference: string) => pathOf('hours', practitionerReference) },
  documents: { one: (id: string) => pathOf('documents', id) },
  patients: {
    ...pathsOf('patients'),
    abha: '/patients/abha',
    /** An ABHA for a patient who is on record, for the sake of a document. */
    abhaFor: (patientId: string, documentId?: string) =>
      pathOf('patients', 'abha', patientId, ...(documentId ? [documentId] : [])),
  },
  practitioners: { ...pathsOf('practitioners'), hpr: '/practitioners/hpr' },
  facilities: pathsOf('facilities'),
};

/** Something to say on the screen one comes to. */
export type Notice = 'registered' | 'known' | 'saved' | 'partly';

/** What to say of a new record: all of it is there, or not. */
export function noticeOf({ refusedFields }: Pick<Written, 'refusedFields'>): Notice {
  return refusedFields ? 'partly' : 'registered';
}

/** What somebody gave on the screen they come from. In memory alone: a reload, or the back button, begins without it. */
export interface Brought {
  mobile: string;
}

interface Place {
  path: string;
  notice: Notice | null;
  brought: Brought | null;
}

let place: Place = { path: location.pathname, notice: null, brought: null };
/** Our place in the browser's history: it tells back from forward, and how far. */
let index = indexIn(history.state) ?? 0;
/** The next step of the history is our own: the way back to the screen that was not to be left yet, or the step that was agreed to. */
let isOwnStep: 'return' | 'agreed' | null = null;
history.replaceState({ index, note: noteIn(history.state) }, '');
const listeners = new Set<() => void>();

export interface Step extends Partial<Omit<Place, 'path'>> {
  isReplacing?: boolean;
  /** The same screen under another address: what is looked at stays in view. */
  isStill?: boolean;
}

/** Goes to a screen; the back button returns, unless the screen left is replaced. */
export function goTo(
  path: string,
  { isReplacing = false, isStill = false, notice = null, brought = null }: Step = {},
): void {
  if (!isReplacing) index += 1;
  if (isReplacing) history.replaceState({ index }, '', path);
  else history.pushState({ index }, '', path);
  if (!isStill) scrollTo(0, 0);
  arrive(notice, brought);
}

/** Where we are, and what there is to say about it. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place);
}

function arrive(notice: Notice | null, brought: Brought | null = null): void {
  place = { path: location.pathname, notice, brought };
  listeners.forEach((listener) => listener());
}

function onBackOrForward({ state }: PopStateEvent): void {
  const step = isOwnStep;
  isOwnStep = null;
  if (step === 'return') return;
  const to = indexIn(state);
  if (to === null) {
    // A link to a part of the page has no place yet, and leaves nothing.
    index += 1;
    history.replaceState({ index }, '');
  }
  const by = (to ?? index) - index;
  if (by === 0 || step === 'agreed' || location.pathname === place.path || !hasUnsavedChanges()) {
    index += by;
    return arrive(null);
  }
  // The browser has moved already: it is taken back, and moves again when somebody agrees.
  isOwnStep = 'return';
  history.go(-by);
  leaveBy(() => {
    isOwnStep = 'agreed';
    history.go(by);
  });
}

/** Notes something of the screen beside its place in the browser's history, where it is found after a reload. */
export function noteInHistory(note: string): void {
  history.replaceState({ index, note }, '');
}

export function notedInHistory(): string | null {
  return noteIn(history.state);
}

function noteIn(state: unknown): string | null {
  return typeof state === 'object' && state !== null && 'note' in state && typeof state.note === 'string'
    ? state.note
    : null;
}

function indexIn(state: unknown): number | null {
  return typeof state === 'object' && state !== null && 'index' in state && typeof state.index === 'number'
    ? state.index
    : null;
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('popstate', onBackOrForward);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('popstate', onBackOrForward);
  };
}

/** Makes every plain link to a screen of ours a step within the page. With Ctrl, Shift or the middle button it stays a link. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || link.hash || link.hasAttribute('download') || link.origin !== location.origin) return;
    event.preventDefault();
    if (link.pathname === place.path) goTo(link.pathname);
    else leaveBy(() => goTo(link.pathname));
  });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
