'use client';

import type { ItemSource } from '@carestack/core/ai';
import { useEffect, useRef, useState } from 'react';
import { Notice, Skeleton } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useMessages } from '../../provider/index.js';
import { useLoaded } from '../../registration/index.js';
import type { SourceFile } from './composerState.js';
import { spanIn } from './spanIn.js';
import { intoView, useNumber } from './words.js';

export interface SourcePageProps {
  file: SourceFile;
  source: ItemSource;
}

// What draws a PDF weighs more than all the rest.
const loadPdfPage = async () => (await import('./PdfPage.js')).PdfPage;

/** The page an item was written on, its words marked where they can be found. */
export function SourcePage({ file, source }: SourcePageProps) {
  switch (file.kind) {
    case 'text':
      return <TextPage key={`${file.name} ${file.file.lastModified}`} file={file} source={source} />;
    case 'picture':
      return <Picture file={file} />;
    case 'pdf':
      return <Paper file={file} source={source} />;
    default:
      return file.kind satisfies never;
  }
}

function Paper(props: SourcePageProps) {
  const { partFailed } = useMessages('documentComposer', english);
  const { part: PdfPage, hasFailed } = useLoaded(loadPdfPage);
  if (hasFailed) return <Notice tone="danger">{partFailed}</Notice>;
  return PdfPage ? <PdfPage {...props} /> : <Skeleton lines={8} />;
}

function TextPage({ file, source }: SourcePageProps) {
  const { sources: text } = useMessages('documentComposer', english);
  const number = useNumber();
  const [words, setWords] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    let isHere = true;
    file.file.text().then(
      (read) => isHere && setWords(read),
      () => isHere && setFailed(true),
    );
    return () => {
      isHere = false;
    };
  }, [file]);

  if (hasFailed) return <Notice tone="warning">{text.failed}</Notice>;
  if (words === null) return <Skeleton lines={6} />;
  const span = spanIn(words, source.text, source.start);
  const { start, end } = span ?? { start: 0, end: 0 };
  return (
    <>
      {!span && <p className="cs-hint">{text.notFound}</p>}
      <div
        role="region"
        className="cs-source-text"
        aria-label={text.page({ page: number(source.page), file: file.name })}
      >
        {words.slice(0, start)}
        {span && (
          <mark key={start} ref={intoView}>
            {words.slice(start, end)}
          </mark>
        )}
        {words.slice(end)}
      </div>
    </>
  );
}

function Picture({ file: { file, name, mimeType } }: { file: SourceFile }) {
  const { sources: text } = useMessages('documentComposer', english);
  const place = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([file], { type: mimeType }));
    place.current?.setAttribute('src', url);
    return () => URL.revokeObjectURL(url);
  }, [file, mimeType]);
  return (
    <>
      <p className="cs-hint">{text.picture}</p>
      <img ref={place} className="cs-source-picture" alt={name} />
    </>
  );
}
