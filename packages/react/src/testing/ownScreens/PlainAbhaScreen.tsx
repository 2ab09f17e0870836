import { type AbhaRegistrationResult, useAbhaRegistration } from '../../abha/index.js';
import { Line, PlainForm, receiptOf } from './PlainForm.js';

const consent = 'I share my Aadhaar number of my own free will, only to create my ABHA number.';

/** An ABHA registration of one's own, on the hook alone: no part of the kit, no words and no styles of ours. */
export function PlainAbhaScreen({ onComplete }: { onComplete: (result: AbhaRegistrationResult) => void }) {
  const registration = useAbhaRegistration({ resume: null, findPatients: null });
  const { problem, pending } = registration;

  return (
    <section aria-busy={pending !== null}>
      {problem && <p role="alert">{problem.code}</p>}
      <Step registration={registration} onComplete={onComplete} />
    </section>
  );
}

interface StepProps {
  registration: ReturnType<typeof useAbhaRegistration>;
  onComplete: (result: AbhaRegistrationResult) => void;
}

function Step({ registration, onComplete }: StepProps) {
  const { step, mobile } = registration;
  switch (step.name) {
    case 'lookup':
    case 'known':
      // Only where the hook is given a search of our own patients.
      return null;
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
        <PlainForm
          title={`Code sent to ${step.code.sentTo}`}
          submitLabel="Confirm code"
          onSend={({ otp = '', number = '' }) => void registration.enrol({ otp, mobile: number })}
        >
          <Line label="Code" name="otp" />
          <Line label="Mobile number for ABHA messages" name="number" initial={mobile} />
        </PlainForm>
      );
    case 'mobile':
      return (
        <PlainForm
          title="Mobile"
          submitLabel="Continue"
          onSend={({ number = '' }) => void registration.sendMobileCode(number)}
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
    case 'existing':
      return (
        <PlainForm
          title="This person already has an ABHA"
          submitLabel="Use this ABHA"
          onSend={registration.keepAddress}
        >
          <p>{step.enrolled.profile.abhaNumber}</p>
        </PlainForm>
      );
    case 'address':
      return (
        <PlainForm
          title="Address"
          submitLabel="Take this address"
          onSend={({ address = '' }) => void registration.claimAddress(address)}
        >
          {step.suggestions?.map((address) => (
            <p key={address}>
              <label>
                <input type="radio" name="address" value={address} /> {address}
              </label>
            </p>
          ))}
        </PlainForm>
      );
    case 'uncertain':
      return (
        <PlainForm
          title={step.during === 'ended' ? 'The registration is finished' : 'Nobody knows whether it worked'}
          submitLabel="Check with a new code"
          onSend={registration.startAgain}
        />
      );
    case 'done':
      return (
        <PlainForm
          title={`The ABHA is ${step.result.outcome}`}
          submitLabel="Continue"
          onSend={() => {
            registration.finish();
            onComplete(step.result);
          }}
        >
          <p>{step.result.abhaNumber}</p>
        </PlainForm>
      );
    default:
      return step satisfies never;
  }
}
