import type { Messages } from '../messages.js';
import { abha } from './abha.js';
import { abhaCard } from './abhaCard.js';
import { abhaScanner } from './abhaScanner.js';
import { appointments } from './appointments.js';
import { priorities } from './priorities.js';
import { codedEntry } from './codedEntry.js';
import { encounterForm } from './encounterForm.js';
import { documentComposer } from './documentComposer.js';
import { documentLinking } from './documentLinking.js';
import { documentViews } from './documentViews.js';
import { stayDocuments } from './stayDocuments.js';
import { documentUpload } from './documentUpload.js';
import { documentViewer } from './documentViewer.js';
import { errors } from './errors.js';
import { grid } from './grid.js';
import { hpr } from './hpr.js';
import { organizationContact } from './organizationContact.js';
import { organizationRegistration } from './organizationRegistration.js';
import { organizationDetails } from './organizationDetails.js';
import { practitionerTable } from './practitionerTable.js';
import { organizationTable } from './organizationTable.js';
import { patients } from './patients.js';
import { picker } from './picker.js';
import { practitioners } from './practitioners.js';
import { registerNames } from './registerNames.js';
import { registration } from './registration.js';
import { appointmentList } from './appointmentList.js';
import { scheduleEditor } from './scheduleEditor.js';
import { walkInQueue } from './walkInQueue.js';
import { saved } from './saved.js';
import { savedVisit } from './savedVisit.js';
import { schedule } from './schedule.js';

/** Hindi. Not yet clinically reviewed. */

/** Rooms apart, for an app that shows only some of them. */
export {
  abha,
  abhaCard,
  abhaScanner,
  appointments,
  priorities,
  codedEntry,
  encounterForm,
  documentComposer,
  documentLinking,
  documentViews,
  stayDocuments,
  documentUpload,
  organizationDetails,
  documentViewer,
  errors,
  organizationTable,
  practitionerTable,
  grid,
  hpr,
  organizationContact,
  organizationRegistration,
  patients,
  picker,
  practitioners,
  registerNames,
  registration,
  saved,
  savedVisit,
  schedule,
  appointmentList,
  scheduleEditor,
  walkInQueue,
};

export const hi: Messages = {
  language: 'hi',
  direction: 'ltr',
  documentViewer,
  errors,
  organizationTable,
  practitionerTable,
  grid,
  organizationContact,
  organizationRegistration,
  patients,
  picker,
  practitioners,
  registerNames,
  registration,
  saved,
  savedVisit,
  schedule,
  abha,
  hpr,
  abhaCard,
  abhaScanner,
  appointments,
  priorities,
  codedEntry,
  encounterForm,
  documentComposer,
  documentLinking,
  documentViews,
  stayDocuments,
  documentUpload,
  organizationDetails,
  appointmentList,
  scheduleEditor,
  walkInQueue,
};
