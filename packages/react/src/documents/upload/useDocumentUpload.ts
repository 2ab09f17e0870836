'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type FileKind, type FileProblem, inspectFile, type UploadLimits, uploadLimits } from './inspectFile.js';

interface Chosen {
  /** Unique while the page is open. */
  id: number;
  name: string;
  size: number;
  file: File;
}

/** A file that can be sent. */
export interface ReadyFile extends Chosen {
  state: 'ready' | 'sending' | 'sent' | 'failed';
  kind: FileKind;
  mimeType: string;
  /** Null if the file has no pages or they cannot be counted. */
  pages: number | null;
  /** From 0 to 1, while it is sent. */
  share: number;
}

export type UploadItem =
  | (Chosen & { state: 'checking' })
  | (Chosen & { state: 'refused'; problem: FileProblem; pages: number | null })
  | ReadyFile;

/** A choice that was refused as a whole. */
export type Refusal = { reason: 'files' | 'bytes' | 'twice'; names: readonly string[] } | null;

/** Sends one file. Report progress to `onProgress` as a number from 0 to 1. Reject if the file could not be sent. */
export type SendFile = (
  file: ReadyFile,
  options: { signal: AbortSignal; onProgress: (share: number) => void },
) => Promise<unknown>;

export interface DocumentUploadState {
  limits: UploadLimits;
  items: readonly UploadItem[];
  refusal: Refusal;
  isSending: boolean;
  /** The files that can be sent, in the order the person chose. */
  ready: readonly ReadyFile[];
  add: (files: Iterable<File>) => void;
  remove: (id: number) => void;
  /** Moves a file one place up (-1) or down (1). */
  move: (id: number, by: -1 | 1) => void;
  /** Sends the files that are ready or failed, one at a time. Nothing is sent before this call. */
  send: (sendFile: SendFile) => Promise<boolean>;
  /** Stops sending. Files that were not sent stay in the list. */
  cancel: () => void;
  clear: () => void;
}

let lastId = 0;

/**
 * The state behind `<DocumentUpload/>`: the files a person has chosen, checked at once, in an order that can be changed. They stay in
 * memory and are gone when the component is.
 *
 * @example
 * const upload = useDocumentUpload();
 * <DocumentUpload upload={upload} send={(file, options) => partialUpload(file, options)} />
 */
export function useDocumentUpload(limited: Partial<UploadLimits> = {}): DocumentUploadState {
  const { bytes, files: most, pages } = { ...uploadLimits, ...limited };
  const limits = useMemo(() => ({ bytes, files: most, pages }), [bytes, most, pages]);
  const [items, setItems] = useState<readonly UploadItem[]>([]);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const [isSending, setSending] = useState(false);
  const latest = useRef(items);
  const sending = useRef<AbortController | null>(null);

  /** At once for the next call, and for the screen. */
  const change = useCallback((next: (items: readonly UploadItem[]) => readonly UploadItem[]) => {
    latest.current = next(latest.current);
    setItems(latest.current);
  }, []);

  const replace = useCallback(
    (id: number, next: (item: UploadItem) => UploadItem) =>
      change((all) => all.map((item) => (item.id === id ? next(item) : item))),
    [change],
  );

  useEffect(() => () => sending.current?.abort(), []);

  const add = useCallback(
    (files: Iterable<File>) => {
      const taken: (Chosen & { state: 'checking' })[] = [];
      const refused: { reason: NonNullable<Refusal>['reason']; name: string }[] = [];
      let total = latest.current.reduce((sum, item) => sum + (item.state === 'refused' ? 0 : item.size), 0);
      for (const file of files) {
        const all = [...latest.current, ...taken];
        const isTwice = all.some(
          (item) => item.name === file.name && item.size === file.size && item.file.lastModified === file.lastModified,
        );
        const reason = isTwice ? 'twice' : all.length >= most ? 'files' : total + file.size > bytes ? 'bytes' : null;
        if (reason) refused.push({ reason, name: file.name });
        else {
          total += file.size;
          lastId += 1;
          taken.push({ id: lastId, name: file.name, size: file.size, file, state: 'checking' });
        }
      }
      const reason = refused[0]?.reason;
      setRefusal(
        reason ? { reason, names: refused.filter((one) => one.reason === reason).map(({ name }) => name) } : null,
      );
      change((all) => [...all, ...taken]);
      for (const { id, file } of taken) {
        void inspectFile(file, { pages }).then((found) =>
          replace(id, ({ name, size }) =>
            found.problem === null
              ? { ...found, id, name, size, file, state: 'ready', share: 0 }
              : { id, name, size, file, state: 'refused', problem: found.problem, pages: found.pages ?? null },
          ),
        );
      }
    },
    [bytes, change, most, pages, replace],
  );

  const remove = useCallback(
    (id: number) => {
      setRefusal(null);
      change((all) => all.filter((item) => item.id !== id));
    },
    [change],
  );

  const move = useCallback(
    (id: number, by: -1 | 1) =>
      change((all) => {
        const place = all.findIndex((item) => item.id === id);
        const item = all[place];
        const to = place + by;
        if (!item || to < 0 || to >= all.length) return all;
        const others = all.filter((other) => other !== item);
        return [...others.slice(0, to), item, ...others.slice(to)];
      }),
    [change],
  );

  const send = useCallback(
    async (sendFile: SendFile) => {
      if (sending.current) return false;
      const controller = new AbortController();
      sending.current = controller;
      setSending(true);
      const update = (id: number, changes: Partial<ReadyFile>) =>
        replace(id, (item) => (isReady(item) ? { ...item, ...changes } : item));
      try {
        for (const { id } of latest.current) {
          // As it is now: it may be gone meanwhile.
          const file = latest.current.find((item) => item.id === id);
          if (controller.signal.aborted || !file || !isReady(file) || file.state === 'sent') continue;
          update(id, { state: 'sending', share: 0 });
          try {
            await sendFile(file, {
              signal: controller.signal,
              onProgress: (share) => update(id, { share: Math.min(1, Math.max(0, share)) }),
            });
            update(id, { state: 'sent', share: 1 });
          } catch {
            update(id, { state: controller.signal.aborted ? 'ready' : 'failed', share: 0 });
          }
        }
      } finally {
        sending.current = null;
        setSending(false);
      }
      return latest.current.every((item) => item.state === 'sent' || item.state === 'refused');
    },
    [replace],
  );

  const cancel = useCallback(() => sending.current?.abort(), []);
  const clear = useCallback(() => {
    sending.current?.abort();
    setRefusal(null);
    change(() => []);
  }, [change]);

  const ready = useMemo(() => items.filter(isReady), [items]);
  return { limits, items, refusal, isSending, ready, add, remove, move, send, cancel, clear };
}

function isReady(item: UploadItem): item is ReadyFile {
  return item.state !== 'checking' && item.state !== 'refused';
}

/** The file with its real type, as the AI calls take it. It is read only while it is sent. */
export function paperOf({ file, mimeType }: Pick<ReadyFile, 'file' | 'mimeType'>): Blob {
  return file.slice(0, file.size, mimeType);
}

/** The file as a data URL, for calls that take only text. Rejects if the file can no longer be read. */
export async function dataUrlOf({ file, mimeType }: Pick<ReadyFile, 'file' | 'mimeType'>): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file could not be read.')));
    reader.readAsDataURL(new Blob([file], { type: mimeType }));
  });
}
