import { opaqueWord } from './opaqueWord.js';

/** What a list asks for. Without filters and page size it is the plain list, in the server's order. */
export interface RecordsRequest<Filters extends object = object> {
  filters?: Filters | undefined;
  /** Records a page, 1 to 100. */
  pageSize?: number | undefined;
}

export interface RecordsPageRequest<Filters extends object = object> extends RecordsRequest<Filters> {
  /** The `nextPage` of the page before. */
  nextPage?: string | null | undefined;
}

export type RecordKeys = ReturnType<typeof recordKeys>;

/** Filters that say nothing about anybody. All others stand in a key as a random word. */
const impersonal = new Set(['state', 'department', 'status', 'specialization', 'from', 'to']);

/**
 * The keys of one room. Every key begins with the provider's `scope`, so that nobody meets what another person loaded, and none
 * holds what a person searched for.
 */
export function recordKeys(room: string) {
  const all = (scope = '') => ['carestack', scope, room] as const;
  const lists = (scope?: string) => [...all(scope), 'list'] as const;
  const details = (scope?: string) => [...all(scope), 'detail'] as const;
  return {
    all,
    lists,
    page: ({ nextPage, ...request }: RecordsPageRequest = {}, scope?: string) =>
      [...lists(scope), 'page', { ...partsOf(request), nextPage: privately({ nextPage }) }] as const,
    infinite: (request: RecordsRequest = {}, scope?: string) =>
      [...lists(scope), 'infinite', partsOf(request)] as const,
    details,
    detail: (id: string, scope?: string) => [...details(scope), id] as const,
    exists: (id: string, scope?: string) => [...all(scope), 'exists', id] as const,
  };
}

function partsOf({ filters = {}, pageSize }: RecordsRequest) {
  const set = Object.entries(filters).filter(([, value]) => isSaid(value));
  const open = set.filter(([name]) => impersonal.has(name));
  const personal = set.filter(([name]) => !impersonal.has(name));
  return { pageSize, ...Object.fromEntries(open), search: privately(Object.fromEntries(personal)) };
}

// A page's token may be the last name on the page before, so it is as private as a search.
export function privately(value: object): string | undefined {
  return isSet(value) ? opaqueWord(value) : undefined;
}

/** True when one of the members says something. */
export function isSet(value: object): boolean {
  return Object.values(value).some(isSaid);
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
