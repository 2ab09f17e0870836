import { AuthenticationError } from '../errors/EhrApiError.js';
import type { ClientConfig } from './config.js';
import { textOf } from '../values/given.js';

export interface Credentials {
  /** The value of the `Authorization` header, if there is one. */
  current(): Promise<string | undefined> | string | undefined;
  /** A newer value than the one that was refused, or undefined where none can be had. Calls in flight share one renewal. */
  renew(refused: string | undefined): Promise<string | undefined>;
}

export function createCredentials({ apiKey, getToken }: ClientConfig): Credentials {
  if (!getToken) {
    const value = apiKey && bearer(apiKey);
    return { current: () => value, renew: async () => undefined };
  }

  let latest: Promise<string> | undefined;

  const ask = (isRenewal: boolean) => {
    const asked: Promise<string> = Promise.resolve(isRenewal)
      .then((isAgain) => getToken({ isRenewal: isAgain }))
      .then(bearer)
      .catch(() => {
        if (latest === asked) latest = undefined;
        // No cause: what the host threw may hold the token.
        throw new AuthenticationError('unauthenticated', 'getToken failed');
      });
    latest = asked;
    return asked;
  };

  return {
    current: () => latest ?? ask(false),
    async renew(refused) {
      const known = latest;
      if (known && (await known) !== refused) return latest;
      return latest === known ? ask(true) : latest;
    },
  };
}

/** A key that already says `Bearer` is left alone. Without a type to stop it, `undefined` would be sent as a token. */
function bearer(token: string): string {
  return /^bearer /i.test(textOf('getToken', 'token', token)) ? token : `Bearer ${token}`;
}
