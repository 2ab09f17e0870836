'use client';

import { draftSections } from '@carestack/core/ai';
import { useId } from 'react';
import { Actions, Button, StepHeading } from '../../kit/index.js';
import { documentComposer as english } from '../../messages/en/documentComposer.js';
import { encounterForm as englishForm } from '../../messages/en/encounterForm.js';
import { useMessages } from '../../provider/index.js';
import { DocumentUpload } from '../upload/DocumentUpload.js';
import type { ClinicalDocument } from './clinicalDocument.js';

/** From papers, or typed. A kind without sections is made of its papers alone. */
export function ChooseStep({ composing }: { composing: ClinicalDocument }) {
  const { choose: text, title } = useMessages('documentComposer', english);
  const { titles } = useMessages('encounterForm', englishForm);
  const id = useId();
  const { upload, caseType } = composing;
  const hasSections = draftSections(caseType).length > 0;
  const isChecking = upload.items.some(({ state }) => state === 'checking');

  return (
    <div className="cs-stack cs-composer-choose">
      <StepHeading>{title({ kind: titles[caseType] })}</StepHeading>
      <section className="cs-stack" aria-labelledby={`${id}-upload`}>
        <div>
          <h3 id={`${id}-upload`} className="cs-form-section-title">
            {text.upload}
          </h3>
          {hasSections && <p className="cs-hint">{text.uploadHint}</p>}
        </div>
        <DocumentUpload upload={upload} />
        {upload.ready.length > 0 && (
          <Actions>
            <Button variant="primary" aria-disabled={isChecking} onClick={composing.readFiles}>
              {hasSections ? text.read({ count: upload.ready.length }) : text.toReview}
            </Button>
          </Actions>
        )}
      </section>
      {hasSections && (
        <section className="cs-composer-other" aria-labelledby={`${id}-type`}>
          <div>
            <h3 id={`${id}-type`} className="cs-form-section-title">
              {text.type}
            </h3>
            <p className="cs-hint">{text.typeHint}</p>
          </div>
          <Button onClick={composing.type}>{text.type}</Button>
        </section>
      )}
    </div>
  );
}
