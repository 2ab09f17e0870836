'use client';

import type { AbhaProfile } from '@carestack/core/abha';
import type { ReactNode } from 'react';
import { LiveRegion, Skeleton } from '../kit/index.js';
import { abha as english } from '../messages/en/abha.js';
import { useMessages } from '../provider/index.js';
import { useLoaded } from '../registration/index.js';

const loadCard = async () => (await import('./card/AbhaCard.js')).AbhaCard;

/** The card, which comes once the ABHA is there. Where it cannot come, what stands in for it. */
export function LazyCard({ profile, children }: { profile: AbhaProfile; children: ReactNode }) {
  const { done: text } = useMessages('abha', english);
  const { part: Card, hasFailed } = useLoaded(loadCard);
  if (hasFailed) return children;
  return (
    <>
      <LiveRegion message={Card ? '' : text.card} />
      {Card ? <Card profile={profile} /> : <Skeleton lines={6} className="cs-card-place" />}
    </>
  );
}
