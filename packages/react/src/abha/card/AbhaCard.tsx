'use client';

import { abhaQrText, type AbhaProfile } from '@carestack/core/abha';
import { encodeQR } from 'qr';
import { useMemo, useRef, useState } from 'react';
import { Actions, Button, Notice } from '../../kit/index.js';
import { abha as english } from '../../messages/en/abha.js';
import { abhaCard as englishCard } from '../../messages/en/abhaCard.js';
import { Surface, useMessages } from '../../provider/index.js';
import { useIsolated } from '../../registration/index.js';
import { cardPdf, cardPng, printCard, saveFile } from './cardFiles.js';
import { CardFace } from './CardFace.js';
import { NarrowCardFace } from './NarrowCardFace.js';
import { photoUrl } from '../../kit/photoUrl.js';

export interface AbhaCardProps {
  profile: AbhaProfile;
  className?: string | undefined;
}

/**
 * A card to take home: number, address, name, date of birth, gender and a QR that ABDM apps read. Saved as a picture or a PDF,
 * printed at the size of a bank card.
 *
 * @example
 * <AbhaCard profile={result.profile} />
 */
export function AbhaCard({ profile, className }: AbhaCardProps) {
  const { done } = useMessages('abha', english);
  const text = useMessages('abhaCard', englishCard);
  const qr = useMemo(() => encodeQR(abhaQrText(profile), 'raw', { border: 1, ecc: 'low' }), [profile]);
  const isolated = useIsolated();
  const face = useRef<SVGSVGElement>(null);
  const [doing, setDoing] = useState<'png' | 'pdf' | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  async function save(kind: 'png' | 'pdf') {
    if (!face.current) return;
    setDoing(kind);
    setHasFailed(false);
    try {
      saveFile(await (kind === 'png' ? cardPng : cardPdf)(face.current), `abha-card.${kind}`);
    } catch {
      setHasFailed(true);
    }
    setDoing(null);
  }

  const { year, month, day } = profile.birthDate ?? {};
  const gender = Object.entries(done.genders).find(([word]) => word === profile.gender)?.[1];
  const lines: [string, string][] = [];
  if (year) lines.push([done.birthDate, isolated([day, month, year].filter(Boolean).join('-')) ?? '']);
  if (gender) lines.push([done.gender, gender]);

  const facts = {
    title: text.title,
    name: profile.name ?? '',
    lines,
    numberLabel: done.number,
    abhaNumber: profile.abhaNumber,
    addressLabel: done.address,
    abhaAddress: profile.abhaAddress ?? done.noAddress,
    home: [profile.address, profile.districtName, profile.stateName, profile.pincode].filter(Boolean).join(', '),
    photo: photoUrl(profile.photo),
    qr,
  };

  return (
    <Surface part="abha-card" className={className ? `cs-abha-card ${className}` : 'cs-abha-card'}>
      <CardFace svgRef={face} facts={facts} />
      <NarrowCardFace facts={facts} />
      {hasFailed && <Notice tone="danger">{text.failed}</Notice>}
      <Actions>
        <Button isPending={doing === 'png'} onClick={() => void save('png')}>
          {text.savePicture}
        </Button>
        <Button isPending={doing === 'pdf'} onClick={() => void save('pdf')}>
          {text.savePdf}
        </Button>
        <Button onClick={() => face.current && printCard(face.current)}>{text.print}</Button>
      </Actions>
    </Surface>
  );
}
