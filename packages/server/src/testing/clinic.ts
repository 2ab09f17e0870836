import { createSandbox } from '@carestack/sandbox';
import { createCarestackHandler, type AuditEvent, type CarestackHandlerOptions } from '../index.js';

export const apiKey = 'clinic-key-91c4';
const origin = 'https://clinic.example';

type Options = Omit<Partial<CarestackHandlerOptions>, 'carestack'> & {
  carestack?: Partial<CarestackHandlerOptions['carestack']>;
};

/** A clinic's back end over a sandbox of its own, with what the sandbox was sent and what the audit log got. */
export async function openClinic({ carestack, ...options }: Options = {}) {
  const sandbox = await createSandbox({ patients: 12, apiKey });
  const sent: Request[] = [];
  const audit: AuditEvent[] = [];
  const handler = createCarestackHandler({
    carestack: {
      baseUrl: 'https://carestack.example/v1',
      apiKey,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        sent.push(request.clone());
        // The address of an API may hold a path; the sandbox's does not.
        return sandbox.fetch(new Request(request.url.replace('/v1/', '/'), request));
      },
      ...carestack,
    },
    basePath: '/api/carestack',
    authorize: () => true,
    onAudit: (event) => audit.push(event),
    ...options,
  });

  const call = (path: string, { json, ...init }: RequestInit & { json?: unknown } = {}) => {
    const headers = new Headers(init.headers);
    if (json !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
    const body = json === undefined ? (init.body ?? null) : JSON.stringify(json);
    return handler(new Request(`${origin}${path}`, { ...init, body, headers }));
  };

  return { handler, sandbox, sent, audit, call, origin };
}

export const asha = {
  idNumber: 'ABCPR1234K',
  idType: 'PAN',
  patientType: 'NEW',
  resourceType: 'Patient',
  firstName: 'Asha',
  lastName: 'Rao',
  birthDate: '1988-01-30',
  gender: 'female',
  mobileNumber: '+919876543210',
  address: '12 Tulsi Lane, Mysuru',
};
