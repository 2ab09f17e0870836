import type { Messages } from '../messages.js';
import { abha } from './abha.js';
import { abhaCard } from './abhaCard.js';
import { abhaScanner } from './abhaScanner.js';
import { documentUpload } from './documentUpload.js';
import { errors } from './errors.js';
import { hpr } from './hpr.js';
import { organizationContact } from './organizationContact.js';
import { organizationRegistration } from './organizationRegistration.js';
import { patients } from './patients.js';
import { picker } from './picker.js';
import { practitioners } from './practitioners.js';
import { registration } from './registration.js';

/** Rooms apart, for an app that shows only some of them. */
export { abha, abhaCard, abhaScanner, documentUpload, errors, hpr, organizationContact, organizationRegistration, patients, picker, practitioners, registration };

export const en: Messages = {
  language: 'en',
  direction: 'ltr',
  errors,
  patients,
  picker,
  practitioners,
  registration,
  abha,
  organizationContact,
  organizationRegistration,
  hpr,
  abhaCard,
  abhaScanner,
  documentUpload,
};
