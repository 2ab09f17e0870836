/** A cell by its place; the head is row -1. */
export interface Cell {
  row: number;
  column: number;
}

export interface Bounds {
  rows: number;
  columns: number;
  /** Rows that a page key passes over. */
  page: number;
  /** The first row there is: -1 with a head on the screen, else 0. */
  first: number;
  isRightToLeft: boolean;
}

export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Where a key leads in a grid (ARIA Authoring Practices); null when it leads nowhere. */
export function moved(at: Cell, { key, ctrlKey, metaKey, altKey, shiftKey }: Press, bounds: Bounds): Cell | null {
  if (altKey || metaKey || shiftKey) return null;
  const last = { row: bounds.rows - 1, column: bounds.columns - 1 };
  const forward = bounds.isRightToLeft ? -1 : 1;
  const to = (row: number, column: number): Cell => ({
    row: Math.min(Math.max(row, bounds.first), last.row),
    column: Math.min(Math.max(column, 0), last.column),
  });
  if (ctrlKey) {
    if (key === 'Home') return to(0, 0);
    return key === 'End' ? to(last.row, last.column) : null;
  }
  switch (key) {
    case 'ArrowDown':
      return to(at.row + 1, at.column);
    case 'ArrowUp':
      return to(at.row - 1, at.column);
    case 'ArrowRight':
      return to(at.row, at.column + forward);
    case 'ArrowLeft':
      return to(at.row, at.column - forward);
    case 'Home':
      return to(at.row, 0);
    case 'End':
      return to(at.row, last.column);
    case 'PageDown':
      return to(at.row + bounds.page, at.column);
    case 'PageUp':
      return to(Math.max(at.row - bounds.page, 0), at.column);
    default:
      return null;
  }
}
