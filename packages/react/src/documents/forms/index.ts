export { EncounterForm, type EncounterFormProps } from './EncounterForm.js';
export { type Column as SectionColumn, type ColumnName } from './columns.js';
export { RangeMarks, type RangeMarksProps } from './RangeMarks.js';
export { type EncounterRow } from './rows.js';
export {
  useEncounterForm,
  type EncounterFormOptions,
  type EncounterFormSection,
  type EncounterFormState,
  type FilledEncounter,
} from './useEncounterForm.js';
export { type VitalName } from './vitals.js';
