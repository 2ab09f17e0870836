import type { Messages } from '../messages.js';
import { abha } from './abha.js';
import { abhaCard } from './abhaCard.js';
import { abhaScanner } from './abhaScanner.js';
import { errors } from './errors.js';
import { hpr } from './hpr.js';
import { patients } from './patients.js';
import { registration } from './registration.js';

/** Rooms apart, for an app that shows only some of them. */
export { abha, abhaCard, abhaScanner, errors, hpr, patients, registration };

export const en: Messages = {
  language: 'en',
  direction: 'ltr',
  errors,
  patients,
  registration,
  abha,
  hpr,
  abhaCard,
  abhaScanner,
};
