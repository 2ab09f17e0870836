import type { ReactNode } from 'react';
import type { Paging, RowAction } from '../grid/index.js';

/** A facility as the table lists it, from whichever of the two lists. */
export interface ListedOrganization {
  id: string;
  facilityId: string | null;
  name: string | null;
  /** In the words of the register; its code where no list of it says. */
  type: string | null;
  /** Village, town or city, and district. */
  place: string | null;
  state: string | null;
  pincode: string | null;
}

export interface OrganizationTableProps {
  /** The account's own facilities, which the API cannot search; or the national register, by name, PIN code or facility ID. */
  of?: 'account' | 'register' | undefined;
  /** Called with the facility whose row is chosen; with `getHref` too, it is called instead of loading that address. */
  onSelect?: ((facility: ListedOrganization) => void) | undefined;
  /** Where a row leads; makes it a link, which can be opened in a new tab. */
  getHref?: ((facility: ListedOrganization) => string) | undefined;
  /** Facilities of the register on a page, 1 to 100. How many of the account's own, the API decides. */
  pageSize?: number | undefined;
  /** Page by page, or, of the account's own, one list that grows while somebody scrolls. Default `pages`. */
  paging?: Paging | undefined;
  /** Beside the search, or alone where there is nothing yet: "Register a facility". */
  actions?: ReactNode;
  /** What can be done with one facility, as buttons at the end of the row. */
  rowActions?: readonly RowAction<ListedOrganization>[] | undefined;
  /** Makes rows selectable. */
  onSelectionChange?: ((ids: ReadonlySet<string>) => void) | undefined;
  /** What can be done with the selected facilities, as buttons. */
  selectionActions?: ReactNode;
  /** The file name for a download of what is shown, without its extension. Left out, there is no download. */
  csvName?: string | undefined;
  /** The name under which the place in the list is kept for those who come back. */
  placeName?: string | undefined;
  className?: string | undefined;
}

/** The same of one of the two lists. */
export type TableProps = Omit<OrganizationTableProps, 'of'>;

export const joined = (...parts: (string | null | undefined)[]) =>
  [...new Set(parts.filter(Boolean))].join(', ') || null;
