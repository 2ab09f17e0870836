import type { LeftAbhaRegistration } from '@carestack/react/abha';
import { useSyncExternalStore } from 'react';

/** The registers of the clinic, each with a list, a page for somebody new and one for each record. */
export type Section = 'patients' | 'practitioners' | 'facilities';

export type SectionRoute =
  | { page: 'list' | 'new'; section: Section }
  | { page: 'record'; section: Section; id: string };

export type Route =
  | SectionRoute
  | { page: 'abha'; section: 'patients' }
  | { page: 'hpr'; section: 'practitioners' }
  | { page: 'missing'; section?: undefined };

/** The screen behind an address. Addresses hold an opaque id at most, never a name or a number. */
export function routeOf(path: string): Route {
  const [section = 'patients', word, ...rest] = path.split('/').filter(Boolean);
  if (!isSection(section) || rest.length > 0) return { page: 'missing' };
  if (!word) return { page: 'list', section };
  if (word === 'new') return { page: 'new', section };
  if (word === 'abha' && section === 'patients') return { page: 'abha', section };
  if (word === 'hpr' && section === 'practitioners') return { page: 'hpr', section };
  return { page: 'record', section, id: decoded(word) };
}

const isSection = (word: string): word is Section => ['patients', 'practitioners', 'facilities'].includes(word);

const pathsOf = (section: Section) => ({
  list: `/${section}`,
  new: `/${section}/new`,
  record: (id: string) => `/${section}/${encodeURIComponent(id)}`,
});

export const paths = {
  patients: { ...pathsOf('patients'), abha: '/patients/abha' },
  practitioners: { ...pathsOf('practitioners'), hpr: '/practitioners/hpr' },
  facilities: pathsOf('facilities'),
};

/** Something to say on the screen one comes to. */
export type Notice = 'registered' | 'known' | 'saved';

/** What somebody gave on the screen they come from. In memory alone: a reload, or the back button, begins without it. */
export type Brought = Pick<LeftAbhaRegistration, 'mobile' | 'profile'>;

interface Place {
  path: string;
  notice: Notice | null;
  brought: Brought | null;
}

let place: Place = { path: location.pathname, notice: null, brought: null };
const listeners = new Set<() => void>();

/** Goes to a screen; the back button returns, unless the screen left is replaced. */
export function goTo(
  path: string,
  { isReplacing = false, notice = null, brought = null }: Partial<Omit<Place, 'path'>> & { isReplacing?: boolean } = {},
): void {
  if (isReplacing) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  scrollTo(0, 0);
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

const onBackOrForward = () => arrive(null);

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
    goTo(link.pathname);
  });
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
