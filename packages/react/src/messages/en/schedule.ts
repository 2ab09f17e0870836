/** What is counted, and how the number is written. */
interface Counted {
  total: number;
  count: string;
}

interface Span {
  from: string;
  to: string;
}

/** A visit that is booked with another practitioner, while the old one may stand. */
type HalfMoved = 'from' | 'practitioner' | 'oldFrom' | 'oldPractitioner';

export const schedule = {
  /** Of a day: `Schedule of Tuesday, 24 November 2026`. */
  day: ({ day }: { day: string }) => `Schedule of ${day}`,
  week: ({ from, to }: Span) => `Schedule from ${from} to ${to}`,
  zone: ({ zone }: { zone: string }) => `Times are those of the facility (${zone}).`,
  viewer: ({ time }: { time: string }) => `For you it is ${time} now.`,
  viewerTime: ({ time }: { time: string }) => `${time} for you`,
  turn: {
    previousDay: 'Previous day',
    nextDay: 'Next day',
    previousWeek: 'Previous week',
    nextWeek: 'Next week',
    today: 'Today',
    date: 'Go to a date',
  },
  print: 'Print',
  printing: 'Printing…',
  practitioner: 'Practitioner',
  everybody: 'Everybody',
  shownDay: 'Day',
  count: ({ visits, free }: { visits: Counted; free: Counted }) =>
    `${visits.total === 1 ? '1 visit' : `${visits.count} visits`}, ${free.count} free`,
  openDay: ({ day }: { day: string }) => `Open ${day}`,
  hours: { leave: 'On leave', holiday: 'Holiday', closed: 'No hours' },
  shades: { leave: 'On leave', holiday: 'Holiday', closed: 'Closed', walkIns: 'For walk-ins' },
  statuses: {
    booked: 'Booked',
    arrived: 'Arrived',
    checkedin: 'Called in',
    fulfilled: 'Seen',
    cancelled: 'Cancelled',
    noshow: 'Did not come',
    proposed: 'Asked for',
    pending: 'Not confirmed yet',
    waitlist: 'On the waiting list',
    enteredinerror: 'Entered by mistake',
  },
  /** The name of a visit, for who cannot see where it stands. */
  visit: ({ from, to, name, status, column }: Span & { name: string; status: string; column: string }) =>
    `${from} to ${to}, ${name}, ${status}, ${column}`,
  place: ({ from, to, column }: Span & { column: string }) => `${from} to ${to}, free, ${column}`,
  placesLeft: ({ total, count }: Counted) => (total === 1 ? '1 free' : `${count} free`),
  free: 'Free',
  range: ({ from, to }: Span) => `${from} to ${to}`,
  nameLoading: 'Loading the name…',
  nameUnknown: 'Name not known',
  keys: 'Arrow keys go from visit to visit and to the columns beside. Enter opens a visit, M moves it.',
  loading: 'Loading the schedule…',
  failed: 'The schedule could not be loaded',
  stale: 'The schedule could not be refreshed. What you see may be out of date.',
  empty: {
    nobody: {
      title: 'There is nobody to show yet',
      body: 'Ask your administrator to add the hours of a practitioner.',
    },
    day: { title: 'Nobody sees patients on this day', body: 'Choose another day above.' },
    week: { title: 'Nobody sees patients in this week', body: 'Choose another week above.' },
  },
  actions: {
    title: 'Visit',
    titleOf: ({ name }: { name: string }) => `Visit of ${name}`,
    cancelTitle: ({ name, day, from }: { name: string | null; day: string; from: string }) =>
      `Cancel the visit${name === null ? '' : ` of ${name}`} on ${day} at ${from}?`,
    close: 'Close',
    patient: 'Patient',
    practitioner: 'Practitioner',
    when: 'When',
    status: 'Status',
    priority: 'Kind of visit',
    notes: 'Notes',
    open: 'Open the visit',
    arrived: 'Arrived',
    noShow: 'Did not come',
    move: 'Move',
    cancel: 'Cancel the visit',
    reason: 'Reason (optional)',
    reasonHint: 'Kept in the notes of the visit',
    confirmCancel: 'Cancel the visit now',
    keep: 'Keep the visit',
    closed: 'This visit cannot be changed any more.',
  },
  moving: {
    title: ({ name }: { name: string }) => `Moving the visit of ${name}`,
    hint: 'Tap or click a free time, or choose it with the arrow keys and Enter. Escape leaves the visit where it was.',
    pickedUp: ({ name, from }: { name: string; from: string }) =>
      `The visit of ${name} at ${from} is picked up. Arrow keys choose a free time, Enter moves it there, Escape leaves it.`,
    target: ({ from, to, column }: Span & { column: string }) => `${from} to ${to}, ${column}`,
    nowhere: 'There is no free time in view that is long enough. Choose another day, or leave it.',
    drop: ({ from }: { from: string }) => `Move to ${from}`,
    takeBack: 'Leave it',
    /** Where a visit was not moved. */
    stays: ({ name, from }: { name: string; from: string }) => `The visit of ${name} stays at ${from}.`,
    moved: ({ name, from }: { name: string; from: string }) => `Moved. The visit of ${name} is at ${from} now.`,
    movedTo: ({ name, from, practitioner }: { name: string; from: string; practitioner: string }) =>
      `Moved. The visit of ${name} is at ${from} with ${practitioner} now.`,
    /** Before a visit goes to another practitioner. */
    transferHint: ({ practitioner }: { practitioner: string }) =>
      `A new visit with ${practitioner} is booked first. Then this one is cancelled.`,
    transferring: ({ name, practitioner }: { name: string; practitioner: string }) =>
      `Moving the visit of ${name} to ${practitioner}…`,
    /** Kept in the notes of the visit that was cancelled. */
    transferReason: ({ name }: { name: string }) => `Moved to ${name}`,
    arrivalMissing: 'The arrival could not be noted again. Open the visit and choose “Arrived”.',
    half: {
      title: ({ name }: { name: string }) => `${name} has two visits now`,
      body: ({ from, practitioner, oldFrom, oldPractitioner }: Record<HalfMoved, string>) =>
        `The visit at ${from} with ${practitioner} is booked. The old one at ${oldFrom} with ${oldPractitioner} could not be cancelled.`,
      finish: 'Cancel the old visit',
      unknown: {
        title: ({ name }: { name: string }) => `${name} may have two visits now`,
        body: ({ from, practitioner, oldFrom, oldPractitioner }: Record<HalfMoved, string>) =>
          `The visit at ${from} with ${practitioner} is booked. We do not know if the old one at ${oldFrom} with ${oldPractitioner} was cancelled.`,
        finish: 'Check, and cancel it if needed',
      },
    },
    undo: 'Undo',
    undone: ({ name, from }: { name: string; from: string }) => `Undone. The visit of ${name} is at ${from} again.`,
    dismiss: 'Hide this',
    taken: {
      title: ({ from }: { from: string }) => `${from} was just taken by somebody else`,
      next: ({ from }: { from: string }) => `Move to ${from} instead`,
    },
    failed: 'The visit was not moved',
    unknown: {
      title: 'We do not know if the visit was moved',
      body: 'The answer was lost, and we could not check. Look again before you tell the patient a time.',
      again: 'Look again',
    },
  },
  changed: {
    arrived: ({ name }: { name: string }) => `${name} has arrived.`,
    noshow: ({ name }: { name: string }) => `Noted: ${name} did not come. The time is free again.`,
    cancelled: ({ name }: { name: string }) => `The visit of ${name} is cancelled. The time is free again.`,
    failed: ({ name }: { name: string }) => `Nothing was changed for ${name}`,
    unknown: ({ name }: { name: string }) => `We do not know if the change for ${name} was saved`,
  },
  printed: {
    none: 'No visits.',
    /** Where the browser printed at once. */
    nameMissing: 'Name not loaded yet',
    incomplete: ({ total, count }: Counted) =>
      `${total === 1 ? '1 name was' : `${count} names were`} not loaded yet when this was printed. Print again to have all of them.`,
    head: { time: 'Time', patient: 'Patient', status: 'Status' },
  },
};
