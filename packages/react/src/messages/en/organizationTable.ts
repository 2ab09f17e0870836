export const organizationTable = {
  title: 'Facilities',
  search: {
    label: 'Search the register',
    hint: 'Three letters of the name, PIN code or facility ID',
    clear: 'Clear search',
  },
  state: { label: 'State', all: 'All states' },
  columns: {
    name: 'Name',
    facilityId: 'Facility ID',
    type: 'Type',
    place: 'Place',
    state: 'State',
    pincode: 'PIN code',
  },
  unnamed: 'Name not recorded',
  loading: 'Loading facilities…',
  count: ({ total }: { total: number }) => (total === 1 ? '1 facility' : `${total} facilities`),
  found: ({ total }: { total: number }) =>
    total === 0 ? 'No facilities found' : total === 1 ? '1 facility found' : `${total} facilities found`,
  range: ({ from, to, total }: { from: string; to: string; total: string | null }) =>
    total === null ? `${from} to ${to}` : `${from} to ${to} of ${total}`,
  pages: 'Pages of facilities',
  previous: 'Previous',
  next: 'Next',
  empty: { title: 'No facilities yet', body: 'Facilities appear here once they are registered.' },
  nobody: {
    title: 'No facility matches this search',
    body: 'Check the spelling, or search by PIN code or facility ID.',
  },
  failed: 'The facilities could not be loaded',
  stale: 'This list may be out of date',
};
