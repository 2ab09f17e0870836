'use client';

import { patientName, type Patient } from '@carestack/core/patients';
import { today } from '@carestack/core/values';
import { useEffect, useId, useRef } from 'react';
import { Actions, Button } from '../../kit/index.js';
import { patients as english } from '../../messages/en/patients.js';
import { concealedMobile, genderText, PersonPhoto } from '../../person/index.js';
import { useLocale, useMessages, useSurroundings } from '../../provider/index.js';
import { patientAge } from '../describe.js';
import type { Alike } from './findAlike.js';

export interface AlikePanelProps {
  alike: readonly Alike[];
  isPending: boolean;
  pendingLabel: string;
  /** Opens the record there is. Without it, the panel only tells. */
  onFound: ((patient: Patient) => void) | undefined;
  /** The button of it sends the form. */
  onGoOn: () => void;
}

/** Before somebody is registered a second time: who it may be, and why. */
export function AlikePanel({ alike, isPending, pendingLabel, onFound, onGoOn }: AlikePanelProps) {
  const words = useMessages('patients', english);
  const { alike: text } = words.form;
  const locale = useLocale();
  const now = today(useSurroundings().timeZone);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => title.current?.focus(), []);

  return (
    <section className="cs-card cs-alike" data-part="alike" aria-labelledby={titleId}>
      <h3 ref={title} id={titleId} tabIndex={-1} className="cs-form-section-title">
        {text.title({ total: alike.length })}
      </h3>
      <p className="cs-hint">{text.body}</p>
      <ul>
        {alike.map(({ patient, reasons }) => {
          const name = patientName(patient) || words.table.unnamed;
          const facts = [
            patientAge(now, patient, locale, words),
            genderText(patient.gender, words)?.toLocaleLowerCase(locale),
            concealedMobile(patient.mobileNumber)?.masked,
          ];
          return (
            <li key={patient.id}>
              <PersonPhoto person={patient} />
              <div className="cs-person-who">
                <p className="cs-alike-name">
                  <bdi>{name}</bdi>
                </p>
                <p>{facts.filter(Boolean).join(', ')}</p>
                <ul className="cs-reasons">
                  {reasons.map((reason) => (
                    <li key={reason}>{text.reasons[reason]}</li>
                  ))}
                </ul>
              </div>
              {onFound && <Button onClick={() => onFound(patient)}>{text.open({ name })}</Button>}
            </li>
          );
        })}
      </ul>
      <Actions>
        <Button type="submit" isPending={isPending} pendingLabel={pendingLabel} onClick={onGoOn}>
          {text.goOn}
        </Button>
      </Actions>
    </section>
  );
}
