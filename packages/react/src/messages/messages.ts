import type { abha } from './en/abha.js';
import type { abhaCard } from './en/abhaCard.js';
import type { abhaScanner } from './en/abhaScanner.js';
import type { appointments } from './en/appointments.js';
import type { priorities } from './en/priorities.js';
import type { codedEntry } from './en/codedEntry.js';
import type { encounterForm } from './en/encounterForm.js';
import type { documentComposer } from './en/documentComposer.js';
import type { documentLinking } from './en/documentLinking.js';
import type { documentViews } from './en/documentViews.js';
import type { stayDocuments } from './en/stayDocuments.js';
import type { documentUpload } from './en/documentUpload.js';
import type { documentViewer } from './en/documentViewer.js';
import type { errors } from './en/errors.js';
import type { grid } from './en/grid.js';
import type { hpr } from './en/hpr.js';
import type { organizationContact } from './en/organizationContact.js';
import type { organizationRegistration } from './en/organizationRegistration.js';
import type { organizationDetails } from './en/organizationDetails.js';
import type { practitionerTable } from './en/practitionerTable.js';
import type { organizationTable } from './en/organizationTable.js';
import type { patients } from './en/patients.js';
import type { picker } from './en/picker.js';
import type { practitioners } from './en/practitioners.js';
import type { registerNames } from './en/registerNames.js';
import type { registration } from './en/registration.js';
import type { appointmentList } from './en/appointmentList.js';
import type { scheduleEditor } from './en/scheduleEditor.js';
import type { walkInQueue } from './en/walkInQueue.js';
import type { saved } from './en/saved.js';
import type { savedVisit } from './en/savedVisit.js';
import type { schedule } from './en/schedule.js';

/** Every sentence a person reads, by room, screen, part and slot. English is the type: a shipped language is complete. */
export interface Messages {
  /** BCP 47: `en`, `hi`. */
  language: string;
  direction: 'ltr' | 'rtl';
  documentViewer: typeof documentViewer;
  errors: typeof errors;
  grid: typeof grid;
  practitionerTable: typeof practitionerTable;
  organizationTable: typeof organizationTable;
  patients: typeof patients;
  picker: typeof picker;
  practitioners: typeof practitioners;
  registerNames: typeof registerNames;
  registration: typeof registration;
  saved: typeof saved;
  savedVisit: typeof savedVisit;
  schedule: typeof schedule;
  abha: typeof abha;
  hpr: typeof hpr;
  abhaCard: typeof abhaCard;
  abhaScanner: typeof abhaScanner;
  organizationContact: typeof organizationContact;
  organizationRegistration: typeof organizationRegistration;
  appointments: typeof appointments;
  priorities: typeof priorities;
  codedEntry: typeof codedEntry;
  encounterForm: typeof encounterForm;
  documentComposer: typeof documentComposer;
  documentLinking: typeof documentLinking;
  documentViews: typeof documentViews;
  stayDocuments: typeof stayDocuments;
  documentUpload: typeof documentUpload;
  organizationDetails: typeof organizationDetails;
  appointmentList: typeof appointmentList;
  scheduleEditor: typeof scheduleEditor;
  walkInQueue: typeof walkInQueue;
}

export type RoomName = Exclude<keyof Messages, 'language' | 'direction'>;

/** Any part of the words replaced; what is left out stays English. */
export type MessageOverrides = Overrides<Messages>;

type Overrides<Value> = Value extends (...values: never[]) => unknown
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]?: Overrides<Value[Key]> | undefined }
    : Value;

/** `base` with the parts of `overrides` that are there. */
export function merged<Words extends object>(base: Words, overrides: object | undefined): Words {
  const result = { ...base };
  for (const [key, replacement] of Object.entries(overrides ?? {})) {
    if (replacement === undefined) continue;
    const word: unknown = Reflect.get(base, key);
    Reflect.set(result, key, isShelf(word) && isShelf(replacement) ? merged(word, replacement) : replacement);
  }
  return result;
}

function isShelf(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
