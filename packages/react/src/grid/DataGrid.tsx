'use client';

import type { EhrApiError } from '@carestack/core/errors';
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import {
  Fragment,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button, Skeleton, Spinner } from '../kit/index.js';
import { grid as english } from '../messages/en/grid.js';
import { useLocale, useMessages } from '../provider/index.js';
import { RecordProblem } from '../records/index.js';
import { type Column, type RowAction, type Sort, sorted } from './columns.js';
import { csvOf, download } from './csv.js';
import { GridHead } from './GridHead.js';
import { GridRow, type RowEvents } from './GridRow.js';
import type { GridPlace } from './place.js';
import { focusCell, useGridFocus } from './useGridFocus.js';
import { useSelection } from './useSelection.js';
import { ViewMenu } from './ViewMenu.js';

/** The rest of a list that grows while somebody scrolls. */
export interface MoreRows {
  isThere: boolean;
  isLoading: boolean;
  error: EhrApiError | null;
  load: () => void;
}

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
const likelyHeight = 53;
const ahead = 10;

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
  const [sort, setSort] = useState(place.sort ?? null);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    () => place.hidden ?? new Set(columns.filter(({ isHidden }) => isHidden).map(({ id }) => id)),
  );
  const selection = useSelection(props.selected, props.onSelectionChange);
  const table = useRef<HTMLTableElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const noteId = useId();

  const shown = useMemo(() => columns.filter(({ id }, at) => at === 0 || !hidden.has(id)), [columns, hidden]);
  const rows = useMemo(() => sorted(given ?? [], columns, sort, locale), [given, columns, sort, locale]);
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

  // The same one between renders: with another, every row loaded is measured again.
  const keyOf = useCallback((index: number) => ids[index] ?? index, [ids]);
  const activeRow = useRef(0);
  const virtual = useVirtualizer<HTMLDivElement, HTMLTableRowElement>({
    count: rows.length,
    enabled: isScrolling,
    getScrollElement: () => box.current,
    estimateSize: () => likelyHeight,
    getItemKey: keyOf,
    overscan: ahead,
    initialOffset: place.offset ?? 0,
    initialRect: { width: 0, height: 640 },
    initialMeasurementsCache: place.sizes ?? [],
    // The row with the focus stays, however far away it is.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(startIndex - overscan, 0);
      const to = Math.min(endIndex + overscan, count - 1);
      const range = Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => from + at);
      const active = activeRow.current;
      if (active < 0 || active >= count) return range;
      if (active < from) return [active, ...range];
      return active > to ? [...range, active] : range;
    },
  });

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
    scrollTo: (row) => {
      activeRow.current = row;
      if (isScrolling) virtual.scrollToIndex(row);
    },
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
        now.current.place.opened = now.current.rowId(row);
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
    place.opened = undefined;
    if (document.activeElement !== document.body) return;
    focusCell(table.current, { row: opened, column: shift }, firstPosition);
  }, [ids, place, shift, firstPosition]);

  useEffect(
    () => () => {
      if (virtual.scrollElement)
        Object.assign(place, { offset: virtual.scrollOffset, sizes: virtual.measurementsCache });
    },
    [virtual, place],
  );

  const items = isScrolling ? virtual.getVirtualItems() : null;
  const lastSeen = items?.at(-1)?.index ?? 0;
  const isNearEnd = more?.isThere && !more.isLoading && !more.error && lastSeen >= rows.length - ahead - 1;
  const load = more?.load;
  useEffect(() => {
    if (isNearEnd && given) load?.();
    // Once for each length of the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isNearEnd, rows.length]);

  function order(next: Sort | null) {
    setSort(next);
    place.sort = next;
    const isServers = (one: Sort | null) => columns.some(({ id, sort: by }) => by === 'server' && id === one?.column);
    if (isServers(next) || isServers(sort)) onSort?.(isServers(next) ? next : null);
  }

  const press = (column: string) =>
    order(
      sort?.column !== column
        ? { column, direction: 'ascending' }
        : sort.direction === 'ascending'
          ? { column, direction: 'descending' }
          : null,
    );

  function hide(column: string) {
    const next = new Set(hidden);
    if (!next.delete(column)) next.add(column);
    setHidden(next);
    place.hidden = next;
  }

  function save() {
    const cells = rows.map((row) => shown.map((column) => column.text(row) ?? ''));
    download(csvOf([shown.map((column) => column.label), ...cells]), `${csvName}.csv`);
  }

  const measure = useCallback((row: Element | null) => virtual.measureElement(row as HTMLTableRowElement), [virtual]);
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
        measure={isScrolling ? measure : undefined}
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
      <div className="cs-grid-tools">
        {selection.selected.size > 0 && (
          <div className="cs-grid-selection" role="status">
            {text.selected({ count: selection.selected.size })}
            {props.selectionActions}
            <Button variant="quiet" onClick={selection.clear}>
              {text.clearSelection}
            </Button>
          </div>
        )}
        <ViewMenu columns={columns} hidden={hidden} onHide={hide} sort={sort} onSort={order} sortHint={sortHint} />
        {csvName !== undefined && given && (
          <Button variant="quiet" onClick={save}>
            {text.download({ count: number(rows.length) })}
          </Button>
        )}
      </div>
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
            onSort={press}
            sortHint={sortHint}
            selected={!isSelectable ? null : selectedHere === 0 ? 'none' : selectedHere === ids.length ? 'all' : 'some'}
            selectAllLabel={text.selectAll}
            onSelectAll={() => selection.toggleAll(ids)}
          />
          {given ? (
            <tbody role="rowgroup">
              {items ? (
                <Seen items={items} size={virtual.getTotalSize()} draw={draw} />
              ) : (
                rows.map((_, index) => draw(index))
              )}
            </tbody>
          ) : (
            <tbody aria-hidden="true">
              {Array.from({ length: skeletonRows }, (_, row) => (
                <tr key={row}>
                  {Array.from({ length: columnCount }, (_cell, cell) => (
                    <td key={cell}>
                      <Skeleton lines={1} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
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

interface SeenProps {
  items: readonly Pick<VirtualItem, 'key' | 'index' | 'start' | 'end'>[];
  size: number;
  draw: (index: number) => ReactNode;
}

/** The rows that are seen, and the room that the others take. */
function Seen({ items, size, draw }: SeenProps) {
  const ends = [0, ...items.map(({ end }) => end)];
  return (
    <>
      {items.map(({ key, index, start }, at) => (
        // By its row: one that stays on the screen stays as it is, and keeps the focus.
        <Fragment key={String(key)}>
          <Room size={start - (ends[at] ?? 0)} />
          {draw(index)}
        </Fragment>
      ))}
      <Room key="after" size={size - (ends.at(-1) ?? 0)} />
    </>
  );
}

function Room({ size }: { size: number }) {
  if (size <= 0) return null;
  return (
    <tr aria-hidden="true" className="cs-grid-room">
      <td style={{ blockSize: size }} />
    </tr>
  );
}
