export { BothVersions, type BothVersionsProps, type BothVersionsWords, type Version } from './BothVersions.js';
export { CheckboxField, DateField, PhoneField, RadioField, SelectField, TextField, useFieldError } from './fields.js';
export { DraftNotice, type DraftNoticeProps } from './DraftNotice.js';
export { useDraft, type Draft } from './useDraft.js';
export { Form, type FormProps } from './Form.js';
export { FormSection, type FormSectionProps } from './FormSection.js';
export { type Codes, type Schema } from './schemaResolver.js';
export { TitledBy } from './titledBy.js';
export { useSchemaForm, type SchemaForm, type SchemaFormOptions } from './useSchemaForm.js';
