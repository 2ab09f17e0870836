import type { HprRegistrationResult } from '@carestack/core/hpr';
import { useState } from 'react';
import { useHprRegistration } from '../../hpr/index.js';
import { Line, PlainForm, receiptOf } from './PlainForm.js';

const consent = 'I share my Aadhaar number of my own free will, only to create my HPR ID.';

interface PlainHprScreenProps {
  onComplete: (result: HprRegistrationResult) => void;
}

/** An HPR registration of one's own, on the hook alone: no part of the kit, no words and no styles of ours. */
export function PlainHprScreen({ onComplete }: PlainHprScreenProps) {
  const registration = useHprRegistration({ resume: null });
  const { problem, pending } = registration;

  return (
    <section aria-busy={pending !== null}>
      {problem && <p role="alert">{problem.code}</p>}
      <Step
        registration={registration}
        onComplete={(result) => {
          registration.finish();
          onComplete(result);
        }}
      />
    </section>
  );
}

interface StepProps extends PlainHprScreenProps {
  registration: ReturnType<typeof useHprRegistration>;
}

function Step({ registration, onComplete }: StepProps) {
  const { step, mobile } = registration;
  switch (step.name) {
    case 'consent':
      return (
        <PlainForm
          title="Consent"
          submitLabel="I agree"
          onSend={({ agreed }) => agreed && void receiptOf(consent).then(registration.agree)}
        >
          <label>
            <input type="checkbox" name="agreed" /> {consent}
          </label>
        </PlainForm>
      );
    case 'aadhaar':
      return (
        <PlainForm
          title="Aadhaar"
          submitLabel="Send code"
          onSend={({ aadhaar = '' }) => void registration.requestCode(aadhaar)}
        >
          <Line label="Aadhaar number" name="aadhaar" />
        </PlainForm>
      );
    case 'otp':
      return (
        <PlainForm title="Code" submitLabel="Confirm code" onSend={({ otp = '' }) => void registration.verifyCode(otp)}>
          <p>Sent to {step.code.sentTo}</p>
          <Line label="Code" name="otp" />
        </PlainForm>
      );
    case 'account':
      return <PlainForm title="Looking" submitLabel="Look again" onSend={() => void registration.checkAccount()} />;
    case 'existing':
      return (
        <PlainForm title="An HPR ID is there" submitLabel="Use this HPR ID" onSend={() => onComplete(step.result)}>
          <p>{step.result.hprId}</p>
        </PlainForm>
      );
    case 'mobile':
      return (
        <PlainForm
          title="Mobile"
          submitLabel="Continue"
          onSend={({ number = '' }) => void registration.giveMobile(number)}
        >
          <Line label="Mobile number" name="number" initial={mobile} />
        </PlainForm>
      );
    case 'mobile-otp':
      return (
        <PlainForm
          title="Second code"
          submitLabel="Confirm code"
          onSend={({ otp = '' }) => void registration.verifyMobile(otp)}
        >
          <p>Sent to {step.code.sentTo}</p>
          <Line label="Code" name="otp" />
        </PlainForm>
      );
    case 'username':
      return (
        <PlainForm
          title="Username"
          submitLabel="Continue"
          onSend={({ username = '' }) => registration.chooseUsername(username)}
        >
          {step.suggestions?.map((username) => (
            <p key={username}>
              <label>
                <input type="radio" name="username" value={username} /> {username}
              </label>
            </p>
          ))}
        </PlainForm>
      );
    case 'details':
      return <Details registration={registration} />;
    case 'uncertain':
      return (
        <PlainForm
          title="Nobody knows whether it worked"
          submitLabel="Look it up"
          onSend={() => void registration.checkAccount()}
        />
      );
    case 'done':
      return (
        <PlainForm title="The HPR ID is created" submitLabel="Continue" onSend={() => onComplete(step.result)}>
          <p>{step.result.hprIdNumber}</p>
        </PlainForm>
      );
    default:
      return step satisfies never;
  }
}

function Details({ registration }: Pick<StepProps, 'registration'>) {
  const { categories, draft, note, create } = registration;
  const { hpCategoryCode = '', hpSubCategoryCode = '', email = '' } = draft;
  const [category, setCategory] = useState(hpCategoryCode);

  if (!hpSubCategoryCode) {
    return (
      <PlainForm title="Profession" submitLabel="Continue" onSend={note}>
        <label>
          Category{' '}
          <select name="hpCategoryCode" value={category} onChange={(event) => setCategory(event.target.value)}>
            <option value="">Choose one</option>
            {categories.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Speciality{' '}
          <select name="hpSubCategoryCode">
            {categories
              .find(({ code }) => code === category)
              ?.subcategories.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      </PlainForm>
    );
  }
  if (!email) {
    return (
      <PlainForm title="Email" submitLabel="Continue" onSend={note}>
        <Line label="Email address" name="email" />
      </PlainForm>
    );
  }
  return (
    <PlainForm
      title="Check your details"
      submitLabel="Create HPR ID"
      onSend={({ password = '', again }) => {
        if (password === again) void create({ email, hpCategoryCode, hpSubCategoryCode, password });
      }}
    >
      <p>{email}</p>
      <Line label="Password" name="password" />
      <Line label="Password, once more" name="again" />
    </PlainForm>
  );
}
