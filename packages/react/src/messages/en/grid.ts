export const grid = {
  view: 'Columns and order',
  columns: 'Columns shown',
  order: 'Order',
  asGiven: 'As the server lists them',
  ascending: ({ column }: { column: string }) => `${column}, ascending`,
  descending: ({ column }: { column: string }) => `${column}, descending`,
  sortsLoaded: 'Sorts only the rows loaded',
  /** Where more rows exist than were loaded. */
  sortedLoaded: ({ count, total }: { count: string; total: string | null }) =>
    total === null
      ? `Only the ${count} rows loaded are sorted, not the whole list.`
      : `Only the ${count} rows loaded are sorted, not all ${total}.`,
  selectAll: 'Select all rows loaded',
  selectRow: ({ name }: { name: string }) => `Select ${name}`,
  selected: ({ count }: { count: number }) => `${count} selected`,
  clearSelection: 'Clear selection',
  actionOn: ({ action, name }: { action: string; name: string }) => `${action}: ${name}`,
  download: ({ count }: { count: string }) => `Download ${count} as CSV`,
  loadingMore: 'Loading more…',
  moreFailed: 'More rows could not be loaded',
};
