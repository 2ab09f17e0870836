'use client';

import type { HprPerson } from '@carestack/core/hpr';
import { useState } from 'react';
import { photoUrl } from '../kit/photoUrl.js';
import { hpr as english } from '../messages/en/hpr.js';
import { useMessages } from '../provider/index.js';

/** The face, where Aadhaar gave one that browsers draw. */
export function AadhaarPhoto({ person }: { person: HprPerson | null }) {
  const { photo: text } = useMessages('hpr', english).person;
  const [isBroken, setBroken] = useState(false);
  const url = photoUrl(person?.photo);
  if (!url || isBroken) return null;
  return <img data-part="photo" className="cs-photo" src={url} alt={text} onError={() => setBroken(true)} />;
}
