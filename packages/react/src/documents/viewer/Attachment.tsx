'use client';

import type { DocumentAttachment } from '@carestack/core/fhir';
import { useEffect, useMemo, useState } from 'react';
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
  const { url, isBroken } = useObjectUrl(data, isOpen);

  function download() {
    const blob = blobOf(data);
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
      {isBroken && <p className="cs-hint">{text.broken}</p>}
      <div className="cs-attachment-actions">
        {(isPicture || isPdf) && (
          <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {(isOpen ? text.hide : text.show)({ title: name })}
          </Button>
        )}
        <Button variant="quiet" onClick={download}>
          {text.download({ title: name })}
        </Button>
      </div>
      {isOpen && url && isPicture && <img className="cs-attachment-picture" src={url} alt={name} />}
      {isOpen && url && isPdf && (
        <object className="cs-attachment-pdf" data={url} type="application/pdf" aria-label={name}>
          {text.broken}
        </object>
      )}
    </>
  );
}

function useObjectUrl(data: string, isWanted: boolean): { url: string | null; isBroken: boolean } {
  const [state, setState] = useState<{ url: string | null; isBroken: boolean }>({ url: null, isBroken: false });

  useEffect(() => {
    if (!isWanted) return;
    const blob = blobOf(data);
    const url = blob && URL.createObjectURL(blob);
    setState({ url, isBroken: !blob });
    return () => {
      if (url) URL.revokeObjectURL(url);
    };
  }, [data, isWanted]);

  return state;
}
