/** @typedef {'itself' | 'infinite' | 'suspense' | 'prefetch' | 'optimistic' | 'server'} Column */
/** @typedef {{ hook: string, tests: Partial<Record<Column, string>> }} HookRow titles of tests */

/** @type {readonly (readonly [Column, string])[]} */
export const columns = [
  ['itself', 'itself'],
  ['infinite', 'infinite'],
  ['suspense', 'suspense'],
  ['prefetch', 'prefetch'],
  ['optimistic', 'optimistic'],
  ['server', 'server rendering'],
];

export const files = [
  'packages/react/src/records/everyRoom.test.tsx',
  'packages/react/src/records/rules.test.tsx',
  'packages/react/src/records/serverRendering.test.tsx',
  'packages/react/src/organizations/masterData.test.tsx',
  'packages/react/src/organizations/OrganizationRegistrationWizard.test.tsx',
  'packages/react/src/organizations/registration/createDraftJourney.test.ts',
];

/** @param {string} many @param {string} one @param {{ create?: string, update?: string }} [names] @returns {HookRow[]} */
function roomRows(many, one, { create = `useCreate${one}`, update = `useUpdate${one}` } = {}) {
  const page = `use${many}`;
  const record = `use${one}`;
  const grows = `${page}Infinite grows page by page, and is where it was when somebody comes back to it`;
  const pageWaits = `useSuspense${many} shows what <Suspense> falls back to, then the page`;
  const recordWaits = `useSuspense${one} shows what <Suspense> falls back to, then the record`;
  const ahead = `usePrefetch${one} reads ahead: ${record} then shows the record without asking`;
  const loaded = `${page} and ${page}Infinite show at once what a loader read, and ask nothing`;
  const optimistic = `${update} shows a change at once, in the list and in the record, and no longer when it fails`;
  const hidden = `useDelete${one} takes the record out of the list at once, and puts it back when it fails`;
  const server = `${page}, ${page}Infinite, ${record} and their <Suspense> forms take over what a server read and drew: nothing is asked, nothing changes`;

  return [
    {
      hook: page,
      tests: {
        itself: `${page} reads a page, and the next one by its token`,
        infinite: grows,
        suspense: pageWaits,
        prefetch: loaded,
        optimistic,
        server,
      },
    },
    {
      hook: `${page}Infinite`,
      tests: { infinite: grows, prefetch: loaded, optimistic: `${page}Infinite shows a change at once`, server },
    },
    { hook: `useSuspense${many}`, tests: { suspense: pageWaits, server } },
    {
      hook: record,
      tests: {
        itself: `${record} asks no more once nobody looks`,
        suspense: recordWaits,
        prefetch: ahead,
        optimistic,
        server,
      },
    },
    { hook: `useSuspense${one}`, tests: { suspense: recordWaits, server } },
    { hook: `use${one}Exists`, tests: { itself: `use${one}Exists tells who is on record; a failure is not a no` } },
    {
      hook: `useSearch${many}`,
      tests: {
        itself: `useSearch${many} waits for a pause, cancels the search before it, and a late answer never wins`,
      },
    },
    { hook: `usePrefetch${one}`, tests: { prefetch: ahead } },
    {
      hook: create,
      tests: {
        itself: `${create} counts as done when the answer is lost (drop-after) and the record is there, and the list shows it`,
      },
    },
    {
      hook: update,
      tests: { itself: `${update} counts as done when the answer is lost and the change is on record`, optimistic },
    },
    {
      hook: `useDelete${one}`,
      tests: { itself: `useDelete${one} with time to undo is sent when the time is over`, optimistic: hidden },
    },
  ];
}

const places = 'is read once a day, and districts come out of the states';
const lists = 'answers every list of the register, and where an address is';

const listsAhead = 'master data that a loader read is shown at once, and nothing is asked';
const listsOfServer = 'master data that a server read and drew is taken over: nothing is asked, nothing changes';

/** Every hook of the three rooms of people and places. @type {readonly HookRow[]} */
export const hookRows = [
  ...roomRows('Patients', 'Patient'),
  ...roomRows('Practitioners', 'Practitioner'),
  ...roomRows('Organizations', 'Organization', {
    create: 'useRegisterOrganization',
    update: 'useUpdateOrganizationContact',
  }),
  ...['useStates', 'useDistricts', 'useSubDistricts'].map((hook) => ({
    hook,
    tests: { itself: places, prefetch: listsAhead, server: listsOfServer },
  })),
  ...[
    'useMasterTypes',
    'useMasterData',
    'useOwnerSubTypes',
    'useSpecialities',
    'useFacilityTypes',
    'useFacilitySubTypes',
  ].map((hook) => ({ hook, tests: { itself: lists, prefetch: listsAhead, server: listsOfServer } })),
  // Its key holds the address as a word that only one page knows, so a server cannot read ahead for it.
  { hook: 'useGeocode', tests: { itself: lists, prefetch: listsAhead } },
  {
    hook: 'useOrganizationRegistration',
    tests: { itself: 'a facility is registered from an empty form to the id the service answers' },
  },
  {
    hook: 'useOrganizationField',
    tests: { itself: 'typing alone changes nothing on the screen but its own field' },
  },
];
