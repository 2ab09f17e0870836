'use client';

import { useId, useState } from 'react';
import type { SummarisedError } from '../kit/index.js';
import { useErrorText } from '../provider/index.js';

/** What went wrong at the service, and at which field. */
export interface FieldProblem {
  code: string;
  field: string | null;
}

/** Sentences of this journey, by code, where the common ones do not say it. */
export type Sentences = Readonly<Record<string, string>>;

const none: Sentences = {};

type Codes<Name extends string> = { [Field in Name]?: string | undefined };

/**
 * What is wrong at the fields of a step: found here before a call, or said by the service after it. `Fill this in.` stands at its field,
 * but in the summary above them all it needs the label.
 *
 * @example
 * const { fields, errorOf, idOf, check } = useFieldProblems(['otp', 'mobile'], registration.problem);
 */
export function useFieldProblems<Name extends string>(
  names: readonly Name[],
  problem: FieldProblem | null,
  sentences: Sentences = none,
  labels: { [Field in Name]?: string } = {},
) {
  const [found, setFound] = useState<Codes<Name>>({});
  const prefix = useId();
  const errorText = useErrorText();

  const idOf = (name: Name) => `${prefix}-${name}`;
  const codeOf = (name: Name): string | undefined =>
    found[name] ?? (problem?.field === name ? problem.code : undefined);
  const errorOf = (name: Name): string | undefined => {
    const code = codeOf(name);
    return code && (sentences[code] ?? errorText({ code }));
  };
  const fields: SummarisedError[] = names.flatMap((name) => {
    const message = errorOf(name);
    const label = codeOf(name) === 'required' ? labels[name] : undefined;
    return message ? [{ fieldId: idOf(name), message: label ? `${label}: ${message}` : message }] : [];
  });

  return {
    fields,
    idOf,
    errorOf,
    /** Keeps what is wrong and says whether all is well. */
    check: (codes: Codes<Name>): boolean => {
      setFound(codes);
      return names.every((name) => codes[name] === undefined);
    },
    /** What was found at this field is no more. */
    forget: (name: Name): void => setFound((codes) => ({ ...codes, [name]: undefined })),
  };
}
