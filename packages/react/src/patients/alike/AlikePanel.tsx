'use client';

import { patientName, type Patient } from '@carestack/core/patients';
import { today } from '@carestack/core/values';
import { patients as english } from '../../messages/en/patients.js';
import { concealedMobile, genderText, PersonPhoto } from '../../person/index.js';
import { useLocale, useMessages, useSurroundings } from '../../provider/index.js';
import { AlikeSection } from '../../records/index.js';
import { patientAge } from '../describe.js';
import type { Alike } from './findAlike.js';

export interface AlikePanelProps {
  alike: readonly Alike[];
  isPending: boolean;
  pendingLabel: string;
  /** Opens the record there is. Without it, the panel only tells. */
  onFound: ((patient: Patient) => void) | undefined;
  /** The record found is chosen for something else, and not opened. */
  isChoice: boolean;
  /** The button of it sends the form. */
  onGoOn: () => void;
}

/** Before somebody is registered a second time: who it may be, and why. */
export function AlikePanel({ alike, onFound, isChoice, ...section }: AlikePanelProps) {
  const words = useMessages('patients', english);
  const { alike: text } = words.form;
  const locale = useLocale();
  const now = today(useSurroundings().timeZone);

  return (
    <AlikeSection
      {...section}
      title={text.title({ total: alike.length })}
      body={isChoice ? text.bodyChoose : text.body}
      goOn={text.goOn}
      records={alike.map(({ patient, reasons }) => {
        const name = patientName(patient) || words.table.unnamed;
        const facts = [
          patientAge(now, patient, locale, words),
          genderText(patient.gender, words)?.toLocaleLowerCase(locale),
          concealedMobile(patient.mobileNumber)?.masked,
        ];
        return {
          id: patient.id,
          picture: <PersonPhoto person={patient} />,
          name,
          details: facts.filter(Boolean).join(', '),
          reasons: reasons.map((reason) => text.reasons[reason]),
          open: onFound && {
            label: isChoice ? text.choose({ name }) : text.open({ name }),
            onOpen: () => onFound(patient),
          },
        };
      })}
    />
  );
}
