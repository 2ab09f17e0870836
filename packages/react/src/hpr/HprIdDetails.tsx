'use client';

import type { HprRegistrationResult } from '@carestack/core/hpr';
import { DescriptionList } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { AadhaarPhoto } from './AadhaarPhoto.js';

/** Number and username together, and whose they are: face and name. */
export function HprIdDetails({ hprIdNumber, hprId, person }: HprRegistrationResult) {
  const { done: text } = useMessages('hpr', english);

  return (
    <>
      <AadhaarPhoto person={person} />
      <DescriptionList
        items={[
          { term: text.number, description: <bdi className="cs-number">{hprIdNumber}</bdi> },
          { term: text.username, description: hprId ? <bdi>{hprId}</bdi> : text.none },
          ...(person?.name ? [{ term: text.name, description: <bdi>{person.name}</bdi> }] : []),
        ]}
      />
    </>
  );
}
