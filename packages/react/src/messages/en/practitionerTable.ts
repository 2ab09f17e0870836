export const practitionerTable = {
  title: 'Practitioners',
  search: {
    label: 'Search practitioners',
    hint: 'Name, mobile number, email or registration number',
    clear: 'Clear search',
  },
  columns: {
    name: 'Name',
    department: 'Department',
    designation: 'Designation',
    registration: 'Registration number',
    mobile: 'Mobile',
    status: 'Status',
    email: 'Email',
    languages: 'Languages',
  },
  loading: 'Loading practitioners…',
  count: ({ total }: { total: number }) => (total === 1 ? '1 practitioner' : `${total} practitioners`),
  found: ({ total }: { total: number }) =>
    total === 0 ? 'No practitioners found' : total === 1 ? '1 practitioner found' : `${total} practitioners found`,
  range: ({ from, to, total }: { from: string; to: string; total: string | null }) =>
    total === null ? `${from} to ${to}` : `${from} to ${to} of ${total}`,
  pages: 'Pages of practitioners',
  previous: 'Previous',
  next: 'Next',
  empty: { title: 'No practitioners yet', body: 'Practitioners appear here once they are added.' },
  nobody: {
    title: 'No practitioner matches this search',
    body: 'Check the spelling, or search by mobile or registration number.',
  },
  failed: 'The practitioners could not be loaded',
  stale: 'This list may be out of date',
};
