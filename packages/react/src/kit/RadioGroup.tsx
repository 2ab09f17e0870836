'use client';

import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react';
import type { FieldWords } from './Field.js';
import { Hint } from './Field.js';
import { Fieldset } from './Fieldset.js';

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** In view, and not to be chosen; let `hint` say why. */
  isDisabled?: boolean;
}

type RadioInputProps = Omit<
  ComponentPropsWithoutRef<'input'>,
  keyof FieldWords | 'type' | 'value' | 'defaultValue' | 'checked'
>;

export interface RadioGroupProps extends FieldWords, RadioInputProps {
  options: readonly RadioOption[];
  value?: string | undefined;
  defaultValue?: string | undefined;
}

/** One choice of a few, all in view. The ref receives each radio in turn, as form libraries expect. */
export const RadioGroup = forwardRef<HTMLInputElement, RadioGroupProps>(function RadioGroup(
  { label, hint, error, id, className, options, value, defaultValue, name, 'aria-describedby': describedBy, ...rest },
  ref,
) {
  const ownName = useId();

  return (
    <Fieldset
      {...{ label, hint, error, id, className }}
      role="radiogroup"
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy}
    >
      <div className="cs-options">
        {options.map((option) => (
          <Radio
            {...rest}
            key={option.value}
            ref={ref}
            option={option}
            name={name ?? ownName}
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: option.value === value })}
          />
        ))}
      </div>
    </Fieldset>
  );
});

interface RadioProps extends RadioInputProps {
  option: RadioOption;
  checked?: boolean;
}

const Radio = forwardRef<HTMLInputElement, RadioProps>(function Radio({ option, ...rest }, ref) {
  const id = useId();
  const hintId = `${id}-hint`;

  return (
    <div data-part="option" className="cs-choice cs-option">
      <input
        {...rest}
        ref={ref}
        type="radio"
        data-part="input"
        className="cs-tick"
        id={id}
        value={option.value}
        disabled={option.isDisabled || rest.disabled}
        aria-describedby={option.hint ? hintId : undefined}
      />
      <label className="cs-choice-label" htmlFor={id}>
        {option.label}
      </label>
      <Hint id={hintId}>{option.hint}</Hint>
    </div>
  );
});
