import type { Messages } from '../../messages/messages.js';
import type { ScheduleDraft } from './scheduleDraft.js';

type Words = Messages['scheduleEditor'];

/**
 * What the field at a place is called on the screen, with what it belongs to: "Monday, Session 2", "Leave 1, From". Undefined for a place
 * that is no field.
 */
export function placeName(
  { days, leave, holidays }: ScheduleDraft,
  at: string,
  text: Words,
  numberOf: (count: number) => string,
): string | undefined {
  const { settings, week, dates } = text;
  const isWithin = (place: string) => at === place || at.startsWith(`${place}-`);
  const nth = (index: number) => ({ number: numberOf(index + 1) });
  const found: (string | undefined)[] = [];

  if (at === 'timeZone' || at === 'slotMinutes' || at === 'bufferMinutes') found.push(settings[at].label);
  if (at === 'capacity' || at === 'walkInShare') found.push(settings[at].label);
  leave.forEach(({ key }, index) => isWithin(`leave-${key}`) && found.push(dates.leaveOf(nth(index))));
  holidays.forEach(({ key }, index) => isWithin(`holiday-${key}`) && found.push(dates.holidayOf(nth(index))));

  const ownDates = days.filter(({ date }) => date !== null);
  const weekdays: Readonly<Record<string, string | undefined>> = text.days;
  for (const day of days.filter(({ id }) => isWithin(id))) {
    found.push(day.date === null ? weekdays[day.id] : dates.overrideOf(nth(ownDates.indexOf(day))));
    day.sessions.forEach(({ key, breaks }, index) => {
      if (!isWithin(`${day.id}-${key}`)) return;
      found.push(week.session(nth(index)));
      breaks.forEach((pause, place) => {
        if (isWithin(`${day.id}-${key}-break-${pause.key}`)) found.push(week.breakOf(nth(place)));
      });
    });
  }
  if (at.endsWith('-from')) found.push(week.from);
  if (at.endsWith('-to')) found.push(week.to);
  if (at.endsWith('-slotMinutes')) found.push(week.ownSlot);
  if (at.endsWith('-capacity')) found.push(week.ownCapacity);

  return found.filter(Boolean).join(', ') || undefined;
}
