'use client';

import { useEffect, useRef, useState } from 'react';
import { Notice, Skeleton } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useMessages } from '../../provider/index.js';
import { type Box, boxesOf, openPdf, type PdfDocument } from './pdfDocument.js';
import type { SourcePageProps } from './SourcePage.js';
import { intoView, useNumber } from './words.js';

/** Pixels for each point: sharp on most screens, and a page of A4 takes 8 MB at the most. */
const scale = 2;

interface Shown {
  /** What it was drawn for; of anything else it says nothing. */
  of: string;
  boxes: readonly Box[] | null;
}

/** A page of a PDF with the words of an item marked on it. */
export function PdfPage({ file, source }: SourcePageProps) {
  const { sources: text } = useMessages('documentComposer', english);
  const number = useNumber();
  const opened = useOpened(file.file);
  const canvas = useRef<HTMLCanvasElement>(null);
  const wanted = `${source.page} ${source.start ?? ''} ${source.text}`;
  const [shown, setShown] = useState<Shown | null>(null);
  const { pdf } = opened;

  useEffect(() => {
    let isHere = true;
    let cancel = () => {};
    async function draw() {
      const place = canvas.current;
      const context = place?.getContext('2d');
      if (!pdf || !place || !context) return;
      const page = await pdf.getPage(Math.min(source.page, pdf.numPages));
      const viewport = page.getViewport({ scale });
      const content = await page.getTextContent();
      if (!isHere) return;
      place.width = viewport.width;
      place.height = viewport.height;
      const drawing = page.render({ canvasContext: context, canvas: place, viewport });
      cancel = () => drawing.cancel();
      await drawing.promise;
      if (isHere) setShown({ of: wanted, boxes: boxesOf(content, source.text, viewport, source.start) });
    }
    draw().catch(() => isHere && setShown({ of: wanted, boxes: null }));
    return () => {
      isHere = false;
      cancel();
    };
  }, [pdf, source.page, source.text, source.start, wanted]);

  const current = shown?.of === wanted ? shown : null;

  if (opened.hasFailed || (current && current.boxes === null)) return <Notice tone="warning">{text.failed}</Notice>;
  return (
    <>
      {!current && <Skeleton lines={4} />}
      {current?.boxes?.length === 0 && <p className="cs-hint">{text.notFound}</p>}
      <div className="cs-source-page" hidden={!pdf}>
        {/* A canvas writes in the direction around it: the paper keeps its own. */}
        <canvas ref={canvas} dir="ltr" aria-label={text.page({ page: number(source.page), file: file.name })} />
        {current?.boxes?.map(({ left, top, width, height }, index) => (
          <span
            key={`${left} ${top}`}
            ref={index === 0 ? intoView : undefined}
            data-part="mark"
            aria-hidden="true"
            className="cs-source-mark"
            style={{ left: share(left), top: share(top), width: share(width), height: share(height) }}
          />
        ))}
      </div>
    </>
  );
}

const share = (part: number) => `${part * 100}%`;

function useOpened(file: File): { pdf: PdfDocument | null; hasFailed: boolean } {
  const [opened, setOpened] = useState<{ file: File; pdf: PdfDocument | null } | null>(null);
  useEffect(() => {
    let isHere = true;
    let pdf: PdfDocument | null = null;
    openPdf(file).then(
      (document) => {
        pdf = document;
        if (isHere) setOpened({ file, pdf });
        else void document.destroy();
      },
      () => isHere && setOpened({ file, pdf: null }),
    );
    return () => {
      isHere = false;
      void pdf?.destroy();
    };
  }, [file]);
  const isCurrent = opened?.file === file;
  return { pdf: isCurrent ? opened.pdf : null, hasFailed: isCurrent && opened.pdf === null };
}
