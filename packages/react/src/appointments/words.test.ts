import { expect, test } from 'vitest';
import { appointmentList as englishList } from '../messages/en/appointmentList.js';
import { appointments as englishBooking } from '../messages/en/appointments.js';
import { schedule as englishSchedule } from '../messages/en/schedule.js';
import { walkInQueue as englishQueue } from '../messages/en/walkInQueue.js';
import { hi } from '../messages/hi/index.js';

const english = {
  appointmentList: englishList,
  appointments: englishBooking,
  schedule: englishSchedule,
  walkInQueue: englishQueue,
};

test.each([
  ['English', english],
  ['Hindi', hi],
])('in %s one thing has one word in the list, the schedule, the queue and the booking', (_, words) => {
  const { appointmentList: list, appointments: booking, schedule, walkInQueue: queue } = words;
  const { facts, visit } = booking.booking;
  const pairs = [
    // Somebody has come.
    [list.statuses.arrived, list.actions.arrived, schedule.statuses.arrived, schedule.actions.arrived],
    [list.statuses.arrived, queue.expected.arrived],
    // Whose turn it is, who was seen, who stayed away.
    [list.statuses['checked-in'], schedule.statuses.checkedin, queue.called.title],
    [list.statuses.fulfilled, schedule.statuses.fulfilled, queue.called.seen],
    [list.statuses.noshow, list.actions.noShow, schedule.statuses.noshow, schedule.actions.noShow],
    [list.statuses.cancelled, schedule.statuses.cancelled],
    [list.statuses.booked, schedule.statuses.booked],
    [list.walkIn, queue.waiting.walkIn],
    // The facts of a visit, and what is done with it.
    [facts.priority, visit.priority, schedule.actions.priority],
    [facts.practitioner, schedule.actions.practitioner, schedule.practitioner],
    [facts.patient, schedule.actions.patient, schedule.printed.head.patient, queue.add.patient],
    [list.actions.reschedule, schedule.actions.move],
    [list.actions.cancel, list.cancel.confirm, schedule.actions.cancel],
    [list.cancel.keep, schedule.actions.keep],
    [list.cancel.hint, schedule.actions.reasonHint],
    [visit.reason.label, list.cancel.reason, schedule.actions.reason],
    [list.problem.dismiss, schedule.moving.dismiss, queue.problems.dismiss],
    [list.print, schedule.print, booking.booking.booked.print],
  ];

  for (const same of pairs) expect(new Set(same).size, same.join(' / ')).toBe(1);
});
