/** What a test sees of a record, whatever it is a record of. */
export interface Row {
  id: string;
  name: string;
  contact: string;
}

interface Listed<Item> {
  items: Item[];
  total: number | null;
  nextPage: string | null;
}

/** A page as rows. */
export const rowsBy =
  <Item>(row: (item: Item) => Row) =>
  ({ items, total, nextPage }: Listed<Item>) => ({ rows: items.map(row), total, nextPage });

export type Table = ReturnType<ReturnType<typeof rowsBy>>;
