'use client';

import { useRef } from 'react';
import { releaseFocus, TextInput } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { StepForm, TypeAgain, useFieldProblems } from '../registration/index.js';
import { Decline } from './Decline.js';
import type { DetailsPageProps } from './ProfessionPage.js';

export function EmailPage({ registration, pages, mode, onCancel }: DetailsPageProps & { mode: 'self' | 'assisted' }) {
  const words = useMessages('hpr', english);
  const { email: text } = words;
  const { problem, draft, forgotten } = registration;
  const { fields, idOf, errorOf, check } = useFieldProblems(['email'], problem);
  const email = useRef<HTMLInputElement>(null);
  const typed = () => ({ email: email.current?.value ?? '' });

  function goOn() {
    releaseFocus();
    check(pages.goOn(typed()));
  }

  return (
    <StepForm
      title={text.title}
      problem={problem}
      fields={fields}
      submitLabel={pages.isChange ? words.save : words.continue}
      onSubmit={goOn}
      onBack={() => pages.goBack(typed())}
      actions={<Decline onDecline={onCancel} isQuiet />}
    >
      <TypeAgain labels={forgotten.includes('email') && !draft.email ? [text.address.label] : []} />
      <TextInput
        ref={email}
        id={idOf('email')}
        {...text.address}
        error={errorOf('email')}
        type="email"
        dir="ltr"
        autoCapitalize="none"
        spellCheck={false}
        autoComplete={mode === 'self' ? 'email' : 'off'}
        defaultValue={draft.email ?? ''}
      />
    </StepForm>
  );
}
