import type { Endpoint } from '@carestack/core/client';
import { capacitySchema } from '../appointments/capacity.js';
import { faultSchema } from '../faults/fault.js';

/** What only a sandbox answers. None of it is in the contract. */
export interface SandboxRoute extends Pick<Endpoint, 'method' | 'path' | 'query' | 'body'> {
  operation: `sandbox.${string}`;
  summary: string;
}

export const sandboxRoutes: readonly SandboxRoute[] = [
  {
    operation: 'sandbox.openApi',
    method: 'GET',
    path: '/openapi.json',
    summary: 'This document',
  },
  {
    operation: 'sandbox.inbox',
    method: 'GET',
    path: '/sandbox/inbox',
    query: ['to'],
    summary: 'The text messages on the invented phones; `to` takes the last four digits of one',
  },
  {
    operation: 'sandbox.identities',
    method: 'GET',
    path: '/sandbox/identities',
    summary: 'The Aadhaar numbers to try the ABHA journey with',
  },
  {
    operation: 'sandbox.hprIdentities',
    method: 'GET',
    path: '/sandbox/hpr-identities',
    summary: 'The Aadhaar numbers to try the HPR journey with',
  },
  {
    operation: 'sandbox.aiPublicKey',
    method: 'GET',
    path: '/sandbox/ai-public-key',
    summary: 'The key for clients that encrypt AI payloads by themselves',
  },
  {
    operation: 'sandbox.careContexts',
    method: 'GET',
    path: '/sandbox/care-contexts',
    summary: 'The care contexts, and the kinds of the records handed over for them',
  },
  {
    operation: 'sandbox.faults',
    method: 'GET',
    path: '/sandbox/faults',
    summary: 'The faults that wait for a call',
  },
  {
    operation: 'sandbox.addFault',
    method: 'POST',
    path: '/sandbox/faults',
    body: faultSchema,
    summary: 'Lets calls go wrong',
  },
  {
    operation: 'sandbox.clearFaults',
    method: 'DELETE',
    path: '/sandbox/faults',
    summary: 'Lets all calls go well again',
  },
  {
    operation: 'sandbox.capacities',
    method: 'GET',
    path: '/sandbox/capacities',
    summary: 'The practitioners who see more than one patient at a time',
  },
  {
    operation: 'sandbox.setCapacity',
    method: 'POST',
    path: '/sandbox/capacities',
    body: capacitySchema,
    summary: 'How many appointments a practitioner may have at one time',
  },
  {
    operation: 'sandbox.reset',
    method: 'POST',
    path: '/sandbox/reset',
    summary: 'Everything as it was in the beginning',
  },
];
