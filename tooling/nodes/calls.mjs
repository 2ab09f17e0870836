// What every Node has to manage: a read, a search, a write, a loop over pages, a refusal, a timeout, and a `fetch` of the caller's.
import assert from 'node:assert/strict';
import { ConnectionError, createCarestack, ValidationError } from '@carestack/core';

const [, , baseUrl = '', aadhaar = ''] = process.argv;
const key = { baseUrl, apiKey: 'sandbox-key' };
const { patients, abha } = createCarestack(key);

const { id } = await patients.create({
  idNumber: `TRYOUT-${process.versions.node}`,
  idType: 'PAN',
  firstName: 'Asha',
  lastName: 'Rao',
  birthDate: '1988-01-30',
  gender: 'female',
  address: '12 Lake Road, Mysuru',
});
const read = await patients.findById(id);
assert.equal(read.firstName, 'Asha');
assert.ok(
  (await patients.findByFilters({ firstName: 'Asha', lastName: 'Rao' })).items.some((patient) => patient.id === id),
);

let seen = 0;
for await (const patient of patients.iterate()) seen += patient.id ? 1 : 0;
assert.equal(seen, (await patients.findAll()).total);

// The Aadhaar number travels encrypted, by this Node's own Web Crypto.
assert.ok((await abha.generateAadhaarOtp(aadhaar)).txnId);

await assert.rejects(patients.update(id, { emailId: 'nobody' }), ValidationError);
await assert.rejects(
  createCarestack({ ...key, fetch: () => new Promise(() => {}), timeout: 20 }).patients.update(id, {
    pincode: '570001',
  }),
  (error) => error instanceof ConnectionError && error.code === 'timeout' && error.outcome === 'unknown',
);

/** @type {string[]} */
const asked = [];
const own = createCarestack({
  ...key,
  fetch: (input, init) => {
    asked.push(input instanceof Request ? input.url : input.toString());
    return fetch(input, init);
  },
});
await own.patients.findById(id);
await own.patients.delete(id);
assert.equal(asked.length, 2);
assert.equal(await patients.exists(id), false);

console.log(`Node ${process.versions.node} makes the client's calls.`);
