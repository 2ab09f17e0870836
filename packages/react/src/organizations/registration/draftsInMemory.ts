import type { QueryClient } from '@tanstack/react-query';
import { createDraftJourney, type DraftJourney } from './createDraftJourney.js';
import type { OrganizationDraft } from './draft.js';

const drafts = new WeakMap<QueryClient, Map<string, DraftJourney>>();

/** The registration that is under way, for as long as the page lives: leaving the screen and coming back loses nothing. */
export function journeyOf(
  queryClient: QueryClient,
  owner: string,
  initialValues: Partial<OrganizationDraft> | undefined,
): DraftJourney {
  const all = drafts.get(queryClient) ?? new Map<string, DraftJourney>();
  drafts.set(queryClient, all);
  const journey = all.get(owner) ?? createDraftJourney(initialValues);
  all.set(owner, journey);
  return journey;
}

/** Once it is sent and seen, or when nothing was typed. */
export function forgetJourney(queryClient: QueryClient, owner: string): void {
  drafts.get(queryClient)?.delete(owner);
}
