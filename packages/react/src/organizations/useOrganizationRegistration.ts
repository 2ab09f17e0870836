'use client';

import { EhrApiError } from '@carestack/core/errors';
import type { SnapshotStore } from '@carestack/core/registration';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useRoom, useSurroundings } from '../provider/index.js';
import { sessionSnapshotStore } from '../registration/index.js';
import { findAlikeFacilities } from './alike/findAlikeFacilities.js';
import { masterDataQueries } from './masterData.queries.js';
import { useRegisterOrganization } from './organizations.hooks.js';
import { pointText } from './registration/coordinates.js';
import {
  initialState,
  type DraftJourney,
  type OrganizationRegistrationState,
} from './registration/createDraftJourney.js';
import { isSame, type AddressProof, type OrganizationDraft, type OrganizationField } from './registration/draft.js';
import { forgetJourney, journeyOf } from './registration/draftsInMemory.js';
import { draftProblems, type Problems } from './registration/problems.js';
import { readAttachment } from './registration/readAttachment.js';
import { toOrganization } from './registration/toOrganization.js';

export interface UseOrganizationRegistrationOptions {
  /** The account that the facility is registered under. */
  accountId: string;
  /** What is known already. Counts at mount. */
  initialValues?: Partial<OrganizationDraft> | undefined;
  /** Where a reload finds the choices again. Default: this tab's session storage; `null` keeps none. Counts at mount. */
  resume?: SnapshotStore | null | undefined;
}

export interface UseOrganizationRegistration
  extends OrganizationRegistrationState,
    Pick<
      DraftJourney,
      'read' | 'note' | 'subscribe' | 'isUnsent' | 'goOn' | 'goBack' | 'change' | 'startAgain' | 'setAside'
    > {
  /** What is still missing or wrong, on every step. */
  check: () => Problems;
  /** Checks a photo and keeps it without its metadata; null takes it away. What is wrong with it is told at the field. */
  givePhoto: (field: 'boardPhoto' | 'buildingPhoto', file: File | null) => Promise<void>;
  /** The same for a proof of the address. */
  giveProof: (id: AddressProof['id'], file: File | null) => Promise<void>;
  /** Looks up where the address is, and fills in the coordinates. What is wrong is told at them. */
  locate: () => Promise<void>;
  /**
   * Sends, once however often it is called. Facilities that may be the same one are looked for first and shown in `alike`; after
   * `setAside` it is sent. After a lost answer it looks in the register before it sends again.
   */
  submit: () => Promise<void>;
}

/**
 * The registration of a facility without a screen: the step to show, what was typed, what is wrong with it, and the moves a person
 * can make. `<OrganizationRegistrationWizard/>` is built on nothing else. What is typed is kept for as long as the page lives.
 *
 * @example
 * const registration = useOrganizationRegistration({ accountId });
 * const name = useOrganizationField(registration, 'facilityName');
 */
export function useOrganizationRegistration({
  accountId,
  initialValues,
  resume,
}: UseOrganizationRegistrationOptions): UseOrganizationRegistration {
  const organizations = useRoom('organizations');
  const { scope } = useSurroundings();
  const queryClient = useQueryClient();
  const { mutateAsync: register, reset: forget } = useRegisterOrganization();
  const owner = JSON.stringify([scope, accountId]);
  const [snapshots] = useState(() =>
    resume === undefined ? (sessionSnapshotStore('organization-registration') ?? null) : resume,
  );
  const [known] = useState(initialValues);
  const journey = useMemo(() => journeyOf(queryClient, owner, known), [queryClient, owner, known]);
  const state = useSyncExternalStore(journey.subscribe, journey.getState, () => initialState);

  useEffect(() => {
    journey.resume(snapshots);
    const warn = (event: BeforeUnloadEvent) => {
      if (journey.isUnsent()) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      if (!journey.isUnsent()) forgetJourney(queryClient, owner);
    };
  }, [journey, snapshots, queryClient, owner]);

  return useMemo(() => {
    const { read, note, tell } = journey;

    return {
      ...state,
      ...journey,
      check: () => draftProblems(read()),

      async givePhoto(field, file) {
        const given = file && (await readAttachment(file, 'photo'));
        if (typeof given === 'string') return tell(field, given);
        tell(field, undefined);
        note({ [field]: given });
      },

      async giveProof(id, file) {
        const given = file && (await readAttachment(file, 'proof'));
        if (typeof given === 'string') return tell('addressProofs', given);
        tell('addressProofs', undefined);
        note({
          addressProofs: read().addressProofs.map((proof) => (proof.id === id ? { ...proof, file: given } : proof)),
        });
      },

      async locate() {
        const { addressLine1, addressLine2, city, district, state: place, pincode } = read();
        const lines = [addressLine1, addressLine2, city, district.name, place.name, pincode];
        const address = lines.filter((line) => line.trim() !== '').join(', ');
        if (address === '') return tell('coordinates', 'address_missing');
        try {
          const point = await queryClient.fetchQuery(masterDataQueries.geocode({ organizations }, address, scope));
          tell('coordinates', undefined);
          note({ coordinates: pointText(point) });
        } catch (error) {
          if (!(error instanceof EhrApiError)) throw error;
          tell('coordinates', error.code === 'not_found' ? 'place_unknown' : error.code);
        }
      },

      async submit() {
        const draft = journey.begin();
        if (!draft) return;
        const facility = toOrganization(draft, accountId);
        try {
          if (journey.isUnasked()) {
            const found = await findAlikeFacilities(organizations, facility, journey.setAsideBefore());
            if (found.length > 0) return journey.doubt(found);
          }
          journey.finish(await register(facility));
        } catch (error) {
          if (!(error instanceof EhrApiError)) {
            journey.stopSending();
            throw error;
          }
          journey.fail(error);
        } finally {
          forget();
        }
      },
    };
  }, [journey, state, queryClient, organizations, scope, register, forget, accountId]);
}

/**
 * One answer of a registration: what was typed, what is wrong with it, and how to change it. It alone is drawn again while typing.
 *
 * @example
 * const { value, error, set } = useOrganizationField(registration, 'city');
 */
export function useOrganizationField<Name extends OrganizationField>(
  registration: UseOrganizationRegistration,
  name: Name,
): { value: OrganizationDraft[Name]; error: string | undefined; set: (value: OrganizationDraft[Name]) => void } {
  const { subscribe, read, note, problems } = registration;
  const value = useSyncExternalStore(
    subscribe,
    () => read()[name],
    () => read()[name],
  );
  return {
    value,
    error: problems[name],
    set: (next) => {
      const change: Partial<OrganizationDraft> = {};
      change[name] = next;
      if (!isSame(value, next)) note(change);
    },
  };
}
