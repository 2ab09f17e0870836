'use client';

import { parseAbhaIdentifier, type PatientQuery } from '@carestack/core/abha';
import { isIndianMobile } from '@carestack/core/values';
import { useRef, useState } from 'react';
import { Button, RadioGroup, releaseFocus, TextInput } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { MobileField, StepForm, useFieldProblems, type WizardMode } from '../registration/index.js';
import { Decline } from './Decline.js';
import { LazyScanner } from './LazyScanner.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface LookupStepProps {
  registration: UseAbhaRegistration;
  mode: WizardMode;
  onCancel: (() => void) | undefined;
}

type Holding = 'abha' | 'mobile' | 'neither';

const nothing: PatientQuery = { abhaNumber: null, abhaAddress: null, mobile: null };

/** Look before you create: whoever is registered already is found by what they hold, before any code is sent (abdm.md 1.6). */
export function LookupStep({ registration, mode, onCancel }: LookupStepProps) {
  const { lookup: text } = useMessages('abha', english);
  const { sought, mobile: known, pending } = registration;
  const [holds, setHolds] = useState(() => heldBefore(sought, known));
  const [isScanning, setScanning] = useState(false);
  const { fields, idOf, errorOf, check } = useFieldProblems(['holds', 'abha', 'mobile'], null, text.problems);
  const abha = useRef<HTMLInputElement>(null);
  const mobile = useRef<HTMLInputElement>(null);

  if (isScanning) {
    return (
      <LazyScanner
        onCancel={() => setScanning(false)}
        onRead={({ abhaNumber, abhaAddress, mobile: scanned }) => {
          setScanning(false);
          setHolds('abha');
          void registration.lookUp({ abhaNumber, abhaAddress, mobile: scanned });
        }}
      />
    );
  }

  function look() {
    const held = holds === 'abha' ? parseAbhaIdentifier(abha.current?.value ?? '') : null;
    const number = mobile.current?.value ?? '';
    const isRight = check({
      holds: holds ? undefined : 'choose',
      abha: holds !== 'abha' || held ? undefined : 'abha_invalid',
      mobile: holds !== 'mobile' || isIndianMobile(number) ? undefined : 'mobile_invalid',
    });
    if (!isRight) return;
    releaseFocus();
    if (holds === 'neither') registration.leaveLookup();
    else if (held) void registration.lookUp({ ...nothing, abhaNumber: held.abhaNumber, abhaAddress: held.abhaAddress });
    else void registration.lookUp({ ...nothing, mobile: number });
  }

  const isLooking = pending === 'find-patients';
  return (
    <StepForm
      title={text.title[mode]}
      intro={<p>{text.intro}</p>}
      fields={fields}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      isPending={isLooking}
      onSubmit={look}
      actions={
        isLooking ? (
          <Button onClick={registration.leaveLookup}>{text.skip}</Button>
        ) : (
          <Decline onDecline={onCancel} isQuiet />
        )
      }
    >
      <RadioGroup
        id={idOf('holds')}
        label={text.holds.label}
        error={errorOf('holds')}
        value={holds ?? ''}
        onChange={({ target: { value } }) => {
          setHolds(holdings.find((holding) => holding === value) ?? null);
          check({});
        }}
        options={holdings.map((holding) => ({ value: holding, label: text.holds[holding] }))}
      />
      {holds === 'abha' && (
        <>
          <TextInput
            ref={abha}
            id={idOf('abha')}
            {...text.abha}
            error={errorOf('abha')}
            defaultValue={sought?.abhaNumber ?? sought?.abhaAddress ?? ''}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
          />
          <Button variant="quiet" className="cs-begin" onClick={() => setScanning(true)}>
            {text.scan}
          </Button>
        </>
      )}
      {holds === 'mobile' && (
        <MobileField
          ref={mobile}
          id={idOf('mobile')}
          {...text.mobile}
          error={errorOf('mobile')}
          defaultValue={known}
          mode={mode}
        />
      )}
    </StepForm>
  );
}

const holdings: readonly Holding[] = ['abha', 'mobile', 'neither'];

/** What its owner chose before coming back; a mobile that the host knows needs no choice. */
function heldBefore(sought: PatientQuery | null, mobile: string): Holding | null {
  if (sought?.abhaNumber || sought?.abhaAddress) return 'abha';
  return mobile ? 'mobile' : null;
}
