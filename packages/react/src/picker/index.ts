export { NewRecordDialog, type NewRecordDialogProps } from './NewRecordDialog.js';
export { Picker, type PickerChoice, type Found, type PickerProps, type PickerWords } from './Picker.js';
export { SearchBox, type SearchBoxProps, type SearchRow } from './SearchBox.js';
export { useRecent, useRecentRecords } from './useRecent.js';
export { usePicker, type PickedProps, type PickerFieldProps, type PickerState } from './usePicker.js';
