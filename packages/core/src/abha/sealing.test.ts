import { afterEach, expect, test, vi } from 'vitest';
import { abhaKey, opened } from '../testing/abhaKey.js';
import { thrownBy } from '../testing/stubFetch.js';
import { createSealer } from './sealing.js';

afterEach(() => vi.unstubAllGlobals());

const bare = abhaKey.publicKey.replace(/-----[^-]+-----|\n/g, '');

test.each([
  ['as PEM', abhaKey.publicKey],
  ['as PEM with Windows line ends', abhaKey.publicKey.replaceAll('\n', '\r\n')],
  ['as PEM with escaped line ends, as in an environment variable', abhaKey.publicKey.replaceAll('\n', '\\n')],
  ['as bare base64', bare],
  ['as bare base64 with a line end', `${bare}\n`],
])('what is sealed with the key %s opens with the private key', async (_, publicKey) => {
  const seal = createSealer(async () => ({ ...abhaKey, publicKey }));
  const { ciphertext } = await seal('234567890124');

  expect(opened(ciphertext)).toBe('234567890124');
});

test('a ciphertext is standard base64 of the size of the key', async () => {
  const { ciphertext } = await createSealer(async () => abhaKey)('012345');

  expect(ciphertext).toMatch(/^[A-Za-z0-9+/]{342}==$/);
});

test('the same value is sealed differently each time', async () => {
  const seal = createSealer(async () => abhaKey);
  const [one, other] = await Promise.all([seal('012345'), seal('012345')]);

  expect(one.ciphertext).not.toBe(other.ciphertext);
});

test('the key is asked for once, however many values are sealed', async () => {
  const key = vi.fn(async () => abhaKey);
  const seal = createSealer(key);
  await Promise.all([seal('1'), seal('2'), seal('3')]);
  await seal('4');

  expect(key).toHaveBeenCalledTimes(1);
});

test('a key that could not be had is asked for again', async () => {
  const key = vi.fn(async () => abhaKey).mockRejectedValueOnce(new Error('offline'));
  const seal = createSealer(key);
  await thrownBy(seal('1'));

  expect(opened((await seal('2')).ciphertext)).toBe('2');
  expect(key).toHaveBeenCalledTimes(2);
});

test.each(['RSA/ECB/PKCS1Padding', 'RSA/ECB/OAEPWithSHA-256AndMGF1Padding', 'none', ''])(
  'the algorithm %j is refused',
  async (encryptionAlgorithm) => {
    const error = await thrownBy(createSealer(async () => ({ ...abhaKey, encryptionAlgorithm }))('234567890124'));

    expect(String(error)).toContain('refuses any other algorithm');
  },
);

test.each([undefined, null, 5, {}])('a key that is %s is refused with what to configure', async (publicKey) => {
  const seal: unknown = Reflect.apply(createSealer, undefined, [async () => ({ ...abhaKey, publicKey })]);
  const sealed = typeof seal === 'function' ? (Reflect.apply(seal, undefined, ['234567890124']) as unknown) : null;

  await expect(sealed).rejects.toThrow('abhaPublicKey has to be { publicKey, encryptionAlgorithm }, both texts.');
});

test('a page without Web Crypto is told to use https', async () => {
  vi.stubGlobal('crypto', {});

  await expect(createSealer(async () => abhaKey)('1')).rejects.toThrow('serve it over https');
});

test.each(['not a key', '', Buffer.from('not a key').toString('base64')])(
  'the key %j is refused, and what was to be sealed is not in the error',
  async (publicKey) => {
    const error = await thrownBy(createSealer(async () => ({ ...abhaKey, publicKey }))('234567890124'));

    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toContain('234567890124');
  },
);
