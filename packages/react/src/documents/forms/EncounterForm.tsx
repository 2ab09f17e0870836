'use client';

import type { CaseType } from '@carestack/core/ai';
import { lazy, Suspense, useId, useState } from 'react';
import { Actions, Button, ErrorSummary, FieldError, LiveRegion, Skeleton, StepHeading } from '../../kit/index.js';
import { encounterForm as english } from '../../messages/en/encounterForm.js';
import { errors as englishErrors } from '../../messages/en/errors.js';
import { Surface, useMessages } from '../../provider/index.js';
import { SectionRows } from './SectionRows.js';
import { type EncounterFormOptions, type EncounterFormState, useEncounterForm } from './useEncounterForm.js';

const DocumentUpload = lazy(async () => ({
  default: (await import('../upload/DocumentUpload.js')).DocumentUpload,
}));

export interface EncounterFormProps extends EncounterFormOptions {
  caseType: CaseType;
  title?: string | undefined;
  submitLabel?: string | undefined;
  onCancel?: (() => void) | undefined;
  className?: string | undefined;
}

/**
 * A form for any kind of clinical document, built from its sections (contract 12.3). Codes are looked up, and vital signs are compared with
 * their reference ranges. It returns the sections for the API and a draft to approve. It sends and files nothing itself.
 *
 * @example
 * <EncounterForm caseType="Prescription" onSubmit={async ({ draft }) => setDraft(draft)} />
 */
export function EncounterForm({ caseType, className, ...props }: EncounterFormProps) {
  return (
    <Surface part="encounter-form" className={className}>
      {/* Another kind is another form. */}
      <OneForm key={caseType} caseType={caseType} {...props} />
    </Surface>
  );
}

function OneForm({ caseType, title, submitLabel, onCancel, ...options }: Omit<EncounterFormProps, 'className'>) {
  const words = useMessages('encounterForm', english);
  const errors = useMessages('errors', englishErrors);
  const form = useEncounterForm(caseType, options);
  const [told, setTold] = useState('');
  const titleId = useId();

  // Browsers remember what is typed into a field with a name; here it is what somebody has.
  return (
    <form
      data-part="form"
      className="cs-form cs-encounter"
      noValidate
      autoComplete="off"
      aria-labelledby={titleId}
      onSubmit={(event) => void form.submit(event)}
    >
      <StepHeading id={titleId}>{title ?? words.titles[caseType]}</StepHeading>
      <ErrorSummary title={errors.title} errors={form.problems} attempt={form.attempt} />
      {form.sections.map((section) => (
        <SectionRows key={section.name} form={form} section={section} onTold={setTold} />
      ))}
      {form.files && <Files form={form} />}
      <Actions>
        <Button type="submit" variant="primary" isPending={form.isPending} pendingLabel={words.pending}>
          {submitLabel ?? words.submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </Actions>
      <LiveRegion message={told} />
    </form>
  );
}

function Files({ form: { files, filesId, filesError, upload } }: { form: EncounterFormState }) {
  const words = useMessages('encounterForm', english);
  return (
    <section className="cs-form-section" id={filesId} aria-labelledby={`${filesId}-title`} data-part="files">
      <h3 id={`${filesId}-title`} className="cs-form-section-title">
        {files?.least ? words.files : words.filesOptional}
      </h3>
      <Suspense fallback={<Skeleton lines={3} />}>
        <DocumentUpload upload={upload} />
      </Suspense>
      <FieldError id={`${filesId}-error`}>{filesError}</FieldError>
    </section>
  );
}
