'use client';

import type { ReactNode } from 'react';
import { Button } from '../kit/index.js';
import { grid as english } from '../messages/en/grid.js';
import { useLocale, useMessages } from '../provider/index.js';
import type { Column } from './columns.js';
import type { GridView } from './useGridView.js';
import { ViewMenu } from './ViewMenu.js';

export interface GridToolsProps<Row> {
  view: GridView<Row>;
  columns: readonly Column<Row>[];
  selectedCount: number;
  /** What can be done with the selected rows, as buttons. */
  selectionActions: ReactNode;
  onClear: () => void;
  sortHint: string | undefined;
  /** Left out where nothing can be downloaded. */
  onSave: (() => void) | undefined;
  rowCount: number;
}

/** Over the rows: what is selected, which columns are seen and in what order, and the download. */
export function GridTools<Row>({
  view,
  columns,
  selectedCount,
  selectionActions,
  onClear,
  sortHint,
  onSave,
  rowCount,
}: GridToolsProps<Row>) {
  const text = useMessages('grid', english);
  const locale = useLocale();

  return (
    <div className="cs-grid-tools">
      {selectedCount > 0 && (
        <div className="cs-grid-selection" role="status">
          {text.selected({ count: selectedCount })}
          {selectionActions}
          <Button variant="quiet" onClick={onClear}>
            {text.clearSelection}
          </Button>
        </div>
      )}
      <ViewMenu
        columns={columns}
        hidden={view.hidden}
        onHide={view.hide}
        sort={view.sort}
        onSort={view.order}
        sortHint={sortHint}
      />
      {onSave && (
        <Button variant="quiet" onClick={onSave}>
          {text.download({ count: rowCount.toLocaleString(locale) })}
        </Button>
      )}
    </div>
  );
}
