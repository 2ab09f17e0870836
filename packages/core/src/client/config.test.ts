import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '../testing/stubFetch.js';
import { configFromEnvironment } from './config.js';
import { createCarestack } from './createCarestack.js';

afterEach(() => vi.unstubAllGlobals());

const variables = {
  CARESTACK_API_URL: 'https://api.test',
  CARESTACK_API_KEY: 'key-1',
  CARESTACK_HPRID_AUTH: '71-1234',
};

test('address, key and HPR value come from the environment', () => {
  expect(configFromEnvironment(variables)).toEqual({ baseUrl: 'https://api.test', apiKey: 'key-1', hprId: '71-1234' });
});

test('the names that the Python SDK reads serve too', () => {
  expect(configFromEnvironment({ API_URL: 'https://old.test', X_HPR_ID: '71-9', CARESTACK_API_KEY: 'key-1' })).toEqual({
    baseUrl: 'https://old.test',
    apiKey: 'key-1',
    hprId: '71-9',
  });
});

test('the key for AI payloads comes from the environment when it is there', () => {
  expect(configFromEnvironment({ ...variables, ENCRYPTION_PUBLIC_KEY: 'pem' }).aiPublicKey).toBe('pem');
  expect(configFromEnvironment(variables).aiPublicKey).toBeUndefined();
});

test('the HPR value may be absent', () => {
  const { hprId } = configFromEnvironment({ ...variables, CARESTACK_HPRID_AUTH: undefined });

  expect(hprId).toBeUndefined();
});

test.each(['CARESTACK_API_URL', 'CARESTACK_API_KEY'])('a missing %s is named', (name) => {
  expect(() => configFromEnvironment({ ...variables, [name]: undefined })).toThrow(
    `configFromEnvironment: set ${name}`,
  );
  expect(() => configFromEnvironment({ ...variables, [name]: '' })).toThrow(`configFromEnvironment: set ${name}`);
});

test('without an argument it reads the environment of the process', () => {
  vi.stubEnv('CARESTACK_API_URL', 'https://process.test');
  vi.stubEnv('CARESTACK_API_KEY', 'key-of-process');

  expect(configFromEnvironment()).toMatchObject({ baseUrl: 'https://process.test', apiKey: 'key-of-process' });
  vi.unstubAllEnvs();
});

test.each(['', '__API_URL__', '__CARESTACK_BASE_URL__'])('the base address %j is refused as missing', (baseUrl) => {
  expect(() => createCarestack({ baseUrl })).toThrow('createCarestack: baseUrl is missing.');
});

test('a key and a getToken together are refused', () => {
  expect(() => createCarestack({ baseUrl: 'https://api.test', apiKey: 'key-1', getToken: () => 'token' })).toThrow(
    'createCarestack: give apiKey or getToken, not both.',
  );
});

test('in a browser an API key is refused, and the message does not repeat it', () => {
  vi.stubGlobal('document', {});
  const create = () => createCarestack({ baseUrl: 'https://api.test', apiKey: 'canary-key' });

  expect(create).toThrow('an API key in a browser can be read by anyone');
  expect(create).not.toThrow('canary');
});

test('in a browser an API key is accepted from who says that it is dangerous', () => {
  vi.stubGlobal('document', {});

  expect(() =>
    createCarestack({ baseUrl: 'https://api.test', apiKey: 'key-1', dangerouslyAllowBrowser: true }),
  ).not.toThrow();
});

test('in a browser the address of your own back end needs nothing else', () => {
  vi.stubGlobal('document', {});

  expect(() => createCarestack({ baseUrl: '/api/carestack' })).not.toThrow();
  expect(() => createCarestack({ baseUrl: '/api/carestack', getToken: () => 'token' })).not.toThrow();
});

test('the rooms of one client share its configuration', async () => {
  const { fetch, asked } = stubFetch(
    { body: { requestResource: [] } },
    { body: { txnId: 't-1', abhaAddressList: [] } },
  );
  const carestack = createCarestack({ baseUrl: 'https://api.test', apiKey: 'key-1', fetch });
  await carestack.patients.findAll();
  await carestack.abha.addressSuggestions('t-1');

  expect(asked.map(({ path }) => path)).toEqual([
    '/get/Patient',
    '/patient/registration/abha/address-suggestions?txnId=t-1',
  ]);
});

const wrongKinds: Readonly<Record<string, readonly unknown[]>> = {
  string: [42, true, 10n, {}, [], Symbol('x'), () => 'x'],
  function: [42, true, 'fetch', {}, [], Symbol('x')],
  boolean: [42, 'false', 10n, {}, [], Symbol('x')],
  number: ['30s', true, 10n, {}, [], Symbol('x'), Number.NaN],
};

test.each([
  ['baseUrl', 'string'],
  ['apiKey', 'string'],
  ['hprId', 'string'],
  ['aiPublicKey', 'string'],
  ['credentials', 'string'],
  ['strictNames', 'boolean'],
  // A text that says "false" would let the key into a browser.
  ['dangerouslyAllowBrowser', 'boolean'],
  ['getToken', 'function'],
  ['fetch', 'function'],
  ['onEvent', 'function'],
  ['timeout', 'number'],
])('%s is refused by name unless it is a %s', (name, kind) => {
  for (const wrong of wrongKinds[kind] ?? []) {
    const make = () => Reflect.apply(createCarestack, undefined, [{ baseUrl: 'https://api.test', [name]: wrong }]);
    expect(make, String(wrong)).toThrow(new Error(`createCarestack: ${name} has to be a ${kind}.`));
  }
});

test.each([undefined, null, 42, 'https://api.test', [], () => ({}), new Date()])(
  'a configuration that is %s is refused with one that works',
  (config) => {
    expect(() => Reflect.apply(createCarestack, undefined, [config])).toThrow(
      new Error('createCarestack: give an object, { baseUrl, apiKey }.'),
    );
  },
);

test.each([null, 42, 'CARESTACK_API_URL', []])('an environment that is %s is refused', (environment) => {
  expect(() => Reflect.apply(configFromEnvironment, undefined, [environment])).toThrow(
    new Error('configFromEnvironment: give an object with the variables, or nothing.'),
  );
});

test.each<unknown>([undefined, null, 42, {}])(
  'a getToken that gives %s has failed: no such token is sent',
  async (token) => {
    const { fetch, asked } = stubFetch({ body: {} });
    const getToken = () => token as string;

    await expect(createCarestack({ baseUrl: 'https://api.test', fetch, getToken }).patients.findAll()).rejects.toThrow(
      'getToken failed',
    );
    expect(asked).toEqual([]);
  },
);
