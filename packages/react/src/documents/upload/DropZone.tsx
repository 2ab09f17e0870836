'use client';

import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { Actions, Button } from '../../kit/index.js';
import { useLatest } from '../../kit/useLatest.js';
import { documentUpload as english } from '../../messages/en/documentUpload.js';
import { useLocale, useMessages } from '../../provider/index.js';
import { sizeText } from './sizeText.js';
import type { DocumentUploadState } from './useDocumentUpload.js';

interface DropZoneProps {
  upload: DocumentUploadState;
  onAdded: (count: number) => void;
  described: string | undefined;
}

/** Takes files by drop, paste, picker and camera. */
export function DropZone({ upload: { add, items, limits }, onAdded, described }: DropZoneProps) {
  const text = useMessages('documentUpload', english);
  const locale = useLocale();
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const hint = useId();

  function take(files: Iterable<File>) {
    const taken = [...files];
    if (taken.length === 0) return;
    add(taken);
    onAdded(items.length + taken.length);
  }

  function choose({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    take(input.files ?? []);
    // The same file may be chosen again.
    input.value = '';
  }

  const taking = useLatest(take);
  useEffect(() => {
    const box = zone.current;
    const listening = new AbortController();
    const listen = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      react: (event: HTMLElementEventMap[Name]) => void,
    ) => box?.addEventListener(name, react, listening);
    listen('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', () => setOver(false));
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      taking.current(event.dataTransfer?.files ?? []);
    });
    listen('paste', (event) => {
      const files = event.clipboardData?.files ?? [];
      if (files.length === 0) return;
      event.preventDefault();
      taking.current(files);
    });
    return () => listening.abort();
  }, [taking]);

  return (
    <div
      ref={zone}
      role="group"
      aria-label={text.label}
      aria-describedby={described ? `${hint} ${described}` : hint}
      data-over={isOver || undefined}
      className="cs-drop"
    >
      <svg className="cs-drop-sign" viewBox="0 0 40 40" aria-hidden="true">
        <path d="M11 4h12l8 8v24H11ZM23 4v8h8M20 31V19m-5 5 5-5 5 5" />
      </svg>
      <p className="cs-drop-title">{text.drop}</p>
      <Actions>
        <Button onClick={() => picker.current?.click()}>{text.choose}</Button>
        <Button className="cs-touch-only" onClick={() => camera.current?.click()}>
          {text.camera}
        </Button>
      </Actions>
      <p id={hint} className="cs-hint">
        {text.limits({ files: limits.files, size: sizeText(limits.bytes, locale), pages: limits.pages })}{' '}
        {text.staysHere}
      </p>
      <input ref={picker} type="file" multiple hidden tabIndex={-1} aria-label={text.choose} onChange={choose} />
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        tabIndex={-1}
        aria-label={text.camera}
        onChange={choose}
      />
    </div>
  );
}
