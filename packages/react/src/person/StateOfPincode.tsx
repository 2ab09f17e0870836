'use client';

import { stateName, type State, states as everyState, statesOfPincode, toWesternDigits } from '@carestack/core/values';
import { type ReactNode, useEffect, useState } from 'react';
import { Actions, Button, Notice } from '../kit/index.js';
import { useLatest } from '../kit/useLatest.js';
import { patients as english } from '../messages/en/patients.js';
import { useLocale, useMessages } from '../provider/index.js';

export interface StateOfPincodeProps {
  pincode: string | null | undefined;
  state: string | null | undefined;
  onChange: (state: State) => void;
  /** Whether an empty state may be filled in. Default true. */
  mayFill?: boolean | undefined;
  /** The field of the state; the hint says when it came from the PIN code. */
  children: (hint: string | undefined) => ReactNode;
}

/** Fills the state in when the PIN code leaves no doubt and nobody has chosen one; asks when the two do not agree. */
export function StateOfPincode({ pincode, state, onChange, mayFill = true, children }: StateOfPincodeProps) {
  const { states: stateWords, form: text } = useMessages('patients', english);
  const locale = useLocale();
  const expected = statesOfPincode(toWesternDigits(pincode ?? '').trim());
  const [only, ...others] = expected;
  const sure = others.length === 0 ? only : undefined;
  // States that we filled in may be replaced; one that a person chose stays.
  const [filled, setFilled] = useState<readonly State[]>([]);
  const isFree = mayFill && (!state || filled.some((name) => name === state));
  if (sure && isFree && !filled.includes(sure)) setFilled([...filled, sure]);
  const missing = sure && isFree && state !== sure ? sure : undefined;
  const latest = useLatest(onChange);

  useEffect(() => {
    if (missing) latest.current(missing);
  }, [missing, latest]);

  const named = state ? everyState.find((name) => name === stateName(state)) : undefined;
  const isElsewhere = named && named !== 'Unknown' && only && !expected.includes(named);
  const listed = new Intl.ListFormat(locale, { type: 'disjunction' });

  return (
    <>
      {children(state && isFree && state === sure ? text.state.fromPincode : undefined)}
      <div role="status" className="cs-wide">
        {isElsewhere && (
          <Notice tone="warning" role="presentation">
            <p>
              {text.pincodeElsewhere({
                pincode: pincode ?? '',
                expected: listed.format(expected.map((name) => stateWords[name])),
                state: stateWords[named],
              })}
            </p>
            <Actions>
              {expected.map((name) => (
                <Button key={name} onClick={() => onChange(name)}>
                  {text.changeState({ state: stateWords[name] })}
                </Button>
              ))}
            </Actions>
          </Notice>
        )}
      </div>
    </>
  );
}
