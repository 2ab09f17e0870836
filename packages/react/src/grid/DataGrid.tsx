'use client';

import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Spinner } from '../kit/index.js';
import { grid as english } from '../messages/en/grid.js';
import { useLocale, useMessages } from '../provider/index.js';
import { RecordProblem } from '../records/index.js';
import type { Column, RowAction, Sort } from './columns.js';
import { csvOf, download } from './csv.js';
import { GridHead } from './GridHead.js';
import { GridRow, type RowEvents } from './GridRow.js';
import { GridTools } from './GridTools.js';
import { type GridPlace, keep } from './place.js';
import { Seen } from './Seen.js';
import { SkeletonRows } from './SkeletonRows.js';
import { focusCell, useGridFocus } from './useGridFocus.js';
import { useGridView } from './useGridView.js';
import { useSelection } from './useSelection.js';
import { type MoreRows, useVirtualRows } from './useVirtualRows.js';

export interface DataGridProps<Row> {
  /** What the rows are, for a screen reader: "Patients". */
  label: string;
  /** Keep the array between renders (`useMemo`): a new one draws every row again. The first names the row. */
  columns: readonly Column<Row>[];
  /** Undefined while they are on their way. */
  rows: readonly Row[] | undefined;
  rowId: (row: Row) => string;
  /** Where a row leads; makes its name a link, which can be opened in a new tab. */
  getHref?: ((row: Row) => string) | undefined;
  /** Called with the row that is opened; beside `getHref` it takes the place of loading that address. */
  onOpen?: ((row: Row) => void) | undefined;
  /** A pointer or the keyboard is on a row, which may be opened next. */
  onApproach?: ((row: Row) => void) | undefined;
  /** All rows there are, loaded or not; null when nobody knows. */
  total?: number | null | undefined;
  /** How many rows of the list come before these. */
  firstRow?: number | undefined;
  /** The rows shown are being replaced. */
  isBusy?: boolean | undefined;
  /** Makes the rows virtual, in a box that scrolls. */
  more?: MoreRows | undefined;
  rowActions?: readonly RowAction<Row>[] | undefined;
  isSelectable?: boolean | undefined;
  /** The ids of the selected rows; without it the grid keeps them itself. */
  selected?: ReadonlySet<string> | undefined;
  onSelectionChange?: ((selected: ReadonlySet<string>) => void) | undefined;
  /** What can be done with the selected rows, as buttons. */
  selectionActions?: ReactNode;
  /** Called for columns that the server sorts. */
  onSort?: ((sort: Sort | null) => void) | undefined;
  /** The file's name, without its ending; without it there is no download. */
  csvName?: string | undefined;
  /** From `useGridPlace`; with it the grid is where it was left when somebody returns. */
  place?: GridPlace | undefined;
  skeletonRows?: number | undefined;
}

const noActions: readonly never[] = [];

/**
 * Rows of records: read with arrow keys or by touch, as cards on a narrow screen, drawn only where they are seen when there are
 * very many.
 *
 * @example
 * <DataGrid label="Beds" columns={columns} rows={beds} rowId={({ id }) => id} getHref={({ id }) => `/beds/${id}`} />
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, rows: given, rowId, getHref, onOpen, total = null, firstRow = 0, isBusy = false } = props;
  const { more, rowActions = noActions, isSelectable = false, csvName, onApproach, onSort, skeletonRows = 8 } = props;
  const text = useMessages('grid', english);
  const locale = useLocale();
  const [ownPlace] = useState<GridPlace>({});
  const place = props.place ?? ownPlace;
  const view = useGridView({ columns, rows: given, place, onSort });
  const { shown, rows, sort } = view;
  const selection = useSelection(props.selected, props.onSelectionChange);
  const table = useRef<HTMLTableElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const noteId = useId();

  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const isScrolling = more !== undefined;
  const isWhole = firstRow === 0 && (total === null ? !more?.isThere && isScrolling : total <= rows.length);
  const isSortedHere = !isWhole && columns.some(({ id, sort: by }) => by === 'loaded' && id === sort?.column);
  const sortHint = isWhole || !columns.some(({ sort: by }) => by === 'loaded') ? undefined : text.sortsLoaded;
  const nameOf = (row: Row) => columns[0]?.text(row) ?? '';
  const number = (value: number) => value.toLocaleString(locale);
  const shift = isSelectable ? 1 : 0;
  const columnCount = shown.length + shift + rowActions.length;
  const firstPosition = firstRow + 2;

  const activeRow = useRef(0);
  const virtual = useVirtualRows({ box, ids, place, more, activeRow, isThere: given !== undefined });

  function toggleRow(row: number) {
    const id = ids[row];
    if (id !== undefined) selection.toggle(id);
  }

  const focus = useGridFocus({
    table,
    place,
    rows: rows.length,
    columns: columnCount,
    start: { row: 0, column: shift },
    firstPosition,
    scrollTo: virtual.scrollTo,
    onSpace: isSelectable ? toggleRow : undefined,
    onSelectAll: isSelectable ? () => selection.toggleAll(ids) : undefined,
  });

  // Rows are drawn again only when they themselves change, so what they call is looked up when they call it.
  const now = useRef({ getHref, onOpen, onApproach, rowId, place, selection });
  useLayoutEffect(() => {
    now.current = { getHref, onOpen, onApproach, rowId, place, selection };
    activeRow.current = focus.cell.row;
  });
  const canOpen = onOpen !== undefined;
  const events = useMemo<RowEvents<Row>>(
    () => ({
      hrefOf: (row) => getHref?.(row),
      open: canOpen ? (row) => now.current.onOpen?.(row) : undefined,
      leave: (row) => {
        keep(now.current.place, { opened: now.current.rowId(row) });
      },
      approach: (row) => now.current.onApproach?.(row),
      select: (row) => now.current.selection.toggle(now.current.rowId(row)),
    }),
    [getHref, canOpen],
  );

  // Back from a row: it has the focus again, unless the app has given that to something else.
  useEffect(() => {
    const opened = ids.indexOf(place.opened ?? '');
    if (opened < 0) return;
    keep(place, { opened: undefined });
    if (document.activeElement !== document.body) return;
    focusCell(table.current, { row: opened, column: shift }, firstPosition);
  }, [ids, place, shift, firstPosition]);

  function save() {
    const cells = rows.map((row) => shown.map((column) => column.text(row) ?? ''));
    download(csvOf([shown.map((column) => column.label), ...cells]), `${csvName}.csv`);
  }

  const draw = (index: number) => {
    const row = rows[index];
    if (row === undefined) return null;
    return (
      <GridRow
        key={ids[index]}
        row={row}
        name={nameOf(row)}
        index={index}
        position={index + firstPosition}
        columns={shown}
        actions={rowActions}
        active={focus.cell.row === index ? focus.cell.column : null}
        isSelected={isSelectable ? selection.selected.has(ids[index] ?? '') : undefined}
        events={events}
        words={text}
        measure={virtual.measure}
      />
    );
  };

  const { selected } = selection;
  const selectedHere = useMemo(
    () => (selected.size === 0 ? 0 : ids.filter((id) => selected.has(id)).length),
    [ids, selected],
  );
  const rowCount = total ?? (more?.isThere ? null : firstRow + rows.length);

  return (
    <div data-part="data-grid" className="cs-grid">
      <GridTools
        view={view}
        columns={columns}
        selectedCount={selected.size}
        selectionActions={props.selectionActions}
        onClear={selection.clear}
        sortHint={sortHint}
        onSave={csvName !== undefined && given ? save : undefined}
        rowCount={rows.length}
      />
      {isSortedHere && (
        <p id={noteId} role="status" className="cs-grid-note">
          {text.sortedLoaded({ count: number(rows.length), total: total === null ? null : number(total) })}
        </p>
      )}
      <div ref={box} className="cs-grid-box" data-scrolls={isScrolling || undefined}>
        {/* The pattern of a grid: its cells take the keys. */}
        <table
          ref={table}
          role="grid"
          className="cs-table"
          aria-label={label}
          aria-describedby={isSortedHere ? noteId : undefined}
          aria-busy={isBusy || !given}
          aria-rowcount={rowCount === null ? -1 : rowCount + 1}
          aria-colcount={columnCount}
          aria-multiselectable={isSelectable || undefined}
          onKeyDown={focus.onKeyDown}
          onFocus={focus.onFocus}
        >
          <GridHead
            columns={shown}
            actions={rowActions}
            active={focus.cell.row === -1 ? focus.cell.column : null}
            sort={sort}
            onSort={view.press}
            sortHint={sortHint}
            selected={!isSelectable ? null : selectedHere === 0 ? 'none' : selectedHere === ids.length ? 'all' : 'some'}
            selectAllLabel={text.selectAll}
            onSelectAll={() => selection.toggleAll(ids)}
          />
          {given ? (
            <tbody role="rowgroup">
              {virtual.items ? (
                <Seen items={virtual.items} size={virtual.size} draw={draw} />
              ) : (
                rows.map((_, index) => draw(index))
              )}
            </tbody>
          ) : (
            <SkeletonRows rows={skeletonRows} columns={columnCount} />
          )}
        </table>
        {more?.isLoading && given && (
          <p className="cs-grid-more">
            <Spinner />
            {text.loadingMore}
          </p>
        )}
      </div>
      {more?.error && given && <RecordProblem title={text.moreFailed} error={more.error} onRetry={more.load} />}
    </div>
  );
}
