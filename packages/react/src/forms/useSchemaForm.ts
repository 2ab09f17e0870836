'use client';

import { EhrApiError } from '@carestack/core/errors';
import type { RefusedFields } from '@carestack/core/values';
import { useId, useRef, useState, type FormEvent } from 'react';
import {
  get,
  useForm,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import type { SummarisedError } from '../kit/index.js';
import { errors as englishErrors } from '../messages/en/errors.js';
import { saved as englishSaved } from '../messages/en/saved.js';
import { useErrorText, useMessages } from '../provider/index.js';
import { codeOf, schemaResolver, type Codes, type Schema } from './schemaResolver.js';

export interface SchemaFormOptions<Values extends FieldValues, Output> {
  /** In the order in which the fields stand on the screen; the summary of problems follows it. */
  defaultValues: DefaultValues<Values>;
  /** Rules beyond the schema: a code for each field that breaks one. Comes before what the schema says. */
  check?: ((values: Values) => Codes) | undefined;
  /** Sentences by field and code; where there is none the common ones for errors serve. */
  problems: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By field, its label, or words with one: for the summary of what was not saved. */
  labels: object;
  /** A sentence of its own for a failed call, where the common one does not say enough. */
  failure?: ((error: EhrApiError) => string | undefined) | undefined;
  /**
   * An `EhrApiError` it throws is told to the person, and all that was typed stays. So are fields that it returns: those that the service did
   * not take of what it saved.
   */
  onSubmit: (values: Output) => Promise<RefusedFields | undefined>;
}

export interface SchemaForm<Values extends FieldValues, Output> extends UseFormReturn<Values, unknown, Output> {
  /** The id of a field's control. */
  idOf: (name: FieldPath<Values>) => string;
  /** What a person reads for a problem of a field. */
  sentence: (code: string, name: FieldPath<Values>) => string;
  isPending: boolean;
  /** What the last attempt ended in. It stays until the next one, so that nothing moves while a person puts it right. */
  problems: readonly SummarisedError[];
  attempt: number;
  /** The last attempt saved all but what `problems` tell. */
  isPartlySaved: boolean;
  submit: (event: FormEvent) => Promise<void>;
}

/** One that names neither a field nor an error is of something that was not saved, and that this form does not ask for. */
type Problem<Values extends FieldValues> = { name: FieldPath<Values>; code: string } | { error: EhrApiError | null };

interface Attempt<Values extends FieldValues> {
  attempt: number;
  problems: Problem<Values>[];
  isPartlySaved: boolean;
}

/**
 * A form by its schema: checked before anything is sent, refusals of the server put on their fields, sent once however often
 * it is clicked.
 *
 * @example
 * const form = useSchemaForm(newPatientSchema, { defaultValues, problems: text.problems, onSubmit: create });
 */
export function useSchemaForm<Values extends FieldValues, Output extends FieldValues>(
  schema: Schema<Values, Output>,
  { defaultValues, check, problems, labels, failure, onSubmit }: SchemaFormOptions<Values, Output>,
): SchemaForm<Values, Output> {
  const { codes } = useMessages('errors', englishErrors);
  const errorText = useErrorText();
  const savedText = useMessages('saved', englishSaved);
  const [last, setLast] = useState<Attempt<Values>>({ attempt: 0, problems: [], isPartlySaved: false });
  const [isPending, setIsPending] = useState(false);
  const isSending = useRef(false);
  const prefix = useId();
  const form = useForm<Values, unknown, Output>({
    defaultValues,
    resolver: schemaResolver(schema, check),
    // The summary takes focus, and leads to each field.
    shouldFocusError: false,
  });

  const isName = (name: string): name is FieldPath<Values> => Object.hasOwn(defaultValues, name.split('.')[0] ?? '');
  const names = Object.keys(defaultValues).filter(isName);
  const idOf = (name: FieldPath<Values>) => `${prefix}-${name}`;
  const savedCodes: Codes = savedText.codes;
  const why = (code: string, name: FieldPath<Values>) =>
    problems[name.replace(/\.\d+(?=\.|$)/g, '')]?.[code] ??
    savedCodes[code] ??
    (Object.hasOwn(codes, code) ? errorText({ code }) : codes.invalid);
  const isNotSaved = (code: string, name: FieldPath<Values>) =>
    last.isPartlySaved && last.problems.some((one) => 'name' in one && one.name === name && one.code === code);

  function refusedFields(fields: RefusedFields): Problem<Values>[] {
    return names.flatMap((name) => {
      const reasons = Object.entries(fields).map(([path, reason]) => [pathOf(path), reason] as const);
      return reasons.flatMap(([path, reason]) =>
        (path === name || path.startsWith(`${name}.`)) && isName(path) ? [{ name: path, code: codeOf(reason) }] : [],
      );
    });
  }

  function told(problem: Problem<Values>): SummarisedError {
    if ('name' in problem) {
      const { name, code } = problem;
      const label = last.isPartlySaved && labelIn(labels, name);
      const reason = why(code, name);
      return { fieldId: idOf(name), message: label ? savedText.field({ label, why: reason }) : reason };
    }
    const { error } = problem;
    return { message: error ? (failure?.(error) ?? errorText(error)) : savedText.other };
  }

  async function send(event: FormEvent) {
    let found: Problem<Values>[] = [];
    let isPartlySaved = false;
    const save = async (values: Output) => {
      const refused = await onSubmit(values);
      if (!refused) return;
      isPartlySaved = true;
      found = refusedFields(refused);
      if (Object.keys(refused).some((path) => !isName(pathOf(path)))) found.push({ error: null });
    };
    const check = form.handleSubmit(save, (errors) => {
      found = names.flatMap((name) =>
        codesIn(get(errors, name), name).flatMap(([path, code]) => (isName(path) ? [{ name: path, code }] : [])),
      );
    });
    try {
      await check(event);
    } catch (error) {
      if (!(error instanceof EhrApiError)) throw error;
      found = refusedFields(error.fields);
      // A refusal that names no field of this form is told as a whole.
      if (found.length === 0) found = [{ error }];
    } finally {
      for (const problem of found) if ('name' in problem) form.setError(problem.name, { message: problem.code });
      setLast(({ attempt }) => ({ attempt: attempt + 1, problems: found, isPartlySaved }));
    }
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    setIsPending(true);
    try {
      await send(event);
    } finally {
      isSending.current = false;
      setIsPending(false);
    }
  }

  return {
    ...form,
    idOf,
    sentence: (code, name) => (isNotSaved(code, name) ? savedText.here({ why: why(code, name) }) : why(code, name)),
    isPending,
    attempt: last.attempt,
    isPartlySaved: last.isPartlySaved,
    problems: last.problems.map(told),
    submit,
  };
}

/** The server's `qualifications[0].degree` is our `qualifications.0.degree`. */
function pathOf(member: string): string {
  return member.replace(/\[(\d+)\]/g, '.$1');
}

/** The label of a field without its "(optional)", which says nothing of what was typed. */
function labelIn(labels: object, name: string): string {
  const words: unknown = Reflect.get(labels, name.split('.')[0] ?? '');
  const label: unknown = typeof words === 'object' && words ? Reflect.get(words, 'label') : words;
  return typeof label === 'string' ? label.replace(/ \([^)]*\)$/, '') : '';
}

/** The problem of a field, or of each member inside it, by its path. */
function codesIn(errors: unknown, path: string): [path: string, code: string][] {
  if (typeof errors !== 'object' || errors === null) return [];
  const message: unknown = Reflect.get(errors, 'message');
  if (typeof message === 'string') return [[path, message]];
  return Object.entries(errors).flatMap(([name, inner]) => (name === 'ref' ? [] : codesIn(inner, `${path}.${name}`)));
}
