import { headers, startSandbox } from './processes.mjs';
import { measure, quantile, takingTurns, title } from './report.mjs';

/** @param {string} url @param {string} path */
async function read(url, path) {
  const response = await fetch(url + path, { headers });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return /** @type {{ totalNumberOfRecords: number, requestResource: { mobileNumber: string | null, birthDate: string }[], entry: object[] }} */ (
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

const twoWords = [
  'asha r',
  'harpreet ka',
  'gurpreet sin',
  'singh',
  'ravi sharma',
  'meena p',
  'arjun re',
  'kaur gill',
  'kaur s',
];
const threeWords = ['harpreet kaur gill', 'manpreet kaur s', 'amandeep kaur sandhu', 'asha rani rao'];

/**
 * What nobody asked before, several of each kind: filters of a screen, alone and in all kinds of company. Where the small sandbox has
 * nobody who fits, as all its patients came in one week, it is asked for a page of its own.
 *
 * @type {Record<string, { filters: object, small?: object }[]>}
 */
const firstAsks = {
  state: states.map((state) => ({ filters: { state } })),
  'family name': families.map((family) => ({ filters: { family } })),
  'start of a name': ['b', 's', 'ra', 'an', 'asha', 'lak', 'pri', 'ha', 'm'].map((name) => ({ filters: { name } })),
  'two words of a name': twoWords.map((name) => ({ filters: { name } })),
  'three words of a name': threeWords.map((name) => ({ filters: { name } })),
  'start of a mobile': mobiles.map((phone) => ({ filters: { phone } })),
  'changed since a day': years.map((year) => ({ filters: { _lastUpdated: `ge${year}-06-01` } })),
  'changed up to a day': years.map((year) => ({
    filters: { _lastUpdated: `le${year}-06-10` },
    small: { _lastUpdated: 'le2025-12-29' },
  })),
  'changed in a year': years.map((year) => ({
    filters: { _lastUpdated: [`ge${year}-01-10`, `le${year}-12-21`] },
    small: { _lastUpdated: ['ge2025-01-10', 'le2025-12-29'] },
  })),
  'gender and state': states.map((state) => ({ filters: { gender: 'female', state } })),
  'state and family name': states.map((state) => ({ filters: { state, family: 's' } })),
  'gender and family name': families.map((family) => ({ filters: { gender: 'male', family } })),
  'gender and start of a mobile': mobiles.map((phone) => ({ filters: { gender: 'male', phone } })),
  'family name and start of a mobile': mobiles.map((phone, index) => ({
    filters: { phone, family: families[index] },
  })),
  'given and family name': families.map((family) => ({ filters: { name: 'a', family } })),
  'changed in a year, of a gender, a state and a family name': years.map((year, index) => ({
    filters: {
      _lastUpdated: [`ge${year}-01-10`, `le${year}-12-21`],
      gender: 'female',
      state: states[index],
      family: 's',
    },
    small: { _lastUpdated: ['ge2025-01-10', 'le2025-12-29'], gender: 'female', state: states[index], family: 's' },
  })),
};

/**
 * Each of them once, of both sandboxes in turns. Of the large one a page of as many patients as the small one found is asked for, as these
 * are read and sent too. The first prepares the statement and is not measured.
 *
 * @param {string} small
 * @param {string} large
 */
async function measureFirstAsks(small, large) {
  for (const [name, asks] of Object.entries(firstAsks)) {
    /** @type {Record<'small' | 'large', number[]>} */
    const taken = { small: [], large: [] };
    for (const [index, ask] of asks.entries()) {
      const timed = async (
        /** @type {'small' | 'large'} */ size,
        /** @type {string} */ url,
        /** @type {object} */ filters,
      ) => {
        const started = performance.now();
        const { entry } = await read(url, search(filters));
        if (index > 0) taken[size].push(performance.now() - started);
        return entry.length;
      };
      const found = await timed('small', small, { ...(ask.small ?? ask.filters), _count: 10 });
      await timed('large', large, { ...ask.filters, _count: Math.max(found, 1) });
    }
    const [of, beside] = [quantile(taken.large, 0.5), quantile(taken.small, 0.5)];
    measure(`first ask: ${name}`, of / beside, 'times', {
      most: 1.5,
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
