import { headers, startSandbox } from './processes.mjs';
import { measure, quantile, takingTurns, title } from './report.mjs';

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

const states = [
  'Kerala',
  'Tamil Nadu',
  'Punjab',
  'Maharashtra',
  'Gujarat',
  'Karnataka',
  'Rajasthan',
  'Delhi',
  'West Bengal',
];
const families = ['Rao', 'Siddiqui', 'Mukherjee', 'Singh', 'Sharma', 'Patel', 'Reddy', 'Das', 'S'];
const mobiles = ['6', '7', '8', '9', '61', '72', '83', '94', '987'];
const years = [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018];

/** What nobody asked before, several of each kind. Of those that have no limit it is known that they grow with the patients. */
const firstAsks = {
  state: { most: 1.5, asks: states.map((state) => ({ state })) },
  'family name': { most: 1.5, asks: families.map((family) => ({ family })) },
  'start of a name': {
    most: 1.5,
    asks: ['b', 's', 'ra', 'an', 'asha', 'lak', 'pri', 'ha', 'm'].map((name) => ({ name })),
  },
  'start of a mobile': { most: 1.5, asks: mobiles.map((phone) => ({ phone })) },
  'changed since a day': { most: 1.5, asks: years.map((year) => ({ _lastUpdated: `ge${year}-06-01` })) },
  'gender and state': { most: 1.5, asks: states.map((state) => ({ gender: 'female', state })) },
  'state and family name': { most: 1.5, asks: states.map((state) => ({ state, family: 's' })) },
  'gender and family name': { most: 1.5, asks: families.map((family) => ({ gender: 'male', family })) },
  'gender and start of a mobile': { most: 1.5, asks: mobiles.map((phone) => ({ gender: 'male', phone })) },
  'family name and start of a mobile': { asks: mobiles.map((phone, index) => ({ phone, family: families[index] })) },
  'given and family name': { asks: families.map((family) => ({ name: 'a', family })) },
  'changed in a year': { asks: years.map((year) => ({ _lastUpdated: [`ge${year}-01-01`, `le${year}-12-31`] })) },
};

/**
 * Each of them once, of both sandboxes in turns. The first prepares the statement and is not measured.
 *
 * @param {string} small
 * @param {string} large
 */
async function measureFirstAsks(small, large) {
  for (const [name, kind] of Object.entries(firstAsks)) {
    /** @type {Record<'small' | 'large', number[]>} */
    const taken = { small: [], large: [] };
    for (const [index, filters] of kind.asks.entries()) {
      for (const [size, url] of /** @type {const} */ ([
        ['small', small],
        ['large', large],
      ])) {
        const started = performance.now();
        await read(url, search(filters));
        if (index > 0) taken[size].push(performance.now() - started);
      }
    }
    const [of, beside] = [quantile(taken.large, 0.5), quantile(taken.small, 0.5)];
    measure(`first ask: ${name}`, of / beside, 'times', {
      ...('most' in kind && { most: kind.most }),
      peer: `${of.toFixed(1)} ms, ${beside.toFixed(1)} ms; the longest ${Math.max(...taken.large).toFixed(0)} ms`,
    });
  }
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
    const median = await takingTurns(
      { small: () => read(small.url, smallPath), large: () => read(large.url, path) },
      { rounds: 10, calls: 10 },
    );
    measure(name, median('large') / median('small'), 'times', {
      most: 1.5,
      peer: `${(median('large') / 1000).toFixed(1)} ms, ${(median('small') / 1000).toFixed(1)} ms`,
    });
  }
  await measureFirstAsks(small.url, large.url);
  await Promise.all([small.stop(), large.stop()]);
}
