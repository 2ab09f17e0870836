export { aadhaarNumber, isAadhaarNumber, maskAadhaar } from './aadhaar.js';
export { isCalendarDate, isoDate, today, type CalendarDate } from './dates.js';
export { compactNumber, toWesternDigits } from './digits.js';
export { instant, isInstant, type Instant } from './instant.js';
export { indianMobile, isIndianMobile, isSameMobile, maskMobile, nationalMobile } from './mobile.js';
export type { Page, Written } from './page.js';
export { genders, genderWord, stateName, states, type Gender, type State } from './person.js';
