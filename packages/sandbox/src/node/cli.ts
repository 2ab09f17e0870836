import { parseArgs } from 'node:util';
import { createSandbox } from '../createSandbox.js';
import { defaults, type SandboxOptions } from '../options.js';
import { importLgdFolder, lgdReportText } from './importLgdFolder.js';
import { openSandbox } from './openSandbox.js';
import { serveSandbox } from './serveSandbox.js';

const help = `A Carestack-compatible API with invented people, on this machine.

carestack-sandbox [--port 4010] [--file clinic.db] [--patients 200] [--api-key sandbox-key]
carestack-sandbox import-lgd <folder> --file clinic.db

  --port      where it listens on 127.0.0.1
  --file      keep the records in this file; without it they are gone at the end
  --patients  how many invented patients a new database begins with
  --api-key   the key that callers must send
  --help      this text

  import-lgd  loads states.csv, districts.csv and subdistricts.csv of the Local Government Directory into that file
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
    const sandbox = file ? await openSandbox({ file, ...options }) : await createSandbox(options);
    const served = await serveSandbox({ sandbox, port });
    console.log(
      `Carestack sandbox at ${served.url}, key ${sandbox.apiKey}, records ${file ? `in ${file}` : 'in memory'}`,
    );
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
  if (!folder || others.length > 0 || !values.file) {
    throw new Error('import-lgd wants a folder and the file of the records: import-lgd <folder> --file clinic.db');
  }
  console.log(lgdReportText(await importLgdFolder(folder, values.file)));
  return 0;
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
    },
  });
  return {
    help: values.help,
    port: numberIn('--port', values.port, 65_535),
    file: values.file,
    patients: numberIn('--patients', values.patients, 1_000_000),
    apiKey: values['api-key'],
    onFailure: reportFailure,
  };
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
