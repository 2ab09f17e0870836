'use client';

import type { AbhaProfile } from '@carestack/core/abha';
import { DescriptionList } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';

export interface AbhaDetailsProps {
  abhaNumber: string;
  abhaAddress: string | null;
  /** Null when a reload forgot it. */
  profile: AbhaProfile | null;
}

/** Number and address together (NHA case CRT_ABHA_113), and whose they are. */
export function AbhaDetails({ abhaNumber, abhaAddress, profile }: AbhaDetailsProps) {
  const { done: text } = useMessages('abha', english);
  const { year, month, day } = profile?.birthDate ?? {};
  const gender = profile?.gender ?? '';

  return (
    <DescriptionList
      className="cs-abha-details"
      items={[
        { term: text.number, description: <bdi className="cs-number">{abhaNumber}</bdi> },
        { term: text.address, description: abhaAddress ? <bdi>{abhaAddress}</bdi> : text.noAddress },
        ...(profile?.name ? [{ term: text.name, description: <bdi>{profile.name}</bdi> }] : []),
        ...(year
          ? [{ term: text.birthDate, description: <bdi>{[day, month, year].filter(Boolean).join('-')}</bdi> }]
          : []),
        ...(gender
          ? [
              {
                term: text.gender,
                description: Object.entries(text.genders).find(([word]) => word === gender)?.[1] ?? gender,
              },
            ]
          : []),
      ]}
    />
  );
}
