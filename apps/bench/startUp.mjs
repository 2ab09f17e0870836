import { runScript } from './processes.mjs';
import { measure, quantile, title } from './report.mjs';

/** @param {string} which */
async function milliseconds(which) {
  const times = [];
  for (let run = 0; run < 7; run += 1) times.push(Number((await runScript('firstCall.mjs', which)).output));
  return quantile(times, 0.5);
}

export async function measureStartUp() {
  title('A new Node process, up to the answer of its first call');
  const bare = await milliseconds('bare');
  measure('fetch alone', bare, 'ms');
  measure('@carestack/core', await milliseconds('ours'), 'ms', { peer: 'whole process' });
  measure('import and first call', (await milliseconds('ours')) - bare, 'ms', { most: 150 });
}
