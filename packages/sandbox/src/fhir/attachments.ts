import type { Attachment, DocumentReference, FhirResource, Reference } from 'fhir/r4.js';
import { absent, profiled, type Setting } from './clinical.js';

const dataUrl = /^data:([^;,]*)[^,]*;base64,([a-z0-9+/\s]*={0,2})$/i;

/** Type and content, where a reference carries them itself: a data URL, or base64 long enough to be no mere name. */
function contentOf(reference: string): { contentType: string; data: string } | null {
  const [, kind, inUrl] = dataUrl.exec(reference.trim()) ?? [];
  const data = (inUrl ?? reference).replace(/\s/g, '');
  if (inUrl === undefined && (data.length < 64 || data.length % 4 !== 0 || !/^[a-z0-9+/]+={0,2}$/i.test(data)))
    return null;
  return data === '' || data.length % 4 !== 0 ? null : { contentType: kind || kindOf(data), data };
}

/** By the first bytes, as base64 shows them. */
function kindOf(data: string): string {
  if (data.startsWith('JVBER')) return 'application/pdf';
  if (data.startsWith('iVBORw0KGgo')) return 'image/png';
  return data.startsWith('/9j/') ? 'image/jpeg' : 'application/octet-stream';
}

const endings: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain',
  mp4: 'video/mp4',
};

/** What is named and not sent along stays a name: nothing is fetched, and the missing data says so. */
export function attachmentOf(reference: string): Attachment {
  const content = contentOf(reference);
  if (content) return content;
  const ending = /\.([a-z0-9]+)(?:[?#].*)?$/i.exec(reference)?.[1]?.toLowerCase() ?? '';
  const isLink = /^https?:\/\/\S+$/i.test(reference);
  return {
    contentType: endings[ending] ?? 'application/octet-stream',
    ...(isLink ? { url: reference } : { title: reference }),
    _data: absent('unsupported'),
  };
}

export function addDocument({ entries, patient, writtenAt }: Setting, place: string, references: readonly string[]) {
  const resource: DocumentReference = {
    resourceType: 'DocumentReference',
    ...profiled('DocumentReference'),
    status: 'current',
    docStatus: 'final',
    subject: patient,
    date: writtenAt,
    content: references.map((reference) => ({ attachment: attachmentOf(reference) })),
  };
  const kindsOf = resource.content.map(({ attachment }) => attachment.title ?? attachment.contentType ?? '');
  return entries.add(place, resource, [`Document: ${kindsOf.join(', ')}`]);
}

export async function addBinary({ entries }: Setting, reference: string): Promise<Reference> {
  const { contentType = '', data } = attachmentOf(reference);
  const binary: FhirResource = {
    resourceType: 'Binary',
    ...profiled('Binary'),
    contentType,
    ...(data === undefined ? { _data: absent('unsupported') } : { data }),
  };
  return entries.add('binary', binary);
}
