import { hprEndpoints } from '@carestack/core/hpr';
import { nationalMobile } from '@carestack/core/values';
import { routeWithBody, type RoomApp } from '../http/route.js';
import type { World } from '../World.js';
import { hprIdentities } from './identities.js';
import { createHprRegistration } from './registration.js';

export function hprRoutes(app: RoomApp, world: World): void {
  const registration = createHprRegistration(world);

  routeWithBody(app, hprEndpoints.generateAadhaarOtp, async ({ body }) =>
    registration.requestAadhaarCode(body.aadhaar),
  );
  routeWithBody(
    app,
    hprEndpoints.verifyAadhaarOtp,
    async ({ body: { txnId, otp } }) => registration.verifyAadhaar({ txnId, code: otp }),
    withoutNulls,
  );
  routeWithBody(app, hprEndpoints.checkAccountExist, async ({ body }) => registration.checkAccount(body.txnId));
  routeWithBody(app, hprEndpoints.demographicAuthViaMobile, async ({ body: { txnId, mobileNumber } }) =>
    registration.matchMobile({ txnId, mobile: nationalMobile(mobileNumber) }),
  );
  routeWithBody(app, hprEndpoints.generateMobileOtp, async ({ body: { txnId, mobile } }) =>
    registration.requestMobileCode({ txnId, mobile: nationalMobile(mobile) }),
  );
  routeWithBody(app, hprEndpoints.verifyMobileOtp, async ({ body: { txnId, otp } }) =>
    registration.verifyMobile({ txnId, code: otp }),
  );
  routeWithBody(app, hprEndpoints.hprIdSuggestions, async ({ body }) => registration.suggestions(body.txnId));
  routeWithBody(app, hprEndpoints.createHprId, async ({ body }) => registration.create(body), withoutNulls);

  app.get('/sandbox/hpr-identities', (context) => context.json({ identities: hprIdentities }));
}

/** Python's client writes null for what it was not given. */
function withoutNulls(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
}
