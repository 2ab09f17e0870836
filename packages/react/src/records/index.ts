export { AlikeSection } from './AlikeSection.js';
export { ChartGroup } from './ChartGroup.js';
export { type Edit, editedPage, editedPages, editedRecord } from './edits.js';
export { privately, type RecordKeys, recordKeys, type RecordsPageRequest, type RecordsRequest } from './recordKeys.js';
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
export { OneRecord } from './OneRecord.js';
export { RecordProblem } from './RecordProblem.js';
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
  useChange,
  useCreate,
  useDelete,
  useUpdate,
  useWrite,
  type WriteOptions,
  type WriteResult,
} from './useWrite.js';
export { takenOf } from './takenOf.js';
export { differing, useNewRecord, useSavedChanges } from './usePartlySaved.js';
