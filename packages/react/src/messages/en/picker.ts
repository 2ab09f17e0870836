/** What is counted, and how the number is written. */
interface Counted {
  total: number;
  count: string;
}

export const picker = {
  searching: 'Searching…',
  loading: 'Loading…',
  short: 'Type at least three letters.',
  /** When there are more than a list can show. `total` is null where the server does not say. */
  many: ({ shown, total }: { shown: string; total: string | null }) =>
    total === null
      ? `These are the first ${shown}. Type more to find fewer.`
      : `${shown} of ${total} shown. Type more to find fewer.`,
  chosen: ({ name }: { name: string }) => `${name} chosen`,
  close: 'Close',
  words: {
    list: 'Suggestions',
    add: ({ word }: { word: string }) => `Add “${word}”`,
    added: ({ word }: { word: string }) => `${word} added`,
    remove: ({ word }: { word: string }) => `Remove ${word}`,
    removed: ({ word }: { word: string }) => `${word} removed`,
  },
  patients: {
    label: 'Patient',
    hint: 'Name, mobile number, ABHA number or ABHA address',
    start: 'Type a name or a number.',
    recent: 'Recent',
    found: ({ total, count }: Counted) => (total === 1 ? '1 patient found' : `${count} patients found`),
    none: 'No patient matches what you typed',
    failed: 'The patients could not be searched',
    clear: 'Clear the patient',
    create: ({ typed }: { typed: string }) =>
      typed ? `Register “${typed}” as a new patient` : 'Register a new patient',
    createTitle: 'New patient',
    missing: 'Choose a patient.',
    unfinished: 'Choose a patient from the list.',
    unknown: 'The chosen patient could not be loaded',
  },
  practitioners: {
    label: 'Practitioner',
    hint: 'Name, mobile number, email or registration number',
    start: 'Type a name or a number.',
    recent: 'Recent',
    found: ({ total, count }: Counted) => (total === 1 ? '1 practitioner found' : `${count} practitioners found`),
    none: 'No practitioner matches what you typed',
    failed: 'The practitioners could not be searched',
    clear: 'Clear the practitioner',
    create: ({ typed }: { typed: string }) =>
      typed ? `Add “${typed}” as a new practitioner` : 'Add a new practitioner',
    createTitle: 'New practitioner',
    missing: 'Choose a practitioner.',
    unfinished: 'Choose a practitioner from the list.',
    unknown: 'The chosen practitioner could not be loaded',
  },
  organizations: {
    label: 'Facility',
    hint: 'Name, PIN code or facility ID, as in the national register',
    start: 'Type a name, a PIN code or a facility ID.',
    recent: 'Recent',
    found: ({ total, count }: Counted) => (total === 1 ? '1 facility found' : `${count} facilities found`),
    none: 'No facility matches what you typed',
    failed: 'The register could not be searched',
    clear: 'Clear the facility',
    create: ({ typed }: { typed: string }) =>
      typed ? `Register “${typed}” as a new facility` : 'Register a new facility',
    createTitle: 'New facility',
    missing: 'Choose a facility.',
    unfinished: 'Choose a facility from the list.',
    unknown: 'The chosen facility could not be loaded',
  },
};
