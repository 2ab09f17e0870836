import { type Carestack, createCarestack, type NewPatient } from '@carestack/core';
import { createSandbox, type Sandbox } from '@carestack/sandbox';

export interface SandboxSetting {
  /** How many of the sandbox's own invented patients there are. Default none. */
  seed?: number;
  /** Registered through the API, one after the other; the last one is the newest. */
  patients?: readonly NewPatient[];
  /** No request reaches the sandbox. */
  isOffline?: boolean;
}

export interface Connected {
  sandbox: Sandbox;
  /** The real client, on this sandbox. */
  carestack: Carestack;
  /** Cuts the line to the sandbox, or mends it. */
  setOffline(isOffline: boolean): void;
  /** Every request that was sent, oldest first. */
  requests: readonly Request[];
}

const sandboxes = new Map<number, Promise<Sandbox>>();

/** Seeding is slow and copying is quick, so everyone gets a copy of the same few. */
async function sandboxWith(seed: number): Promise<Sandbox> {
  const sandbox = sandboxes.get(seed) ?? createSandbox({ patients: seed });
  sandboxes.set(seed, sandbox);
  return (await sandbox).fork();
}

/** A sandbox of one's own, and the client on it. */
export async function connect({ seed = 0, patients = [], isOffline = false }: SandboxSetting = {}): Promise<Connected> {
  const sandbox = await sandboxWith(seed);
  const requests: Request[] = [];
  let isCut = false;

  const carestack = createCarestack({
    baseUrl: 'http://sandbox.test',
    apiKey: sandbox.apiKey,
    dangerouslyAllowBrowser: true,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request.clone());
      if (isCut) throw new TypeError('Failed to fetch');
      return sandbox.fetch(request);
    },
  });

  for (const patient of patients) await carestack.patients.create(patient);
  requests.length = 0;
  isCut = isOffline;
  return {
    sandbox,
    carestack,
    requests,
    setOffline: (value) => {
      isCut = value;
    },
  };
}
