import type { Kysely } from 'kysely';
import type { Tables } from './database/tables.js';

/** What every room of one sandbox works with. */
export interface World {
  database: Kysely<Tables>;
  /** Milliseconds since 1970. */
  now(): number;
  apiKey: string;
}

/** The time as it is stored. */
export function timeIn(world: Pick<World, 'now'>): string {
  return new Date(world.now()).toISOString();
}
