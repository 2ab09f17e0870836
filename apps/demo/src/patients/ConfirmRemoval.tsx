import { useErrorText } from '@carestack/react/provider';
import { useDeletePatient } from '@carestack/react/patients';
import { useEffect, useId, useRef } from 'react';
import { useWords } from '../words/Words.js';

export interface ConfirmRemovalProps {
  id: string;
  onCancel: () => void;
  onRemoved: () => void;
}

export function ConfirmRemoval({ id, onCancel, onRemoved }: ConfirmRemovalProps) {
  const { patient: words } = useWords();
  const errorText = useErrorText();
  // Not a callback of the call: by then this dialog is gone with the patient it stands on.
  const { mutate: remove, isPending, error } = useDeletePatient({ onSuccess: onRemoved });
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} className="cs-dialog" aria-labelledby={titleId} onClose={onCancel}>
      <h2 id={titleId} className="cs-dialog-title">
        {words.removeTitle}
      </h2>
      <p>{words.removeText}</p>
      <p className="problem" role="alert">
        {error && errorText(error)}
      </p>
      <div className="cs-actions">
        <button
          type="button"
          className="cs-button"
          data-variant="danger"
          aria-disabled={isPending}
          onClick={() => !isPending && remove(id)}
        >
          {isPending ? words.removing : words.removeConfirm}
        </button>
        <button type="button" className="cs-button" onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
