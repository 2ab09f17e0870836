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

/** How the work of a generation is followed. */
export interface Following {
  /** Told once the service made a job of it: keep the id, or hand it to `useJob`, and the page can be left. */
  onJob?: ((jobId: string) => void) | undefined;
  /** Opens an answer that was encrypted for your `publicKey`; it is never sent. */
  privateKey?: string | undefined;
  /** Milliseconds to follow a job in all. Default ten minutes. */
  patience?: number | undefined;
}

export type GenerateOptions<Result, Input, Context = unknown> = WriteOptions<Result, Input, Context> & Following;

export type GenerateResult<Result, Input, Context = unknown> = WriteResult<Result, Input, Context> & {
  /** Where the job stands; null before there is one. */
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

/** Adds one day's files to a stay. The first answer's `id` names the stay. */
export function usePartialUpload<Context = unknown>(options?: GenerateOptions<Summary, PartialUploadInput, Context>) {
  return useGeneration<Summary, PartialUploadInput, Context>(useRoom('ai').partialUploadForDischargeSummary, options);
}

export interface TriggeredSummary {
  data: Record<string, unknown> | null;
  message: string;
}

/** Writes the discharge summary of a stay, named by the `id` of its uploads. */
export function useTriggerDischargeSummary<Context = unknown>(
  options?: WriteOptions<TriggeredSummary, string, Context>,
) {
  const ai = useRoom('ai');
  return useWrite<TriggeredSummary, string, Context>((stayId) => ai.triggerDischargeSummary(stayId), options);
}

/** Makes a FHIR document bundle. */
export function useGenerateFhirBundle<Context = unknown>(
  options?: GenerateOptions<FhirBundle, FhirBundleInput, Context>,
) {
  const ai = useRoom('ai');
  return useGeneration<FhirBundle, FhirBundleInput, Context>(
    (input, call) => ai.generateFhirBundle(input, call),
    options,
  );
}

/** Makes the FHIR document bundle of an encounter, from sections that were filled in or from its case sheets. */
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
  /** True when the codes are those of the term given, and not of an older one or none yet. */
  isCurrent: boolean;
};

/**
 * The three codes that fit a term best, once the person pauses in typing. The term stands in the key as a random word.
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
