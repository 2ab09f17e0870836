export { CodedEntry, type CodedEntryProps } from './CodedEntry.js';
export { codeSystemOf, type CodedValue } from './codedValue.js';
