import type { MasterValue } from '@carestack/core/organizations';
import type { Choice } from './registration/draft.js';

/** Reads a list of the register as choices. */
export const asChoices = {
  select: (values: MasterValue[]): Choice[] => values.map(({ code, value }) => ({ code, name: value })),
};
