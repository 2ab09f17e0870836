'use client';

import type { Practitioner } from '@carestack/core/practitioners';
import type { ReactNode } from 'react';
import type { Description } from '../kit/index.js';
import { patients as englishPeople } from '../messages/en/patients.js';
import { practitioners as english } from '../messages/en/practitioners.js';
import {
  birthText,
  ConcealedText,
  concealedMobile,
  dayText,
  genderText,
  momentText,
  PersonPhoto,
  stateText,
} from '../person/index.js';
import { Surface, useLocale, useMessages, useSurroundings } from '../provider/index.js';
import { ChartGroup, OneRecord } from '../records/index.js';
import { departmentText, feeText, practitionerName, wordText } from './describe.js';
import { usePractitioner } from './practitioners.hooks.js';

/** A practitioner at hand, or the id of one to load. */
export type PractitionerGiven =
  | { practitioner: Practitioner; practitionerId?: undefined }
  | { practitionerId: string; practitioner?: undefined };

export type PractitionerDetailsProps = PractitionerGiven & { className?: string | undefined };

/**
 * Everything on record of a practitioner, in groups; what is absent is said to be.
 *
 * @example
 * <PractitionerDetails practitionerId={id} />
 */
export function PractitionerDetails({ practitioner, practitionerId, className }: PractitionerDetailsProps) {
  return (
    <Surface part="practitioner-details" className={className ? `cs-chart ${className}` : 'cs-chart'}>
      {practitioner !== undefined ? (
        <Details practitioner={practitioner} />
      ) : (
        <LoadedDetails key={practitionerId} id={practitionerId} />
      )}
    </Surface>
  );
}

function LoadedDetails({ id }: { id: string }) {
  const { chart } = useMessages('practitioners', english);
  return (
    <OneRecord result={usePractitioner(id)} words={chart} lines={8}>
      {(practitioner) => <Details practitioner={practitioner} />}
    </OneRecord>
  );
}

function Details({ practitioner }: { practitioner: Practitioner }) {
  const words = useMessages('practitioners', english);
  const people = useMessages('patients', englishPeople);
  const locale = useLocale();
  const { timeZone } = useSurroundings();
  const text = words.chart;
  const { wantsToLinkWhatsapp } = practitioner;
  const mobile = concealedMobile(practitioner.mobileNumber);
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const qualifications = qualificationTexts(practitioner);

  const fact = (term: string, value: ReactNode): Description => ({
    term,
    description: value || <span className="cs-absent">{text.absent}</span>,
  });
  const told = (term: string, value: string | null | undefined) => fact(term, value && <bdi>{value}</bdi>);

  return (
    <>
      <ChartGroup title={text.groups.practice}>
        {[
          fact(text.name, practitionerName(practitioner) && <Named practitioner={practitioner} />),
          told(text.department, departmentText(practitioner.department, words)),
          told(text.designation, practitioner.designation),
          told(text.staffType, wordText(practitioner.staffType, words.form.staffTypes)),
          told(text.status, wordText(practitioner.status, words.form.statuses)),
          fact(text.joiningDate, dayText(practitioner.joiningDate, locale)),
          fact(text.fee, feeText(practitioner.consultationFee, locale)),
          told(text.languages, list.format(practitioner.languages ?? [])),
        ]}
      </ChartGroup>
      <ChartGroup title={text.groups.training}>
        {[
          told(text.registrationId, practitioner.registrationId),
          told(text.specialization, list.format(practitioner.specialization ?? [])),
          fact(
            text.qualifications,
            qualifications.length > 0 &&
              qualifications.map((qualification) => (
                <div key={qualification}>
                  <bdi>{qualification}</bdi>
                </div>
              )),
          ),
          fact(text.experience, yearsText(practitioner.experience, locale)),
        ]}
      </ChartGroup>
      <ChartGroup title={text.groups.person}>
        {[
          fact(text.birthDate, birthText(practitioner.birthDate, locale)),
          fact(text.gender, genderText(practitioner.gender, people)),
        ]}
      </ChartGroup>
      <ChartGroup title={text.groups.contact}>
        {[
          fact(text.mobile.label, mobile && <ConcealedText number={mobile} words={text.mobile} />),
          fact(text.whatsapp, typeof wantsToLinkWhatsapp === 'boolean' && (wantsToLinkWhatsapp ? text.yes : text.no)),
          told(text.email, practitioner.emailId),
          told(text.address, practitioner.address),
          told(text.pincode, practitioner.pincode),
          fact(text.state, stateText(practitioner.state, people)),
        ]}
      </ChartGroup>
      <ChartGroup title={text.groups.record}>
        {[
          told(text.id, practitioner.id),
          fact(text.createdAt, momentText(practitioner.createdAt, locale, timeZone)),
          fact(text.updatedAt, momentText(practitioner.updatedAt, locale, timeZone)),
        ]}
      </ChartGroup>
    </>
  );
}

/** The name, and the face where there is one. */
function Named({ practitioner }: { practitioner: Practitioner }) {
  return (
    <span className="cs-pictured">
      {practitioner.photo && <PersonPhoto person={practitioner} />}
      <bdi>{practitionerName(practitioner)}</bdi>
    </span>
  );
}

/** One told twice is shown once. */
function qualificationTexts({ qualifications }: Practitioner): string[] {
  const texts = qualifications?.map(({ degree, university, year }) =>
    [degree, university, year].filter(Boolean).join(', '),
  );
  return [...new Set(texts)];
}

function yearsText(years: string | number | null | undefined, locale: string): string | null {
  if (years === null || years === undefined || years === '' || Number.isNaN(Number(years))) return null;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'year', unitDisplay: 'long' }).format(Number(years));
}
