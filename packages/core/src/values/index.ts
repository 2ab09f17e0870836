export { aadhaarNumber, isAadhaarNumber, maskAadhaar } from './aadhaar.js';
export { isCalendarDate, isoDate, isPartialDate, today, type CalendarDate } from './dates.js';
export { compactNumber, toWesternDigits } from './digits.js';
export { instant, isInstant, type Instant } from './instant.js';
export { indianMobile, isIndianMobile, isSameMobile, maskMobile, mobileText, nationalMobile } from './mobile.js';
export type { Page, RefusedFields, Written } from './page.js';
export { statesOfPincode } from './pincode.js';
export { genders, genderWord, stateName, states, type Gender, type State } from './person.js';
