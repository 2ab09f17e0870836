// What our client costs on top of `fetch` and `JSON.parse`, for the list call a screen makes most: 50 patients, answered
// in process so that no network hides the difference. Both ways take turns in one run, so the ratio holds on any machine.
import { createHttp } from '@carestack/core/client';
import { createPatientsService } from '@carestack/core/patients';

const page = {
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
};
const body = JSON.stringify(page);
/** @type {typeof fetch} */
const answer = async () => new Response(body, { headers: { 'Content-Type': 'application/json' } });

const patients = createPatientsService(createHttp({ baseUrl: 'https://clinic.example/api', fetch: answer }));

const ways = {
  'fetch and JSON.parse': async () => {
    const response = await answer(new Request('https://clinic.example/api/get/Patient'));
    /** @type {unknown} */
    const parsed = JSON.parse(await response.text());
    return parsed;
  },
  'patients.findAll': () => patients.findAll(),
};

const rounds = 30;
const callsPerRound = 100;
/** @type {Record<string, number[]>} microseconds of each call, by way */
const taken = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));

for (let round = -5; round < rounds; round += 1) {
  for (const [name, call] of Object.entries(ways)) {
    for (let count = 0; count < callsPerRound; count += 1) {
      const started = performance.now();
      await call();
      // The first rounds only warm up.
      if (round >= 0) taken[name]?.push((performance.now() - started) * 1000);
    }
  }
}

/** @param {number[]} times @param {number} share */
const quantile = (times, share) => times.sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
const bare = taken['fetch and JSON.parse'] ?? [];

console.log(`A page of 50 patients (${(body.length / 1000).toFixed(1)} kB), ${rounds * callsPerRound} calls each\n`);
console.log(`${''.padEnd(24)}   median      p95    ratio`);
for (const [name, times] of Object.entries(taken)) {
  const [median, slow] = [quantile(times, 0.5), quantile(times, 0.95)];
  const ratio = (median / quantile(bare, 0.5)).toFixed(1);
  console.log(
    `${name.padEnd(24)}${median.toFixed(0).padStart(6)} µs${slow.toFixed(0).padStart(6)} µs${ratio.padStart(8)}x`,
  );
}
