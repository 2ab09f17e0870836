import { parseArgs } from 'node:util';
import type { AiModel } from '../ai/byModel.js';
import { createSandbox } from '../createSandbox.js';
import { defaults, type SandboxOptions } from '../options.js';
import { importLgdFolder, lgdReportText } from './importLgdFolder.js';
import type { RecordsPlace } from './openRecords.js';
import { openSandbox } from './openSandbox.js';
import { scanReader } from './scanReader.js';
import { serveSandbox } from './serveSandbox.js';

const help = `A Carestack-compatible API with invented people, on this machine.

carestack-sandbox [--port 4010] [--file clinic.db] [--patients 200] [--api-key sandbox-key] [--ai-synchronous]
                  [--callback-hosts desk.example.in,ward.example.in] [--ai-base-url http://127.0.0.1:11434/v1 --ai-model qwen3]
carestack-sandbox import-lgd <folder> --file clinic.db

  --port            where it listens on 127.0.0.1
  --file            keep the records in this file; without it they are gone at the end
  --patients        how many invented patients a new database begins with
  --api-key         the key that callers must send
  --ai-synchronous  AI calls answer with the draft itself; without it with a job to follow
  --callback-hosts  hosts besides this machine that job results may be posted to, between commas
  --ai-base-url     a language model with an OpenAI-compatible address reads the files; the text of the files is sent there.
                    Without it, and when it fails, built-in rules read them. Also AI_BASE_URL in the environment
  --ai-model        what that server calls the model. Also AI_MODEL
  --help            this text

  AI_API_KEY in the environment is the key of that server, where it wants one

  DATABASE_URL=postgres://user:password@host:5432/name in the environment, and no --file: the records are on that PostgreSQL
  server, where several sandboxes may work on them

  import-lgd  loads states.csv, districts.csv and subdistricts.csv of the Local Government Directory into those records
`;

/** Runs the command and gives its exit code, or null while the sandbox is answering. */
export async function main(words: readonly string[]): Promise<number | null> {
  try {
    if (words[0] === 'import-lgd') return await runImportLgd(words.slice(1));
    const { help: isHelp, port, file, ...options } = argumentsIn(words);
    if (isHelp) {
      console.log(help);
      return 0;
    }
    const place = placeOf(file);
    const sandbox = place
      ? await openSandbox({ ...place, ...options })
      : await createSandbox({ readScan: scanReader(), ...options });
    const served = await serveSandbox({ sandbox, port });
    console.log(`Carestack sandbox at ${served.url}, key ${sandbox.apiKey}, records ${wordsFor(place)}`);
    console.log(`People to try: ${served.url}/sandbox/identities, their phones: ${served.url}/sandbox/inbox`);
    const stop = () => void served.close().then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    return null;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function runImportLgd(words: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { file: { type: 'string' } },
  });
  const [folder, ...others] = positionals;
  const place = placeOf(values.file);
  if (!folder || others.length > 0 || !place) {
    throw new Error('import-lgd wants a folder and the file of the records: import-lgd <folder> --file clinic.db');
  }
  console.log(lgdReportText(await importLgdFolder(folder, place)));
  return 0;
}

/** What is written in the command goes before what is in the environment. */
function placeOf(file: string | undefined): RecordsPlace | undefined {
  if (file) return { file };
  const databaseUrl = process.env['DATABASE_URL'];
  return databaseUrl ? { databaseUrl } : undefined;
}

/** Never the address: it may hold a password. */
function wordsFor(place: RecordsPlace | undefined): string {
  if (!place) return 'in memory';
  return 'file' in place ? `in ${place.file}` : 'on PostgreSQL';
}

function argumentsIn(
  words: readonly string[],
): SandboxOptions & { help: boolean; port: number; file: string | undefined } {
  const { values } = parseArgs({
    args: [...words],
    options: {
      help: { type: 'boolean', default: false },
      port: { type: 'string', default: '4010' },
      file: { type: 'string' },
      patients: { type: 'string', default: String(defaults.patients) },
      'api-key': { type: 'string', default: defaults.apiKey },
      'ai-synchronous': { type: 'boolean', default: defaults.isAiSynchronous },
      'callback-hosts': { type: 'string', default: '' },
      'ai-base-url': { type: 'string', default: process.env['AI_BASE_URL'] ?? '' },
      'ai-model': { type: 'string', default: process.env['AI_MODEL'] ?? '' },
    },
  });
  return {
    help: values.help,
    port: numberIn('--port', values.port, 65_535),
    file: values.file,
    patients: numberIn('--patients', values.patients, 1_000_000),
    apiKey: values['api-key'],
    isAiSynchronous: values['ai-synchronous'],
    callbackHosts: hostsIn(values['callback-hosts']),
    ai: modelIn(values['ai-base-url'], values['ai-model']),
    onFailure: reportFailure,
  };
}

function hostsIn(text: string): string[] {
  const hosts = text.split(',').map((host) => host.trim().toLowerCase());
  if (text === '') return [];
  if (hosts.every((host) => /^[a-z0-9][a-z0-9.-]*$/.test(host))) return hosts;
  throw new Error('--callback-hosts wants names of hosts between commas, without https:// and path.');
}

function modelIn(baseUrl: string, model: string): AiModel | null {
  if (!baseUrl && !model) return null;
  if (!baseUrl || !model) throw new Error('--ai-base-url and --ai-model go together: give both, or none.');
  if (!/^https?:\/\/[^/]/.test(baseUrl))
    throw new Error('--ai-base-url wants an address such as http://127.0.0.1:11434/v1.');
  return { baseUrl, model, apiKey: process.env['AI_API_KEY'] };
}

function numberIn(name: string, text: string, largest: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= largest) return number;
  throw new Error(`${name} wants a whole number from 0 to ${largest}.`);
}

/** Where it happened, without the message: that one may quote a record. */
function reportFailure(error: unknown, requestId: string): void {
  const place =
    error instanceof Error
      ? `${error.name}\n${(error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .join('\n')}`
      : '';
  console.error(`The sandbox failed at request ${requestId}: ${place}`);
}
