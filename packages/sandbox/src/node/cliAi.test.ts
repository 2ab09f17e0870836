import { createCarestack } from '@carestack/core';
import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startCommand } from '../testing/command.js';
import { main } from './cli.js';

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  for (const stream of ['log', 'error'] as const) {
    vi.spyOn(console, stream).mockImplementation((text: string) => void printed.push(text));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test('the help names every option', async () => {
  expect(await main(['--help'])).toBe(0);

  const names =
    '--port --file --patients --api-key --ai-synchronous --callback-hosts --ai-base-url --ai-model --help AI_BASE_URL AI_MODEL AI_API_KEY DATABASE_URL import-lgd';
  for (const name of names.split(' ')) {
    expect(printed.join('')).toContain(name);
  }
});

test.each([
  [['--ai-synchronous=yes'], /--ai-synchronous/],
  [['--callback-hosts', 'https://desk.example.in'], /^--callback-hosts wants names of hosts between commas, without/],
  [['--callback-hosts', 'desk.example.in,,'], /^--callback-hosts wants names of hosts/],
  [['--ai-model', 'tiny'], /^--ai-base-url and --ai-model go together: give both, or none\.$/],
  [['--ai-base-url', 'http://127.0.0.1:1/v1'], /^--ai-base-url and --ai-model go together/],
  [['--ai-base-url', 'localhost', '--ai-model', 'tiny'], /^--ai-base-url wants an address such as http/],
])('%j is answered with one sentence and 1', async (words, sentence) => {
  expect(await main(words)).toBe(1);

  expect(printed).toEqual([expect.stringMatching(sentence)]);
});

test('half of the model in the environment is said as well', async () => {
  vi.stubEnv('AI_BASE_URL', 'http://127.0.0.1:1/v1');

  expect(await main([])).toBe(1);

  expect(printed).toEqual([expect.stringContaining('go together')]);
});

test('the model of the environment reads the files, at once, and callbacks may go to the hosts that were named', {
  timeout: 60_000,
}, async () => {
  const asked: (string | undefined)[] = [];
  const content = JSON.stringify({ items: [{ kind: 'conditions', quote: 'dengue fever' }] });
  const model = createServer((request, response) => {
    asked.push(request.headers.authorization);
    request.resume().on('end', () => response.end(JSON.stringify({ choices: [{ message: { content } }] })));
  });
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
  const address = model.address();
  vi.stubEnv('AI_BASE_URL', `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/v1`);
  vi.stubEnv('AI_MODEL', 'tiny');
  vi.stubEnv('AI_API_KEY', 'model-key');
  const command = startCommand(
    '--port 0 --patients 0 --ai-synchronous --callback-hosts desk.example.in,ward.example.in'.split(' '),
  );
  const baseUrl = await command.says(/(http:\S+),/);
  const { ai } = createCarestack({ baseUrl, apiKey: 'sandbox-key' });
  const files = [`data:text/plain;base64,${btoa('It is dengue fever.')}`];
  const draft = (callbackUrl: string) => ai.generateDischargeSummary({ files, callbackUrl });

  expect(await draft('https://ward.example.in/done')).toMatchObject({
    extractor: 'model',
    extractedData: { conditions: ['dengue fever'] },
  });
  await expect(draft('https://other.example.in/done')).rejects.toMatchObject({ statusCode: 422 });
  expect(asked).toEqual(['Bearer model-key']);
  expect(command.printed()).not.toContain('model-key');
  command.process.kill('SIGTERM');
  await command.ended;
  model.close();
});
