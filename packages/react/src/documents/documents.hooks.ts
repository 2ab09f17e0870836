'use client';

import type {
  CarePlan,
  FhirBundle,
  FhirBundleInput,
  GenerationInput,
  GenerationOptions,
  JobProgress,
  PartialUploadInput,
  RadiologyReports,
  Summary,
} from '@carestack/core/ai';
import type { EncounterRequestDTO } from '@carestack/core/encounters';
import type { EhrApiError } from '@carestack/core/errors';
import type { Code, SemanticTag } from '@carestack/core/lookup';
import { useQuery, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useRoom, useSurroundings } from '../provider/index.js';
import { privately, useSettledText, useWrite, type WriteOptions, type WriteResult } from '../records/index.js';

/** Options for following a generation that the service runs as a job. */
export interface Following {
  /** Called with the job id once the service has started a job. Keep the id, or pass it to `useJob`, so that the page can be left. */
  onJob?: ((jobId: string) => void) | undefined;
  /** The private key that opens an answer encrypted for your `publicKey`. It is never sent. */
  privateKey?: string | undefined;
  /** How long to follow a job, in milliseconds. Default ten minutes. */
  patience?: number | undefined;
}

export type GenerateOptions<Result, Input, Context = unknown> = WriteOptions<Result, Input, Context> & Following;

export type GenerateResult<Result, Input, Context = unknown> = WriteResult<Result, Input, Context> & {
  /** The progress of the job. Null until there is one. */
  progress: JobProgress | null;
};

/** One generation. Its files and its draft are in the memory of the component that asked, and nowhere else. */
function useGeneration<Result, Input, Context>(
  generate: (input: Input, options: GenerationOptions) => Promise<Result>,
  { onJob, privateKey, patience, ...options }: GenerateOptions<Result, Input, Context> = {},
): GenerateResult<Result, Input, Context> {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const mutation = useWrite<Result, Input, Context>((input) => {
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    setProgress(null);
    let jobId = '';
    return generate(input, {
      privateKey,
      patience,
      signal: own.signal,
      onProgress: (next) => {
        if (abort.current !== own) return;
        setProgress(next);
        if (next.jobId !== jobId) onJob?.(next.jobId);
        ({ jobId } = next);
      },
    });
  }, options);
  return { ...mutation, progress };
}

/**
 * Drafts a discharge summary from files.
 *
 * @example
 * const { mutate: generate, progress, data } = useGenerateDischargeSummary({ onJob: follow });
 */
export function useGenerateDischargeSummary<Context = unknown>(
  options?: GenerateOptions<Summary, GenerationInput, Context>,
) {
  return useGeneration<Summary, GenerationInput, Context>(useRoom('ai').generateDischargeSummary, options);
}

/** Drafts the summary of a consultation from files. */
export function useGenerateOpConsultation<Context = unknown>(
  options?: GenerateOptions<Summary, GenerationInput, Context>,
) {
  return useGeneration<Summary, GenerationInput, Context>(useRoom('ai').generateOpConsultationSummary, options);
}

/** Drafts radiology reports from files. */
export function useGenerateRadiologyReport<Context = unknown>(
  options?: GenerateOptions<RadiologyReports, GenerationInput, Context>,
) {
  return useGeneration<RadiologyReports, GenerationInput, Context>(useRoom('ai').generateRadiologyReport, options);
}

/** Drafts a care plan from files. */
export function useGenerateCarePlan<Context = unknown>(options?: GenerateOptions<CarePlan, GenerationInput, Context>) {
  const ai = useRoom('ai');
  return useGeneration<CarePlan, GenerationInput, Context>((input, call) => ai.generateCarePlan(input, call), options);
}

/** Adds the files of one day to a stay. The `id` in the first answer identifies the stay (contract 11.2). */
export function usePartialUpload<Context = unknown>(options?: GenerateOptions<Summary, PartialUploadInput, Context>) {
  return useGeneration<Summary, PartialUploadInput, Context>(useRoom('ai').partialUploadForDischargeSummary, options);
}

export interface TriggeredSummary {
  data: Record<string, unknown> | null;
  message: string;
}

/** Has the service write the discharge summary of a stay. Pass the `id` that its first upload returned. */
export function useTriggerDischargeSummary<Context = unknown>(
  options?: WriteOptions<TriggeredSummary, string, Context>,
) {
  const ai = useRoom('ai');
  return useWrite<TriggeredSummary, string, Context>((stayId) => ai.triggerDischargeSummary(stayId), options);
}

/** Has the service make a FHIR document bundle. Asking twice stores nothing twice. */
export function useGenerateFhirBundle<Context = unknown>(
  options?: GenerateOptions<FhirBundle, FhirBundleInput, Context>,
) {
  const ai = useRoom('ai');
  return useGeneration<FhirBundle, FhirBundleInput, Context>(
    (input, call) => ai.generateFhirBundle(input, call),
    options,
  );
}

/** Makes the FHIR document bundle of an encounter from its sections or its case sheets (contract 12). */
export function useCreateEncounter<Context = unknown>(
  options?: GenerateOptions<FhirBundle, EncounterRequestDTO, Context>,
) {
  const encounters = useRoom('encounters');
  return useGeneration<FhirBundle, EncounterRequestDTO, Context>(
    (request, call) => encounters.create(request, call),
    options,
  );
}

export type CodeLookupOptions = Omit<UseQueryOptions<Code[], EhrApiError>, 'queryKey' | 'queryFn'>;

export type CodeLookupResult = UseQueryResult<Code[], EhrApiError> & {
  /** True when `data` belongs to the given term. False while it is missing or belongs to an earlier term. */
  isCurrent: boolean;
};

/**
 * Finds the three codes that best fit a term, once typing pauses. The cache key holds a random word instead of the term.
 *
 * @example
 * const { data: codes } = useCodeLookup(typed, 'diagnosis');
 */
export function useCodeLookup(
  term: string,
  tag: SemanticTag,
  { enabled = true, ...options }: CodeLookupOptions = {},
): CodeLookupResult {
  const lookup = useRoom('lookup');
  const { scope } = useSurroundings();
  const settled = useSettledText(term.trim());
  const found = useQuery<Code[], EhrApiError>({
    retry: false,
    networkMode: 'always',
    ...options,
    enabled: settled === '' ? false : enabled,
    queryKey: ['carestack', scope, 'lookup', tag, privately({ settled })],
    queryFn: ({ signal }) => lookup.findCodes(settled, tag, { signal }),
  });
  const isAnswered = settled === '' || !(found.isPending || found.isPlaceholderData);
  return { ...found, isCurrent: isAnswered && settled === term.trim() };
}
