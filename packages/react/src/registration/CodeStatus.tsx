'use client';

import { resendsLeft, type CodeLimits, type SentCode } from '@carestack/core/registration';
import { Button, LiveRegion, useSecondsLeft } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';
import { useIsolated } from './useIsolated.js';

export interface CodeStatusProps {
  code: SentCode;
  limits: CodeLimits;
  isSending: boolean;
  onResend: () => void;
}

/** Sending the code again, and the tries that are left. */
export function CodeStatus({ code, limits, isSending, onResend }: CodeStatusProps) {
  const { resend: text } = useMessages('registration', english);
  const seconds = useSecondsLeft(code.resendAt);
  const canResend = seconds === 0;
  const left = resendsLeft(code, limits);
  const triesLeft = limits.wrongCodes - code.wrongCodes;
  const isolated = useIsolated();
  const sentTo = isolated(code.sentTo);
  const sent = code.sends > 1 ? text.sentAgain({ sentTo }) : text.sent({ sentTo });

  return (
    <div data-part="code-status" className="cs-code-status">
      {code.sends > 1 && !isSending && <p data-part="sent-again">{sent}</p>}
      {code.wrongCodes > 0 && <p>{text.triesLeft({ left: triesLeft })}</p>}
      {left === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          {canResend ? (
            <Button variant="quiet" isPending={isSending} pendingLabel={text.pending} onClick={onResend}>
              {text.submit}
            </Button>
          ) : (
            <p>{text.waiting({ seconds })}</p>
          )}
          {code.sends > 1 && <p>{text.left({ left })}</p>}
        </>
      )}
      <LiveRegion message={canResend && left > 0 ? text.ready : sent} />
    </div>
  );
}
