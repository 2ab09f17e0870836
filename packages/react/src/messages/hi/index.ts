import type { Messages } from '../messages.js';
import { abha } from './abha.js';
import { abhaCard } from './abhaCard.js';
import { abhaScanner } from './abhaScanner.js';
import { errors } from './errors.js';
import { hpr } from './hpr.js';
import { patients } from './patients.js';
import { registration } from './registration.js';

/** Hindi. Not yet clinically reviewed. */

/** Rooms apart, for an app that shows only some of them. */
export { abha, abhaCard, abhaScanner, errors, hpr, patients, registration };

export const hi: Messages = {
  language: 'hi',
  direction: 'ltr',
  errors,
  patients,
  registration,
  abha,
  hpr,
  abhaCard,
  abhaScanner,
};
