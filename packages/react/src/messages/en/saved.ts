/** Of a record that is saved, and of which the service did not take everything. */
export const saved = {
  title: 'The record is saved, but not all of it',
  /** In the summary, for each field: its name, and what to do about it. */
  field: ({ label, why }: { label: string; why: string }) => `${label}: not saved. ${why}`,
  /** Beside the field. */
  here: ({ why }: { why: string }) => `Not saved: the service did not take this. ${why}`,
  other: 'The service did not take something, and does not say what. Look at the record afterwards.',
  again: 'Save again',
  goOn: 'Go on without it',
  /** What cannot be put right any more, by its code. */
  codes: {
    cannot_be_removed: 'This is saved. It can be changed, but not removed.',
    cannot_be_changed: 'This cannot be changed once the record is saved.',
  },
};
