import type { Messages } from '../messages.js';
import { abha } from './abha.js';
import { abhaCard } from './abhaCard.js';
import { abhaScanner } from './abhaScanner.js';
import { documentUpload } from './documentUpload.js';
import { errors } from './errors.js';
import { hpr } from './hpr.js';
import { patients } from './patients.js';
import { picker } from './picker.js';
import { practitioners } from './practitioners.js';
import { registration } from './registration.js';

/** Rooms apart, for an app that shows only some of them. */
export { abha, abhaCard, abhaScanner, documentUpload, errors, hpr, patients, picker, practitioners, registration };

export const en: Messages = {
  language: 'en',
  direction: 'ltr',
  errors,
  patients,
  picker,
  practitioners,
  registration,
  abha,
  hpr,
  abhaCard,
  abhaScanner,
  documentUpload,
};
