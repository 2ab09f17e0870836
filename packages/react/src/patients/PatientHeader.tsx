'use client';

import { patientName, type Patient } from '@carestack/core/patients';
import { today } from '@carestack/core/values';
import type { ReactNode } from 'react';
import { Actions } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import { concealedMobile, ConcealedText, genderText, PersonPhoto } from '../person/index.js';
import { Surface, useLocale, useMessages, useSurroundings } from '../provider/index.js';
import { AbhaMark } from './AbhaBadge.js';
import { patientAge, patientBirth } from './describe.js';
import { documentOnRecord } from './documentOnRecord.js';
import { OnePatient, type PatientGiven } from './OnePatient.js';

export type PatientHeaderProps = PatientGiven & {
  /** At the end: "Edit", "Start visit". */
  actions?: ReactNode;
  className?: string | undefined;
};

/**
 * Whose chart this is, for the top of it: face, name, age, and the numbers to call and to find the person by, masked until asked
 * for. It may be sticky.
 *
 * @example
 * <PatientHeader patientId={id} actions={<Button>Start visit</Button>} />
 */
export function PatientHeader({ actions, className, ...given }: PatientHeaderProps) {
  return (
    <Surface part="patient-header" className={className ? `cs-chart ${className}` : 'cs-chart'}>
      <OnePatient {...given} lines={3}>
        {(patient) => <Header key={patient.id} patient={patient} actions={actions} />}
      </OnePatient>
    </Surface>
  );
}

function Header({ patient, actions }: { patient: Patient; actions: ReactNode }) {
  const words = useMessages('patients', english);
  const text = words.chart;
  const locale = useLocale();
  const now = today(useSurroundings().timeZone);
  const gender = genderText(patient.gender, words)?.toLocaleLowerCase(locale);
  const mobile = concealedMobile(patient.mobileNumber);
  const document = documentOnRecord(patient);

  return (
    <div className="cs-patient-header">
      <PersonPhoto person={patient} />
      <div className="cs-person-who">
        <h2 className="cs-patient-name" data-part="name">
          <bdi>{patientName(patient) || words.table.unnamed}</bdi>
        </h2>
        <p>{[patientAge(now, patient, locale, words), gender].filter(Boolean).join(', ')}</p>
        <AbhaMark patient={patient} />
      </div>
      <dl className="cs-patient-facts">
        <div>
          <dt>{text.birthDate}</dt>
          <dd>{patientBirth(patient, locale, words) ?? text.absent}</dd>
        </div>
        <div>
          <dt>{text.mobile.label}</dt>
          <dd>{mobile ? <ConcealedText number={mobile} words={text.mobile} /> : text.absent}</dd>
        </div>
        {document?.name === 'abhaNumber' && (
          <div>
            <dt>{text.abhaNumber.label}</dt>
            <dd>
              <ConcealedText number={document} words={text.abhaNumber} />
            </dd>
          </div>
        )}
      </dl>
      {actions && <Actions>{actions}</Actions>}
    </div>
  );
}
