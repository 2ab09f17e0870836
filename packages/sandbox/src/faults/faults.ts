import { abhaPublicKeyEndpoint } from '@carestack/core/abha';
import { endpoints } from '@carestack/core/endpoints';
import { spelt } from '../http/spellings.js';
import type { Fault } from './fault.js';

/** The faults that wait for their calls, in the order in which they were asked for. */
export interface Faults {
  add(fault: Fault): Promise<void>;
  clear(): Promise<void>;
  list(): Promise<readonly Fault[]>;
  /** The first fault for this call; its count goes down. */
  take(method: string, path: string): Promise<Fault | undefined>;
}

export function createFaults(): Faults {
  let waiting: Fault[] = [];
  return {
    async add(fault) {
      waiting = [...waiting, fault];
    },
    async clear() {
      waiting = [];
    },
    list: async () => waiting,
    async take(method, path) {
      const taken = waiting.find((fault) => isFor(fault, method, path));
      if (taken?.times !== undefined) {
        waiting = waiting.flatMap((fault) => {
          if (fault !== taken) return [fault];
          return taken.times === 1 ? [] : [{ ...taken, times: (taken.times ?? 1) - 1 }];
        });
      }
      return taken;
    },
  };
}

/** True when it was asked for this call. */
export function isFor({ operation, route }: Fault, method: string, path: string): boolean {
  if (operation) {
    return [...endpoints, abhaPublicKeyEndpoint]
      .flatMap(spelt)
      .some((row) => row.operation === operation && row.method === method && isPath(row.path, path));
  }
  if (!route) return true;
  const [first = '', second] = route.trim().split(/\s+/);
  return second === undefined ? isPath(first, path) : first.toUpperCase() === method && isPath(second, path);
}

/** True when `{id}` and its like stand for one part of the path each. */
function isPath(template: string, path: string): boolean {
  const parts = path.split('/');
  const wanted = template.split('/');
  return (
    parts.length === wanted.length && wanted.every((part, index) => /^\{\w+\}$/.test(part) || part === parts[index])
  );
}
