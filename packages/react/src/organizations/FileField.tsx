'use client';

import { useId, useMemo, useRef, useState, type ChangeEvent } from 'react';
import { Button, Field, type FieldWords } from '../kit/index.js';
import { photoUrl } from '../kit/photoUrl.js';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useLocale, useMessages } from '../provider/index.js';
import type { Attachment } from './registration/draft.js';

export interface FileFieldProps extends Omit<FieldWords, 'label'> {
  label: string;
  /** Whether a PDF is taken, too. */
  takesPdf?: boolean;
  value: Attachment | null;
  onGive: (file: File | null) => Promise<void>;
}

/** A photo or a paper: chosen or taken, shown, replaced, removed. */
export function FileField({ takesPdf = false, value, onGive, className, ...words }: FileFieldProps) {
  const { photos: text } = useMessages('organizationRegistration', english);
  const [isReading, setReading] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const statusId = useId();

  async function give(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    // The same file chosen again is a choice, too.
    event.target.value = '';
    if (!file) return;
    setReading(true);
    await onGive(file).finally(() => setReading(false));
  }

  function remove() {
    void onGive(null);
    input.current?.focus();
  }

  return (
    <Field {...words} describedBy={statusId} className={className ? `cs-file ${className}` : 'cs-file'}>
      {(control) => (
        <>
          <div id={statusId} role="status">
            {isReading ? <p className="cs-hint">{text.reading}</p> : value && <Preview {...value} />}
          </div>
          <div className="cs-file-actions">
            <span className="cs-button cs-file-button">
              <span aria-hidden="true">{value ? text.replace : takesPdf ? text.chooseFile : text.choose}</span>
              <input
                {...control}
                ref={input}
                type="file"
                accept={takesPdf ? 'image/jpeg,image/png,application/pdf' : 'image/jpeg,image/png'}
                onChange={(event) => void give(event)}
              />
            </span>
            {value && (
              <Button variant="quiet" aria-label={text.removeOf({ label: words.label })} onClick={remove}>
                {text.remove}
              </Button>
            )}
          </div>
        </>
      )}
    </Field>
  );
}

function Preview({ name, size, type, value }: Attachment) {
  const { photos: text } = useMessages('organizationRegistration', english);
  const locale = useLocale();
  const url = useMemo(() => photoUrl(value), [value]);
  const megabytes = Math.max(0.1, size / 1024 / 1024).toLocaleString(locale, {
    maximumFractionDigits: 1,
    minimumFractionDigits: 1,
  });
  return (
    <figure className="cs-preview">
      {url && type !== 'application/pdf' ? <img src={url} alt="" /> : <span className="cs-paper">PDF</span>}
      <figcaption>
        <bdi>{name}</bdi>
        <span className="cs-hint">{text.size({ size: megabytes })}</span>
      </figcaption>
    </figure>
  );
}
