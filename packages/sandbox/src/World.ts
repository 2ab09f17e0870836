import type { Kysely } from 'kysely';
import type { AiModel } from './ai/byModel.js';
import type { ScanReader } from './ai/scans.js';
import type { Secrets } from './abha/secrets.js';
import type { Tables } from './database/tables.js';
import { createFaults, type Faults } from './faults/faults.js';
import { createInbox, type Inbox } from './inbox/inbox.js';

/** What every room of one sandbox works with. */
export interface World {
  database: Kysely<Tables>;
  /** Milliseconds since 1970. */
  now: () => number;
  wait: (milliseconds: number) => Promise<void>;
  apiKey: string;
  secrets: Secrets;
  inbox: Inbox;
  faults: Faults;
  /** How many invented patients there are in the beginning. */
  patients: number;
  isAiSynchronous: boolean;
  /** Hosts besides this machine that job results may be posted to. */
  callbackHosts: readonly string[];
  /** Null: the built-in rules read alone. */
  ai: AiModel | null;
  /** Null: pictures are refused. */
  readScan: ScanReader | null;
  onFailure: (error: unknown, requestId: string) => void;
}

/** The time as it is stored. */
export function timeIn(world: Pick<World, 'now'>): string {
  return new Date(world.now()).toISOString();
}

export function createWorld(
  world: Pick<
    World,
    | 'database'
    | 'secrets'
    | 'now'
    | 'apiKey'
    | 'patients'
    | 'isAiSynchronous'
    | 'callbackHosts'
    | 'ai'
    | 'readScan'
    | 'onFailure'
  > &
    Partial<Pick<World, 'inbox' | 'faults'>>,
): World {
  return {
    inbox: createInbox(),
    faults: createFaults(),
    ...world,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}
