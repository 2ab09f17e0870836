'use client';

import { resendsLeft, type SentCode } from '@carestack/core/abha';
import { Button, LiveRegion, useSecondsLeft } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import type { UseAbhaRegistration } from './useAbhaRegistration.js';

export interface CodeStatusProps {
  code: SentCode;
  registration: UseAbhaRegistration;
}

/** Sending the code again, and the tries that are left. */
export function CodeStatus({ code, registration }: CodeStatusProps) {
  const { resend: text } = useMessages('abha', english);
  const { limits, pending } = registration;
  const seconds = useSecondsLeft(code.resendAt);
  const canResend = seconds === 0;
  const left = resendsLeft(code, limits);
  const triesLeft = limits.wrongCodes - code.wrongCodes;

  return (
    <div data-part="code-status" className="cs-code-status">
      {code.wrongCodes > 0 && <p>{text.triesLeft({ left: triesLeft })}</p>}
      {left === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          {canResend ? (
            <Button
              variant="quiet"
              isPending={pending === 'resend-code' || pending === 'send-mobile-code'}
              pendingLabel={text.pending}
              onClick={() => void registration.resendCode()}
            >
              {text.submit}
            </Button>
          ) : (
            <p>{text.waiting({ seconds })}</p>
          )}
          {code.sends > 1 && <p>{text.left({ left })}</p>}
        </>
      )}
      <LiveRegion message={canResend && left > 0 ? text.ready : text.sent({ sentTo: code.sentTo })} />
    </div>
  );
}
