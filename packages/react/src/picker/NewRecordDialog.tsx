'use client';

import { type ReactNode, Suspense, type SyntheticEvent, useId } from 'react';
import { createPortal } from 'react-dom';
import { TitledBy } from '../forms/index.js';
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
  const titleId = useId();
  return createPortal(
    // React lets events climb out of a portal.
    <div onSubmit={alone} onReset={alone} role="presentation">
      <Surface part="new-record">
        <Dialog isOpen onClose={onClose} title={title} titleId={titleId} closeLabel={close} className="cs-dialog-wide">
          <TitledBy.Provider value={titleId}>
            <Suspense fallback={<Spinner label={loading} />}>{children}</Suspense>
          </TitledBy.Provider>
        </Dialog>
      </Surface>
    </div>,
    document.body,
  );
}

function alone(event: SyntheticEvent) {
  event.stopPropagation();
}
