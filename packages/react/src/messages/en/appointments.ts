/** What is counted, and how the number is written. */
interface Counted {
  total: number;
  count: string;
}

export const appointments = {
  /** The names of the three words that the API knows. */
  priorities: {
    New: { label: 'New visit', hint: 'For something new' },
    'Follow-up visit': { label: 'Follow-up', hint: 'The practitioner asked for another visit' },
    Emergency: { label: 'Emergency', hint: 'It cannot wait' },
  },
  unnamedPatient: 'Name not recorded',
  booking: {
    practitioner: {
      title: 'Who is the visit with?',
      first: { label: 'First available', hint: 'Any practitioner' },
      department: ({ department }: { department: string }) => `Anyone in ${department}`,
      departments: 'A department',
      people: 'A practitioner',
      everybody: ({ count }: { count: string }) => `Show all ${count} practitioners`,
      find: 'Find by name or department',
      nobodyFits: 'Nobody here matches what you typed.',
      empty: {
        title: 'Nobody can be booked here yet',
        body: 'Ask your administrator to add the hours of a practitioner.',
      },
    },
    when: {
      title: 'When?',
      with: ({ name }: { name: string }) => `With ${name}`,
      zone: ({ zone }: { zone: string }) => `Times are those of the facility (${zone}).`,
      rule: 'A time can be booked until the minute it starts.',
      loading: 'Looking for free times…',
      slow: 'This takes longer than usual. We are still looking.',
      failed: 'The free times could not be loaded',
    },
    calendar: {
      earlier: 'Previous month',
      later: 'Next month',
      free: ({ total, count }: Counted) => (total === 1 ? '1 free place' : `${count} free places`),
      full: 'fully booked',
      closed: 'nobody sees patients',
      legend: 'The small number says how many places are free.',
      keys: 'Arrow keys go from day to day, N to the next free one.',
      next: ({ day }: { day: string }) => `Next free day: ${day}`,
      noneInMonth: ({ month }: { month: string }) => `No day in ${month} is free.`,
      noneAtAll: 'No day is free this month or next month.',
      somebodyElse: 'Choose somebody else',
    },
    slots: {
      choose: 'Choose a day to see its free times.',
      parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
      taken: 'taken',
      /** No appointments: left for who comes without one. */
      kept: 'for walk-ins',
      left: ({ total, count }: Counted) => (total === 1 ? '1 place left' : `${count} places left`),
      none: ({ day }: { day: string }) => `No time is free on ${day}`,
      viewer: ({ time }: { time: string }) => `${time} for you`,
    },
    gone: {
      taken: ({ time }: { time: string }) => `${time} was just taken by somebody else`,
      past: ({ time }: { time: string }) => `${time} has already started`,
      body: 'Nothing was booked. What you chose and typed is kept. These are the next free times:',
      none: 'Nothing was booked. What you chose and typed is kept. Choose another day.',
    },
    visit: {
      title: 'Who is coming, and why?',
      titleWhy: 'What is the visit for?',
      titleWho: 'Who is coming?',
      patientMissing: 'Choose the patient.',
      patientLoading: 'Looking up the patient…',
      formFailed: 'The form could not be loaded. Check the network and open this page again.',
      registered: 'The visit is for',
      somebodyElse: 'For somebody else',
      patientFailed: 'The search for patients could not be loaded. Check the network and open this page again.',
      reason: { label: 'Reason (optional)', hint: 'A few words for the practitioner' },
      priority: 'Kind of visit',
      submit: 'Continue',
    },
    sameDay: {
      title: 'This patient already has a visit that day',
      one: ({ time, name }: { time: string; name: string | null }) => (name ? `${time} with ${name}` : time),
      body: 'Book another one only if you mean to.',
    },
    review: {
      title: 'Is everything right?',
      submit: 'Book the visit',
      pending: 'Booking…',
      again: 'Check, and book if needed',
      change: ({ what }: { what: string }) => `Change: ${what}`,
      notBooked: 'Nothing was booked',
      unknown: {
        title: 'We do not know if it was booked',
        body: 'The answer was lost, and we could not check. Try again: we check first, and never book twice.',
      },
    },
    facts: {
      practitioner: 'Practitioner',
      day: 'Day',
      time: 'Time',
      yourTime: 'Where you are',
      patient: 'Patient',
      reason: 'Reason',
      priority: 'Kind of visit',
      place: 'Where',
      reference: 'Booking number',
      noReason: 'None given',
      range: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
    },
    booked: {
      title: 'The visit is booked',
      calendar: 'Save to calendar',
      print: 'Print',
      another: 'Book another visit',
      done: 'Done',
      entry: 'Visit to the clinic',
      file: 'visit',
    },
  },
};
