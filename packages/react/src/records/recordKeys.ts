import type { QueryKey } from '@tanstack/react-query';
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

/** The keys of one room, from the widest to the narrowest; what begins with a wide one is inside it. */
export interface RecordKeys {
  all: (scope?: string) => QueryKey;
  lists: (scope?: string) => QueryKey;
  page: (request?: RecordsPageRequest, scope?: string) => QueryKey;
  infinite: (request?: RecordsRequest, scope?: string) => QueryKey;
  details: (scope?: string) => QueryKey;
  detail: (id: string, scope?: string) => QueryKey;
  exists: (id: string, scope?: string) => QueryKey;
}

/** Filters that say nothing about anybody. All others stand in a key as a random word. */
const impersonal = new Set(['state', 'department', 'status', 'specialization', 'from', 'to']);

/**
 * The keys of one room. Every key begins with the provider's `scope`, so that nobody meets what another person loaded, and none
 * holds what a person searched for.
 */
export function recordKeys(room: string): RecordKeys {
  const all = (scope = '') => ['carestack', scope, room];
  const lists = (scope?: string) => [...all(scope), 'list'];
  const details = (scope?: string) => [...all(scope), 'detail'];
  return {
    all,
    lists,
    page: ({ nextPage, ...request } = {}, scope) => [
      ...lists(scope),
      'page',
      { ...partsOf(request), nextPage: privately({ nextPage }) },
    ],
    infinite: (request = {}, scope) => [...lists(scope), 'infinite', partsOf(request)],
    details,
    detail: (id, scope) => [...details(scope), id],
    exists: (id, scope) => [...all(scope), 'exists', id],
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
