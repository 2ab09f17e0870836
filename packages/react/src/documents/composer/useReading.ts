'use client';

import {
  type CaseType,
  type DocumentDraft,
  draftOf,
  draftsOf,
  type JobProgress,
  type JobResults,
} from '@carestack/core/ai';
import { EhrApiError, isLost } from '@carestack/core/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLatest } from '../../kit/useLatest.js';
import { useRoom } from '../../provider/index.js';
import { paperOf } from '../upload/useDocumentUpload.js';
import { useJob } from '../useJob.js';
import type { SourceFile } from './composerState.js';
import { finishedKept } from './finishedKept.js';
import type { Finish } from './sheaf.js';

/** The state of reading the files. */
export type ReadingStanding =
  | 'idle'
  /** The files are being sent. */
  | 'sending'
  | 'queued'
  | 'working'
  /** Longer than the service estimated. */
  | 'slow'
  /** The last question got no answer. It is asked again automatically. */
  | 'unreachable'
  /** The service refused the files, or they never arrived. */
  | 'not_sent'
  /** No answer came after sending, so it is unknown whether the service reads the files. */
  | 'lost'
  /** The service could not read them. */
  | 'failed'
  /** The service no longer knows the job. */
  | 'expired'
  /** We stopped asking. The job may still succeed. */
  | 'stopped';

export interface Reading {
  standing: ReadingStanding;
  error: EhrApiError | null;
  send: (files: readonly SourceFile[]) => void;
  /** Asks again after `stopped`. */
  askAgain: () => void;
  /** Stops, and forgets the job. */
  forget: () => void;
}

export interface ReadingOptions {
  caseType: CaseType;
  name: string;
  /** Milliseconds until it is called slow. Default what the service estimated, and at least five seconds. */
  slowAfter?: number | undefined;
  /** Milliseconds to follow it in all. Default ten minutes. */
  patience?: number | undefined;
  /** Called with a draft for each document, and how those ended that an earlier visit of the page finished. */
  onRead: (drafts: readonly DocumentDraft[], finished: readonly (Finish | null)[]) => void;
}

/** Milliseconds. The first question is asked after a second: what is ready sooner is not slow. */
const leastSlow = 5_000;
/** Milliseconds, where the service says nothing. */
const usual = 60_000;

interface ReadingInTab extends Reading {
  /** Keeps in the tab which documents of the papers are finished, so that a reload asks for no second approval. */
  keepFinished: (finished: readonly (Finish | null)[]) => void;
}

/** Has files read by the service. Only the id of its job outlives the page, and which of its documents are finished. */
export function useReading({ caseType, name, slowAfter, patience, onRead }: ReadingOptions): ReadingInTab {
  const ai = useRoom('ai');
  const kind = caseType === 'Radiology Report' ? 'radiologyReports' : 'summary';
  const job = useJob<'summary' | 'radiologyReports'>(kind, { name: `${caseType}.${name}`, patience });
  const [sending, setSending] = useState<'idle' | 'sending' | { error: EhrApiError | null }>('idle');
  /** What the service said when it took the files, until it is asked. */
  const [taken, setTaken] = useState<Pick<JobProgress, 'status' | 'estimatedCompletionMs'> | null>(null);
  const abort = useRef<AbortController>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const { result, follow, jobId } = job;
  const finished = jobId === null ? null : finishedKept(jobId);
  const read = useLatest((answer: JobResults['summary' | 'radiologyReports']) =>
    onRead(draftsIn(caseType, answer), finished?.read() ?? []),
  );
  useEffect(() => {
    if (result) read.current(result);
  }, [read, result]);

  const send = useCallback(
    (files: readonly SourceFile[]) => {
      abort.current?.abort();
      const own = new AbortController();
      abort.current = own;
      setSending('sending');
      const options = {
        signal: own.signal,
        onProgress: (progress: JobProgress) => {
          if (own.signal.aborted) return;
          setTaken(progress);
          setSending('idle');
          follow(progress.jobId);
          // `useJob` asks from now on; nobody has to ask twice.
          own.abort();
        },
      };
      const ask = (): Promise<JobResults['summary' | 'radiologyReports']> => {
        const input = { files: files.map(paperOf) };
        return kind === 'summary'
          ? ai.extract({ ...input, caseType }, options)
          : ai.generateRadiologyReport(input, options);
      };
      ask().then(
        (answer) => {
          if (own.signal.aborted) return;
          setSending('idle');
          read.current(answer);
        },
        (error: unknown) => {
          if (own.signal.aborted) return;
          setSending({ error: error instanceof EhrApiError ? error : null });
        },
      );
    },
    [ai, caseType, follow, kind, read],
  );

  const expected = Math.max(taken?.estimatedCompletionMs ?? usual, leastSlow);
  const isSlow = usePassed(job.isWorking ? (slowAfter ?? expected) : null, job.jobId);
  const forget = () => {
    abort.current?.abort();
    setSending('idle');
    setTaken(null);
    finished?.forget();
    job.forget();
  };

  return {
    ...standingOf(),
    send,
    askAgain: job.followAgain,
    forget,
    keepFinished: (next) => finished?.write(next),
  };

  function standingOf(): Pick<Reading, 'standing' | 'error'> {
    if (sending === 'sending') return { standing: 'sending', error: null };
    if (sending !== 'idle') {
      return { standing: isLost(sending.error) ? 'lost' : 'not_sent', error: sending.error };
    }
    const { error, progress } = job;
    if (jobId === null) return { standing: 'idle', error: null };
    if (error) return { standing: endOf(error), error };
    if (progress && !progress.isReachable) return { standing: 'unreachable', error: null };
    if (isSlow) return { standing: 'slow', error: null };
    const status = progress?.status ?? taken?.status ?? '';
    return { standing: /^(queued|pending|waiting)$/i.test(status) ? 'queued' : 'working', error: null };
  }
}

/** One document at least: an answer without any report is a draft with nothing in it, to be filled by hand. */
function draftsIn(caseType: CaseType, answer: JobResults['summary' | 'radiologyReports']): readonly DocumentDraft[] {
  const drafts = draftsOf(caseType, answer);
  return drafts.length > 0 ? drafts : [draftOf(caseType, { extractedData: null, dischargeSummary: null })];
}

function endOf({ code }: EhrApiError): 'failed' | 'expired' | 'stopped' {
  if (code === 'not_found') return 'expired';
  return code === 'server_error' || code === 'invalid_answer' ? 'failed' : 'stopped';
}

/** True once so many milliseconds have passed; null waits for nothing. */
function usePassed(milliseconds: number | null, of: string | null): boolean {
  const [passed, setPassed] = useState<string | null>(null);
  useEffect(() => {
    if (milliseconds === null || of === null) return undefined;
    const timer = setTimeout(() => setPassed(of), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds, of]);
  return milliseconds !== null && of !== null && passed === of;
}
