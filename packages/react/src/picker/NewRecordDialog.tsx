'use client';

import { type ReactNode, Suspense, type SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';
import { Dialog, Spinner } from '../kit/index.js';
import { picker as english } from '../messages/en/picker.js';
import { Surface, useMessages } from '../provider/index.js';

export interface NewRecordDialogProps {
  title: string;
  onClose: () => void;
  /** The form; it may be loaded only now. */
  children: ReactNode;
}

/** A form over the screen. It is no part of a form around the picker: what it sends, it sends alone. */
export function NewRecordDialog({ title, onClose, children }: NewRecordDialogProps) {
  const { close, loading } = useMessages('picker', english);
  return createPortal(
    // React lets events climb out of a portal.
    <div onSubmit={alone} onReset={alone} role="presentation">
      <Surface part="new-record">
        <Dialog isOpen onClose={onClose} title={title} closeLabel={close} className="cs-dialog-wide">
          <Suspense fallback={<Spinner label={loading} />}>{children}</Suspense>
        </Dialog>
      </Surface>
    </div>,
    document.body,
  );
}

function alone(event: SyntheticEvent) {
  event.stopPropagation();
}
