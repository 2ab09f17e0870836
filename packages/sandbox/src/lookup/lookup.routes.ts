import { lookupEndpoints } from '@carestack/core/lookup';
import { routeWithBody, type RoomApp } from '../http/route.js';
import { findConcepts } from './findConcepts.js';

/** Answers from a few dozen codes; the hosted service knows all of SNOMED CT and LOINC. */
export function lookupRoutes(app: RoomApp): void {
  routeWithBody(app, lookupEndpoints.findCodes, async ({ body: { semanticTag, searchTerm } }) =>
    findConcepts(searchTerm, semanticTag),
  );
}
