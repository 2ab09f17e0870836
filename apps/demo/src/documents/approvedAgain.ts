import { approve, type ApprovedBundle, approvedBundle } from '@carestack/core/ai';
import type { KeptDocument } from './documents.queries.js';

/**
 * The approved document as it was before it was written down: the same lines, practitioner, moment and changes. An approval does not
 * outlive its page; this clinic trusts what its own back end kept of one.
 */
export function approvedAgain({ approved, bundle }: Pick<KeptDocument, 'approved' | 'bundle'>): ApprovedBundle {
  const { caseType, origin, recordId, items, diff, practitioner, at } = approved;
  const added = new Set(diff.added.map(({ id }) => id));
  const before = new Map(diff.changed.map((change) => [change.after.id, change.before]));
  const kept = items.filter(({ id }) => !added.has(id)).map((item) => before.get(item.id) ?? item);
  const draft = {
    caseType,
    origin,
    recordId,
    original: [...kept, ...diff.removed],
    items: [...items, ...diff.removed],
    removed: diff.removed.map(({ id }) => id),
    unclear: [],
    leftOut: [],
    patientName: null,
  };
  return approvedBundle(approve(draft, { practitioner, at }), bundle);
}
