'use client';

import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';
import { classes } from './classes.js';
import { Field, type FieldWords } from './Field.js';

export interface TextInputProps
  extends FieldWords,
    Omit<ComponentPropsWithoutRef<'input'>, keyof FieldWords | 'prefix'> {
  /** Fixed text before what is typed, such as `+91`. */
  prefix?: ReactNode;
  /** Fixed text after what is typed, such as `@sbx`. */
  suffix?: ReactNode;
}

/** One line of text. A box with `size` is drawn for that many characters; otherwise it fills its column. */
export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(
  { label, hint, error, id, className, prefix, suffix, type = 'text', 'aria-describedby': describedBy, ...rest },
  ref,
) {
  const affixId = useId();
  const prefixId = prefix == null ? undefined : `${affixId}-prefix`;
  const suffixId = suffix == null ? undefined : `${affixId}-suffix`;

  return (
    <Field {...{ label, hint, error, id, className }} describedBy={classes(prefixId, suffixId, describedBy)}>
      {(control) => {
        const input = <input {...rest} {...control} ref={ref} type={type} data-part="input" className="cs-input" />;
        if (!prefixId && !suffixId) return input;

        // Numbers and addresses with a fixed part run left to right in every language.
        return (
          <div data-part="box" className="cs-box" dir="ltr">
            {prefixId && (
              <span data-part="prefix" className="cs-affix" id={prefixId}>
                {prefix}
              </span>
            )}
            {input}
            {suffixId && (
              <span data-part="suffix" className="cs-affix" id={suffixId}>
                {suffix}
              </span>
            )}
          </div>
        );
      }}
    </Field>
  );
});
