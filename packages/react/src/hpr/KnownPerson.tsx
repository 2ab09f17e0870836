'use client';

import type { HprPerson } from '@carestack/core/hpr';
import { Card, DescriptionList } from '../kit/index.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';
import { AadhaarPhoto } from './AadhaarPhoto.js';
import { birthText, genderText, placeText } from './words.js';

/** What Aadhaar says: shown, and locked. */
export function KnownPerson({ person }: { person: HprPerson | null }) {
  const words = useMessages('hpr', english);
  const { person: text, review } = words;
  if (!person) return null;
  const { name, birthDate, gender, address, pincode, stateCode, districtCode } = person;

  return (
    <Card className="cs-known">
      <AadhaarPhoto person={person} />
      <p className="cs-hint">{text.known}</p>
      <DescriptionList
        items={[
          ...(name ? [{ term: text.name, description: <bdi>{name}</bdi> }] : []),
          ...(birthDate?.day ? [{ term: text.birthDate.label, description: <bdi>{birthText({}, person)}</bdi> }] : []),
          ...(gender ? [{ term: text.gender, description: genderText(person, words) }] : []),
          ...(address ? [{ term: text.address.label, description: <bdi>{address}</bdi> }] : []),
          ...(pincode ? [{ term: text.pincode.label, description: <bdi>{pincode}</bdi> }] : []),
          ...(stateCode && districtCode
            ? [{ term: review.place, description: <bdi>{placeText({}, person, [])}</bdi> }]
            : []),
        ]}
      />
    </Card>
  );
}
