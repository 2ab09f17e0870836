'use client';

import type { DocumentAttachment } from '@carestack/core/fhir';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '../../kit/index.js';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useMessages } from '../../provider/index.js';
import { blobOf, shownType } from './attachmentBytes.js';

/** A file of the document: a picture at once, a PDF when it is asked for, anything else only as a download. */
export function Attachment({ attachment: { title, data, url } }: { attachment: DocumentAttachment }) {
  const { attachment: text } = useMessages('documentViewer', english);
  const name = title ?? text.untitled;

  return (
    <div data-part="attachment" className="cs-attachment">
      <p className="cs-attachment-name">
        <bdi>{name}</bdi>
      </p>
      {data ? <File name={name} data={data} /> : <NoFile url={url} />}
    </div>
  );
}

/** A link of a record is shown, never followed by itself, and never made clickable: nobody here vouches for it. */
function NoFile({ url }: { url: string | null }) {
  const { attachment: text } = useMessages('documentViewer', english);
  return (
    <p className="cs-hint">
      {url ? text.linked : text.absent} {url && <bdi className="cs-attachment-link">{url}</bdi>}
    </p>
  );
}

function File({ name, data }: { name: string; data: string }) {
  const { attachment: text } = useMessages('documentViewer', english);
  const type = useMemo(() => shownType(data), [data]);
  const isPicture = type.startsWith('image/');
  const isPdf = type === 'application/pdf';
  const [isOpen, setIsOpen] = useState(isPicture);
  const shown = useMemo(() => (isOpen ? blobOf(data) : null), [data, isOpen]);

  function download() {
    const blob = shown ?? blobOf(data);
    if (!blob) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  return (
    <>
      {!isPicture && !isPdf && <p className="cs-hint">{text.unknown}</p>}
      {isOpen && !shown && <p className="cs-hint">{text.broken}</p>}
      <div className="cs-attachment-actions cs-screen-only">
        {(isPicture || isPdf) && (
          <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {(isOpen ? text.hide : text.show)({ title: name })}
          </Button>
        )}
        <Button variant="quiet" onClick={download}>
          {text.download({ title: name })}
        </Button>
      </div>
      {shown && isPicture && <Picture blob={shown} name={name} />}
      {shown && isPdf && <Paper blob={shown} name={name} />}
      {!(shown && isPicture) && <p className="cs-hint cs-paper-only">{text.aside}</p>}
    </>
  );
}

function Picture({ blob, name }: { blob: Blob; name: string }) {
  const place = useAddressIn<HTMLImageElement>('src', blob);
  return <img ref={place} className="cs-attachment-picture" alt={name} />;
}

function Paper({ blob, name }: { blob: Blob; name: string }) {
  const { attachment: text } = useMessages('documentViewer', english);
  const place = useAddressIn<HTMLObjectElement>('data', blob);
  return (
    <object ref={place} className="cs-attachment-pdf cs-screen-only" type="application/pdf" aria-label={name}>
      {text.broken}
    </object>
  );
}

/** The bytes have an address for as long as they are shown. */
function useAddressIn<Shown extends HTMLElement>(attribute: 'src' | 'data', blob: Blob) {
  const place = useRef<Shown>(null);
  useEffect(() => {
    const url = URL.createObjectURL(blob);
    place.current?.setAttribute(attribute, url);
    return () => URL.revokeObjectURL(url);
  }, [attribute, blob]);
  return place;
}
