'use client';

import { parseAbhaIdentifier, parseAbhaQr, type AbhaQr } from '@carestack/core/abha';
import { type ChangeEvent, type FormEvent, useId, useRef, useState } from 'react';
import { Actions, Button, Notice, StepHeading, TextInput, focusById } from '../../kit/index.js';
import { abhaScanner as english } from '../../messages/en/abhaScanner.js';
import { Surface, useMessages } from '../../provider/index.js';
import { CameraView, type CameraProblem } from './CameraView.js';
import { readPicture } from './readPicture.js';

export interface AbhaQrScannerProps {
  /** What was read or typed. Nobody vouches for it: look for the person on record, and let them confirm it. */
  onRead: (abha: AbhaQr) => void;
  onCancel?: (() => void) | undefined;
  className?: string | undefined;
}

/**
 * Reads the QR of an ABHA card or app by camera or from a picture; number or address can be typed as well. The camera is asked for
 * only when the person wants it, and let go as soon as a QR is read. No picture leaves the page.
 *
 * @example
 * <AbhaQrScanner onRead={({ abhaNumber }) => search(abhaNumber)} />
 */
export function AbhaQrScanner({ onRead, onCancel, className }: AbhaQrScannerProps) {
  const text = useMessages('abhaScanner', english);
  const [isWatching, setWatching] = useState(false);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState('');
  const picker = useRef<HTMLInputElement>(null);

  function take(scanned: string): boolean {
    const abha = parseAbhaQr(scanned);
    setProblem(abha ? '' : text.notAbha);
    if (!abha) return false;
    setWatching(false);
    onRead(abha);
    return true;
  }

  async function upload({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const [file] = input.files ?? [];
    if (!file) return;
    setWatching(false);
    setProblem('');
    setReading(true);
    const read = await readPicture(file);
    // The same file may be chosen again.
    input.value = '';
    setReading(false);
    if ('text' in read) take(read.text);
    else setProblem(text.upload[read.problem]);
  }

  function lose(problemOfCamera: CameraProblem) {
    setWatching(false);
    setProblem(text.camera[problemOfCamera]);
  }

  return (
    <Surface part="abha-scanner" className={className ? `cs-wizard ${className}` : 'cs-wizard'}>
      <StepHeading>{text.title}</StepHeading>
      <p>{text.intro}</p>
      {problem && <Notice tone="warning">{problem}</Notice>}
      {isWatching && (
        <>
          <CameraView label={text.camera.picture} onText={take} onProblem={lose} />
          <p role="status">{text.camera.looking}</p>
        </>
      )}
      <Actions>
        <Button
          variant={isWatching ? 'secondary' : 'primary'}
          onClick={() => {
            setProblem('');
            setWatching(!isWatching);
          }}
        >
          {isWatching ? text.camera.close : text.camera.open}
        </Button>
        <Button isPending={isReading} pendingLabel={text.upload.reading} onClick={() => picker.current?.click()}>
          {text.upload.submit}
        </Button>
        <input
          ref={picker}
          type="file"
          accept="image/*"
          aria-label={text.upload.submit}
          tabIndex={-1}
          hidden
          onChange={(event) => void upload(event)}
        />
      </Actions>
      <TypedAbha onRead={onRead} onCancel={onCancel} />
    </Surface>
  );
}

function TypedAbha({ onRead, onCancel }: Pick<AbhaQrScannerProps, 'onRead' | 'onCancel'>) {
  const { manual, cancel } = useMessages('abhaScanner', english);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const id = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    const abha = parseAbhaIdentifier(typed);
    setWrong(!abha);
    if (abha) onRead(abha);
    else focusById(id);
  }

  return (
    <form className="cs-stack" noValidate onSubmit={submit}>
      <TextInput
        id={id}
        label={manual.label}
        hint={manual.hint}
        error={isWrong && manual.invalid}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Actions>
        <Button type="submit">{manual.submit}</Button>
        {onCancel && (
          <Button variant="quiet" onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </Actions>
    </form>
  );
}
