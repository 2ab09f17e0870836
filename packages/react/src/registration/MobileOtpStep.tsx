'use client';

import { Button } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';
import { CodeStep, type CodeStepProps } from './CodeStep.js';
import { useIsolated } from './useIsolated.js';

export interface MobileOtpStepProps extends Pick<CodeStepProps, 'code' | 'actions' | 'lockedAdvice' | 'lockedActions'> {
  registration: CodeStepProps['registration'] & {
    verifyMobile: (code: string) => Promise<void>;
    resendCode: () => Promise<void>;
    back: () => void;
  };
}

/** The code that proves a mobile other than the Aadhaar's. */
export function MobileOtpStep({ code, registration, actions, ...locked }: MobileOtpStepProps) {
  const { mobileCode: text } = useMessages('registration', english);
  const isolated = useIsolated();

  return (
    <CodeStep
      {...locked}
      code={code}
      title={text.title}
      intro={<p>{text.sentTo({ sentTo: isolated(code.sentTo) })}</p>}
      registration={registration}
      isPending={registration.pending === 'verify-mobile'}
      onConfirm={(typed) => void registration.verifyMobile(typed)}
      onResend={() => void registration.resendCode()}
      actions={
        <>
          <Button variant="quiet" onClick={registration.back}>
            {text.change}
          </Button>
          {actions}
        </>
      }
    />
  );
}
