import { createCarestack } from '@carestack/core';

function setting(name: 'CARESTACK_API_URL' | 'CARESTACK_API_KEY'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}

/** Address and key of the API. They stay on the server. */
export const account = () => ({ baseUrl: setting('CARESTACK_API_URL'), apiKey: setting('CARESTACK_API_KEY') });

/** The client that reads ahead for a page. */
export const carestackOnServer = () => createCarestack(account());

/** Whose records these are. A real app takes it from the session of the person signed in. */
export const facilityId = 'kachnar';
