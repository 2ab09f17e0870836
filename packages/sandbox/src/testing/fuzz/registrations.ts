import { abhaEndpoints } from '@carestack/core/abha';
import type { Endpoint } from '@carestack/core/client';
import { hprEndpoints } from '@carestack/core/hpr';
import { isAadhaarNumber } from '@carestack/core/values';
import * as fc from 'fast-check';
import type { Sandbox } from '../../createSandbox.js';
import { codeOnPhone } from '../phone.js';
import { mutation } from './bodies.js';
import type { FuzzedRequest } from './requests.js';

/** What the next request of a registration is like: as it should be, with a wrong member, with a wrong secret, or of another step. */
export interface Turn {
  desk: number;
  way: 'right' | 'wrong' | 'wrong-inside' | 'out-of-order';
  change: (body: unknown) => unknown;
  step: number;
}

export const turn: fc.Arbitrary<Turn> = fc.record({
  desk: fc.nat(5),
  way: fc.oneof(
    { weight: 6, arbitrary: fc.constant('right' as const) },
    { weight: 2, arbitrary: fc.constant('wrong' as const) },
    { weight: 1, arbitrary: fc.constant('wrong-inside' as const) },
    { weight: 1, arbitrary: fc.constant('out-of-order' as const) },
  ),
  change: mutation,
  step: fc.nat(),
});

interface Applicant {
  aadhaar: string;
  /** Not the one linked with the Aadhaar, so that it takes a code of its own. */
  mobile: string;
  username: string;
  txnId: string;
  code: string;
}

interface Step {
  endpoint: Endpoint;
  body: (applicant: Applicant) => Record<string, unknown>;
  /** Members that travel encrypted. */
  sealed?: readonly string[];
  sendsCode?: boolean;
}

const abhaSteps: readonly Step[] = [
  {
    endpoint: abhaEndpoints.generateAadhaarOtp,
    body: ({ aadhaar }) => ({ aadhaar }),
    sealed: ['aadhaar'],
    sendsCode: true,
  },
  {
    endpoint: abhaEndpoints.enrollWithAadhaar,
    body: ({ code, txnId, mobile }) => ({ otp: code, txnId, mobile }),
    sealed: ['otp'],
  },
  {
    endpoint: abhaEndpoints.generateMobileOtp,
    body: ({ mobile, txnId }) => ({ updateValue: mobile, txnId }),
    sealed: ['updateValue'],
    sendsCode: true,
  },
  { endpoint: abhaEndpoints.verifyMobileOtp, body: ({ code, txnId }) => ({ otp: code, txnId }), sealed: ['otp'] },
  { endpoint: abhaEndpoints.addressSuggestions, body: ({ txnId }) => ({ txnId }) },
  { endpoint: abhaEndpoints.createAddress, body: ({ username, txnId }) => ({ abhaAddress: username, txnId }) },
];

const hprSteps: readonly Step[] = [
  { endpoint: hprEndpoints.generateAadhaarOtp, body: ({ aadhaar }) => ({ aadhaar }), sendsCode: true },
  {
    endpoint: hprEndpoints.verifyAadhaarOtp,
    body: ({ code, txnId }) => ({ otp: code, txnId, domainName: '@hpr.abdm', idType: 'hpr_id' }),
  },
  { endpoint: hprEndpoints.checkAccountExist, body: ({ txnId }) => ({ txnId, preverifiedCheck: true }) },
  { endpoint: hprEndpoints.demographicAuthViaMobile, body: ({ txnId, mobile }) => ({ txnId, mobileNumber: mobile }) },
  { endpoint: hprEndpoints.generateMobileOtp, body: ({ txnId, mobile }) => ({ txnId, mobile }), sendsCode: true },
  { endpoint: hprEndpoints.verifyMobileOtp, body: ({ code, txnId }) => ({ otp: code, txnId }) },
  { endpoint: hprEndpoints.hprIdSuggestions, body: ({ txnId }) => ({ txnId }) },
  {
    endpoint: hprEndpoints.createHprId,
    body: ({ txnId, username }) => ({
      txnId,
      hprId: username,
      email: 'zqx@example.in',
      password: 'Correct-horse-7',
      firstName: 'Zqx',
      lastName: 'Zqx',
      dayOfBirth: '8',
      monthOfBirth: '3',
      yearOfBirth: '1981',
      address: '12 Zqx Road',
      pincode: '560011',
      stateCode: '29',
      districtCode: '545',
      hpCategoryCode: '1',
      hpSubCategoryCode: '1',
    }),
  },
];

export const registrationOperations = [...abhaSteps, ...hprSteps].map(({ endpoint }) => endpoint.operation);

interface Registration {
  steps: readonly Step[];
  applicant: Applicant;
  next: number;
  refusals: number;
}

/** Refused so often in a row, it is begun anew with somebody else: codes are locked for good after three. */
const patience = 4;

/** Six desks, each with somebody at some step of a registration: the transaction and the code are always those of the last answer. */
export function createRegistrations(
  sandbox: Pick<Sandbox, 'fetch' | 'apiKey'>,
  seal: (text: string) => string,
  firstNumber: number,
) {
  const desks = new Map<number, Registration>();
  /** How often a step was tried with its own transaction and something wrong. */
  const triedWrong = new Map<string, number>();
  let number = firstNumber;

  function begin(desk: number): Registration {
    number += 1;
    const steps = desk % 2 === 0 ? abhaSteps : hprSteps;
    const registration = { steps, applicant: newApplicant(number), next: 0, refusals: 0 };
    desks.set(desk, registration);
    return registration;
  }

  return {
    triedWrong,
    /** The request, the secrets in it, and what to do with its answer. */
    requestFor({ desk, way, change, step: other }: Turn) {
      const registration = desks.get(desk) ?? begin(desk);
      const { steps, applicant, next } = registration;
      const at = way === 'out-of-order' ? other % steps.length : next;
      const step = steps[at];
      if (!step) throw new Error('A registration that is over has no desk.');
      const { operation } = step.endpoint;
      if (way !== 'right' && at === next) triedWrong.set(operation, (triedWrong.get(operation) ?? 0) + 1);

      const plain = step.body(applicant);
      const inside = way === 'wrong-inside' ? change(plain) : plain;
      const sealed = sealedIn(inside, step.sealed ?? [], seal);
      const body = way === 'wrong' ? change(sealed) : sealed;
      return {
        request: requestOf(step.endpoint, body, sandbox.apiKey),
        secrets: [applicant.aadhaar, applicant.mobile, applicant.code].filter(Boolean),
        async settle(status: number, text: string): Promise<void> {
          if (status !== 200) {
            registration.refusals += 1;
            if (registration.refusals >= patience) desks.delete(desk);
            return;
          }
          applicant.txnId = txnIdIn(text) ?? applicant.txnId;
          if (step.sendsCode) applicant.code = await codeOnPhone(sandbox);
          registration.next = at + 1;
          registration.refusals = 0;
          if (registration.next >= steps.length) desks.delete(desk);
        },
      };
    },
  };
}

function newApplicant(number: number): Applicant {
  const most = `5${String(number).padStart(10, '0')}`;
  const last = Array.from({ length: 10 }, (_, digit) => most + digit).find(isAadhaarNumber);
  const ninth = String(number).padStart(9, '0');
  return { aadhaar: last ?? '', mobile: `9${ninth}`, username: `zqxperson${number}`, txnId: '', code: '' };
}

function sealedIn(body: unknown, names: readonly string[], seal: (text: string) => string): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const members = Object.entries(body).map(([name, value]: [string, unknown]) => [
    name,
    // RSA takes no more than some two hundred bytes.
    names.includes(name) && typeof value === 'string' && value.length < 50 ? seal(value) : value,
  ]);
  return Object.fromEntries(members);
}

function requestOf({ method, path, query }: Endpoint, body: unknown, apiKey: string): FuzzedRequest {
  const headers = {
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    'x-hprid-auth': 'manager@hpr.abdm',
  };
  if (!query) return { method, target: path, headers, body: JSON.stringify(body) ?? 'null' };
  const given = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const texts = given.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  // A half of a surrogate pair travels as U+FFFD.
  const search = String(new URLSearchParams(texts)).slice(0, 4_000);
  return { method, target: `${path}?${search}`, headers, body: null };
}

function txnIdIn(text: string): string | undefined {
  return /"txnId":"([^"]+)"/.exec(text)?.[1];
}
