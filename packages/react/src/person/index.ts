/** What is known of a person and how it is written, whichever register they are in. */
export { ageText, birthText, partOf } from './birth.js';
export { concealedMobile, type ConcealedNumber } from './concealedNumbers.js';
export { ConcealedText } from './ConcealedText.js';
export { dayText, genderText, momentText, stateText } from './describe.js';
export { LazyPhotoField } from './LazyPhotoField.js';
export { PersonPhoto } from './PersonPhoto.js';
export { isMasked, searchable } from './searchable.js';
export { StateOfPincode } from './StateOfPincode.js';
export { maskedAadhaar, withoutAadhaar } from './withoutAadhaar.js';
