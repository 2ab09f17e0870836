import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { ClientConfig } from '../client/config.js';
import { createHttp } from '../client/http.js';
import { ServerError, ValidationError } from '../errors/EhrApiError.js';
import { abhaKey, opened } from '../testing/abhaKey.js';
import { connectionBroke, stubFetch, thrownBy, type StubAnswer } from '../testing/stubFetch.js';
import { createAbhaService } from './abha.service.js';

function abhaWith(answers: readonly StubAnswer[], config: Partial<ClientConfig> = { abhaPublicKey: abhaKey }) {
  const { fetch, asked } = stubFetch(...answers);
  return { abha: createAbhaService(createHttp({ baseUrl: 'https://api.test', fetch, ...config })), asked };
}

/** The one encrypted member of a body, opened, beside the others. */
const body = (sent: unknown, field: string): Record<string, unknown> => {
  const members = sent as Record<string, unknown>;
  return { ...members, [field]: opened(members[field]) };
};

const codeSent = { body: { txnId: 't-1', message: 'OTP sent to mobile number ending with ******3210' } };
const enrolled = {
  body: {
    message: 'Account created successfully',
    txnId: 't-2',
    isNew: true,
    tokens: { token: 'canary-token', expiresIn: 1800, refreshToken: 'canary-token', refreshExpiresIn: 1296000 },
    ABHAProfile: { ABHANumber: '91-1234-5678-9012', firstName: 'Asha', mobile: '9876543210' },
  },
};

describe('the six wire steps', () => {
  test('1: the Aadhaar number travels encrypted, and the answer says where the code went', async () => {
    const { abha, asked } = abhaWith([codeSent]);

    await expect(abha.generateAadhaarOtp('2345 6789 0124')).resolves.toEqual({ txnId: 't-1', sentTo: '******3210' });
    expect(asked).toMatchObject([{ method: 'POST', path: '/patient/registration/abha/aadhaar/request-otp' }]);
    expect(body(asked[0]?.body, 'aadhaar')).toEqual({ aadhaar: '234567890124' });
  });

  test('1: a sealed number can be sent again without the number', async () => {
    const { abha, asked } = abhaWith([codeSent]);
    const sealed = await abha.seal('२३४५ ६७८९ ०१२४');
    await abha.generateAadhaarOtp(sealed);
    await abha.generateAadhaarOtp(sealed);

    expect(asked.map(({ body }) => body)).toEqual([{ aadhaar: sealed.ciphertext }, { aadhaar: sealed.ciphertext }]);
    expect(opened(sealed.ciphertext)).toBe('234567890124');
  });

  test('2: the code travels encrypted, the mobile in ten plain digits', async () => {
    const { abha, asked } = abhaWith([enrolled]);
    const enrolment = await abha.enrollWithAadhaar({ txnId: 't-1', otp: ' ०१२ ३४५ ', mobile: '+91 98765 43210' });

    expect(asked).toMatchObject([{ method: 'POST', path: '/patient/registration/abha/aadhaar/enroll' }]);
    expect(body(asked[0]?.body, 'otp')).toEqual({ otp: '012345', txnId: 't-1', mobile: '9876543210' });
    expect(enrolment).toMatchObject({ txnId: 't-2', isNew: true, profile: { abhaNumber: '91-1234-5678-9012' } });
    expect(inspect(enrolment, { showHidden: true, depth: 9 })).not.toContain('canary');
  });

  test('3: the communication mobile travels encrypted as updateValue', async () => {
    const { abha, asked } = abhaWith([{ body: { txnId: 't-3', message: 'OTP sent' } }]);

    await expect(abha.generateMobileOtp({ txnId: 't-2', mobile: '098765 43210' })).resolves.toEqual({
      txnId: 't-3',
      sentTo: null,
    });
    expect(asked).toMatchObject([{ method: 'POST', path: '/patient/registration/abha/update/mobile/request-otp' }]);
    expect(body(asked[0]?.body, 'updateValue')).toEqual({ updateValue: '9876543210', txnId: 't-2' });
  });

  test.each(['success', 'VERIFIED'])(
    '4: the second code travels encrypted, and %s means verified',
    async (authResult) => {
      const { abha, asked } = abhaWith([{ body: { txnId: 't-4', authResult, message: 'ok' } }]);

      await expect(abha.verifyMobileOtp({ txnId: 't-3', otp: '654321' })).resolves.toEqual({ txnId: 't-4' });
      expect(asked).toMatchObject([{ method: 'POST', path: '/patient/registration/abha/update/mobile/verify-otp' }]);
      expect(body(asked[0]?.body, 'otp')).toEqual({ otp: '654321', txnId: 't-3' });
    },
  );

  test('4: a second code that was not accepted is a wrong code, though the status is 200', async () => {
    const { abha } = abhaWith([{ body: { txnId: 't-4', authResult: 'failed', message: 'canary' } }]);

    await expect(abha.verifyMobileOtp({ txnId: 't-3', otp: '654321' })).rejects.toMatchObject({
      name: 'ValidationError',
      code: 'otp_wrong',
      recovery: 'reenter',
      outcome: 'failed',
      fields: { otp: 'otp_wrong' },
    });
  });

  test('5: suggestions come with the transaction that goes on', async () => {
    const { abha, asked } = abhaWith([{ body: { txnId: 't-5', abhaAddressList: ['asha.rao', 'asharao88'] } }]);

    await expect(abha.addressSuggestions('t/4')).resolves.toEqual({
      txnId: 't-5',
      suggestions: ['asha.rao', 'asharao88'],
    });
    expect(asked).toMatchObject([
      { method: 'GET', path: '/patient/registration/abha/address-suggestions?txnId=t%2F4', body: undefined },
    ]);
  });

  test('5: an answer without a transaction keeps the one there was', async () => {
    const { abha } = abhaWith([{ body: { abhaAddressList: [] } }]);

    await expect(abha.addressSuggestions('t-4')).resolves.toEqual({ txnId: 't-4', suggestions: [] });
  });

  test('6: an address travels in lower case and without its suffix', async () => {
    const claimed = { txnId: 't-6', healthIdNumber: '91123456789012', preferredAbhaAddress: 'asha.rao@sbx' };
    const { abha, asked } = abhaWith([{ body: claimed }]);

    await expect(abha.createAddress({ txnId: 't-5', abhaAddress: ' Asha.Rao@sbx' })).resolves.toEqual({
      abhaNumber: '91-1234-5678-9012',
      abhaAddress: 'asha.rao@sbx',
    });
    expect(asked).toMatchObject([
      {
        method: 'POST',
        path: '/patient/registration/abha/abha-address',
        body: { txnId: 't-5', abhaAddress: 'asha.rao' },
      },
    ]);
  });
});

describe('bad input is not sent', () => {
  test.each(['23456789012', '2345678901240', '234567890125', 'abcdefghijkl'])(
    'the Aadhaar number %j',
    async (aadhaar) => {
      const { abha, asked } = abhaWith([codeSent]);
      const error = await thrownBy(abha.generateAadhaarOtp(aadhaar));

      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({ statusCode: 400, fields: { aadhaar: 'aadhaar_invalid' } });
      expect(inspect(error, { showHidden: true })).not.toContain(aadhaar);
      expect(asked).toHaveLength(0);
    },
  );

  test.each(['12345', '1234567', '12345a', ''])('the code %j', async (otp) => {
    const { abha, asked } = abhaWith([enrolled]);
    const fields = { otp: 'otp_invalid' };

    await expect(abha.enrollWithAadhaar({ txnId: 't-1', otp, mobile: '9876543210' })).rejects.toMatchObject({ fields });
    await expect(abha.verifyMobileOtp({ txnId: 't-1', otp })).rejects.toMatchObject({ fields });
    expect(asked).toHaveLength(0);
  });

  test.each(['987654321', '1234567890', ''])('the mobile %j', async (mobile) => {
    const { abha, asked } = abhaWith([enrolled]);
    const fields = { mobile: 'mobile_invalid' };

    await expect(abha.enrollWithAadhaar({ txnId: 't-1', otp: '123456', mobile })).rejects.toMatchObject({ fields });
    await expect(abha.generateMobileOtp({ txnId: 't-1', mobile })).rejects.toMatchObject({ fields });
    expect(asked).toHaveLength(0);
  });

  test('an empty address or transaction', async () => {
    const { abha, asked } = abhaWith([{ body: {} }]);

    await expect(abha.createAddress({ txnId: '', abhaAddress: '@sbx' })).rejects.toMatchObject({
      fields: { abhaAddress: 'required', txnId: 'required' },
    });
    expect(asked).toHaveLength(0);
  });
});

describe('the public key', () => {
  const served = { body: abhaKey };

  test('is fetched once for many calls', async () => {
    const { abha, asked } = abhaWith([served, codeSent], {});
    await Promise.all([abha.generateAadhaarOtp('234567890124'), abha.generateAadhaarOtp('999941057058')]);
    await abha.generateMobileOtp({ txnId: 't-1', mobile: '9876543210' });

    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /abha-public-key',
      'POST /patient/registration/abha/aadhaar/request-otp',
      'POST /patient/registration/abha/aadhaar/request-otp',
      'POST /patient/registration/abha/update/mobile/request-otp',
    ]);
    const numbers = asked.slice(1, 3).map((sent) => body(sent.body, 'aadhaar')['aadhaar']);
    expect(new Set(numbers)).toEqual(new Set(['234567890124', '999941057058']));
  });

  test('is fetched again after it could not be had', async () => {
    const { abha, asked } = abhaWith([{ status: 404 }, served, codeSent], {});
    await thrownBy(abha.generateAadhaarOtp('234567890124'));
    await abha.generateAadhaarOtp('234567890124');

    expect(asked.map(({ path }) => path)).toEqual([
      '/abha-public-key',
      '/abha-public-key',
      '/patient/registration/abha/aadhaar/request-otp',
    ]);
  });

  test('is not fetched where it is configured', async () => {
    const { abha, asked } = abhaWith([codeSent]);
    await abha.generateAadhaarOtp('234567890124');

    expect(asked.map(({ path }) => path)).not.toContain('/abha-public-key');
  });

  test('of an unknown algorithm is refused, and nothing is sent', async () => {
    const { abha, asked } = abhaWith(
      [{ body: { ...abhaKey, encryptionAlgorithm: 'RSA/ECB/PKCS1Padding' } }, codeSent],
      {},
    );

    await expect(abha.generateAadhaarOtp('234567890124')).rejects.toThrow('refuses any other algorithm');
    expect(asked).toHaveLength(1);
  });
});

/** One refusal of the service, for a call that it can answer. */
const calls = {
  generateAadhaarOtp: (abha) => abha.generateAadhaarOtp('234567890124'),
  enrollWithAadhaar: (abha) => abha.enrollWithAadhaar({ txnId: 't-1', otp: '123456', mobile: '9876543210' }),
  generateMobileOtp: (abha) => abha.generateMobileOtp({ txnId: 't-2', mobile: '9876543210' }),
  verifyMobileOtp: (abha) => abha.verifyMobileOtp({ txnId: 't-3', otp: '123456' }),
  addressSuggestions: (abha) => abha.addressSuggestions('t-4'),
  createAddress: (abha) => abha.createAddress({ txnId: 't-5', abhaAddress: 'asha.rao' }),
} satisfies Record<string, (abha: ReturnType<typeof createAbhaService>) => Promise<unknown>>;

describe('refusals', () => {
  test.each<[keyof typeof calls, number, unknown, object]>([
    [
      'generateAadhaarOtp',
      400,
      { message: 'Aadhaar Number is not valid' },
      { code: 'aadhaar_invalid', recovery: 'reenter' },
    ],
    [
      'generateAadhaarOtp',
      400,
      { loginId: 'Invalid LoginId', timestamp: 'now' },
      { code: 'aadhaar_invalid', recovery: 'reenter' },
    ],
    [
      'generateAadhaarOtp',
      422,
      { code: 'ABDM-1204', message: 'Mobile number is not linked with Aadhaar' },
      { code: 'aadhaar_without_mobile', recovery: 'other-route' },
    ],
    ['generateAadhaarOtp', 400, { code: 'ABDM-1100', message: 'too many' }, { code: 'otp_locked', recovery: 'wait' }],
    [
      'generateAadhaarOtp',
      422,
      { error: { code: 'ABDM-1206', message: 'UIDAI down' } },
      { code: 'service_down', recovery: 'retry' },
    ],
    [
      'generateAadhaarOtp',
      400,
      [{ code: 'ABDM-1022: ', message: 'slow down' }],
      { code: 'rate_limited', recovery: 'wait' },
    ],
    [
      'enrollWithAadhaar',
      422,
      { code: 'ABDM-1204', message: 'UIDAI Error code : 400' },
      { code: 'otp_wrong', recovery: 'reenter' },
    ],
    [
      'enrollWithAadhaar',
      422,
      { code: 'ABDM-1204', message: 'OTP Expired' },
      { code: 'otp_expired', recovery: 'restart' },
    ],
    [
      'enrollWithAadhaar',
      422,
      { code: 'ABDM-1204', message: 'UIDAI Error code : 561' },
      { code: 'otp_expired', recovery: 'restart' },
    ],
    [
      'enrollWithAadhaar',
      400,
      { otpValue: 'Invalid OTP', timestamp: 'now' },
      { code: 'otp_wrong', recovery: 'reenter' },
    ],
    [
      'enrollWithAadhaar',
      400,
      { message: 'Please enter a valid OTP. Entered OTP is either expired or incorrect' },
      { code: 'otp_wrong' },
    ],
    ['enrollWithAadhaar', 400, { code: 'ABDM-1124', message: 'limit' }, { code: 'mobile_limit', recovery: 'reenter' }],
    [
      'enrollWithAadhaar',
      400,
      { code: 'ABDM-1017', message: 'stale' },
      { code: 'transaction_stale', recovery: 'restart' },
    ],
    [
      'enrollWithAadhaar',
      400,
      { code: 'ABDM-1134', message: 'off' },
      { code: 'abha_deactivated', recovery: 'other-route' },
    ],
    [
      'enrollWithAadhaar',
      400,
      { code: 'ABDM-1094', message: 'no' },
      { code: 'method_not_allowed', recovery: 'other-route' },
    ],
    [
      'enrollWithAadhaar',
      400,
      { code: 'ABDM-1016', message: 'time' },
      { code: 'forbidden', recovery: 'contact-admin' },
    ],
    ['generateMobileOtp', 400, { code: 'ABDM-1124', message: 'limit' }, { code: 'mobile_limit', recovery: 'reenter' }],
    ['verifyMobileOtp', 400, { message: 'Mobile OTP is not valid' }, { code: 'otp_wrong', recovery: 'reenter' }],
    ['verifyMobileOtp', 400, { code: 'ABDM-1100', message: 'too many' }, { code: 'otp_locked', recovery: 'wait' }],
    [
      'addressSuggestions',
      400,
      { code: 'ABDM-1017', message: 'stale' },
      { code: 'transaction_stale', recovery: 'restart' },
    ],
    ['createAddress', 400, { code: 'ABDM-1101', message: 'exists' }, { code: 'address_taken', recovery: 'reenter' }],
    ['createAddress', 400, { message: 'ABHA address is not valid' }, { code: 'address_invalid', recovery: 'reenter' }],
    [
      'createAddress',
      401,
      { code: '900901', message: 'Invalid Credentials' },
      { code: 'forbidden', recovery: 'contact-admin' },
    ],
  ])('%s answered %d %j', async (call, status, answer, expected) => {
    const { abha } = abhaWith([{ status, body: answer }]);

    await expect(calls[call](abha)).rejects.toMatchObject({ ...expected, statusCode: status, outcome: 'failed' });
  });

  test.each<[keyof typeof calls, unknown, Record<string, string>]>([
    ['generateAadhaarOtp', { message: 'Aadhaar Number is not valid' }, { aadhaar: 'aadhaar_invalid' }],
    ['enrollWithAadhaar', { otpValue: 'Invalid OTP' }, { otpValue: 'invalid', otp: 'otp_wrong' }],
    ['enrollWithAadhaar', { code: 'ABDM-1124' }, { mobile: 'mobile_limit' }],
    ['createAddress', { code: 'ABDM-1101' }, { abhaAddress: 'address_taken' }],
  ])('%s refused with %j marks the field %j', async (call, answer, fields) => {
    const { abha } = abhaWith([{ status: 400, body: answer }]);

    await expect(calls[call](abha)).rejects.toMatchObject({ fields });
  });

  test('a failure that only mentions the code is no wrong code: an enrolment may have happened', async () => {
    const { abha } = abhaWith([{ status: 500, body: { message: 'Something went wrong while verifying the OTP' } }]);
    const error = await thrownBy(calls.enrollWithAadhaar(abha));

    expect(error).toBeInstanceOf(ServerError);
    expect(error).toMatchObject({ code: 'server_error', outcome: 'unknown' });
  });

  test.each(Object.keys(calls) as (keyof typeof calls)[])('nothing the service said to %s is kept', async (call) => {
    const { abha } = abhaWith([
      { status: 400, body: { message: 'canary', details: [{ field: 'otp', reason: 'canary 1' }] } },
    ]);
    const error = await thrownBy(calls[call](abha));

    expect(error).toMatchObject({ data: undefined, fields: { otp: 'invalid' } });
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain('canary');
  });

  test.each(['enrollWithAadhaar', 'verifyMobileOtp', 'createAddress'] as const)(
    'a lost answer of %s has an unknown outcome, and the call is not repeated',
    async (call) => {
      const { abha, asked } = abhaWith([connectionBroke]);

      await expect(calls[call](abha)).rejects.toMatchObject({ code: 'offline', outcome: 'unknown' });
      expect(asked).toHaveLength(1);
    },
  );
});
