'use client';

import type { PdfPreview } from '@carestack/core/ai';
import type { EhrApiError } from '@carestack/core/errors';
import { useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';
import { useRoom, useSurroundings } from '../../provider/index.js';
import { privately } from '../../records/index.js';

export type PdfPreviewOptions = Omit<UseQueryOptions<PdfPreview, EhrApiError>, 'queryKey' | 'queryFn' | 'gcTime'>;

/**
 * Loads a discharge summary as the bytes of a PDF. They are removed from the cache when no screen shows them any more.
 *
 * @example
 * const { data: pdf } = usePdfPreview(recordId);
 */
export function usePdfPreview(
  recordId: string,
  { enabled = true, ...options }: PdfPreviewOptions = {},
): UseQueryResult<PdfPreview, EhrApiError> {
  const ai = useRoom('ai');
  const { scope } = useSurroundings();
  return useQuery<PdfPreview, EhrApiError>({
    retry: false,
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    ...options,
    enabled: recordId === '' ? false : enabled,
    gcTime: 0,
    queryKey: ['carestack', scope, 'pdf-preview', privately({ recordId })],
    queryFn: ({ signal }) => ai.previewPdf(recordId, { signal }),
  });
}
