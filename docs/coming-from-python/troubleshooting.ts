import {
  AuthenticationError,
  AuthorizationError,
  CarestackSDK,
  EhrApiError,
  newPatientSchema,
  SDKConfig,
  type ClientConfig,
} from '@carestack/core';

/** Why calls are refused. `network` stands for a `fetch` of your own, when you have one. */
export async function diagnose(network?: typeof fetch): Promise<string> {
  let config: ClientConfig;
  try {
    config = SDKConfig.fromEnvironment();
  } catch (error) {
    return error instanceof Error ? error.message : 'No configuration';
  }

  try {
    await CarestackSDK({ ...config, fetch: network }).patients.findAll();
    return 'Authentication successful';
  } catch (error) {
    if (error instanceof AuthenticationError) return 'Invalid credentials';
    if (error instanceof AuthorizationError) return 'Insufficient permissions';
    if (error instanceof EhrApiError) return `API error: ${error.code}`;
    throw error;
  }
}

/** What would be refused, before the call: the schema that the client itself checks by. */
export function faultsIn(patient: unknown): string[] {
  const checked = newPatientSchema.safeParse(patient);
  return checked.error?.issues.map(({ path }) => `Check ${path.join('.')}`) ?? [];
}
