'use client';

import { Button } from '../../kit/index.js';
import { documentUpload as english } from '../../messages/en/documentUpload.js';
import { useLocale, useMessages } from '../../provider/index.js';
import { Thumbnail } from './Preview.js';
import { sizeText } from './sizeText.js';
import type { DocumentUploadState, UploadItem } from './useDocumentUpload.js';

interface UploadRowProps {
  item: UploadItem;
  place: number;
  upload: DocumentUploadState;
  /** Why the service could not read it. */
  notRead: string | undefined;
  onTold: (message: string) => void;
  onShow: () => void;
}

/** One gathered file: what it is, how far it is, and what can be done with it. */
export function UploadRow({ item, place, upload, notRead, onTold, onShow }: UploadRowProps) {
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
        {notRead && <p className="cs-error">{text.notRead[notRead] ?? text.notReadOtherwise}</p>}
      </div>
      <div className="cs-upload-actions">
        {state !== 'refused' && state !== 'checking' && (
          <IconButton label={text.preview({ name })} path={icons.eye} onClick={onShow} />
        )}
        {/* One file has no order. */}
        {count > 1 && (
          <>
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
          </>
        )}
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
        ? text.problems.pages({ pages: item.pages ?? 0, most: limits.pages })
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
