import type { RefusedFields } from '@carestack/core/values';

/** What a service took of what was sent. `qualifications[0].year` stands for all of `qualifications`. */
export function takenOf<Values extends object>(values: Values, refused: RefusedFields = {}): Partial<Values> {
  const names = new Set(Object.keys(refused).map((path) => path.split(/[.[]/)[0]));
  const taken: Partial<Values> = { ...values };
  for (const name in values) if (names.has(name)) delete taken[name];
  return taken;
}
