import type { ApprovedBundle, ApprovedDocument, CaseType } from '@carestack/core/ai';
import type { KnownLinking, LinkedDocument } from '@carestack/react/documents';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** A document in a list. */
export interface DocumentEntry {
  id: string;
  appointmentReference: string;
  caseType: CaseType;
  /** When it was approved. */
  at: string;
  practitionerName: string;
  /** By which name it was linked to the patient's ABHA; null until then. */
  careContextName: string | null;
}

/** What an approval said, written down: kept by our back end, where it is a document no more until it is approved again. */
export type WrittenApproval = Pick<
  ApprovedDocument,
  'caseType' | 'recordId' | 'origin' | 'items' | 'practitioner' | 'at' | 'diff'
>;

/** A document that was just kept. */
export interface NewEntry extends DocumentEntry {
  /** How far linking its visit had come; null where nothing was sent. */
  linking: KnownLinking | null;
}

export interface KeptDocument extends Pick<NewEntry, 'linking'> {
  id: string;
  patientReference: string;
  appointmentReference: string;
  careContextName: string | null;
  approved: WrittenApproval;
  bundle: ApprovedBundle['bundle'];
}

const address = '/api/documents';
const keys = {
  all: ['clinic', 'documents'] as const,
  of: (patientReference: string) => [...keys.all, 'of', patientReference] as const,
  one: (id: string) => [...keys.all, 'one', id] as const,
};

/** Our own back end does not have it. */
export class NoSuchDocument extends Error {}

/** The documents of a patient that were made here, the newest first. */
export function useDocumentsOf(patientReference: string) {
  return useQuery({
    queryKey: keys.of(patientReference),
    queryFn: ({ signal }) => ask<DocumentEntry[]>(`${address}/of/${encodeURIComponent(patientReference)}`, { signal }),
  });
}

/** One document with all it says. */
export function useKeptDocument(id: string) {
  return useQuery({
    queryKey: keys.one(id),
    queryFn: ({ signal }) => ask<KeptDocument>(`${address}/${encodeURIComponent(id)}`, { signal }),
    retry: (count, error) => !(error instanceof NoSuchDocument) && count < 2,
    // Nothing of it is in memory once nobody looks.
    gcTime: 0,
  });
}

/** Keeps an approved document with the visit's patient; sent again it is kept once. */
export function useKeepDocument(patientReference: string, appointmentReference: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ approved, bundle }: ApprovedBundle) =>
      ask<NewEntry>(address, put({ patientReference, appointmentReference, approved, bundle })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.of(patientReference) }),
    gcTime: 0,
    retry: 1,
  });
}

/** Remembers how far linking has come, step after step. The tab remembers it as well, so nobody is told where this fails. */
export function useKeepLinking(id: string) {
  return useMutation({
    mutationFn: (linking: KnownLinking) =>
      // A page that is closed still sends it.
      ask<DocumentEntry>(`${address}/${encodeURIComponent(id)}/linking`, { ...put(linking), keepalive: true }),
    scope: { id: `linking ${id}` },
    retry: 3,
  });
}

/** Remembers that a document was linked. */
export function useMarkLinked(patientReference: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, careContextName }: Pick<LinkedDocument, 'careContextName'> & { id: string }) =>
      ask<DocumentEntry>(`${address}/${encodeURIComponent(id)}/link`, put({ careContextName })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.of(patientReference) }),
    retry: 3,
  });
}

function put(body: object): RequestInit {
  return { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function ask<Answer>(url: string, request: RequestInit): Promise<Answer> {
  const answer = await fetch(url, request);
  if (answer.status === 404) throw new NoSuchDocument();
  if (!answer.ok) throw new Error(`${answer.status}`);
  // Our own back end of the same build answers this.
  return (await answer.json()) as Answer;
}
