export { editedPage, editedPages, editedRecord } from './edits.js';
export { privately, recordKeys, type RecordsPageRequest, type RecordsRequest } from './recordKeys.js';
export {
  listQuery,
  pageQuery,
  pagesQuery,
  readQuery,
  type ReadQuery,
  type RecordQueries,
  recordQueries,
  type RecordsPage,
} from './recordQueries.js';
export { usePrefetch } from './usePrefetch.js';
export {
  type Pages,
  type PagesOptions,
  type PagesResult,
  type ReadOptions,
  type ReadResult,
  type Start,
  type StartedPagesResult,
  type StartedResult,
  type SuspenseOptions,
  useRead,
  useReadPages,
  useSuspenseRead,
} from './useRead.js';
export { type SearchOptions, type SearchResult, useSearch } from './useSearch.js';
export { useSettledText } from './useSettledText.js';
export {
  type DeleteOptions,
  type DeleteResult,
  type RecordUpdate,
  storedBy,
  useCreate,
  useDelete,
  useUpdate,
  type WriteOptions,
  type WriteResult,
} from './useWrite.js';
