import { configFromEnvironment, type ClientConfig } from '@carestack/core';

/** The configuration, written out. The address is not public: Carestack gives you yours. */
export const written: ClientConfig = {
  baseUrl: 'https://carestack.example',
  apiKey: 'your_api_key',
  hprId: 'your_hpr_id', // for organizations and HPR
};

/** The same from `CARESTACK_API_URL`, `CARESTACK_API_KEY` and `CARESTACK_HPRID_AUTH`. */
export function fromEnvironment(): ClientConfig {
  return configFromEnvironment();
}
