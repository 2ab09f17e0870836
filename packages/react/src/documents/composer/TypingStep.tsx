'use client';

import { Notice, Skeleton } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { useMessages } from '../../provider/index.js';
import { useLoaded } from '../../registration/index.js';
import type { ClinicalDocument } from './clinicalDocument.js';

// Whoever uploads papers needs no form.
const loadForm = async () => (await import('../forms/EncounterForm.js')).EncounterForm;

export function TypingStep({ composing }: { composing: ClinicalDocument }) {
  const text = useMessages('documentComposer', english);
  const { part: EncounterForm, hasFailed } = useLoaded(loadForm);
  if (hasFailed) return <Notice tone="danger">{text.partFailed}</Notice>;
  if (!EncounterForm) return <Skeleton lines={8} />;
  return (
    <EncounterForm
      caseType={composing.caseType}
      submitLabel={text.choose.toReview}
      initialRows={composing.typed ?? undefined}
      onTyped={composing.keepTyped}
      initialFiles={composing.typedFiles}
      onFiles={composing.keepTypedFiles}
      onCancel={composing.back}
      onSubmit={async ({ draft, documentReferences }) => composing.takeTyped(draft, documentReferences)}
    />
  );
}
