/** The names of the three words that the API knows. */
export const priorities = {
  New: { label: 'New visit', hint: 'For something new' },
  'Follow-up visit': { label: 'Follow-up', hint: 'The practitioner asked for another visit' },
  Emergency: { label: 'Emergency', hint: 'It cannot wait' },
};
