import type { EhrApiError } from '@carestack/core';
import { useErrorText } from '@carestack/react/provider';
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../words/Words.js';

export interface ConfirmRemovalProps {
  words: { title: string; text: string };
  removal: { mutate: (id: string) => void; isPending: boolean; error: EhrApiError | null };
  id: string;
  onCancel: () => void;
}

export function ConfirmRemoval({ words, removal, id, onCancel }: ConfirmRemovalProps) {
  const { removal: text } = useWords();
  const errorText = useErrorText();
  const dialog = useRef<HTMLDialogElement>(null);
  const wayOut = useRef<HTMLButtonElement>(null);
  const titleId = useId();

  useEffect(() => {
    dialog.current?.showModal();
    // Whoever presses Enter twice deletes nothing.
    wayOut.current?.focus();
  }, []);

  return (
    <dialog ref={dialog} className="cs-dialog" aria-labelledby={titleId} onClose={onCancel}>
      <h2 id={titleId} className="cs-dialog-title">
        {words.title}
      </h2>
      <p>{words.text}</p>
      <p className="problem" role="alert">
        {removal.error && errorText(removal.error)}
      </p>
      <div className="cs-actions">
        <button
          type="button"
          className="cs-button"
          data-variant="danger"
          aria-disabled={removal.isPending || undefined}
          onClick={() => !removal.isPending && removal.mutate(id)}
        >
          {removal.isPending ? text.removing : text.confirm}
        </button>
        <button ref={wayOut} type="button" className="cs-button" onClick={() => dialog.current?.close()}>
          {text.cancel}
        </button>
      </div>
    </dialog>
  );
}
