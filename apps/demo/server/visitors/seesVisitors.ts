import type { Bookable } from '../hours/hours.js';

/** They see whom a colleague sends, or whoever is brought: "first available" on the page for patients never means them. */
const notByChoice: ReadonlySet<string | undefined> = new Set([
  'anesthesiology',
  'emergency medicine',
  'intensive care medicine',
  'pathology',
  'radiology',
]);

/** Whether patients who book alone are offered somebody. The desk books for everybody. */
export const seesVisitors = ({ department }: Pick<Bookable, 'department'>): boolean => !notByChoice.has(department);
