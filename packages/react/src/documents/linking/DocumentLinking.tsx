'use client';

import { type ApprovedBundle, healthInformation } from '@carestack/core/ai';
import type { HealthDocumentLinkingDTO } from '@carestack/core/documents';
import { abhaNumberOf, type Patient } from '@carestack/core/patients';
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Actions, Button, Checkbox, Notice, TextInput } from '../../kit/index.js';
import { documentLinking as english } from '../../messages/en/documentLinking.js';
import { Surface, useErrorText, useLocale, useMessages, useSurroundings } from '../../provider/index.js';
import { clinicalWordsIn } from './clinicalWords.js';
import { LinkingSteps } from './LinkingSteps.js';
import type { KnownLinking } from './stateKept.js';
import { useLinkingInTabs } from './useLinkingInTabs.js';

/** The visit a document belongs to. */
export interface LinkedVisit {
  /** The reference of the appointment. */
  reference: string;
  practitionerReference: string;
  /** ISO 8601 with an offset. */
  startTime: string;
  endTime: string;
  organizationId: string;
}

export interface LinkedDocument {
  careContextReference: string;
  /** A neutral name of the visit for lists. The API does not take it (contract 13.2), so keep it yourself. */
  careContextName: string;
}

export interface DocumentLinkingProps {
  /** The bundle of an approved document. Nothing else can be linked. */
  document: ApprovedBundle;
  patient: Patient;
  visit: LinkedVisit;
  /**
   * The progress that your back end kept from `onProgress`, or null if it has none for this visit. Without it, the screen knows only
   * what its own tab sent and says so, because the API has no call that reads the progress (contract 13.2). Read once.
   */
  known?: KnownLinking | null | undefined;
  /** Called before each step is sent and after its answer. Let your back end keep it with the visit and the kind of document. */
  onProgress?: ((known: KnownLinking) => void) | undefined;
  onLinked?: ((linked: LinkedDocument) => void) | undefined;
  /** Called when the patient has no ABHA and wants one. Without it there is no button. */
  onRegisterAbha?: (() => void) | undefined;
  className?: string | undefined;
}

/**
 * Links an approved document to the patient's ABHA and shows the state of each of the three steps. After a failure or a reload it resumes
 * at the step that failed and creates no second care context.
 *
 * @example
 * <DocumentLinking document={made} patient={patient} visit={appointment} onLinked={close} />
 */
export function DocumentLinking({ className, ...props }: DocumentLinkingProps) {
  const { document, visit, patient } = props;
  const { abha, registerAbha } = useMessages('documentLinking', english);
  const hasAbha = Boolean(patient.abhaAddress) || abhaNumberOf(patient) !== null;
  return (
    <Surface part="document-linking" className={className ? `cs-stack ${className}` : 'cs-stack'}>
      {hasAbha ? (
        // Another document, or another visit, has a standing of its own.
        <Linking key={`${visit.reference} ${document.approved.at} ${document.approved.caseType}`} {...props} />
      ) : (
        <Notice tone="warning" title={abha.title}>
          <p>{abha.body}</p>
          {props.onRegisterAbha && <Button onClick={props.onRegisterAbha}>{registerAbha}</Button>}
        </Notice>
      )}
    </Surface>
  );
}

function Linking({ document, patient, visit, known, onProgress, onLinked }: Omit<DocumentLinkingProps, 'className'>) {
  const text = useMessages('documentLinking', english);
  const errorText = useErrorText();
  const locale = useLocale();
  const { timeZone } = useSurroundings();
  const nameId = useId();
  const { at, caseType } = document.approved;
  const record = useMemo(() => healthInformation(document), [document]);
  const { mutate, steps, state, error, isPending, confirmAbsent, isElsewhere, isApart } = useLinkingInTabs({
    visitReference: visit.reference,
    hiType: record.informationType,
    approvedAt: at,
    known,
    onProgress,
  });

  const begins = Number.isNaN(Date.parse(visit.startTime)) ? at : visit.startTime;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(begins));
  const neutral = caseType === 'DischargeSummary' ? text.neutral.stay({ date }) : text.neutral.visit({ date });
  const [written, setWritten] = useState<string>();
  const name = written ?? neutral;
  const clinical = clinicalWordsIn(name, document);
  const [isAbsent, setIsAbsent] = useState(false);
  const isSending = useRef(false);
  const hasSent = useRef(false);
  const isUncertain = steps.care_context_creation === 'no_answer';
  const isRefused = Object.values(steps).includes('refused');
  const named = error ? problemsIn(error.fields, text) : [];
  // No field is marked here, so a refusal that names none is not told as one of marked fields.
  const otherwise = error && error.code !== 'validation_failed' ? errorText(error) : text.notAccepted;
  const problems = named.length > 0 ? named : [otherwise];
  const isLinked = state?.careContextLinked === true;
  const outcome = useRef<HTMLDivElement>(null);
  const [wasLinked] = useState(isLinked);

  // The button that had the focus is gone.
  useEffect(() => {
    if (isLinked && !wasLinked && hasSent.current) outcome.current?.focus();
  }, [isLinked, wasLinked]);

  // A visit that was opened for an earlier document is no beginning of this one.
  const { care_context_creation: opening, ...later } = steps;
  const hasBegun = !['not_sent', 'done'].includes(opening) || Object.values(later).some((one) => one !== 'not_sent');

  function link(event: FormEvent) {
    event.preventDefault();
    if (isSending.current || isElsewhere || clinical.length > 0 || (isUncertain && !isAbsent)) return;
    // A second click comes before the first one is drawn.
    isSending.current = true;
    hasSent.current = true;
    if (isUncertain) confirmAbsent();
    setIsAbsent(false);
    mutate(requestOf(record, patient, visit), {
      onSettled: () => {
        isSending.current = false;
      },
      onSuccess: ({ success, careContextId }) => {
        if (success) onLinked?.({ careContextReference: careContextId, careContextName: name.trim() || neutral });
      },
    });
  }

  return (
    <form className="cs-stack cs-linking" noValidate onSubmit={link} aria-label={text.title} data-part="form">
      <LinkingSteps steps={steps} isOfTab={known === undefined && !hasBegun} />
      {isLinked ? (
        <div ref={outcome} tabIndex={-1} data-part="outcome">
          <Notice tone="success" title={text.linked.title}>
            <p>{text.linked.body}</p>
          </Notice>
        </div>
      ) : (
        <>
          <TextInput
            id={nameId}
            label={text.name.label}
            hint={text.name.hint}
            value={name}
            dir="auto"
            error={
              clinical.length > 0
                ? text.name.clinical({ words: new Intl.ListFormat(locale).format(clinical.map((one) => `“${one}”`)) })
                : undefined
            }
            onChange={({ target }) => setWritten(target.value)}
          />
          {clinical.length > 0 && (
            <div>
              <Button onClick={() => setWritten(neutral)}>{text.name.use({ name: neutral })}</Button>
            </div>
          )}
          {isUncertain && !isPending && (
            <Notice tone="warning" title={text.uncertain.title}>
              <p>{text.uncertain.body}</p>
              <Checkbox
                label={text.uncertain.absent}
                checked={isAbsent}
                onChange={({ target }) => setIsAbsent(target.checked)}
              />
            </Notice>
          )}
          {(error ?? isRefused) && !isPending && !isUncertain && (
            <Notice tone="danger">
              {problems.map((problem) => (
                <p key={problem}>{problem}</p>
              ))}
            </Notice>
          )}
          <Actions>
            <Button
              type="submit"
              variant="primary"
              isPending={isPending}
              pendingLabel={text.linking}
              aria-disabled={isElsewhere || clinical.length > 0 || (isUncertain && !isAbsent)}
            >
              {hasBegun && !isElsewhere ? text.resume : text.link}
            </Button>
          </Actions>
          {isElsewhere && !isPending && <p className="cs-hint">{text.elsewhere}</p>}
          {!isApart && <p className="cs-hint">{text.oneTab}</p>}
        </>
      )}
    </form>
  );
}

function requestOf(
  record: ReturnType<typeof healthInformation>,
  patient: Patient,
  visit: LinkedVisit,
): HealthDocumentLinkingDTO {
  const { firstName, middleName, lastName, address, abhaAddress, mobileNumber } = patient;
  return {
    patientReference: patient.id,
    practitionerReference: visit.practitionerReference,
    reference: visit.reference,
    patientName: [firstName, middleName, lastName].filter(Boolean).join(' '),
    patientAddress: address ?? '',
    patientAbhaAddress: abhaAddress ?? undefined,
    appointmentStartDate: visit.startTime,
    appointmentEndDate: visit.endTime,
    organizationId: visit.organizationId,
    mobileNumber: mobileNumber ?? '',
    hiType: record.informationType,
    healthRecords: [record],
  };
}

/** What is wrong with the record or the visit, each in a sentence; nothing where the answer names no field that is known here. */
function problemsIn(
  fields: Readonly<Record<string, string>>,
  { missing, mismatched }: Pick<typeof english, 'missing' | 'mismatched'>,
): string[] {
  const others: Readonly<Record<string, string | undefined>> = mismatched;
  const lacking: Readonly<Record<string, string | undefined>> = missing;
  return Object.entries(fields)
    .map(([field, code]) => (code === 'required' ? lacking[field] : (others[field] ?? lacking[field])))
    .filter((sentence) => sentence !== undefined);
}
