'use client';

import { type ChangeEvent, useRef, useState } from 'react';
import { Actions, Button, Fieldset } from '../../kit/index.js';
import { photoUrl } from '../../kit/photoUrl.js';
import { patients as english } from '../../messages/en/patients.js';
import { useMessages } from '../../provider/index.js';
import { PhotoCamera } from './PhotoCamera.js';
import { type PhotoProblem, shrinkPhoto } from './shrinkPhoto.js';

export interface PhotoFieldProps {
  id: string;
  /** In base64; empty for none. */
  value: string;
  onChange: (photo: string) => void;
  /** What was refused. */
  error?: string | undefined;
}

/** A photo from a file or the camera. The camera is asked for only when the person wants it. */
export function PhotoField({ id, value, onChange, error }: PhotoFieldProps) {
  const { photo: text } = useMessages('patients', english).form;
  const [problem, setProblem] = useState<PhotoProblem>();
  const [isWatching, setWatching] = useState(false);
  const [isReading, setReading] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const url = photoUrl(value);

  function set(photo: string) {
    setProblem(undefined);
    setWatching(false);
    onChange(photo);
  }

  async function choose({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const [file] = input.files ?? [];
    if (!file) return;
    setProblem(undefined);
    setReading(true);
    const read = await shrinkPhoto(file);
    // The same file may be chosen again.
    input.value = '';
    setReading(false);
    if ('photo' in read) set(read.photo);
    else setProblem(read.problem);
  }

  return (
    <Fieldset
      id={id}
      className="cs-wide cs-photo-field"
      label={text.label}
      hint={text.hint}
      error={problem ? text.problems[problem] : error}
    >
      {url && !isWatching && <img className="cs-photo-preview" src={url} alt={text.alt} />}
      {isWatching ? (
        <PhotoCamera
          onTaken={set}
          onClose={() => setWatching(false)}
          onProblem={(lost) => {
            setWatching(false);
            setProblem(lost);
          }}
        />
      ) : (
        <Actions>
          <Button isPending={isReading} pendingLabel={text.reading} onClick={() => picker.current?.click()}>
            {text.choose}
          </Button>
          <Button
            onClick={() => {
              setProblem(undefined);
              setWatching(true);
            }}
          >
            {text.camera}
          </Button>
          {url && (
            <Button variant="quiet" onClick={() => set('')}>
              {text.remove}
            </Button>
          )}
        </Actions>
      )}
      <input
        ref={picker}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label={text.choose}
        tabIndex={-1}
        hidden
        onChange={(event) => void choose(event)}
      />
    </Fieldset>
  );
}
