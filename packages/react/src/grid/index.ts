export type { Column, RowAction, Sort } from './columns.js';
export { csvOf } from './csv.js';
export { DataGrid, type DataGridProps } from './DataGrid.js';
export { type GridPlace, useGridPlace } from './place.js';
export { type ListWords, RecordsGrid, type RecordsGridProps } from './RecordsGrid.js';
export { type GridList, type Paging, useGridList } from './useGridList.js';
export type { MoreRows } from './useVirtualRows.js';
export { type ListSearch, useListSearch } from './useListSearch.js';
