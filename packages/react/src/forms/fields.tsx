'use client';

import { mobileText } from '@carestack/core/values';
import type { FocusEvent } from 'react';
import { get, useController, useFormState, type FieldPath, type FieldValues } from 'react-hook-form';
import {
  Checkbox,
  DateParts,
  RadioGroup,
  Select,
  TextInput,
  type CheckboxProps,
  type DatePartsProps,
  type RadioGroupProps,
  type SelectProps,
  type TextInputProps,
} from '../kit/index.js';
import type { SchemaForm } from './useSchemaForm.js';

interface Place<Values extends FieldValues, Output> {
  form: SchemaForm<Values, Output>;
  name: FieldPath<Values>;
}

/** What the form knows and the caller need not say. */
type Known = 'form' | 'id' | 'name' | 'error' | 'value' | 'defaultValue' | 'checked' | 'onChange' | 'onBlur';

// Reads the errors and nothing else: whoever reads the state of a field is drawn whenever any field is checked.
/** What a person reads of the problem of a field, for a control of the room's own. */
export function useFieldError<Values extends FieldValues, Output>({
  form,
  name,
}: Place<Values, Output>): string | undefined {
  const { errors } = useFormState({ control: form.control, name });
  const code: unknown = get(errors, `${name}.message`);
  return typeof code === 'string' ? form.sentence(code, name) : undefined;
}

export type TextFieldProps<Values extends FieldValues, Output> = Place<Values, Output> & Omit<TextInputProps, Known>;

export function TextField<Values extends FieldValues, Output>({ form, name, ...rest }: TextFieldProps<Values, Output>) {
  return <TextInput {...rest} {...form.register(name)} id={form.idOf(name)} error={useFieldError({ form, name })} />;
}

export type PhoneFieldProps<Values extends FieldValues, Output> = Omit<
  TextFieldProps<Values, Output>,
  'type' | 'prefix'
>;

/** An Indian mobile number, however it is typed or pasted: once left, it stands as it is read, `98765 43210`. */
export function PhoneField<Values extends FieldValues, Output>({
  form,
  name,
  ...rest
}: PhoneFieldProps<Values, Output>) {
  const { onBlur, ...registered } = form.register(name);

  function leave(event: FocusEvent<HTMLInputElement>) {
    const text = mobileText(event.target.value);
    if (/^\d{5} \d{5}$/.test(text)) event.target.value = text;
    void onBlur(event);
  }

  return (
    <TextInput
      {...rest}
      {...registered}
      onBlur={leave}
      type="tel"
      prefix="+91"
      id={form.idOf(name)}
      error={useFieldError({ form, name })}
    />
  );
}

export type SelectFieldProps<Values extends FieldValues, Output> = Place<Values, Output> & Omit<SelectProps, Known>;

export function SelectField<Values extends FieldValues, Output>({
  form,
  name,
  ...rest
}: SelectFieldProps<Values, Output>) {
  return <Select {...rest} {...form.register(name)} id={form.idOf(name)} error={useFieldError({ form, name })} />;
}

export type CheckboxFieldProps<Values extends FieldValues, Output> = Place<Values, Output> & Omit<CheckboxProps, Known>;

export function CheckboxField<Values extends FieldValues, Output>({
  form,
  name,
  ...rest
}: CheckboxFieldProps<Values, Output>) {
  return <Checkbox {...rest} {...form.register(name)} id={form.idOf(name)} error={useFieldError({ form, name })} />;
}

export type RadioFieldProps<Values extends FieldValues, Output> = Place<Values, Output> & Omit<RadioGroupProps, Known>;

export function RadioField<Values extends FieldValues, Output>({
  form,
  name,
  ...rest
}: RadioFieldProps<Values, Output>) {
  return <RadioGroup {...rest} {...form.register(name)} id={form.idOf(name)} error={useFieldError({ form, name })} />;
}

export type DateFieldProps<Values extends FieldValues, Output> = Place<Values, Output> & Omit<DatePartsProps, Known>;

export function DateField<Values extends FieldValues, Output>({ form, name, ...rest }: DateFieldProps<Values, Output>) {
  const { field } = useController({ control: form.control, name });
  const value: unknown = field.value;
  return (
    <DateParts
      {...rest}
      id={form.idOf(name)}
      value={typeof value === 'string' ? value : ''}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={useFieldError({ form, name })}
    />
  );
}
