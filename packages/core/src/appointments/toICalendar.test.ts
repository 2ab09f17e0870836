import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { toICalendar } from './toICalendar.js';

const appointment = {
  reference: 'a-1',
  startTime: '2026-01-05T09:30:00+05:30',
  endTime: '2026-01-05T10:00:00+05:30',
  status: 'booked',
  notes: 'Fever since Monday',
  patientReference: 'p-1',
  practitionerReference: 'd-1',
  patientName: 'Asha Rao',
};
const now = new Date('2026-01-01T00:00:00.500Z');

/** What an independent reader finds. */
const eventIn = (file: string) => {
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return { event: new ICAL.Event(event), stamp: String(event.getFirstPropertyValue('dtstamp')), component: event };
};

test('a calendar reads when it is, in whatever zone it is shown', () => {
  const { event, stamp, component } = eventIn(toICalendar(appointment, { now }));

  expect(event.startDate.toJSDate().toISOString()).toBe('2026-01-05T04:00:00.000Z');
  expect(event.endDate.toJSDate().toISOString()).toBe('2026-01-05T04:30:00.000Z');
  expect(event.uid).toBe('a-1');
  expect(stamp).toBe('2026-01-01T00:00:00Z');
  expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED');
});

test.each(['cancelled', 'CANCELLED', 'Canceled'])(
  'an appointment that is %s is cancelled in the calendar',
  (status) => {
    const { component } = eventIn(toICalendar({ ...appointment, status }, { now }));

    expect(component.getFirstPropertyValue('status')).toBe('CANCELLED');
  },
);

test('neither a name nor a reason is in it unless the caller writes it', () => {
  const file = toICalendar(appointment, { now });

  expect(file).not.toMatch(/Asha|Fever|p-1|d-1/);
  expect(eventIn(file).event.summary).toBe('Appointment');
  expect(eventIn(toICalendar(appointment, { now, summary: 'Visit of Asha Rao' })).event.summary).toBe(
    'Visit of Asha Rao',
  );
});

test.each([
  'Ward 3; bed 2, left \\ right',
  'First line\nsecond line',
  'BEGIN:VEVENT\r\nSUMMARY:not mine',
  'डॉ॰ आशा राव के साथ मुलाक़ात, कमरा नंबर तीन, पहली मंज़िल, लेकसाइड क्लिनिक, मैसूर',
  '👩🏽‍⚕️'.repeat(30),
  'x'.repeat(400),
])('the text %j comes back as it was, in lines of at most 75 octets that end as the rule says', (text) => {
  const file = toICalendar(appointment, { now, summary: text, description: text, location: text });
  const { event } = eventIn(file);
  const asRead = text.replace(/\r\n/g, '\n');

  expect([event.summary, event.description, event.location]).toEqual([asRead, asRead, asRead]);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = file.split('\r\n');
  expect(file.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  for (const line of lines) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(line).not.toContain('�');
  }
});

test('without times there is none', () => {
  expect(() => toICalendar({ ...appointment, startTime: null })).toThrow(RangeError);
});
