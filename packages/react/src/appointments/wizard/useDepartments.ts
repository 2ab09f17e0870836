'use client';

import { practitioners as english } from '../../messages/en/practitioners.js';
import { useMessages } from '../../provider/index.js';

/** What a department is called in the chosen language; the host's own word where it is not one of the list. */
export function useDepartments(): (department: string | undefined) => string {
  const { departments } = useMessages('practitioners', english);
  const names: Readonly<Record<string, string | undefined>> = departments;
  return (department = '') => names[department] ?? department;
}
