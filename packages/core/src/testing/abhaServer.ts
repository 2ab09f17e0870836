import { createAbhaService } from '../abha/abha.service.js';
import { createHttp } from '../client/http.js';
import { abhaKey, opened } from './abhaKey.js';
import { jsonResponse, type StubAnswer } from './stubFetch.js';

/** The calls of the journey, by what they do. */
const names = {
  '/patient/registration/abha/aadhaar/request-otp': 'send-code',
  '/patient/registration/abha/aadhaar/enroll': 'enrol',
  '/patient/registration/abha/update/mobile/request-otp': 'send-mobile-code',
  '/patient/registration/abha/update/mobile/verify-otp': 'verify-mobile',
  '/patient/registration/abha/address-suggestions': 'suggest',
  '/patient/registration/abha/abha-address': 'claim',
} as const;

export type AbhaCall = (typeof names)[keyof typeof names];

/** Answers of the service, a list per call; where a list ends, or there is none, the service answers well. */
export type AbhaScript = Partial<Record<AbhaCall, StubAnswer[]>>;

/** What a call brought, its encrypted members opened. */
export interface AbhaCallMade extends Record<string, unknown> {
  call: AbhaCall;
}

/** Which call a request is. */
export function abhaCallOf(url: string): AbhaCall {
  return names[new URL(url).pathname as keyof typeof names];
}

/** The real ABHA room over a service that plays a script and gives every answer a new transaction. */
export function abhaServer(script: AbhaScript = {}, profile: Record<string, unknown> = {}) {
  const made: AbhaCallMade[] = [];
  const left = copyOf(script);

  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const call = abhaCallOf(request.url);
    const text = await request.clone().text();
    const members =
      text === ''
        ? Object.fromEntries(new URL(request.url).searchParams)
        : (JSON.parse(text) as Record<string, unknown>);
    made.push({ call, ...openedMembers(members) });
    const scripted = left[call]?.shift();
    if (scripted instanceof Error) throw scripted;
    if (typeof scripted === 'function') return scripted(request);
    if (scripted) return jsonResponse(scripted);
    return jsonResponse({ body: goodAnswer(call, `t-${made.length}`, profile) });
  };

  const http = createHttp({ baseUrl: 'https://api.test', fetch, abhaPublicKey: abhaKey });
  return { abha: createAbhaService(http), made, calls: () => made.map(({ call }) => call) };
}

/** What the service answers when all is well. */
export function goodAnswer(
  call: AbhaCall,
  txnId: string,
  profile: Record<string, unknown> = {},
): Record<string, unknown> {
  switch (call) {
    case 'send-code':
    case 'send-mobile-code':
      return { txnId, message: 'OTP sent to mobile number ending with ******3210' };
    case 'enrol':
      return {
        txnId,
        message: profile['isNew'] === false ? 'This account already exist' : 'Account created successfully',
        ABHAProfile: {
          ABHANumber: '91-1234-5678-9012',
          firstName: 'Asha',
          lastName: 'Rao',
          mobile: '9876543210',
          ...profile,
        },
        isNew: profile['isNew'] ?? true,
      };
    case 'verify-mobile':
      return { txnId, message: 'verified', authResult: 'success' };
    case 'suggest':
      return { txnId, abhaAddressList: ['asha.rao', 'asharao88', 'rao.asha'] };
    case 'claim':
      return { txnId, healthIdNumber: '91-1234-5678-9012', preferredAbhaAddress: 'asharao88@sbx' };
    default:
      return call satisfies never;
  }
}

function openedMembers(members: Record<string, unknown>): Record<string, unknown> {
  const isSealed = (name: string) => name === 'aadhaar' || name === 'otp' || name === 'updateValue';
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, isSealed(name) ? opened(value) : value]),
  );
}

function copyOf(script: AbhaScript): AbhaScript {
  return Object.fromEntries(Object.entries(script).map(([call, answers]) => [call, [...answers]]));
}
