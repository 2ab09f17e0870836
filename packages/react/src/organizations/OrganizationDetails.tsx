'use client';

import type { Organization } from '@carestack/core/organizations';
import type { ReactNode } from 'react';
import type { Description } from '../kit/index.js';
import { organizationDetails as english } from '../messages/en/organizationDetails.js';
import { patients as peopleEnglish } from '../messages/en/patients.js';
import { stateText } from '../person/index.js';
import { Surface, useMessages } from '../provider/index.js';
import { ChartGroup, OneRecord } from '../records/index.js';
import { useOrganization } from './organizations.hooks.js';
import { type Meaning, useMeaning } from './useMeaning.js';
import { useRegisterNames } from './useRegisterNames.js';

/** A facility at hand, or the id of one to load. */
export type OrganizationGiven =
  | { organization: Organization; organizationId?: undefined }
  | { organizationId: string; organization?: undefined };

export type OrganizationDetailsProps = OrganizationGiven & { className?: string | undefined };

/**
 * What the register holds of a facility, in its groups. A code of the register is told by what it stands for,
 * and stays as it is where its lists do not say; pictures are not shown.
 *
 * @example
 * <OrganizationDetails organizationId={id} />
 */
export function OrganizationDetails({ organization, organizationId, className }: OrganizationDetailsProps) {
  return (
    <Surface part="organization-details" className={className ? `cs-chart ${className}` : 'cs-chart'}>
      {organization !== undefined ? (
        <Details organization={organization} />
      ) : (
        <LoadedDetails key={organizationId} id={organizationId} />
      )}
    </Surface>
  );
}

function LoadedDetails({ id }: { id: string }) {
  const words = useMessages('organizationDetails', english);
  return (
    <OneRecord result={useOrganization('id', id)} words={words} lines={8}>
      {(organization) => <Details organization={organization} />}
    </OneRecord>
  );
}

const groups = [
  'basicInformation',
  'contactInformation',
  'facilityDetails',
  'systemOfMedicine',
  'facilityInventory',
] as const;

const contact = ['spocName', 'spocId', 'consentManagerName', 'consentManagerId'] as const;

function Details({ organization }: { organization: Organization }) {
  const text = useMessages('organizationDetails', english);
  const people = useMessages('patients', peopleEnglish);
  const meaning = useMeaning(organization);
  const inWords = useRegisterNames();
  const absent = <span className="cs-absent">{text.absent}</span>;
  const fact = (term: string, value: ReactNode): Description => ({ term, description: value || absent });
  const told = (term: string, value: string | null | undefined) => fact(term, value && <bdi>{value}</bdi>);

  function wordsOf(name: string, value: string) {
    if (name === 'state') return stateText(value, people);
    return isWorded(name) ? wordOf(value, text.values) : value;
  }

  return (
    <>
      <ChartGroup title={text.groups.record}>
        {[told(text.id, organization.facilityId ?? organization.id), told(text.accountId, organization.accountId)]}
      </ChartGroup>
      {groups.map((group) => {
        const facts = leaves(organization[group], (name, code) =>
          isListed(name) ? inWords(meaning(name, code) ?? code) : meaning(name, code),
        );
        return (
          facts.length > 0 && (
            <ChartGroup key={group} title={text.groups[group]}>
              {facts.map(({ name, value }) => told(wordOf(name, text.fields), wordsOf(name, value)))}
            </ChartGroup>
          )
        );
      })}
      <ChartGroup title={text.groups.contact}>
        {contact.map((name) => told(text.fields[name], organization[name]))}
      </ChartGroup>
    </>
  );
}

/** Answers out of the register's lists. */
function isListed(name: string): boolean {
  return /^(status|ownership|facilityType|facilitySubType|serviceType|specialities|servicesBy)/.test(name);
}

/** Answers that the register writes as a code or in English. */
function isWorded(name: string): boolean {
  return name === 'region' || name === 'country' || name === 'status' || name.startsWith('has');
}

/** What we have no word for stays as the register writes it. */
function wordOf(written: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, written) ? (words[written] ?? written) : written;
}

/** What is in a group: lists in one line, what is empty left out. */
function leaves(group: unknown, meaning: Meaning): { name: string; value: string }[] {
  if (typeof group !== 'object' || group === null) return [];
  return Object.entries(group).flatMap(([name, member]) => {
    const value = textOf(member, (code) => meaning(name, code) ?? code);
    return value ? [{ name, value }] : [];
  });
}

function textOf(value: unknown, read: (written: string) => string): string {
  if (value === null || value === undefined) return '';
  const inside = (members: readonly unknown[]) => members.map((member) => textOf(member, read)).filter(Boolean);
  if (Array.isArray(value)) return inside(value).join(', ');
  if (typeof value === 'object') return inside(Object.values(value)).join(': ');
  return typeof value === 'string' ? read(value) : JSON.stringify(value);
}
