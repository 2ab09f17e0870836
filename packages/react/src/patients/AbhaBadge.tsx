'use client';

import { abhaNumberOf, type Patient } from '@carestack/core/patients';
import { patients as english } from '../messages/en/patients.js';
import { Surface, useMessages } from '../provider/index.js';
import { OnePatient, type PatientGiven } from './OnePatient.js';

export type AbhaBadgeProps = PatientGiven & { className?: string | undefined };

/**
 * Whether a patient has an ABHA: with its address, only its number, or none.
 *
 * @example
 * <AbhaBadge patient={patient} />
 */
export function AbhaBadge({ className, ...given }: AbhaBadgeProps) {
  return (
    <Surface part="abha-badge" className={className}>
      <OnePatient {...given} lines={1}>
        {(patient) => <AbhaMark patient={patient} />}
      </OnePatient>
    </Surface>
  );
}

export function AbhaMark({ patient }: { patient: Patient }) {
  const text = useMessages('patients', english).chart.abha;
  const link = linkOf(patient);

  return (
    <span className="cs-abha-mark" data-link={link}>
      <svg className="cs-icon" viewBox="0 0 20 20" aria-hidden="true">
        <path d={iconPaths[link]} />
      </svg>
      <span>
        {text[link]}
        {patient.abhaAddress && (
          <>
            {' '}
            <bdi>{patient.abhaAddress}</bdi>
          </>
        )}
      </span>
    </span>
  );
}

type Link = keyof typeof iconPaths;

function linkOf(patient: Patient): Link {
  if (patient.abhaAddress) return 'linked';
  return abhaNumberOf(patient) ? 'numberOnly' : 'none';
}

const iconPaths = {
  linked: 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM6 10.3l2.8 2.8L14 7.6',
  numberOnly: 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM6 10h8',
  none: 'M10 1.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM7 7l6 6M13 7l-6 6',
};
