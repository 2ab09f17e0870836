'use client';

import { useEffect, useState } from 'react';
import type { UploadItem } from './useDocumentUpload.js';

export function Thumbnail({ item }: { item: UploadItem }) {
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

export function Preview({ item }: { item: UploadItem }) {
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
