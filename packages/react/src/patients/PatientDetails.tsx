'use client';

import { patientName, type Patient } from '@carestack/core/patients';
import { today } from '@carestack/core/values';
import type { ReactNode } from 'react';
import type { Description } from '../kit/index.js';
import { patients as english } from '../messages/en/patients.js';
import {
  type ConcealedNumber,
  concealedMobile,
  ConcealedText,
  genderText,
  momentText,
  stateText,
  withoutAadhaar,
} from '../person/index.js';
import { Surface, useLocale, useMessages, useSurroundings } from '../provider/index.js';
import { ChartGroup } from '../records/index.js';
import { maritalStatusText, patientAge, patientBirth } from './describe.js';
import { documentOnRecord } from './documentOnRecord.js';
import { OnePatient, type PatientGiven } from './OnePatient.js';
import { otherFields } from './otherFields.js';

export type PatientDetailsProps = PatientGiven & { className?: string | undefined };

/**
 * Everything on record of a patient, in groups; what is absent is said to be, and what only your server knows keeps its own name.
 *
 * @example
 * <PatientDetails patientId={id} />
 */
export function PatientDetails({ className, ...given }: PatientDetailsProps) {
  return (
    <Surface part="patient-details" className={className ? `cs-chart ${className}` : 'cs-chart'}>
      <OnePatient {...given} lines={8}>
        {(patient) => <Details key={patient.id} patient={patient} />}
      </OnePatient>
    </Surface>
  );
}

type NumberWords = { label: string; show: string; hide: string };

function Details({ patient }: { patient: Patient }) {
  const words = useMessages('patients', english);
  const text = words.chart;
  const locale = useLocale();
  const { timeZone } = useSurroundings();
  const document = documentOnRecord(patient);
  const { wantsToLinkWhatsapp, patientType } = patient;
  const others = otherFields(patient);

  const fact = (term: string, value: ReactNode): Description => ({
    term,
    description: value || <span className="cs-absent">{text.absent}</span>,
  });
  const told = (term: string, value: string | null | undefined) =>
    fact(term, value && <bdi>{withoutAadhaar(value)}</bdi>);
  const number = (wording: NumberWords, value: ConcealedNumber | null) =>
    fact(wording.label, value && <ConcealedText number={value} words={wording} />);
  const typeWords: Readonly<Record<string, string>> = text.patientTypes;

  return (
    <>
      <ChartGroup title={text.groups.identity}>
        {[
          told(text.name, patientName(patient)),
          fact(text.birthDate, patientBirth(patient, locale, words)),
          fact(text.age, patientAge(today(timeZone), patient, locale, words)),
          fact(text.gender, genderText(patient.gender, words)),
          number(text.abhaNumber, document?.name === 'abhaNumber' ? document : null),
          told(text.abhaAddress, patient.abhaAddress),
          ...(document?.name === 'aadhaar' ? [fact(text.aadhaar, <bdi dir="ltr">{document.masked}</bdi>)] : []),
          ...(document && document.name !== 'abhaNumber' && document.name !== 'aadhaar'
            ? [number(text[document.name], document)]
            : []),
        ]}
      </ChartGroup>
      <ChartGroup title={text.groups.contact}>
        {[
          number(text.mobile, concealedMobile(patient.mobileNumber)),
          fact(text.whatsapp, typeof wantsToLinkWhatsapp === 'boolean' && (wantsToLinkWhatsapp ? text.yes : text.no)),
          told(text.email, patient.emailId),
          number(text.emergency, concealedMobile(patient.emergencyContact)),
        ]}
      </ChartGroup>
      <ChartGroup title={text.groups.home}>
        {[
          told(text.address, patient.address),
          told(text.pincode, patient.pincode),
          fact(text.state, stateText(patient.state, words)),
        ]}
      </ChartGroup>
      <ChartGroup title={text.groups.more}>
        {[
          told(text.bloodGroup, patient.bloodGroup),
          told(text.maritalStatus, maritalStatusText(patient.maritalStatus, words)),
          told(text.occupation, patient.occupation),
        ]}
      </ChartGroup>
      <ChartGroup title={text.groups.record}>
        {[
          told(text.id, patient.id),
          fact(text.patientType, patientType && (typeWords[patientType] ?? patientType)),
          fact(text.createdAt, momentText(patient.createdAt, locale, timeZone)),
          fact(text.updatedAt, momentText(patient.updatedAt, locale, timeZone)),
        ]}
      </ChartGroup>
      {others.length > 0 && (
        <ChartGroup title={text.groups.other}>
          {others.map(({ name, value }) => ({ term: name, description: <bdi>{value}</bdi> }))}
        </ChartGroup>
      )}
    </>
  );
}
