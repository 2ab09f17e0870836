'use client';

import {
  approve as approveDraft,
  type ApprovedBundle,
  approvedBundle,
  type Approver,
  bundleInput,
  doctorDetailsOf,
  isApprovable,
  type PatientDetails,
} from '@carestack/core/ai';
import { EhrApiError } from '@carestack/core/errors';
import type { Practitioner } from '@carestack/core/practitioners';
import { useEffect, useRef } from 'react';
import { useLatest } from '../../kit/useLatest.js';
import { useGenerateFhirBundle } from '../documents.hooks.js';
import { isGone } from '../upload/refusedPlaces.js';
import { paperOf } from '../upload/useDocumentUpload.js';
import { type Approval, attachedCount, ownFiles } from './composerState.js';
import type { WorkOnDocument } from './useWork.js';

interface MakingOptions {
  work: Pick<WorkOnDocument, 'latest' | 'happen'>;
  patientDetails: PatientDetails | undefined;
  onMade: (made: ApprovedBundle) => void;
}

/** The approval of a document, and the making of its bundle. An approval whose bundle has not come is found again, and made. */
export function useMaking({ work: { latest, happen }, patientDetails, onMade }: MakingOptions) {
  const { mutateAsync: generate } = useGenerateFhirBundle();
  const isMaking = useRef(false);

  async function make({ approved, author }: Approval) {
    if (isMaking.current) return;
    isMaking.current = true;
    try {
      const { state } = latest.current;
      if (state.step !== 'approved') return;
      const files = state.isAttached ? ownFiles(state) : [];
      const documentReferences = [...state.references, ...files.map(paperOf)];
      const doctor = doctorDetailsOf(author);
      const people = { patientDetails, documentReferences, ...(doctor && { doctorsDetails: [doctor] }) };
      const made = approvedBundle(approved, await generate(bundleInput(approved, people)));
      happen({ type: 'made', made });
      onMade(made);
    } catch (error) {
      const refusal = error instanceof EhrApiError && !isGone(error) ? error : null;
      happen({ type: 'makingFailed', problem: { error: refusal } });
    } finally {
      isMaking.current = false;
    }
  }

  // The screen was left before the bundle came: it is asked for again.
  const resume = useLatest(() => {
    const { state } = latest.current;
    if (state.step === 'approved' && !state.problem) void make(state);
  });
  useEffect(() => resume.current(), [resume]);

  return {
    approve: (practitioner: Practitioner, name: string) => {
      const { state } = latest.current;
      if (state.step !== 'review' || !isApprovable(state.draft, attachedCount(state))) return;
      const { id, registrationId } = practitioner;
      const approver: Approver = { id, name, registrationId };
      const approved = approveDraft(state.draft, { practitioner: approver, at: new Date() });
      const approval = { approved, author: practitioner };
      happen({ type: 'approved', ...approval });
      void make(approval);
    },
    makeAgain: () => {
      const { state } = latest.current;
      if (state.step !== 'approved' || isMaking.current) return;
      happen({ type: 'makingAgain' });
      void make(state);
    },
  };
}
