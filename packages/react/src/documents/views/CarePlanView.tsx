'use client';

import type { CarePlan } from '@carestack/core/ai';
import { Notice } from '../../kit/index.js';
import { documentViews as english } from '../../messages/en/documentViews.js';
import { Surface, useMessages } from '../../provider/index.js';
import { DraftView } from './DraftView.js';
import { linesOf, membersIn } from './freeForm.js';

export interface CarePlanViewProps {
  /** The result of `useGenerateCarePlan` or `useJob`. */
  carePlan: CarePlan;
  className?: string | undefined;
}

/**
 * Shows a drafted care plan in full, each line with the place in the files it was read from.
 *
 * @example
 * {data && <CarePlanView carePlan={data} />}
 */
export function CarePlanView({ carePlan: { carePlan, encryptedResponse }, className }: CarePlanViewProps) {
  const words = useMessages('documentViews', english);
  const content = membersIn(carePlan);
  const person = membersIn(content['patientDetails']);
  const doctors = linesOf(content['doctorDetails'], 'doctorDetails', {});
  return (
    <Surface part="care-plan" className={className}>
      {encryptedResponse && !carePlan ? (
        <Notice>{words.encrypted}</Notice>
      ) : (
        <DraftView
          title={words.carePlan}
          person={person}
          doctors={doctors}
          content={content}
          aside={['patientDetails', 'doctorDetails', 'sources', 'extractor']}
        />
      )}
    </Surface>
  );
}
