'use client';

import { maskMobile } from '@carestack/core/values';
import { useRef, useState, type ReactNode } from 'react';
import { brokenHprPasswordRules, type HprDraft, type HprPasswordRule } from '@carestack/core/hpr';
import { Button, DescriptionList, PasswordInput, releaseFocus, type DigitsHandle } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { StepForm, useFieldProblems } from '../registration/index.js';
import { Decline } from './Decline.js';
import { KnownPerson } from './KnownPerson.js';
import { NewPassword } from './NewPassword.js';
import type { DetailsPageProps } from './ProfessionPage.js';
import { useHprPlaces } from './useHprPlaces.js';
import { birthText, placeText, professionText } from './words.js';

export interface ReviewPageProps extends DetailsPageProps {
  username: string;
  /** Whether a username was refused after the password had been typed. */
  isPasswordLost: boolean;
  mode: 'self' | 'assisted';
}

/** Everything once more, each part with a way to change it. The password is asked for here, so that no other screen has to keep it. */
export function ReviewPage({ registration, pages, username, isPasswordLost, mode, onCancel }: ReviewPageProps) {
  const words = useMessages('hpr', english);
  const { review: text } = words;
  const { problem, draft } = registration;
  const password = useRef<DigitsHandle>(null);
  const confirmation = useRef<DigitsHandle>(null);
  const [told, setTold] = useState<readonly HprPasswordRule[]>([]);
  const { fields, idOf, errorOf, check } = useFieldProblems(
    ['password', 'confirmation'],
    problem,
    {
      password_weak: text.stillNeeds({ rules: told.map((rule) => text.rules[rule]) }),
      password_differs: text.differs,
    },
    { password: text.password.label },
  );

  function create() {
    const typed = password.current?.read() ?? '';
    const rules = brokenHprPasswordRules(typed);
    setTold(rules);
    const isRight = check({
      password: typed === '' ? 'required' : rules.length > 0 ? 'password_weak' : undefined,
      confirmation: typed === confirmation.current?.read() ? undefined : 'password_differs',
    });
    if (!isRight) return;
    releaseFocus();
    void registration.create({ ...detailsIn(draft), password: typed });
  }

  return (
    <StepForm
      title={text.title}
      intro={<p>{text.intro}</p>}
      problem={problem}
      fields={fields}
      submitLabel={text.submit}
      pendingLabel={text.pending}
      isPending={registration.pending === 'create'}
      onSubmit={create}
      onBack={() => pages.goBack({})}
      actions={<Decline onDecline={onCancel} isQuiet />}
    >
      <Parts registration={registration} pages={pages} username={username} />
      <KnownPerson person={pages.person} />
      <NewPassword
        id={idOf('password')}
        boxRef={password}
        mode={mode}
        error={errorOf('password')}
        isAgain={isPasswordLost}
      >
        <PasswordInput
          ref={confirmation}
          id={idOf('confirmation')}
          label={text.confirmation.label}
          error={errorOf('confirmation')}
          autoComplete={mode === 'self' ? 'new-password' : 'off'}
        />
      </NewPassword>
    </StepForm>
  );
}

/** What was chosen or typed, each with a way to change it. */
function Parts({ registration, pages, username }: Pick<ReviewPageProps, 'registration' | 'pages' | 'username'>) {
  const words = useMessages('hpr', english);
  const { review: text } = words;
  const { draft, categories, mobile, suffix } = registration;
  const { person } = pages;
  const isPlaceTyped = pages.person === null || !person?.districtCode;
  const { data: states = [] } = useHprPlaces({ enabled: isPlaceTyped });

  const part = (name: string, value: ReactNode, change: () => void) => ({
    term: name,
    description: (
      <span className="cs-part">
        <bdi>{value}</bdi>
        <Button variant="quiet" aria-label={text.changeOf({ part: name })} onClick={change}>
          {text.change}
        </Button>
      </span>
    ),
  });
  const typedOfPerson = [
    person?.name ? '' : [draft.firstName, draft.lastName].filter(Boolean).join(' '),
    person?.birthDate?.day ? '' : birthText(draft, person),
    person?.address ? '' : draft.address,
    person?.pincode ? '' : draft.pincode,
    isPlaceTyped ? placeText(draft, person, states) : '',
  ].filter(Boolean);

  return (
    <DescriptionList
      className="cs-parts"
      items={[
        part(text.username, `${username}${suffix}`, registration.back),
        ...(mobile ? [{ term: text.mobile, description: <bdi>{maskMobile(mobile)}</bdi> }] : []),
        part(text.profession, professionText(draft, categories, words), () => pages.change('profession')),
        ...(typedOfPerson.length > 0
          ? [part(words.person.title, typedOfPerson.join(' · '), () => pages.change('person'))]
          : []),
        part(text.email, draft.email, () => pages.change('email')),
      ]}
    />
  );
}

function detailsIn({
  username: _username,
  email = '',
  hpCategoryCode = '',
  hpSubCategoryCode = '',
  ...rest
}: HprDraft) {
  return { email, hpCategoryCode, hpSubCategoryCode, ...rest };
}
