import { constants, createDecipheriv, createPrivateKey, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createHttp } from '../../client/http.js';
import { stubFetch, thrownBy } from '../../testing/stubFetch.js';
import { createAiService } from '../ai.service.js';
import type { Work } from './pack.js';
import { packed } from './packed.js';
import { sealed } from './sealed.js';

const service = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** Opens a compact JWE by Node's own cryptography. */
function opened(jwe: string): unknown {
  const [header = '', key = '', iv = '', text = '', tag = ''] = jwe.split('.');
  const bytes = (part: string) => Buffer.from(part, 'base64url');
  const contentKey = privateDecrypt(
    {
      key: createPrivateKey(service.privateKey),
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: 'sha256',
    },
    bytes(key),
  );
  const cipher = createDecipheriv('aes-256-gcm', contentKey, bytes(iv))
    .setAAD(Buffer.from(header))
    .setAuthTag(bytes(tag));
  return JSON.parse(Buffer.concat([cipher.update(bytes(text)), cipher.final()]).toString('utf8'));
}

/** Half a megabyte of every byte there is: a worker is worth its start. */
const bytes = Buffer.from(Array.from({ length: 500_000 }, (_, at) => (at * 7 + (at >> 8)) % 256));
const file = new File([bytes], 'canary-name.pdf', { type: 'application/pdf' });
const asDataUrl = `data:application/pdf;base64,${bytes.toString('base64')}`;
const link = 'https://files.test/निदान.pdf';

/** Sends the file and a link, encrypted here, and tells what the service reads. */
async function sent(files: readonly (string | Blob)[], signal?: AbortSignal): Promise<unknown> {
  const { fetch, asked } = stubFetch({ body: { id: 'record-1' } });
  const ai = createAiService(createHttp({ baseUrl: 'https://api.test', fetch, aiPublicKey: service.publicKey }));
  await ai.generateDischargeSummary({ files }, { signal });
  const body = asked[0]?.body;
  const isSealed = typeof body === 'object' && body !== null && 'encryptedData' in body;
  return opened(isSealed && typeof body.encryptedData === 'string' ? body.encryptedData : '');
}

/** A page in which workers are as the class says. */
function inPage(worker: unknown) {
  vi.stubGlobal('document', {});
  vi.stubGlobal('Worker', worker);
}

async function worked({ parts, key }: Work): Promise<Blob> {
  const text = await packed(parts);
  return key ? sealed(text, key) : text;
}

/** As a browser's worker: it is handed copies, and answers later. */
class WorkingWorker extends EventTarget {
  static made: WorkingWorker[] = [];
  static work: (work: Work) => Promise<unknown> = worked;
  isEnded = false;

  constructor(readonly address: URL) {
    super();
    WorkingWorker.made.push(this);
    setImmediate(() => this.start());
  }
  start() {
    this.tell('ready');
  }
  tell(data: unknown) {
    if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }));
  }
  postMessage(work: Work) {
    void WorkingWorker.work(work).then((made) => this.tell(made));
  }
  terminate() {
    this.isEnded = true;
  }
}

function workers() {
  WorkingWorker.made = [];
  WorkingWorker.work = worked;
  inPage(WorkingWorker);
  return WorkingWorker;
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a file itself', () => {
  test('travels as its data URL, beside links', async () => {
    expect(await sent([link, file])).toEqual({ files: [link, asDataUrl] });
  });

  test('goes to the service that encrypts, in the same shape', async () => {
    const { fetch, asked } = stubFetch({ body: { encryptedPayload: 'jwe' } }, { body: { id: 'record-1' } });
    const ai = createAiService(createHttp({ baseUrl: 'https://api.test', fetch }));

    await ai.generateDischargeSummary({ files: [file, link] });

    expect(asked.map(({ path }) => path)).toEqual(['/encrypt', '/ai/generate-discharge-summary']);
    expect(asked[0]?.body).toEqual({ input: { files: [asDataUrl, link] } });
    expect(asked[1]?.body).toMatchObject({ encryptedData: 'jwe' });
  });

  test('of a kind with a quotation mark in its name breaks nothing', async () => {
    const odd = new File(['hi'], 'a', { type: 'text/"plain' });

    expect(await sent([odd])).toEqual({ files: ['data:;base64,aGk='] });
  });

  test.each([
    [new File(['x'], 'a.gif', { type: 'image/gif' }), 'file_kind_not_read'],
    [new File([], 'a.pdf', { type: 'application/pdf' }), 'required'],
  ])('is refused like its data URL', async (refused, code) => {
    expect(await thrownBy(sent([link, refused]))).toMatchObject({ statusCode: 422, fields: { 'files[1]': code } });
  });

  test('that went away is named by its place, and by nothing else', async () => {
    const gone = new File(['x'], 'canary.pdf', { type: 'application/pdf' });
    Object.defineProperty(gone, 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('canary', 'NotFoundError')) }),
    });

    const error = await thrownBy(sent([file, gone]));

    expect(error).toMatchObject({
      name: 'ValidationError',
      message: 'ai.encrypt: not sent, files[1] could not be read',
      fields: { 'files[1]': 'file_gone' },
    });
    expect(inspect(error, { showHidden: true })).not.toContain('canary');
  });
});

describe('in a page', () => {
  test('a worker reads and encrypts, from the file that stands beside the code, and is ended', async () => {
    const { made } = workers();
    const posted = vi.spyOn(WorkingWorker.prototype, 'postMessage');

    expect(await sent([link, file])).toEqual({ files: [link, asDataUrl] });

    expect(made.map(({ isEnded, address }) => [isEnded, address.pathname.split('/').at(-1)])).toEqual([
      [true, 'papers.worker.js'],
    ]);
    // The file is pointed to: what the page itself holds of it is nothing.
    expect(posted.mock.calls[0]?.[0].parts).toEqual([expect.any(String), { value: file }, expect.any(String)]);
  });

  test('a long data URL of the caller is handed over as a Blob, not copied as a string', async () => {
    workers();
    const posted = vi.spyOn(WorkingWorker.prototype, 'postMessage');

    expect(await sent([asDataUrl])).toEqual({ files: [asDataUrl] });

    expect(posted.mock.calls[0]?.[0].parts).toEqual([expect.any(Blob)]);
  });

  test('what is short is not worth a worker', async () => {
    const { made } = workers();

    expect(await sent([link])).toEqual({ files: [link] });

    expect(made).toEqual([]);
  });

  test.each<[string, unknown]>([
    [
      'is refused when it is made',
      function refuse() {
        throw new DOMException('refused', 'SecurityError');
      },
    ],
    [
      'is refused by the policy, or not found',
      class extends WorkingWorker {
        override start() {
          this.dispatchEvent(new Event('error', { cancelable: true }));
        }
      },
    ],
    [
      'falls over at its work',
      class extends WorkingWorker {
        override postMessage() {
          this.tell(null);
        }
      },
    ],
    [
      'is another script',
      class extends WorkingWorker {
        override start() {
          this.tell({ hello: 'world' });
        }
      },
    ],
  ])('the same is sent at once where a worker %s', async (_, worker) => {
    // No time passes.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    inPage(worker);

    expect(await sent([link, file])).toEqual({ files: [link, asDataUrl] });
  });

  test('the same is sent where a worker never comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    inPage(
      class extends WorkingWorker {
        override start() {}
      },
    );
    const sending = sent([file]);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    await vi.advanceTimersByTimeAsync(5_000);

    expect(await sending).toEqual({ files: [asDataUrl] });
  });

  test('stopped half-way, the worker is ended and nothing is sent', async () => {
    const { made } = workers();
    const controller = new AbortController();
    WorkingWorker.work = () => {
      controller.abort();
      return new Promise(() => undefined);
    };

    const error = await thrownBy(sent([file], controller.signal));

    expect(error).toMatchObject({ name: 'ConnectionError', code: 'aborted', outcome: 'failed' });
    expect(made.map(({ isEnded }) => isEnded)).toEqual([true]);
  });
});
