import * as z from 'zod/mini';
import { checked } from '../client/checked.js';
import { objectOf, textOf } from '../values/given.js';
import { httpOf } from '../client/given.js';
import type { CallOptions, Http } from '../client/http.js';
import { everyItem, nextPageIn, type PageRequest } from '../client/recordsReader.js';
import { written } from '../client/written.js';
import { NotFoundError } from '../errors/EhrApiError.js';
import { filled, oneOf } from '../values/fields.js';
import { withRaw, type Page, type RefusedFields } from '../values/page.js';
import type {
  facilityTypesBody,
  facilitySubTypesBody,
  ownerSubTypesBody,
  specialitiesBody,
} from './masterData.schema.js';
import type { GeoPoint, LgdPlace, LgdState, MasterDataType, MasterType, MasterValue } from './masterData.schema.js';
import {
  organizationIdType,
  organizationIdTypes,
  type NewOrganization,
  type Organization,
  type OrganizationChanges,
  type OrganizationIdType,
} from './organization.schema.js';
import { organizationEndpoints as rows } from './organizations.endpoints.js';
import type { FoundOrganization, OrganizationSearch } from './organizationSearch.schema.js';

/** What came of registering a facility or changing its contact. */
export interface WrittenOrganization {
  /** The facility's id in the register, when the answer names it. */
  facilityId: string | null;
  message: string;
  /** What the server did not take; undefined where it took everything. */
  refusedFields?: RefusedFields | undefined;
  readonly raw: unknown;
}

export interface FoundOrganizations {
  organizations: FoundOrganization[];
  total: number | null;
  /** How many pages of this size there are. */
  pages: number | null;
  message: string;
  readonly raw: unknown;
}

/** Any spelling of the other SDKs. */
export type OrganizationIdWord =
  | OrganizationIdType
  | 'account_id'
  | 'facility_id'
  | 'ACCOUNT_ID'
  | 'FACILITY_ID'
  | 'ID';

export type OrganizationsService = ReturnType<typeof createOrganizationsService>;

/** The organizations room alone, for bundles that need no more. With an API key every call needs `hprId` in the configuration. */
export function createOrganizationsService(http: Http) {
  httpOf('createOrganizationsService', http);
  const idPath = z.object({
    idType: oneOf(organizationIdTypes, organizationIdType, 'id_type_invalid'),
    value: filled,
  });
  const lookUp = async (idType: OrganizationIdWord, value: string, options?: CallOptions) => {
    const params = checked(rows.findById.operation, idPath, { idType, value });
    return http.send(rows.findById, { params }, options);
  };

  const service = {
    /** One page of all facilities of the account, in the server's order. */
    async findAll(page: PageRequest = {}, options?: CallOptions): Promise<Page<Organization>> {
      const query = { nextPage: nextPageIn(rows.findAll.operation, page) };
      const { value, text } = await http.send(rows.findAll, { query }, options);
      return withRaw(value, text);
    },

    /** Every facility, read page by page as the loop goes on. */
    iterate(options?: CallOptions): AsyncGenerator<Organization, void, undefined> {
      return everyItem(rows.findAll.operation, (page) => service.findAll(page, options));
    },

    /**
     * One facility. Of an account with several it is the first; the others are in `raw`.
     *
     * @throws NotFoundError when there is no such facility.
     * @example
     * await carestack.organizations.findById('facilityId', 'IN2710000001');
     */
    async findById(
      idType: OrganizationIdWord,
      value: string,
      options?: CallOptions,
    ): Promise<Organization & { readonly raw: unknown }> {
      const answer = await lookUp(idType, value, options);
      const { organization } = answer.value;
      if (organization) return withRaw(organization, answer.text);
      throw new NotFoundError('not_found', `${rows.findById.operation}: no such facility`, { statusCode: 404 });
    },

    /** True when the facility is on record. Only "not found" means false; any other failure is thrown. */
    async exists(idType: OrganizationIdWord, value: string, options?: CallOptions): Promise<boolean> {
      try {
        return (await lookUp(idType, value, options)).value.isFound;
      } catch (error) {
        if (error instanceof NotFoundError) return false;
        throw error;
      }
    },

    /**
     * Registers a facility.
     *
     * @throws ValidationError with a code per refused field, before or after sending.
     */
    async create(organization: NewOrganization, options?: CallOptions): Promise<WrittenOrganization> {
      return written(await http.send(rows.create, { body: organization }, options), {});
    },

    /**
     * Changes the single point of contact: nothing else of a facility can be changed by the API (contract 6.2).
     *
     * @throws ValidationError before anything is sent, for any other member; NotFoundError when there is no such facility.
     */
    async update(id: string, changes: OrganizationChanges, options?: CallOptions): Promise<WrittenOrganization> {
      const body = { ...objectOf(rows.update.operation, 'changes', changes), id };
      return written(await http.send(rows.update, { body }, options), {});
    },

    /**
     * Deletes the record. The server's answer to it is not read (contract 15).
     *
     * @throws NotFoundError when there is none. With `outcome: 'unknown'` it may have been deleted: ask `exists`.
     */
    async delete(id: string, options?: CallOptions): Promise<void> {
      await http.send(rows.delete, { params: { id } }, options);
    },

    /** The national register, by name, place, owner or id. `page` is 1 and `resultsPerPage` 10 unless given. */
    async search(search: OrganizationSearch, options?: CallOptions): Promise<FoundOrganizations> {
      const { value, text } = await http.send(rows.search, { body: search }, options);
      return withRaw(value, text);
    },

    /** What kinds of master data there are. */
    masterTypes: async (options?: CallOptions): Promise<MasterType[]> =>
      (await http.send(rows.masterTypes, {}, options)).value,

    /** The codes of one type of `masterTypes`, each with its words. @throws NotFoundError when there is no such type. */
    masterData: async (type: MasterDataType | (string & {}), options?: CallOptions): Promise<MasterValue[]> =>
      (await http.send(rows.masterData, { params: { type } }, options)).value,

    /** States and union territories by LGD code, each with its districts. */
    states: async (options?: CallOptions): Promise<LgdState[]> => (await http.send(rows.states, {}, options)).value,

    /** The districts of one state, out of `states()`; none for a code that is no state's. */
    async districts(stateCode: string, options?: CallOptions): Promise<LgdPlace[]> {
      const wanted = textOf('organizations.districts', 'stateCode', stateCode).trim();
      const states = await service.states(options);
      return states.find(({ code }) => code === wanted)?.districts ?? [];
    },

    /** By the LGD code of a district, not of a state. @throws ValidationError for what is no number. */
    async subDistricts(districtCode: string, options?: CallOptions): Promise<LgdPlace[]> {
      const query = checked(rows.subDistricts.operation, districtQuery, { districtCode });
      return (await http.send(rows.subDistricts, { query }, options)).value;
    },

    /** Kinds of owners, within an owner of `masterData('OWNER')`. */
    ownerSubTypes: async (of: z.input<typeof ownerSubTypesBody>, options?: CallOptions): Promise<MasterValue[]> =>
      (await http.send(rows.ownerSubTypes, { body: of }, options)).value,

    /** Specialities of a system of medicine, out of `masterData('MEDICINE')`. */
    specialities: async (of: z.input<typeof specialitiesBody>, options?: CallOptions): Promise<MasterValue[]> =>
      (await http.send(rows.specialities, { body: of }, options)).value,

    /** Types of facilities that an owner may have, within a system of medicine where one is given. */
    facilityTypes: async (of: z.input<typeof facilityTypesBody>, options?: CallOptions): Promise<MasterValue[]> =>
      (await http.send(rows.facilityTypes, { body: of }, options)).value,

    /** Kinds within one of `facilityTypes`; none for many of them. */
    facilitySubTypes: async (of: z.input<typeof facilitySubTypesBody>, options?: CallOptions): Promise<MasterValue[]> =>
      (await http.send(rows.facilitySubTypes, { body: of }, options)).value,

    /** Where an address is, in degrees. @throws NotFoundError when nobody knows it. */
    async geocode(address: string, options?: CallOptions): Promise<GeoPoint> {
      const query = checked(rows.geocode.operation, addressQuery, { address });
      return (await http.send(rows.geocode, { query }, options)).value;
    },
  };
  return service;
}

const districtQuery = z.object({ districtCode: filled.check(z.regex(/^\d+$/, 'code_invalid')) });
const addressQuery = z.object({ address: filled });
