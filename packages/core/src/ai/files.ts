import { ValidationError } from '../errors/EhrApiError.js';

/**
 * Kinds that are well known and not read: contract 11.1 lists those that are. What is in neither list is for the server to judge.
 */
const unreadable =
  /^(image\/(gif|bmp|tiff|svg\+xml|x-icon)|video\/(x-msvideo|mpeg|x-ms-wmv)|text\/(html|csv|xml|css|rtf)|application\/(json|xml|zip|rtf|msword|octet-stream|vnd\.ms-.+|vnd\.openxmlformats-.+))$/;

const linkEnding = /\.(pdf|jpeg|jpg|mp4|mpeg)$/i;

/** Why a file cannot be sent; null when it can. */
function fileFault(file: string): 'required' | 'file_kind_not_read' | 'file_link_not_read' | null {
  const text = file.trim();
  if (text === '') return 'required';
  const kind = /^data:([^;,]*)[^,]*;base64,/i.exec(text)?.[1]?.toLowerCase();
  if (kind !== undefined) return unreadable.test(kind) ? 'file_kind_not_read' : null;
  if (/^[a-z0-9+/]+={0,2}$/i.test(text)) return null;
  const [path = ''] = text.split(/[?#]/);
  return linkEnding.test(path) ? null : 'file_link_not_read';
}

/**
 * Refuses files that the service cannot read, before anything is encrypted or sent.
 *
 * @throws ValidationError 422 with a code for each such file, `files[1]: file_kind_not_read`
 */
export function checkFiles(operation: string, files: readonly string[]): void {
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
