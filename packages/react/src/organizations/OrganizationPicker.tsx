'use client';

import type { FoundOrganization, OrganizationSearch } from '@carestack/core';
import { picker as englishPicker } from '../messages/en/picker.js';
import { type PickerChoice, Picker, type PickerFieldProps, usePicker, useRecentRecords } from '../picker/index.js';
import { Surface, useMessages, useRoom, useSurroundings } from '../provider/index.js';
import { useRead, useSettledText } from '../records/index.js';
import { useSearchOrganizations } from './organizations.hooks.js';
import { organizationQueries, type OrganizationsFound } from './organizations.queries.js';
import { searchedBy } from './searchedBy.js';

export interface OrganizationPickerProps extends PickerFieldProps {
  /** Where to search, by the codes of the register. */
  within?:
    | Pick<OrganizationSearch, 'stateLGDCode' | 'districtLGDCode' | 'subDistrictLGDCode' | 'ownershipCode'>
    | undefined;
  /** A facility is wanted that is not in the register; `choose` takes its facility ID. Without it there is no such way. */
  onCreate?: ((typed: string, choose: (facilityId: string) => void) => void) | null | undefined;
  /** Facilities listed at most, 1 to 100. Default 50. */
  pageSize?: number | undefined;
}

/**
 * Chooses a facility of the national register by its name, PIN code or facility ID. What is chosen is the facility ID.
 *
 * @example
 * <OrganizationPicker value={facilityId} onChange={setFacilityId} />
 */
export function OrganizationPicker({ onCreate, within, pageSize = 50, className, ...props }: OrganizationPickerProps) {
  const words = useMessages('picker', englishPicker).organizations;
  const client = { organizations: useRoom('organizations') };
  const { scope } = useSurroundings();
  const picker = usePicker('organizations', props);
  const typed = picker.typed?.trim() ?? '';
  const settled = useSettledText(typed);
  const search = searchedBy(typed);
  const isShort = search.facilityName !== undefined && typed.length < 3;
  // A name waits for a pause in typing by itself; a number waits here.
  const isSettled = search.facilityName !== undefined || settled === typed;
  const { data, ...found } = useSearchOrganizations(
    { ...within, ...search, resultsPerPage: pageSize },
    { enabled: typed !== '' && !isShort && isSettled },
  );
  const byId = (facilityId: string) => organizationQueries.search(client, { facilityId }, scope);
  const { data: register, ...chosen } = useRead<OrganizationsFound, OrganizationsFound>(byId(picker.id ?? ''), {
    enabled: picker.id !== null,
  });
  const facility = register?.organizations.find(({ facilityId }) => facilityId === picker.id);
  const recent = useRecentRecords(picker.recentIds, byId).flatMap(({ organizations }) => organizations.slice(0, 1));

  return (
    <Surface part="organization-picker" className={className}>
      <Picker
        {...props}
        picker={picker}
        words={words}
        isShort={isShort}
        found={{
          ...found,
          choices: data?.organizations.map(choiceOf) ?? [],
          total: data?.total ?? null,
          hasMore: (data?.total ?? 0) > (data?.organizations.length ?? 0),
        }}
        recent={recent.map(choiceOf)}
        chosen={{ ...chosen, choice: facility && choiceOf(facility) }}
        onCreate={onCreate ? (text) => onCreate(text, picker.choose) : undefined}
      />
    </Surface>
  );
}

function choiceOf({
  facilityId,
  facilityName,
  facilityType,
  districtName,
  stateName,
  pincode,
}: FoundOrganization): PickerChoice {
  return {
    id: facilityId,
    name: facilityName || facilityId,
    details: [facilityType, [districtName, stateName].filter(Boolean).join(', '), pincode, facilityId]
      .filter(Boolean)
      .join(' · '),
  };
}
