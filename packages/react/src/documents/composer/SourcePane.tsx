'use client';

import type { DraftItem } from '@carestack/core/ai';
import { Actions, Button } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useLocale, useMessages } from '../../provider/index.js';
import { DocumentUpload } from '../upload/DocumentUpload.js';
import { type ReadyFile, useDocumentUpload } from '../upload/useDocumentUpload.js';
import type { SourceFile } from './composerState.js';
import { fileIndex } from './papersOf.js';
import { SourcePage } from './SourcePage.js';
import { usePlaceOf } from './usePlaceOf.js';

interface SourcePaneProps {
  id: string;
  files: readonly SourceFile[];
  /** The line whose source is shown. */
  item: DraftItem | null;
  /** There is room for it beside the draft; else it opens below. */
  isWide: boolean;
  isShown: boolean;
  onShown: (isShown: boolean) => void;
  /** The same files, chosen again. */
  onFound: (files: readonly ReadyFile[]) => void;
  onBack: (item: DraftItem) => void;
}

/** The papers beside the draft: the page of the chosen line, with its words marked. */
export function SourcePane({ id, files, item, isWide, isShown, onShown, onFound, onBack }: SourcePaneProps) {
  const { sources: text } = useMessages('documentComposer', english);
  const source = item?.source ?? null;
  const file = source ? files[fileIndex(source)] : undefined;

  const content = (
    <div className="cs-stack">
      {source ? <Words source={source} files={files} /> : <p className="cs-hint">{text.choose}</p>}
      {/* What scrolls has something to focus, so that keys scroll it too. */}
      {item && (
        <Actions>
          <Button onClick={() => onBack(item)}>{text.back}</Button>
        </Actions>
      )}
      {source && file && <SourcePage file={file} source={source} />}
      {files.length === 0 && <FindAgain onFound={onFound} />}
    </div>
  );

  if (isWide) {
    return (
      <section
        id={id}
        tabIndex={-1}
        aria-label={text.title}
        data-part="source"
        className="cs-compare-source cs-screen-only"
      >
        <h3 className="cs-form-section-title">{text.title}</h3>
        {content}
      </section>
    );
  }
  return (
    <details
      className="cs-compare-source cs-screen-only"
      data-part="source"
      open={isShown}
      onToggle={({ currentTarget }) => onShown(currentTarget.open)}
    >
      <summary id={id}>{text.show}</summary>
      {content}
    </details>
  );
}

/** The words of the source, as they were read. */
function Words({ source, files }: { source: NonNullable<DraftItem['source']>; files: readonly SourceFile[] }) {
  const { sources: text } = useMessages('documentComposer', english);
  const placeOf = usePlaceOf(files);
  const locale = useLocale();
  const share = source.confidence?.toLocaleString(locale, { style: 'percent' });
  return (
    <figure className="cs-source-words">
      <figcaption>
        <bdi>{placeOf(source)}</bdi>
      </figcaption>
      <blockquote aria-label={text.words}>
        <mark>
          <bdi>{source.text}</bdi>
        </mark>
      </blockquote>
      {share && <p className="cs-hint">{text.scanned({ share })}</p>}
    </figure>
  );
}

/** After a reload the page holds no file any more. */
function FindAgain({ onFound }: { onFound: (files: readonly ReadyFile[]) => void }) {
  const { sources: text } = useMessages('documentComposer', english);
  const upload = useDocumentUpload();
  return (
    <>
      <p className="cs-hint">{text.gone}</p>
      <DocumentUpload upload={upload} />
      {upload.ready.length > 0 && (
        <Actions>
          <Button variant="primary" onClick={() => onFound(upload.ready)}>
            {text.find}
          </Button>
        </Actions>
      )}
    </>
  );
}
