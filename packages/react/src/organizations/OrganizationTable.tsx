'use client';

import { AccountTable } from './AccountTable.js';
import type { OrganizationTableProps } from './organizationTableProps.js';
import { RegisterTable } from './RegisterTable.js';

/**
 * Facilities: the account's own, or those of the national register.
 *
 * @example
 * <OrganizationTable getHref={({ id }) => `/facilities/${id}`} />
 */
export function OrganizationTable({ of = 'account', ...props }: OrganizationTableProps) {
  return of === 'register' ? <RegisterTable {...props} /> : <AccountTable {...props} />;
}
