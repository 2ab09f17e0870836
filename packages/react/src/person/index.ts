/** How what is known of a person is written, whichever register they are in. */
export { concealedMobile } from '../patients/concealedNumbers.js';
export { ConcealedText } from '../patients/ConcealedText.js';
export { birthText, dayText, genderText, momentText, stateText } from '../patients/describe.js';
