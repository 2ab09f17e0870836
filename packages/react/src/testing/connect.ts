import { type Carestack, createCarestack, type NewPatient } from '@carestack/core';
import { createSandbox, type Sandbox } from '@carestack/sandbox';

export interface SandboxSetting {
  /** How many of the sandbox's own invented patients there are. Default none. */
  seed?: number;
  /** Registered through the API, one after the other; the last one is the newest. */
  patients?: readonly NewPatient[];
  /** No request reaches the sandbox. */
  isOffline?: boolean;
  /** Requests are taken and never answered. */
  isSilent?: boolean;
}

export interface Connected {
  sandbox: Sandbox;
  /** The real client, on this sandbox. */
  carestack: Carestack;
  /** Cuts the line to the sandbox, or mends it. */
  setOffline(isOffline: boolean): void;
  /** Moves the sandbox's clock ahead. */
  passTime(milliseconds: number): void;
  /** Every request that was sent, oldest first. */
  requests: readonly Request[];
}

/** A sandbox of one's own, and the client on it. */
export async function connect({
  seed = 0,
  patients = [],
  isOffline = false,
  isSilent = false,
}: SandboxSetting = {}): Promise<Connected> {
  let ahead = 0;
  const sandbox = await createSandbox({ patients: seed, now: () => Date.now() + ahead });
  const requests: Request[] = [];
  let isCut = false;
  let isMute = false;

  const carestack = createCarestack({
    baseUrl: 'http://sandbox.test',
    apiKey: sandbox.apiKey,
    dangerouslyAllowBrowser: true,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request.clone());
      if (isCut) throw new TypeError('Failed to fetch');
      if (isMute) return neverOrAborted(request.signal);
      return sandbox.fetch(request);
    },
  });

  for (const patient of patients) await carestack.patients.create(patient);
  requests.length = 0;
  isCut = isOffline;
  isMute = isSilent;
  return {
    sandbox,
    carestack,
    requests,
    setOffline: (value) => {
      isCut = value;
    },
    passTime: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}

function neverOrAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });
}
