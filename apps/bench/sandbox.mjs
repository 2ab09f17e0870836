import autocannon from 'autocannon';
import { headers, startPeer, startSandbox } from './processes.mjs';
import { measure, quantile, title } from './report.mjs';

const reads = ['/get/Patient', `/health-lake/get-profiles/Patient?filters=${encodeURIComponent('{"phone":"9"}')}`];
const connections = 10;
const seconds = 8;

/** @param {string} url @param {number} [rate] calls a second in all, sent whether or not the answers keep up */
async function load(url, rate) {
  const settings = { url, headers, connections, requests: reads.map((path) => ({ path })) };
  await autocannon({ ...settings, duration: 2 });
  const result = await autocannon({ ...settings, duration: seconds, ...(rate && { overallRate: rate }) });
  const failed = result.errors + result.timeouts + result.non2xx;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} calls failed.`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

/** @param {string} file a file that does not exist yet */
export async function measureSandbox(file) {
  title('The sandbox over HTTP: 200 patients in a file, lists and searches, 10 connections');
  const first = await startSandbox('--file', file);
  await first.stop();

  const starts = [];
  for (let run = 0; run < 5; run += 1) {
    const sandbox = await startSandbox('--file', file);
    const answer = await fetch(`${sandbox.url}/get/Patient`, { headers });
    await answer.text();
    starts.push(performance.now() - sandbox.started);
    await sandbox.stop();
  }
  measure('cold start, to the first answer', quantile(starts, 0.5), 'ms', { most: 500 });

  const peer = await startPeer(file);
  const least = await load(peer.url);
  await peer.stop();

  const sandbox = await startSandbox('--file', file);
  const { perSecond } = await load(sandbox.url);
  measure('reads a second', perSecond, '', {
    least: 1000,
    peer: `node:http and SQLite alone: ${least.perSecond.toFixed(0)}, ${(least.perSecond / perSecond).toFixed(1)} times`,
  });
  const half = await load(sandbox.url, Math.round(perSecond / 2));
  measure('slowest hundredth at half that load', half.p99, 'ms', { most: 30 });
  measure('most memory it held', sandbox.peakMemory(), 'MB', { most: 250 });
  await sandbox.stop();
}
