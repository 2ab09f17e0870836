import { abhaAddressLocalPart, abhaEndpoints, abhaPublicKeyEndpoint } from '@carestack/core/abha';
import { nationalMobile } from '@carestack/core/values';
import { route, routeWithBody, type RoomApp } from '../http/route.js';
import type { World } from '../World.js';
import { fullMobile, identities } from './identities.js';
import { encryptionAlgorithm } from './keyPair.js';
import { refusals } from '../registration/refusals.js';
import { createRegistration } from './registration.js';

export function abhaRoutes(app: RoomApp, world: World): void {
  const { secrets } = world;
  const registration = createRegistration(world);

  async function opened(field: string, ciphertext: string): Promise<string> {
    const text = await secrets.open(ciphertext);
    if (text === null) throw refusals.badCiphertext(field);
    return text;
  }

  route(app, abhaPublicKeyEndpoint, async () => ({ publicKey: await secrets.publicKey(), encryptionAlgorithm }));

  routeWithBody(app, abhaEndpoints.generateAadhaarOtp, async ({ body }) =>
    registration.requestAadhaarCode(await opened('aadhaar', body.aadhaar)),
  );

  routeWithBody(
    app,
    abhaEndpoints.enrollWithAadhaar,
    async ({ body: { otp, txnId, mobile } }) => registration.enroll({ txnId, mobile, code: await opened('otp', otp) }),
    withoutEmptyMobile,
  );

  routeWithBody(app, abhaEndpoints.generateMobileOtp, async ({ body }) => {
    const mobile = nationalMobile(await opened('updateValue', body.updateValue));
    if (!/^[6-9]\d{9}$/.test(mobile)) throw refusals.invalidMobile();
    return registration.requestMobileCode({ txnId: body.txnId, mobile });
  });

  routeWithBody(app, abhaEndpoints.verifyMobileOtp, async ({ body: { otp, txnId } }) =>
    registration.verifyMobile({ txnId, code: await opened('otp', otp) }),
  );

  route(app, abhaEndpoints.addressSuggestions, async ({ query }) => registration.suggestions(query('txnId') ?? ''));

  routeWithBody(app, abhaEndpoints.createAddress, async ({ body: { abhaAddress, txnId } }) =>
    registration.claim({ txnId, localPart: abhaAddressLocalPart(abhaAddress) }),
  );

  app.get('/sandbox/identities', (context) => context.json({ identities, fullMobile }));
}

/** An empty or null mobile is none. */
function withoutEmptyMobile({ mobile, ...body }: Readonly<Record<string, unknown>>) {
  return mobile ? { ...body, mobile } : body;
}
