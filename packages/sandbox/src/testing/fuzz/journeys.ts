import type { Endpoint } from '@carestack/core/client';
import * as fc from 'fast-check';
import type { Sandbox } from '../../createSandbox.js';
import { spelt } from '../../http/spellings.js';
import { mutation } from './bodies.js';
import type { Facts, Journey } from './journey.js';
import { facilities, patients, practitioners } from './recordJourneys.js';
import { registrationJourneys } from './registrationJourneys.js';
import { encoded, type FuzzedRequest } from './requests.js';
import { drafts, visits } from './visitJourneys.js';

const journeys: readonly Journey[] = [...registrationJourneys, patients, practitioners, facilities, visits, drafts];

/** One for each step, so that a long journey has as many turns for each of its steps as a short one. */
const desks = journeys.flatMap((journey) => journey.steps.map((_, seat) => ({ journey, seat: seat % 2 })));

/** What the next request of a journey is like: as it should be, with a wrong member, with a wrong secret, or of another step. */
export interface Turn {
  desk: number;
  way: 'right' | 'wrong' | 'wrong-inside' | 'out-of-order';
  change: (members: unknown) => unknown;
  step: number;
  spelling: number;
}

export const turn: fc.Arbitrary<Turn> = fc.record({
  desk: fc.constantFrom(...desks.keys()),
  way: fc.oneof(
    { weight: 6, arbitrary: fc.constant('right' as const) },
    { weight: 2, arbitrary: fc.constant('wrong' as const) },
    { weight: 1, arbitrary: fc.constant('wrong-inside' as const) },
    { weight: 1, arbitrary: fc.constant('out-of-order' as const) },
  ),
  change: mutation,
  step: fc.nat(),
  spelling: fc.nat(1),
});

export const journeyOperations: ReadonlySet<string> = new Set(
  journeys.flatMap(({ steps }) => steps.map(({ endpoint }) => endpoint.operation)),
);

interface Underway {
  journey: Journey;
  facts: Facts;
  next: number;
  refusals: number;
}

/** Refused so often in a row, it is begun anew with somebody else: codes are locked for good after three. */
const patience = 4;

/** Two people on each journey, every one at some step: what a request repeats is what the last answer told. */
export function createJourneys(
  sandbox: Pick<Sandbox, 'fetch' | 'apiKey'>,
  seal: (text: string) => string,
  firstNumber: number,
) {
  const underway = new Map<string, Underway>();
  /** How often a step was tried in its turn and with something wrong. */
  const triedWrong = new Map<string, number>();
  let number = firstNumber;

  function begin(seat: string, journey: Journey): Underway {
    number += 1;
    const begun = { journey, facts: journey.begin(number), next: 0, refusals: 0 };
    underway.set(seat, begun);
    return begun;
  }

  return {
    triedWrong,
    /** The request, the secrets in it, and what to do with its answer. */
    requestFor({ desk, way, change, step: other, spelling }: Turn) {
      const { journey, seat: at } = desks[desk] ?? { journey: patients, seat: 0 };
      const seat = `${journeys.indexOf(journey)}.${at}`;
      const one = underway.get(seat) ?? begin(seat, journey);
      const index = way === 'out-of-order' ? other % journey.steps.length : one.next;
      const step = journey.steps[index];
      if (!step) throw new Error('A journey that is over has no desk.');
      const { operation } = step.endpoint;
      if (way !== 'right' && index === one.next) triedWrong.set(operation, (triedWrong.get(operation) ?? 0) + 1);

      const plain = step.members(one.facts);
      const inside = way === 'wrong-inside' ? change(plain) : plain;
      const sealed = sealedIn(inside, step.sealed ?? [], seal);
      const members = way === 'wrong' ? change(sealed) : sealed;
      const spellings = spelt(step.endpoint);
      return {
        request: requestOf(spellings[spelling % spellings.length] ?? step.endpoint, members, sandbox.apiKey),
        secrets: journey.secrets.map((name) => one.facts[name] ?? '').filter(Boolean),
        async settle(status: number, text: string): Promise<void> {
          if (status !== 200) {
            one.refusals += 1;
            if (one.refusals >= patience) underway.delete(seat);
            return;
          }
          one.facts = { ...one.facts, ...told(text, step.learns ?? []) };
          if (step.afterwards) one.facts = { ...one.facts, ...(await step.afterwards(sandbox, one.facts)) };
          one.next = index + 1;
          one.refusals = 0;
          if (one.next >= journey.steps.length) underway.delete(seat);
        },
      };
    },
  };
}

function sealedIn(members: unknown, names: readonly string[], seal: (text: string) => string): unknown {
  if (typeof members !== 'object' || members === null || Array.isArray(members)) return members;
  const entries = Object.entries(members).map(([name, value]: [string, unknown]) => [
    name,
    // RSA takes no more than some two hundred bytes.
    names.includes(name) && typeof value === 'string' && value.length < 50 ? seal(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function requestOf({ method, path, query, body }: Endpoint, members: unknown, apiKey: string): FuzzedRequest {
  const headers = {
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    'x-hprid-auth': 'manager@hpr.abdm',
  };
  const isObject = typeof members === 'object' && members !== null && !Array.isArray(members);
  const given = new Map<string, unknown>(isObject ? Object.entries(members) : []);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = given.get(name);
    given.delete(name);
    return encoded(textOf(value)).slice(0, 3_000);
  });
  // A half of a surrogate pair travels as U+FFFD.
  const search = query ? String(new URLSearchParams([...given].map(([name, value]) => [name, textOf(value)]))) : '';
  return {
    method,
    target: search ? `${filled}?${search.slice(0, 4_000)}` : filled,
    headers,
    body: body ? (JSON.stringify(isObject ? Object.fromEntries(given) : members) ?? 'null') : null,
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** The members of these names, wherever they are in an answer. */
function told(text: string, names: readonly string[]): Facts {
  const found = names.map((name) => [name, new RegExp(`"${name}":"([^"]+)"`).exec(text)?.[1]] as const);
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
