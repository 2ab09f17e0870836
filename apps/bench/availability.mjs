import { computeAvailability, scheduleSchema, toInstant } from '@carestack/core/availability';
import { measure, quantile, title } from './report.mjs';

const practitioners = 50;
const visits = 100_000;
const range = { from: toInstant('2026-01-01T00:00:00+05:30'), to: toInstant('2027-01-01T00:00:00+05:30') };

const day = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '17:00', breaks: [{ from: '15:30', to: '15:45' }] },
];

const schedules = Array.from({ length: practitioners }, (_, index) =>
  scheduleSchema.parse({
    practitionerReference: `practitioner-${index}`,
    slotMinutes: 20,
    week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day },
    holidays: ['2026-01-26', '2026-08-15', '2026-10-02'],
  }),
);

const booked = Array.from({ length: visits }, (_, index) => {
  const start = Date.parse('2026-01-01T03:30:00Z') + ((index * 7919) % (365 * 24)) * 3_600_000;
  return {
    practitionerReference: `practitioner-${index % practitioners}`,
    startTime: `${new Date(start).toISOString().slice(0, 19)}Z`,
    endTime: `${new Date(start + 20 * 60_000).toISOString().slice(0, 19)}Z`,
    status: 'booked',
  };
});

// In one piece, as they come from the wire: texts that were put together here are read more slowly than those of an answer.
const appointments = structuredClone(booked);

function everyone() {
  /** @type {Map<string, typeof appointments>} */
  const mine = new Map(schedules.map(({ practitionerReference }) => [practitionerReference, []]));
  for (const appointment of appointments) mine.get(appointment.practitionerReference)?.push(appointment);
  let slots = 0;
  for (const schedule of schedules) {
    slots += computeAvailability(schedule, mine.get(schedule.practitionerReference) ?? [], range).length;
  }
  return slots;
}

export function measureAvailability() {
  title(`Availability: a year of ${practitioners} practitioners with ${visits.toLocaleString('en')} appointments`);
  const times = [];
  let slots = 0;
  for (let run = 0; run < 15; run += 1) {
    const started = performance.now();
    slots = everyone();
    times.push(performance.now() - started);
  }
  measure('computeAvailability', quantile(times, 0.5), 'ms', {
    most: 100,
    peer: `${slots.toLocaleString('en')} slots; the first time ${Math.round(times[0] ?? 0)} ms`,
  });
}
