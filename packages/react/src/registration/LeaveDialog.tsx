'use client';

import { Button, Dialog } from '../kit/index.js';
import { registration as english } from '../messages/en/registration.js';
import { useMessages } from '../provider/index.js';

export interface LeaveDialogProps {
  /** Asks while it has words; null is closed. */
  text: string | null;
  title: string;
  submitLabel: string;
  onStay: () => void;
  onLeave: () => void;
}

/** Asks before a journey is left that has begun, and says what becomes of what was done. */
export function LeaveDialog({ text, title, submitLabel, onStay, onLeave }: LeaveDialogProps) {
  const { stay } = useMessages('registration', english).leave;

  return (
    <Dialog
      isOpen={text !== null}
      onClose={onStay}
      title={title}
      closeLabel={stay}
      actions={
        <>
          <Button variant="primary" onClick={onLeave}>
            {submitLabel}
          </Button>
          <Button onClick={onStay}>{stay}</Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}
