import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { Refused } from '../http/Refused.js';
import type { World } from '../World.js';
import { createCodes, type Codes } from './codes.js';

export interface Work {
  database: Kysely<Tables>;
  codes: Codes;
  now: number;
  time: string;
}

/** Does the work of one call as one transaction. A refusal that is returned, because it counts a try, is written and then thrown. */
export async function inOneGo<Result>(
  world: Pick<World, 'database' | 'secrets' | 'now'>,
  work: (work: Work) => Promise<Result | Refused>,
): Promise<Result> {
  const now = world.now();
  const result = await world.database
    .transaction()
    .execute((database) =>
      work({ database, codes: createCodes(database, world.secrets, now), now, time: new Date(now).toISOString() }),
    );
  if (result instanceof Refused) throw result;
  return result;
}

/** How long somebody slow waits for every answer. */
const slowness = 4_000;

export async function slowDown({ wait }: Pick<World, 'wait'>, { scenario }: { scenario: string }): Promise<void> {
  if (scenario === 'slow') await wait(slowness);
}
