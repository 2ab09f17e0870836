import { headers, startSandbox } from './processes.mjs';
import { measure, takingTurns, title } from './report.mjs';

/** @param {string} url @param {string} path */
async function read(url, path) {
  const response = await fetch(url + path, { headers });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return /** @type {{ totalNumberOfRecords: number, requestResource: { mobileNumber: string | null, birthDate: string }[] }} */ (
    await response.json()
  );
}

const search = (/** @type {object} */ filters) =>
  `/health-lake/get-profiles/Patient?filters=${encodeURIComponent(JSON.stringify(filters))}`;

/** The same pages of a sandbox of any size. @param {string} url */
async function pagesOf(url) {
  const { totalNumberOfRecords, requestResource } = await read(url, '/get/Patient');
  const middle = Buffer.from(JSON.stringify({ after: Math.floor(totalNumberOfRecords / 2) })).toString('base64url');
  const somebody = requestResource.find(({ mobileNumber }) => mobileNumber);
  return {
    'first page': '/get/Patient',
    'middle page': `/get/Patient?nextPage=${middle}`,
    'filtered by mobile': search({ phone: somebody?.mobileNumber }),
    'filtered by birth date': search({ birthdate: somebody?.birthDate }),
    'filtered by state': search({ state: 'Kerala' }),
    'filtered by gender': search({ gender: 'female' }),
    'filtered by a common family name': search({ family: 'Singh' }),
    'filtered by the start of a mobile': search({ phone: '9' }),
  };
}

/** @param {string} folder */
export async function measureMillion(folder) {
  title('The sandbox with 1,000,000 patients in a file, beside 1,000');
  const small = await startSandbox('--file', `${folder}/thousand.db`, '--patients', '1000');
  const large = await startSandbox('--file', `${folder}/million.db`, '--patients', '1000000');
  measure('filled in', (performance.now() - large.started) / 1000, 's');
  measure('most memory it held meanwhile', large.peakMemory(), 'MB');

  const smallPages = await pagesOf(small.url);
  for (const [name, path] of Object.entries(await pagesOf(large.url))) {
    const smallPath = new Map(Object.entries(smallPages)).get(name) ?? '';
    const started = performance.now();
    await read(large.url, path);
    const first = performance.now() - started;
    const median = await takingTurns(
      { small: () => read(small.url, smallPath), large: () => read(large.url, path) },
      { rounds: 10, calls: 10 },
    );
    measure(name, median('large') / median('small'), 'times', {
      most: 1.5,
      peer: `${(median('large') / 1000).toFixed(1)} ms, ${(median('small') / 1000).toFixed(1)} ms; the first time ${first.toFixed(0)} ms`,
    });
  }
  await Promise.all([small.stop(), large.stop()]);
}
