'use client';

import type { Appointment } from '@carestack/core';
import type { QueueEntry } from '@carestack/core/appointments';
import type { ReactNode } from 'react';
import { Button, Dialog } from '../../kit/index.js';
import { walkInQueue as english } from '../../messages/en/walkInQueue.js';
import { useMessages } from '../../provider/index.js';
import type { QueueAction } from './queueActions.js';

export interface TakeOutDialogProps {
  entry: QueueEntry<Appointment> | null;
  number: string;
  /** Who it is. */
  name: ReactNode;
  onClose: () => void;
  onConfirm: (action: QueueAction) => void;
}

/** Asks before somebody loses their place. */
export function TakeOutDialog({ entry, number, name, onClose, onConfirm }: TakeOutDialogProps) {
  const { takeOut: text, add } = useMessages('walkInQueue', english);

  return (
    <Dialog
      isOpen={entry !== null}
      onClose={onClose}
      title={text.title({ number })}
      closeLabel={add.close}
      actions={
        <>
          <Button
            variant="danger"
            onClick={() =>
              entry && onConfirm({ type: 'takeOut', reference: entry.visit.reference, reason: text.reason })
            }
          >
            {text.confirm}
          </Button>
          <Button onClick={onClose}>{text.keep}</Button>
        </>
      }
    >
      <p className="cs-queue-name">{name}</p>
      <p>{text.body}</p>
    </Dialog>
  );
}
