import { checked } from '../client/checked.js';
import { objectOf } from '../values/given.js';
import { httpOf } from '../client/given.js';
import type { CallOptions, Http } from '../client/http.js';
import { createRecordsReader } from '../client/recordsReader.js';
import { refuseShortNames } from '../client/strictNames.js';
import { written } from '../client/written.js';
import type { Written } from '../values/page.js';
import { practitionerChangesSchema, type NewPractitioner, type PractitionerChanges } from './practitioner.schema.js';
import { practitionerFiltersSchema, practitionerNames } from './practitionerFilters.js';
import { practitionerEndpoints } from './practitioners.endpoints.js';

export type PractitionersService = ReturnType<typeof createPractitionersService>;

/** A member that is undefined was not given: a form passes on what it does not ask for. */
function onlyGiven(changes: PractitionerChanges): PractitionerChanges {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/** What the server says by itself is not sent back. */
const serverMembers = { id: undefined, createdAt: undefined, updatedAt: undefined };

/** The practitioners room alone, for bundles that need no more. */
export function createPractitionersService(http: Http) {
  httpOf('createPractitionersService', http);
  const reader = createRecordsReader(http, {
    ...practitionerEndpoints,
    filters: practitionerFiltersSchema,
    searchNames: practitionerNames,
  });

  return {
    ...reader,

    /**
     * Registers a practitioner. `resourceType` is set here. What the server did not take of a practitioner whom it registered is in
     * `refusedFields`: to put that right, `update` the `id`.
     *
     * @throws ConflictError when the registration number is already on record.
     */
    async create(practitioner: NewPractitioner, options?: CallOptions): Promise<Written> {
      refuseShortNames(http.config, practitionerEndpoints.create.operation, practitioner);
      return written(await http.send(practitionerEndpoints.create, { body: practitioner }, options), {});
    },

    /**
     * Changes the members given and leaves the others; `''` or null takes an optional one away, and undefined leaves it.
     *
     * The API takes a practitioner only as a whole, so the record is read first and sent back with the changes. It has no
     * versions: what somebody else writes between the two calls is overwritten.
     *
     * @throws ValidationError with a code per refused field; NotFoundError when there is no such record.
     */
    async update(id: string, changes: PractitionerChanges, options?: CallOptions): Promise<Written> {
      const { operation } = practitionerEndpoints.update;
      refuseShortNames(http.config, operation, changes);
      const changed = checked(operation, practitionerChangesSchema, onlyGiven(objectOf(operation, 'changes', changes)));
      const stored = await reader.findById(id, options);
      const body = { ...stored, ...changed, ...serverMembers, resourceId: id };
      return written(await http.send(practitionerEndpoints.update, { body }, options), { id });
    },

    /**
     * Deletes the record. The server's answer to it is not read (contract 15).
     *
     * @throws NotFoundError when there is none. With `outcome: 'unknown'` it may have been deleted: ask `exists`.
     */
    async delete(id: string, options?: CallOptions): Promise<void> {
      await http.send(practitionerEndpoints.delete, { params: { id } }, options);
    },
  };
}
