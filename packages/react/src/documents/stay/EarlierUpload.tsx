'use client';

import { useEffect } from 'react';
import { Button, Notice, Spinner } from '../../kit/index.js';
import { stayDocuments as english } from '../../messages/en/stayDocuments.js';
import { useMessages } from '../../provider/index.js';
import { useJob } from '../useJob.js';
import type { StayDocumentsState } from './useStayDocuments.js';

/** An upload that was under way when this screen was left: what has become of it. */
export function EarlierUpload({ name, stay }: { name: string; stay: StayDocumentsState }) {
  const { earlier } = useMessages('stayDocuments', english);
  const { result, error, forget, followAgain } = useJob('summary', { name: `stay.${name}` });
  const { adopt, forgetEarlier } = stay;

  useEffect(() => {
    if (result) adopt(result);
  }, [adopt, result]);

  function close() {
    forget();
    forgetEarlier();
  }

  if (error) {
    return (
      <Notice tone="warning" title={earlier.failed}>
        <p>{earlier.failedBody}</p>
        <Button onClick={followAgain}>{earlier.again}</Button> <Button onClick={close}>{earlier.close}</Button>
      </Notice>
    );
  }
  if (result) {
    return (
      <Notice tone="success" title={earlier.done}>
        <Button onClick={close}>{earlier.close}</Button>
      </Notice>
    );
  }
  return (
    <p className="cs-stay-standing">
      <Spinner /> {earlier.working}
    </p>
  );
}
