import type { QueryClient } from '@tanstack/react-query';
import { type Edit, editedPage, editedPages, editedRecord, editsOf, type Identified } from './edits.js';
import type { RecordKeys } from './recordKeys.js';

/** Where a write is seen: the cache, and whose part of it. */
export interface Place {
  queryClient: QueryClient;
  keys: Pick<RecordKeys, 'all' | 'lists' | 'details'>;
  scope: string;
}

/** Puts all that was read in the room out of date; what is on the screen is read again. */
export function refresh({ queryClient, keys, scope }: Place): void {
  const queryKey = keys.all(scope);
  const underWay = queryClient.getQueryCache().findAll({
    queryKey,
    fetchStatus: 'fetching',
    predicate: (query) => query.state.data === undefined || !query.isActive(),
  });
  void queryClient.invalidateQueries({ queryKey });
  // A first read that left before the write may bring the time before it. Others are cancelled and read again.
  for (const query of underWay) {
    const again = () => queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true });
    void query.promise?.then(again, again);
  }
}

/** Shows a change at once and writes it. What fails is no longer shown, and what was edited later still is. */
export async function whileShown<Result>(
  place: Place,
  { id, change }: { id: string; change: object | null },
  write: () => Promise<Result>,
  taken: (change: object, result: Result) => object = (all) => all,
): Promise<Result> {
  const edits = editsOf(place.queryClient, place.keys.all(place.scope));
  const edit = change && { id, change };
  if (edit) edits.add(edit);
  try {
    const result = await edits.inTurn(id, write);
    if (change) keep(place, { id, change: taken(change, result) });
    return result;
  } finally {
    if (edit) edits.drop(edit);
    refresh(place);
  }
}

/** `deleted`, or `undone` when it was taken back before anything was sent. */
export type Deletion = 'deleted' | 'undone';

/** Hides a record at once and deletes it, unless it is taken back first. */
export async function whileHidden(
  place: Place,
  id: string,
  isTakenBack: () => Promise<boolean>,
  remove: () => Promise<unknown>,
): Promise<Deletion> {
  const edits = editsOf(place.queryClient, place.keys.all(place.scope));
  const edit = { id, change: 'gone' } as const;
  edits.add(edit);
  try {
    if (await isTakenBack()) return 'undone';
    try {
      await edits.inTurn(id, remove);
      keep(place, edit);
      return 'deleted';
    } finally {
      refresh(place);
    }
  } finally {
    edits.drop(edit);
  }
}

/** Puts what is written into the cache, so that nothing flickers until it is read again. */
function keep({ queryClient, keys, scope }: Place, edit: Edit): void {
  const lists = keys.lists(scope);
  queryClient.setQueriesData<Parameters<typeof editedPage>[1]>(
    { queryKey: [...lists, 'page'] },
    (page) => page && editedPage([edit], page),
  );
  queryClient.setQueriesData<Parameters<typeof editedPages>[1]>(
    { queryKey: [...lists, 'infinite'] },
    (data) => data && editedPages([edit], data),
  );
  const details = { queryKey: keys.details(scope) };
  if (edit.change !== 'gone') {
    queryClient.setQueriesData<Identified>(details, (record) => record && editedRecord([edit], record));
    return;
  }
  for (const { queryKey } of queryClient.getQueryCache().findAll(details)) {
    if (queryClient.getQueryData<Identified>(queryKey)?.id === edit.id) queryClient.removeQueries({ queryKey });
  }
}
