import * as z from 'zod/mini';
import { ValidationError } from '../errors/EhrApiError.js';

/** A file: a link, a data URL, base64, or a `File` or `Blob` with its `type`. */
export type Paper = string | Blob;

/** Looks for `Blob` at each call, as a page may put another in its place. */
export const paperSchema = z.union([z.string(), z.custom<Blob>((value) => value instanceof Blob)]);

/**
 * Well-known kinds that the service does not read (contract 11.1 lists those it reads). The server decides about all others.
 */
const unreadable =
  /^(image\/(gif|bmp|tiff|svg\+xml|x-icon)|video\/(x-msvideo|mpeg|x-ms-wmv)|text\/(html|csv|xml|css|rtf)|application\/(json|xml|zip|rtf|msword|octet-stream|vnd\.ms-.+|vnd\.openxmlformats-.+))$/;

const linkEnding = /\.(pdf|jpeg|jpg|mp4|mpeg)$/i;

/** Why a file cannot be sent; null when it can. */
function fileFault(file: Paper): 'required' | 'file_kind_not_read' | 'file_link_not_read' | null {
  if (typeof file !== 'string') return file.size === 0 ? 'required' : kindFault(file.type);
  const text = file.trim();
  if (text === '') return 'required';
  const kind = /^data:([^;,]*)[^,]*;base64,/i.exec(text)?.[1]?.toLowerCase();
  if (kind !== undefined) return kindFault(kind);
  if (/^[a-z0-9+/]+={0,2}$/i.test(text)) return null;
  const [path = ''] = text.split(/[?#]/);
  return linkEnding.test(path) ? null : 'file_link_not_read';
}

function kindFault(kind: string): 'file_kind_not_read' | null {
  return unreadable.test(kind) ? 'file_kind_not_read' : null;
}

/**
 * Refuses files that the service cannot read, before anything is encrypted or sent.
 *
 * @throws ValidationError 422 with a code for each such file, `files[1]: file_kind_not_read`
 */
export function checkFiles(operation: string, files: readonly Paper[]): void {
  const fields: Record<string, string> = {};
  files.forEach((file, index) => {
    const fault = fileFault(file);
    if (fault) fields[`files[${index}]`] = fault;
  });
  if (Object.keys(fields).length === 0) return;
  const list = Object.entries(fields).map(([field, code]) => `${field} (${code})`);
  throw new ValidationError('validation_failed', `${operation}: not sent, check ${list.join(', ')}`, {
    statusCode: 422,
    fields,
  });
}

/** The error for files that can no longer be read: they were moved, deleted or changed after they were chosen. */
export async function unreadFiles(
  operation: string,
  content: Readonly<Record<string, unknown>>,
): Promise<ValidationError> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(content)) {
    const files: readonly unknown[] = Array.isArray(value) ? value : [];
    for (const [index, file] of files.entries()) {
      if (file instanceof Blob && !(await isReadable(file))) fields[`${name}[${index}]`] = 'file_gone';
    }
  }
  const list = Object.keys(fields).join(', ') || 'the content';
  // No cause: it may name the file.
  return new ValidationError('validation_failed', `${operation}: not sent, ${list} could not be read`, {
    statusCode: 422,
    fields,
  });
}

function isReadable(file: Blob): Promise<boolean> {
  const first = file.slice(0, 1).arrayBuffer();
  return first.then(
    () => true,
    () => false,
  );
}
