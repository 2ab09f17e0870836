export const en = {
  clinic: 'Kachnar Family Clinic',
  skip: 'Skip to content',
  nav: { label: 'Main' },
  language: 'Language',
  dark: 'Dark mode',
  offline: 'You are offline. What you see may be out of date, and nothing can be saved until the connection is back.',
  missing: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or the page was moved.',
    back: 'Go to today',
  },
  broken: {
    title: 'This page stopped working',
    text: 'Nothing you saved is lost. Load the page again; if it happens twice, tell whoever looks after this computer.',
    reload: 'Load again',
  },
  loading: 'Loading…',
  today: {
    title: 'Today',
    department: 'Department',
    allDepartments: 'All departments',
    schedule: 'Schedule',
    queue: 'Queue',
    queueOf: 'Queue of',
  },
  visits: {
    new: {
      action: 'Book a visit',
      title: 'Book a visit',
      noPatient: 'This patient is not on record. You can book for somebody else.',
    },
  },
  book: {
    title: 'Book a visit',
    intro: 'Choose who you want to see and when. You do not need an account.',
    privacy:
      'This page shows free times and what you type here. Nobody can see other patients on it, nor what stands in your record.',
  },
  hours: {
    title: 'Hours',
    one: 'Hours of a practitioner',
    intro: 'When the practitioners see patients. Free times follow from it at once.',
    nobody: 'There is no such practitioner.',
    failed: 'The hours of the clinic could not be read.',
    retry: 'Try again',
  },
  patients: {
    title: 'Patients',
    one: 'Patient',
    withAbha: 'Register with ABHA',
    withoutAbha: 'Register without ABHA',
    new: {
      title: 'New patient',
      intro: 'For people who have no ABHA, or do not want to use one today.',
    },
    edit: { action: 'Edit', title: 'Edit patient' },
    removal: {
      action: 'Delete patient',
      title: 'Delete this patient?',
      text: 'The record is removed from this clinic for good. An ABHA is not touched: it belongs to the person.',
    },
    notices: {
      registered: 'Registered. The patient stands in the list now.',
      known: 'This person is already a patient here. Nothing was added.',
      saved: 'The changes are saved.',
    },
  },
  practitioners: {
    title: 'Practitioners',
    one: 'Practitioner',
    withHpr: 'Register with HPR ID',
    add: 'Add a practitioner',
    new: { title: 'New practitioner', intro: 'Somebody who works here: a doctor, a nurse, a technician.' },
    edit: { action: 'Edit', title: 'Edit practitioner' },
    removal: {
      action: 'Delete practitioner',
      title: 'Delete this practitioner?',
      text: 'The record is removed from this clinic for good. An HPR ID is not touched: it belongs to the person.',
    },
    notices: {
      registered: 'Added. The practitioner stands in the list now.',
      known: 'This person is already in the list. Nothing was added.',
      saved: 'The changes are saved.',
    },
  },
  facilities: {
    title: 'Facilities',
    one: 'Facility',
    add: 'Register a facility',
    new: {
      title: 'New facility',
      intro: 'The Health Facility Register asks a good deal. You can go back at any time.',
    },
    edit: { action: 'Change the contact', title: 'Contact of the facility' },
    removal: {
      action: 'Delete facility',
      title: 'Delete this facility?',
      text: 'The facility is removed from the register of this clinic for good.',
    },
    notices: {
      registered: 'The facility is registered.',
      known: 'This facility is in the register already. Nothing was added.',
      saved: 'The changes are saved.',
    },
  },
  removal: { confirm: 'Delete for good', removing: 'Deleting…', cancel: 'Cancel' },
  registration: {
    title: 'Register with ABHA',
    intro: 'ABHA is the national health account. It takes an Aadhaar number and the phone linked with it.',
    saving: 'Adding the patient to this clinic…',
    more: 'Nearly done: a few details are missing',
    moreText: 'The ABHA is ready. This clinic needs a little more before the patient can be added.',
    failed: 'The patient is not in the list yet',
    failedText: 'The ABHA is safe. Try again: we look first, so nobody is added twice.',
    retry: 'Try again',
  },
  hpr: {
    title: 'Register a professional',
    intro:
      'An HPR ID shows who a doctor, nurse or pharmacist is. It takes an Aadhaar number and the phone linked with it.',
    finished: { created: 'The professional has an HPR ID now', found: 'The professional has had an HPR ID already' },
    finishedText:
      'Number and username are the professional’s own. This clinic keeps no copy unless you put them on record.',
    putOnRecord: 'Put on record as a practitioner',
    another: 'Register another professional',
  },
  phone: {
    title: { abha: 'The patient’s phone', hpr: 'The professional’s phone' },
    hint: {
      abha: 'A real code would arrive on the patient’s own phone. In this demo it arrives here.',
      hpr: 'A real code would arrive on the professional’s own phone. In this demo it arrives here.',
    },
    messages: 'Messages',
    empty: 'No messages yet. Codes appear here as they are sent.',
    lost: 'The phone is out of reach. It tries again by itself.',
  },
  people: {
    title: 'Test Aadhaar numbers',
    hint: 'Invented people. Each one shows another course of the registration.',
    number: 'Aadhaar number',
    what: 'What happens',
    copy: ({ number }: { number: string }) => `Copy ${number}`,
    shows: {
      abha: ({ shows }: { scenario: string; shows: string }) => shows,
      hpr: ({ shows }: { scenario: string; shows: string }) => shows,
    },
    copied: 'Copied',
  },
};

export type Words = typeof en;
