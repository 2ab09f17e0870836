'use client';

import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { Actions, Button, Dialog, LiveRegion, Notice } from '../../kit/index.js';
import { useLatest } from '../../kit/useLatest.js';
import { documentUpload as english } from '../../messages/en/documentUpload.js';
import { Surface, useLocale, useMessages } from '../../provider/index.js';
import type { DocumentUploadState, SendFile, UploadItem } from './useDocumentUpload.js';

export interface DocumentUploadProps {
  upload: DocumentUploadState;
  /** Sends one file. Without it there is no button: the screen around it sends what is `ready`. */
  send?: SendFile | undefined;
  className?: string | undefined;
}

/**
 * Gathers documents by drop, picker, paste or camera; says of each what it is, and sends nothing before the person says so.
 *
 * @example
 * const upload = useDocumentUpload();
 * <DocumentUpload upload={upload} />
 */
export function DocumentUpload({ upload, send, className }: DocumentUploadProps) {
  const text = useMessages('documentUpload', english);
  const { items, refusal } = upload;
  const [told, setTold] = useState('');
  const [shown, setShown] = useState<UploadItem | null>(null);
  const list = useId();

  return (
    <Surface part="document-upload" className={className ? `cs-stack ${className}` : 'cs-stack'}>
      <DropZone
        upload={upload}
        onAdded={(count) => setTold(text.added({ count }))}
        described={items.length > 0 ? list : undefined}
      />
      {refusal && <RefusalNotice upload={upload} />}
      {items.length > 0 && (
        <ul id={list} aria-label={text.list} className="cs-upload-list">
          {items.map((item, place) => (
            <UploadRow
              key={item.id}
              item={item}
              place={place}
              upload={upload}
              onTold={setTold}
              onShow={() => setShown(item)}
            />
          ))}
        </ul>
      )}
      {send && items.length > 0 && <SendBar upload={upload} send={send} />}
      <LiveRegion message={told} />
      <Dialog isOpen={shown !== null} onClose={() => setShown(null)} title={shown?.name} closeLabel={text.close}>
        {shown && <Preview item={shown} />}
      </Dialog>
    </Surface>
  );
}

interface DropZoneProps {
  upload: DocumentUploadState;
  onAdded: (count: number) => void;
  described: string | undefined;
}

function DropZone({ upload: { add, items, limits }, onAdded, described }: DropZoneProps) {
  const text = useMessages('documentUpload', english);
  const locale = useLocale();
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const zone = useRef<HTMLDivElement>(null);
  const hint = useId();
  const number = (value: number) => value.toLocaleString(locale);

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
        {text.limits({
          files: number(limits.files),
          size: sizeText(limits.bytes, locale),
          pages: number(limits.pages),
        })}{' '}
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

function RefusalNotice({ upload: { refusal, limits } }: { upload: DocumentUploadState }) {
  const { refused } = useMessages('documentUpload', english);
  const locale = useLocale();
  if (!refusal) return null;
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(refusal.names);
  const most = refusal.reason === 'bytes' ? sizeText(limits.bytes, locale) : limits.files.toLocaleString(locale);
  return <Notice tone="warning">{refused[refusal.reason]({ names, most })}</Notice>;
}

interface UploadRowProps {
  item: UploadItem;
  place: number;
  upload: DocumentUploadState;
  onTold: (message: string) => void;
  onShow: () => void;
}

function UploadRow({ item, place, upload, onTold, onShow }: UploadRowProps) {
  const text = useMessages('documentUpload', english);
  const { items, isSending, move, remove } = upload;
  const { id, name, state } = item;
  const count = items.length;

  function step(by: -1 | 1) {
    move(id, by);
    onTold(text.moved({ name, place: place + by + 1, count }));
  }

  return (
    <li data-state={state} className="cs-upload-item">
      <Thumbnail item={item} />
      <div className="cs-upload-body">
        <p className="cs-upload-name">
          <bdi>{name}</bdi>
        </p>
        <ItemState item={item} upload={upload} />
      </div>
      <div className="cs-upload-actions">
        {state !== 'refused' && state !== 'checking' && (
          <IconButton label={text.preview({ name })} path={icons.eye} onClick={onShow} />
        )}
        <IconButton
          label={text.moveUp({ name })}
          path={icons.up}
          isDisabled={place === 0 || isSending}
          onClick={() => step(-1)}
        />
        <IconButton
          label={text.moveDown({ name })}
          path={icons.down}
          isDisabled={place === count - 1 || isSending}
          onClick={() => step(1)}
        />
        <IconButton
          label={text.remove({ name })}
          path={icons.cross}
          isDisabled={state === 'sending'}
          onClick={() => {
            remove(id);
            onTold(text.removed({ name }));
          }}
        />
      </div>
    </li>
  );
}

function ItemState({ item, upload: { limits } }: { item: UploadItem; upload: DocumentUploadState }) {
  const text = useMessages('documentUpload', english);
  const locale = useLocale();
  if (item.state === 'checking') return <p className="cs-hint">{text.checking}</p>;
  if (item.state === 'refused') {
    const { problem } = item;
    const sentence =
      problem === 'pages'
        ? text.problems.pages({
            pages: (item.pages ?? 0).toLocaleString(locale),
            most: limits.pages.toLocaleString(locale),
          })
        : text.problems[problem];
    return <p className="cs-error">{sentence}</p>;
  }
  const facts = [text.kinds[item.kind], sizeText(item.size, locale), item.pages && text.pages({ count: item.pages })];
  const share = item.share.toLocaleString(locale, { style: 'percent' });
  return (
    <>
      <p className="cs-hint">{facts.filter(Boolean).join(' · ')}</p>
      {item.state === 'sending' && (
        <p className="cs-upload-progress">
          <progress max={1} value={item.share || undefined} aria-label={text.sendingFile({ share })} />
        </p>
      )}
      {item.state === 'sent' && <p className="cs-upload-sent">{text.sent}</p>}
      {item.state === 'failed' && <p className="cs-error">{text.failed}</p>}
    </>
  );
}

function SendBar({ upload, send }: { upload: DocumentUploadState; send: SendFile }) {
  const text = useMessages('documentUpload', english);
  const { ready, items, isSending } = upload;
  const failed = ready.filter(({ state }) => state === 'failed').length;
  const waiting = ready.filter(({ state }) => state !== 'sent').length;
  const isChecking = items.some(({ state }) => state === 'checking');
  const isDone = ready.length > 0 && waiting === 0;

  return (
    <>
      {failed > 0 && !isSending && <Notice tone="danger">{text.someFailed}</Notice>}
      {isDone && <Notice tone="success">{text.allSent}</Notice>}
      {waiting > 0 && (
        <Actions>
          <Button
            variant="primary"
            isPending={isSending}
            pendingLabel={text.sending}
            aria-disabled={isChecking}
            onClick={() => void upload.send(send)}
          >
            {failed > 0 && failed === waiting ? text.retry({ count: failed }) : text.send({ count: waiting })}
          </Button>
          {isSending && <Button onClick={upload.cancel}>{text.cancel}</Button>}
        </Actions>
      )}
    </>
  );
}

function Thumbnail({ item }: { item: UploadItem }) {
  const url = useObjectUrl('kind' in item && item.kind === 'picture' ? item : null);
  return (
    <span className="cs-upload-thumbnail" aria-hidden="true">
      {url ? (
        <img src={url} alt="" />
      ) : (
        <svg className="cs-icon" viewBox="0 0 20 20">
          <path d="M4.5 1.5h7l4 4v13h-11ZM11.5 1.5v4h4M7 10h6M7 13h6" />
        </svg>
      )}
    </span>
  );
}

function Preview({ item }: { item: UploadItem }) {
  const url = useObjectUrl('kind' in item ? item : null);
  if (!url || !('kind' in item)) return null;
  if (item.kind === 'picture') return <img className="cs-upload-preview" src={url} alt={item.name} />;
  return <object className="cs-upload-preview" data={url} type={item.mimeType} aria-label={item.name} />;
}

/** An address of the file for as long as it is shown, of the kind that it really is. */
function useObjectUrl(item: { file: File; mimeType: string } | null): string | null {
  const file = item?.file;
  const mimeType = item?.mimeType;
  const [shown, setShown] = useState<{ file: File; url: string } | null>(null);
  useEffect(() => {
    if (!file || !mimeType) return undefined;
    const url = URL.createObjectURL(new Blob([file], { type: mimeType }));
    const timer = setTimeout(() => setShown({ file, url }));
    return () => {
      clearTimeout(timer);
      URL.revokeObjectURL(url);
    };
  }, [file, mimeType]);
  return shown?.file === file ? (shown?.url ?? null) : null;
}

const icons = {
  eye: 'M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10s-3 5.5-8.5 5.5S1.5 10 1.5 10ZM10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  cross: 'M5 5l10 10M15 5 5 15',
};

interface IconButtonProps {
  label: string;
  path: string;
  isDisabled?: boolean;
  onClick: () => void;
}

function IconButton({ label, path, isDisabled = false, onClick }: IconButtonProps) {
  return (
    <Button variant="quiet" className="cs-icon-button" aria-label={label} aria-disabled={isDisabled} onClick={onClick}>
      <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d={path} />
      </svg>
    </Button>
  );
}

/** `412 kB`, `2.4 MB`. */
function sizeText(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
    value,
  );
}
