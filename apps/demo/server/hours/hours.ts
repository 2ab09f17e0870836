import type { Carestack } from '@carestack/core';
import { type Schedule, scheduleSchema } from '@carestack/core/availability';
import { patientName } from '@carestack/core/patients';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { membersOf } from '../membersOf.js';
import { usualHours } from './usualHours.js';

/** Somebody who sees patients here, and when. */
export interface Bookable {
  name: string;
  department: string | undefined;
  schedule: Schedule;
}

export interface Hours {
  read(): Promise<Bookable[]>;
  /** Keeps the hours of one practitioner. */
  write(schedule: Schedule): void;
}

/**
 * When the practitioners of this clinic see patients. The API knows appointments and no hours: those are the clinic's own, in a file
 * beside its database.
 */
export function openHours({ carestack, file }: { carestack: Pick<Carestack, 'practitioners'>; file: string }): Hours {
  const kept = new Map<string, Schedule>(existsSync(file) ? Object.entries(readHours(file)) : []);

  return {
    async read() {
      const bookable: Bookable[] = [];
      for await (const practitioner of carestack.practitioners.iterate()) {
        bookable.push({
          name: nameOf(practitioner),
          department: practitioner.department ?? undefined,
          schedule: kept.get(practitioner.id) ?? scheduleSchema.parse(usualHours(practitioner)),
        });
      }
      return bookable.sort((one, other) => one.name.localeCompare(other.name));
    },

    write(schedule) {
      kept.set(schedule.practitionerReference, schedule);
      // Whole or not at all: a file half written would close the clinic.
      writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(kept), null, 2));
      renameSync(`${file}.new`, file);
    },
  };
}

function nameOf(practitioner: Parameters<typeof usualHours>[0]): string {
  const name = patientName({ ...practitioner, middleName: practitioner.middleName ?? null });
  return practitioner.staffType === 'Doctor' ? `Dr. ${name}` : name;
}

function readHours(file: string): Record<string, Schedule> {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Object.fromEntries(
      Object.entries(membersOf(read)).map(([reference, schedule]) => [reference, scheduleSchema.parse(schedule)]),
    );
  } catch {
    throw new Error(`The hours in ${file} cannot be read: mend the file, or remove it to begin with the usual ones.`);
  }
}
