// How long a page stands still, deaf to keys, while the largest papers are looked into, encrypted and sent.
import { generateKeyPairSync } from 'node:crypto';
import { beside, bundled, callIn, inBrowser, openPage } from './pages.mjs';
import { measure, quantile, title } from './report.mjs';

/** Milliseconds. Twice as long is where a person begins to feel one. */
const most = 50;

const page = `
import { createCarestack } from '@carestack/core';
import { inspectFile, uploadLimits } from './src/documents/upload/inspectFile.ts';
import { paperOf } from './src/documents/upload/useDocumentUpload.ts';

/** The longest pause between two moments at which a key would have been heard. */
async function longestPause(work) {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let before = performance.now();
  let isOver = false;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (!isOver) port2.postMessage(null);
  };
  port2.postMessage(null);
  await work();
  isOver = true;
  return longest;
}

function largestPdf() {
  const bytes = new Uint8Array(uploadLimits.bytes);
  for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  const text = new TextEncoder();
  bytes.set(text.encode('%PDF-1.7 1 0 obj <</Type /Page>>'));
  bytes.set(text.encode('startxref 9 %%EOF'), bytes.length - 20);
  return new File([bytes], 'papers.pdf');
}

globalThis.pauses = async (aiPublicKey) => {
  const file = largestPdf();
  const client = createCarestack({ baseUrl: location.origin, ...(aiPublicKey && { aiPublicKey }) });
  const files = [paperOf({ file, mimeType: 'application/pdf' })];
  return {
    looked: await longestPause(() => inspectFile(file, uploadLimits)),
    sent: await longestPause(() => client.ai.generateDischargeSummary({ files, caseType: 'DischargeSummary' })),
  };
};
`;

const draft = JSON.stringify({ id: 'r-1', dischargeSummary: {}, extractedData: {}, fhirBundle: null });
/** As long as what `/encrypt` makes of the largest papers. */
const sealed = JSON.stringify({ encryptedPayload: 'x'.repeat(14_000_000) });

export async function measureTyping() {
  title('A page beside papers of 8 MB: the longest it stands still, Chromium, production build');
  const { publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const [script, worker] = await Promise.all([
    bundled(page),
    bundled(`import '../core/src/ai/papers/papers.worker.ts';`),
  ]);
  await beside(
    (request, response) => {
      if (request.url === '/papers.worker.js') return response.setHeader('content-type', 'text/javascript').end(worker);
      if (request.method === 'GET') {
        if (request.url === '/strict') response.setHeader('content-security-policy', "worker-src 'none'");
        return response.setHeader('content-type', 'text/html').end('<!doctype html>');
      }
      return request.on('end', () => response.end(request.url === '/encrypt' ? sealed : draft)).resume();
    },
    (address) =>
      inBrowser(async (browser) => {
        for (const [place, path] of /** @type {const} */ ([
          ['with a worker', ''],
          ['where a worker is refused', 'strict'],
        ])) {
          const tab = await openPage(browser, { script, address: `${address}/${path}` });
          for (const [way, key] of /** @type {const} */ ([
            ['by the service', null],
            ['in the page', publicKey],
          ])) {
            /** @type {{ looked: number, sent: number }[]} */
            const rounds = [];
            for (let round = 0; round < 5; round += 1) rounds.push(await callIn(tab, 'pauses', key));
            const half = (/** @type {'looked' | 'sent'} */ what) =>
              quantile(
                rounds.map((one) => one[what]),
                0.5,
              );
            if (!path && !key) measure('looked into', half('looked'), 'ms', { most });
            // Without a worker the library writes the whole in one go.
            measure(`sent ${place}, encrypted ${way}`, half('sent'), 'ms', path && key ? {} : { most });
          }
          const workers = tab.workers().length;
          if (workers > 0) throw new Error(`${workers} workers were left behind.`);
          await tab.close();
        }
      }),
  );
}
