import { useSyncExternalStore } from 'react';

export type Route =
  | { page: 'patients' }
  | { page: 'new-patient' }
  | { page: 'registration' }
  | { page: 'professional' }
  | { page: 'patient'; id: string }
  | { page: 'missing' };

/** The screen behind an address. Addresses hold an opaque id at most, never a name or a number. */
export function routeOf(path: string): Route {
  const [first, second, ...rest] = path.split('/').filter(Boolean);
  if (rest.length > 0) return { page: 'missing' };
  if (first === 'professionals') return { page: second === 'hpr' ? 'professional' : 'missing' };
  if (!first || (first === 'patients' && !second)) return { page: 'patients' };
  if (first !== 'patients' || !second) return { page: 'missing' };
  if (second === 'new') return { page: 'new-patient' };
  if (second === 'abha') return { page: 'registration' };
  return { page: 'patient', id: decoded(second) };
}

export const paths = {
  patients: '/patients',
  newPatient: '/patients/new',
  registration: '/patients/abha',
  professional: '/professionals/hpr',
  patient: (id: string) => `/patients/${encodeURIComponent(id)}`,
};

/** Something to say on the screen one comes to. */
export type Notice = 'registered' | 'known' | 'saved';

interface Place {
  path: string;
  notice: Notice | null;
}

let place: Place = { path: location.pathname, notice: null };
const listeners = new Set<() => void>();

/** Goes to a screen; the back button returns, unless the screen left is replaced. */
export function goTo(
  path: string,
  { isReplacing = false, notice = null }: { isReplacing?: boolean; notice?: Notice | null } = {},
): void {
  if (isReplacing) history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  scrollTo(0, 0);
  arrive(notice);
}

/** Where we are, and what there is to say about it. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place);
}

function arrive(notice: Notice | null): void {
  place = { path: location.pathname, notice };
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
