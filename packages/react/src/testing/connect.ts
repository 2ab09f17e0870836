import { type Carestack, createCarestack, type NewPatient } from '@carestack/core';
import { createSandbox, type Fault, type Sandbox } from '@carestack/sandbox';

export interface SandboxSetting {
  /** How many of the sandbox's own invented patients there are. Default none. */
  seed?: number;
  /** Registered through the API, one after the other; the last one is the newest. */
  patients?: readonly NewPatient[];
  /** What shall go wrong, until it has gone wrong as often as said. */
  faults?: readonly Fault[];
  /** No request reaches the sandbox. */
  isOffline?: boolean;
  /** Requests are taken and never answered. */
  isSilent?: boolean;
  /** Milliseconds the client waits for an answer. Default as everywhere, 30 000. */
  timeout?: number;
}

export interface Connected {
  sandbox: Sandbox;
  /** The real client, on this sandbox. */
  carestack: Carestack;
  /** Makes something go wrong from now on. */
  plant(fault: Fault): Promise<void>;
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
  faults = [],
  isOffline = false,
  isSilent = false,
  timeout = 30_000,
}: SandboxSetting = {}): Promise<Connected> {
  let ahead = 0;
  const sandbox = await createSandbox({ patients: seed, now: () => Date.now() + ahead });
  const requests: Request[] = [];
  let isCut = false;
  let isMute = false;

  const carestack = createCarestack({
    baseUrl: 'http://sandbox.test',
    apiKey: sandbox.apiKey,
    hprId: 'desk@hpr.abdm',
    dangerouslyAllowBrowser: true,
    timeout,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request.clone());
      if (isCut) throw new TypeError('Failed to fetch');
      if (isMute) return neverOrAborted(request.signal);
      return sandbox.fetch(request);
    },
  });

  const plant = async (fault: Fault) => {
    const answer = await sandbox.fetch('http://sandbox.test/sandbox/faults', {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.apiKey}` },
      body: JSON.stringify(fault),
    });
    if (!answer.ok) throw new Error(`plant: the sandbox refused the fault with ${answer.status}.`);
  };

  for (const patient of patients) await carestack.patients.create(patient);
  for (const fault of faults) await plant(fault);
  requests.length = 0;
  isCut = isOffline;
  isMute = isSilent;
  return {
    sandbox,
    carestack,
    requests,
    plant,
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
