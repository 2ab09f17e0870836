'use client';

import type { PdfPreview as Pdf } from '@carestack/core/ai';
import { useEffect, useMemo, useRef } from 'react';
import { Actions, Button, Notice, Skeleton } from '../../kit/index.js';
import { documentViews as english } from '../../messages/en/documentViews.js';
import { errors as englishErrors } from '../../messages/en/errors.js';
import { Surface, useErrorText, useMessages } from '../../provider/index.js';
import { usePdfPreview } from './usePdfPreview.js';

export interface PdfPreviewProps {
  /** The record whose PDF to load: the `id` of a summary or of a stay. */
  recordId?: string | undefined;
  /** A PDF you already have. Then nothing is loaded. */
  pdf?: Pdf | undefined;
  className?: string | undefined;
}

/**
 * Shows a discharge summary as a PDF, with buttons to save and print it. The object URL of its bytes exists only while it is shown.
 *
 * @example
 * <PdfPreview recordId={summary.id} />
 */
export function PdfPreview({ recordId = '', pdf, className }: PdfPreviewProps) {
  const words = useMessages('documentViews', english).pdf;
  const { retry } = useMessages('errors', englishErrors);
  const errorText = useErrorText();
  const { data, error, isFetching, refetch } = usePdfPreview(recordId, { enabled: pdf === undefined });
  const shown = pdf ?? data;
  const failed = pdf || isFetching ? null : error;

  return (
    <Surface part="pdf-preview" className={className}>
      {shown && <Paper pdf={shown} />}
      {!shown && failed && (
        <Notice tone="danger">
          <p>
            {words.failed} {errorText(failed)}
          </p>
          <Button onClick={() => void refetch()}>{retry}</Button>
        </Notice>
      )}
      {!shown && !failed && (
        <div aria-busy="true" aria-label={words.loading} role="status">
          <Skeleton lines={6} />
        </div>
      )}
    </Surface>
  );
}

function Paper({ pdf: { bytes, fileName } }: { pdf: Pdf }) {
  const words = useMessages('documentViews', english).pdf;
  const frame = useRef<HTMLObjectElement>(null);
  // Whatever the bytes claim to be: as a PDF no script of theirs reaches the page.
  const blob = useMemo(() => new Blob([bytes], { type: 'application/pdf' }), [bytes]);
  // A browser that says nothing may well show it.
  const isShown = navigator.pdfViewerEnabled !== false;

  useEffect(() => {
    const url = URL.createObjectURL(blob);
    frame.current?.setAttribute('data', url);
    return () => URL.revokeObjectURL(url);
  }, [blob]);

  function download() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <div className="cs-stack">
      {isShown ? (
        <object
          ref={frame}
          className="cs-attachment-pdf"
          type="application/pdf"
          aria-label={words.title({ name: fileName })}
        >
          {words.notShown}
        </object>
      ) : (
        <Notice>{words.notShown}</Notice>
      )}
      <Actions>
        <Button variant="primary" onClick={download}>
          {words.download}
        </Button>
        {isShown && <Button onClick={() => frame.current?.contentWindow?.print()}>{words.print}</Button>}
      </Actions>
    </div>
  );
}
