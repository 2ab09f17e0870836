'use client';

import { organizationRegistration as english } from '../../messages/en/organizationRegistration.js';
import { useMessages } from '../../provider/index.js';
import { AlikeSection } from '../../records/index.js';
import { useAnswering } from '../answers.js';

/** Before a facility is registered a second time: which it may be, and why. */
export function AlikeFacilities() {
  const { alike: text, review } = useMessages('organizationRegistration', english);
  const { registration, onFound } = useAnswering();
  const { alike, isSending, setAside } = registration;
  if (alike.length === 0) return null;

  return (
    <AlikeSection
      title={text.title({ total: alike.length })}
      body={text.body}
      goOn={text.goOn}
      isPending={isSending}
      pendingLabel={review.pending}
      onGoOn={setAside}
      records={alike.map(({ facilityId, name, details, reasons }) => ({
        id: facilityId,
        name,
        details: [...details, facilityId].join(' · '),
        reasons: reasons.map((reason) => text.reasons[reason]),
        open: onFound && { label: text.open({ name }), onOpen: () => onFound(facilityId) },
      }))}
    />
  );
}
