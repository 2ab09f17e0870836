import { formatAbhaNumber } from '@carestack/core/abha';
import { abhaNumberOf, type Patient } from '@carestack/core/patients';
import { isCalendarDate, maskAadhaar, nationalMobile, today } from '@carestack/core/values';
import { useId } from 'react';
import { useSpoken } from '../words/Words.js';

export function PatientDetails({ patient }: { patient: Patient }) {
  const { words, language, components } = useSpoken();
  const { patient: text } = words;
  const locale = `${language}-IN`;
  const abhaNumber = abhaNumberOf(patient);
  const gender = patient.gender && (new Map(Object.entries(text.genders)).get(patient.gender) ?? patient.gender);

  const state =
    patient.state && (new Map(Object.entries(components?.patients?.states ?? {})).get(patient.state) ?? patient.state);

  return (
    <div className="details">
      <Facts
        title={text.identity}
        facts={[
          [text.abhaNumber, abhaNumber && (formatAbhaNumber(abhaNumber) ?? abhaNumber)],
          [text.abhaAddress, patient.abhaAddress],
          [text.idNumber, abhaNumber ? null : shownNumber(patient)],
          [text.birthDate, birthDateText(patient.birthDate, locale, text.years)],
          [text.gender, gender],
        ]}
      />
      <Facts
        title={text.contact}
        facts={[
          [text.mobile, mobileText(patient.mobileNumber)],
          [text.email, patient.emailId],
          [text.address, [patient.address, state, patient.pincode].filter(Boolean).join(', ')],
        ]}
      />
      <Facts
        title={text.record}
        facts={[
          [text.registered, timeText(patient.createdAt, locale)],
          [text.changed, timeText(patient.updatedAt, locale)],
        ]}
      />
    </div>
  );
}

type Fact = readonly [term: string, value: string | null | undefined];

function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  const titleId = useId();
  const known = facts.filter(([, value]) => value);
  if (known.length === 0) return null;
  return (
    <section className="sheet padded" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <dl>
        {known.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** An Aadhaar number is never shown whole. */
function shownNumber({ idType, idNumber }: Patient): string | null | undefined {
  return idType?.toUpperCase() === 'AADHAAR' && idNumber ? maskAadhaar(idNumber) : idNumber;
}

function birthDateText(
  date: string | null | undefined,
  locale: string,
  years: (age: { years: number }) => string,
): string | null | undefined {
  if (!date || !isCalendarDate(date)) return date;
  const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
  return `${text} (${years({ years: ageOn(today(), date) })})`;
}

function ageOn(day: string, birthDate: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

function mobileText(mobile: string | null | undefined): string | null | undefined {
  const digits = mobile && nationalMobile(mobile);
  return digits && /^\d{10}$/.test(digits) ? `+91 ${digits.slice(0, 5)} ${digits.slice(5)}` : mobile;
}

function timeText(time: string | null | undefined, locale: string): string | null | undefined {
  if (!time || Number.isNaN(Date.parse(time))) return time;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Kolkata',
  }).format(new Date(time));
}
