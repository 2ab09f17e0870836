'use client';

import { useMemo, useState } from 'react';
import { Button, LiveRegion } from '../../kit/index.js';
import { documentViewer as english } from '../../messages/en/documentViewer.js';
import { useMessages } from '../../provider/index.js';

/** Characters of base64 that are shown whole. */
const shownWhole = 200;

/** The document as it travels. Files are left out of what is shown, not of what is copied. */
export function RawView({ bundle }: { bundle: unknown }) {
  const { raw: text } = useMessages('documentViewer', english);
  const [note, setNote] = useState('');
  const shown = useMemo(
    () =>
      jsonOf(bundle, (key, value) =>
        key === 'data' && typeof value === 'string' && value.length > shownWhole
          ? text.shortened({ size: `${Math.round(value.length / 1024)} kB` })
          : value,
      ),
    [bundle, text],
  );

  async function copy() {
    try {
      await navigator.clipboard.writeText(jsonOf(bundle));
      setNote(text.copied);
    } catch {
      setNote(text.failed);
    }
  }

  return (
    <div className="cs-document-raw">
      <div className="cs-actions cs-screen-only">
        <Button onClick={() => void copy()}>{text.copy}</Button>
        <span aria-hidden="true">{note}</span>
        <LiveRegion message={note} />
      </div>
      <textarea
        readOnly
        aria-label={text.label}
        dir="ltr"
        rows={24}
        spellCheck={false}
        value={shown}
        className="cs-screen-only"
      />
      <pre dir="ltr" aria-hidden="true" className="cs-paper-only">
        {shown}
      </pre>
    </div>
  );
}

function jsonOf(bundle: unknown, replace?: (key: string, value: unknown) => unknown): string {
  try {
    const value: unknown = typeof bundle === 'string' ? JSON.parse(bundle) : bundle;
    return JSON.stringify(value, replace, 2) ?? '';
  } catch {
    return typeof bundle === 'string' ? bundle : '';
  }
}
