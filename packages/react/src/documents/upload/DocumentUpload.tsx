'use client';

import { useId, useState } from 'react';
import { Actions, Button, Dialog, LiveRegion, Notice } from '../../kit/index.js';
import { documentUpload as english } from '../../messages/en/documentUpload.js';
import { Surface, useLocale, useMessages } from '../../provider/index.js';
import { DropZone } from './DropZone.js';
import { Preview } from './Preview.js';
import { sizeText } from './sizeText.js';
import { UploadRow } from './UploadRow.js';
import type { DocumentUploadState, SendFile, UploadItem } from './useDocumentUpload.js';

export interface DocumentUploadProps {
  upload: DocumentUploadState;
  /** Sends one file. Without it there is no send button, and your screen sends the files in `upload.ready`. */
  send?: SendFile | undefined;
  /** Files that the service could not read: the id of each file with the service's reason code. */
  notRead?: ReadonlyMap<number, string> | undefined;
  className?: string | undefined;
}

/**
 * Collects documents by drop, picker, paste or camera and shows what each file is. Nothing is sent until the person asks for it.
 *
 * @example
 * const upload = useDocumentUpload();
 * <DocumentUpload upload={upload} />
 */
export function DocumentUpload({ upload, send, notRead, className }: DocumentUploadProps) {
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
              notRead={notRead?.get(item.id)}
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

function RefusalNotice({ upload: { refusal, limits } }: { upload: DocumentUploadState }) {
  const { refused } = useMessages('documentUpload', english);
  const locale = useLocale();
  if (!refusal) return null;
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(refusal.names);
  const { files, bytes } = limits;
  const words = {
    files: () => refused.files({ names, most: files }),
    bytes: () => refused.bytes({ names, most: sizeText(bytes, locale) }),
    twice: () => refused.twice({ names }),
  };
  return <Notice tone="warning">{words[refusal.reason]()}</Notice>;
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
