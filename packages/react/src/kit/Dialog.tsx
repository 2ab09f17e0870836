'use client';

import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';
import { classes } from './classes.js';

export interface DialogProps {
  isOpen: boolean;
  /** The person wants to leave: Escape, or the close button. */
  onClose: () => void;
  title: ReactNode;
  /** The id of the title, for what else it names. */
  titleId?: string | undefined;
  closeLabel: string;
  children?: ReactNode;
  /** The buttons at the foot. */
  actions?: ReactNode;
  className?: string | undefined;
}

/** The platform's modal: keeps focus inside, and gives it back to where it was. */
export function Dialog({ isOpen, onClose, title, titleId, closeLabel, children, actions, className }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const ownId = useId();
  const nameId = titleId ?? ownId;

  useEffect(() => {
    const element = dialog.current;
    if (!isOpen || !element) return undefined;
    const opener = document.activeElement;
    show(element);

    return () => {
      hide(element);
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [isOpen]);

  function cancel(event: SyntheticEvent) {
    event.preventDefault();
    onClose();
  }

  // Chromium closes on a second Escape whatever `cancel` says; then the owner has to hear of it. In React's strict mode it is closed and
  // opened again before this is heard.
  function closed({ target, currentTarget }: SyntheticEvent<HTMLDialogElement>) {
    if (isOpen && !currentTarget.open && target === currentTarget) onClose();
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby={nameId}
      data-part="dialog"
      className={classes('cs-dialog', className)}
      onCancel={cancel}
      onClose={closed}
    >
      {isOpen && (
        <>
          <header className="cs-dialog-head">
            <h2 data-part="title" className="cs-dialog-title" id={nameId}>
              {title}
            </h2>
            <button type="button" data-part="close" className="cs-close" aria-label={closeLabel} onClick={onClose}>
              <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
                <path d="M5 5l10 10M15 5 5 15" />
              </svg>
            </button>
          </header>
          {children}
          {actions && <div className="cs-actions">{actions}</div>}
        </>
      )}
    </dialog>
  );
}

function show(dialog: HTMLDialogElement) {
  if (dialog.open) return;
  // jsdom has the element without its methods.
  if (typeof dialog.showModal === 'function') return dialog.showModal();
  dialog.setAttribute('open', '');
  dialog.querySelector('button')?.focus();
}

function hide(dialog: HTMLDialogElement) {
  if (typeof dialog.close === 'function') dialog.close();
  else dialog.removeAttribute('open');
}
