'use client';

import { checkInput, type DocumentDraft, isApprovable, type PatientDetails } from '@carestack/core/ai';
import { useEffect, useRef, useState } from 'react';
import { Notice, Skeleton } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useMessages } from '../../provider/index.js';
import { useLoaded } from '../../registration/index.js';
import { useGenerateFhirBundle } from '../documents.hooks.js';
import { useRefusal } from './useRefusal.js';

interface DraftConformanceProps {
  draft: DocumentDraft;
  patientDetails: PatientDetails | undefined;
}

const loadFindings = async () => (await import('../viewer/Findings.js')).Findings;

/** Milliseconds without a change, after which the draft is checked again. */
const pause = 800;

/** What of the document would break ABDM's rules: looked for while somebody wants to know, each time they pause. */
export function DraftConformance(props: DraftConformanceProps) {
  const { conformance: text } = useMessages('documentComposer', english);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="cs-findings cs-screen-only" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.check}</summary>
      {isOpen && <Check {...props} />}
    </details>
  );
}

function Check({ draft, patientDetails }: DraftConformanceProps) {
  const { conformance: text, partFailed } = useMessages('documentComposer', english);
  const { mutate: make, data: bundle, error, isPending } = useGenerateFhirBundle();
  const refusal = useRefusal(error, draft.caseType);
  const { part: Findings, hasFailed } = useLoaded(loadFindings);
  const isFirst = useRef(true);
  const isWhole = isApprovable(draft, 1);

  useEffect(() => {
    if (!isWhole) return undefined;
    const timer = setTimeout(
      () => {
        isFirst.current = false;
        make(checkInput(draft, { patientDetails }));
      },
      isFirst.current ? 0 : pause,
    );
    return () => clearTimeout(timer);
  }, [draft, isWhole, make, patientDetails]);

  // Nobody changes the draft only to have it checked once more.
  useEffect(() => {
    if (!error || !isWhole) return undefined;
    const again = () => make(checkInput(draft, { patientDetails }));
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [draft, error, isWhole, make, patientDetails]);

  if (hasFailed) return <Notice tone="danger">{partFailed}</Notice>;
  return (
    <div className="cs-stack">
      <p className="cs-hint">{text.hint}</p>
      {isWhole ? (
        <>
          {isPending && (
            <p role="status" className="cs-hint">
              {text.checking}
            </p>
          )}
          {error && !isPending && (
            <Notice tone="danger">
              {text.failed} {refusal.join(' ')}
            </Notice>
          )}
          {bundle && Findings ? <Findings bundle={bundle} /> : !error && <Skeleton lines={3} />}
        </>
      ) : (
        <p role="status">{text.incomplete}</p>
      )}
    </div>
  );
}
