// What our client costs on top of `fetch` and `JSON.parse`, for the list call a screen makes most: 50 patients, answered
// in process so that no network hides the difference.
import { createHttp } from '@carestack/core/client';
import { createPatientsService } from '@carestack/core/patients';
import { measure, takingTurns, title } from './report.mjs';

const body = JSON.stringify({
  requestResource: Array.from({ length: 50 }, (_, index) => ({
    resourceId: `patient-${index}`,
    firstName: 'Meera',
    lastName: 'Iyer',
    birthDate: '1988-01-30',
    gender: 'female',
    idNumber: `91-0000-0000-${String(index).padStart(4, '0')}`,
    idType: 'ABHA',
    abhaAddress: `meera${index}@sbx`,
    mobileNumber: '+919000000000',
    emailId: `meera${index}@clinic.example`,
    address: '12 Lake Road, Mysuru',
    pincode: '570001',
    state: 'Karnataka',
    patientType: 'OLD',
  })),
  totalNumberOfRecords: 200,
  nextPageLink: 'next',
});

const address = 'https://clinic.example/api/get/Patient';

/**
 * Makes a `Request` of what it is asked, as every `fetch` does.
 *
 * @type {typeof fetch}
 */
const answer = async (input, init) => {
  const { method } = new Request(input, init);
  if (method !== 'GET') throw new Error(`Nobody answers ${method} here.`);
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
};

const patients = createPatientsService(createHttp({ baseUrl: 'https://clinic.example/api', fetch: answer }));

export async function measureClient() {
  title(`The client: a page of 50 patients (${(body.length / 1000).toFixed(1)} kB), answered in process`);
  const median = await takingTurns(
    {
      bare: async () => {
        const response = await answer(address);
        /** @type {unknown} */
        const parsed = JSON.parse(await response.text());
        return parsed;
      },
      stoppable: async () => {
        const response = await answer(address, { signal: new AbortController().signal });
        /** @type {unknown} */
        const parsed = JSON.parse(await response.text());
        return parsed;
      },
      ours: () => patients.findAll(),
    },
    { rounds: 30, calls: 100 },
  );
  const bare = median('bare');
  measure('fetch and JSON.parse', bare, 'µs');
  measure('the same, with a signal to stop it', median('stoppable') / bare, 'times');
  measure('patients.findAll', median('ours') / bare, 'times', { most: 1.5, peer: `${median('ours').toFixed(0)} µs` });
}
