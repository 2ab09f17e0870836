'use client';

import { DescriptionList, Notice } from '../kit/index.js';
import { organizationRegistration as english } from '../messages/en/organizationRegistration.js';
import { useMessages } from '../provider/index.js';
import { StepForm } from '../registration/index.js';
import type { OrganizationResult } from './registration/createDraftJourney.js';

export interface DoneStepProps {
  result: OrganizationResult;
  onClose: () => void;
}

/** What the service answered, in its own words: a facility that was submitted may still wait for a review. */
export function DoneStep({ result: { facilityId, message }, onClose }: DoneStepProps) {
  const { done: text } = useMessages('organizationRegistration', english);
  const items = [
    ...(facilityId ? [{ term: text.facilityId, description: <bdi className="cs-number">{facilityId}</bdi> }] : []),
    ...(message ? [{ term: text.answer, description: <bdi lang="en">{message}</bdi> }] : []),
  ];

  return (
    <StepForm title={text.title} submitLabel={text.submit} onSubmit={onClose}>
      {message === '' && <p>{text.found}</p>}
      <DescriptionList items={items} />
      <Notice tone="info">
        <p>{facilityId ? text.next : text.noId}</p>
      </Notice>
    </StepForm>
  );
}
