import { createHttp } from '../client/http.js';
import { createHprService } from '../hpr/hpr.service.js';
import { jsonResponse, type StubAnswer } from './stubFetch.js';

/** The calls of the journey, by what they do. */
const names = {
  '/aadhaar/generateOtp': 'send-code',
  '/aadhaar/verifyOtp': 'verify',
  '/check/account-exist': 'check',
  '/demographic-auth/mobile': 'match',
  '/generate/mobileOtp': 'send-mobile-code',
  '/verify/mobileOtp': 'verify-mobile',
  '/hpId/suggestion': 'suggest',
  '/hprId/create': 'create',
} as const;

export type HprCall = (typeof names)[keyof typeof names];

/** Answers of the service, a list per call; where a list ends, or there is none, the service answers well. */
export type HprScript = Partial<Record<HprCall, StubAnswer[]>>;

/** Which call a request is. */
export function hprCallOf(url: string): HprCall {
  return names[new URL(url).pathname as keyof typeof names];
}

/** The real HPR room over a service that plays a script. Only the answers of codes bring a new transaction. */
export function hprServer(script: HprScript = {}) {
  const made: (Record<string, unknown> & { call: HprCall })[] = [];
  const left = new Map(Object.entries(script).map(([call, answers]) => [call, [...answers]]));

  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const call = hprCallOf(request.url);
    made.push({ call, ...((await request.clone().json()) as Record<string, unknown>) });
    const scripted = left.get(call)?.shift();
    if (scripted instanceof Error) throw scripted;
    if (typeof scripted === 'function') return scripted(request);
    if (scripted) return jsonResponse(scripted);
    return jsonResponse({ body: goodHprAnswer(call, `t-${made.length}`) });
  };

  const http = createHttp({ baseUrl: 'https://api.test', fetch });
  return { hpr: createHprService(http), made, calls: () => made.map(({ call }) => call) };
}

const hprAccount = {
  token: 'canary-token',
  hprIdNumber: '71-1234-5678-9012',
  hprId: 'farida.q@hpr.abdm',
  categoryId: 1,
  subCategoryId: 1,
  new: false,
  categoryName: 'Doctor',
  categorySubName: 'Modern Medicine',
};

/** What the service answers when all is well. */
export function goodHprAnswer(call: HprCall, txnId: string, isKnown = false): unknown {
  switch (call) {
    case 'send-code':
      return { txnId, mobileNumber: '******3210' };
    case 'verify':
      return {
        txnId,
        name: 'Farida Qureshi',
        gender: 'F',
        birthDate: '08-03-1981',
        pincode: '226001',
        district: 'Lucknow',
        state: 'Uttar Pradesh',
        address: '14, Hazratganj',
        mobile: '******3210',
      };
    case 'check':
      return isKnown
        ? hprAccount
        : {
            token: 'canary-token',
            hprIdNumber: '',
            categoryId: 0,
            subCategoryId: 0,
            new: true,
            firstName: 'Farida',
            middleName: '',
            lastName: 'Qureshi',
            yearOfBirth: '1981',
            monthOfBirth: '3',
            dayOfBirth: '8',
            stateCode: 9,
            districtCode: '162',
            address: '14, Hazratganj',
            pincode: '226001',
          };
    case 'match':
      return { verified: true };
    case 'send-mobile-code':
    case 'verify-mobile':
      return { txnId, mobileNumber: null };
    case 'suggest':
      return ['farida.qureshi', 'faridaq81', 'dr.farida'];
    case 'create':
      return { ...hprAccount, hprIdNumber: '71-1234-5678-9012', new: true, name: 'Farida Qureshi', authMethods: [] };
    default:
      return call satisfies never;
  }
}
