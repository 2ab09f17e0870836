import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoApiKey } from '../server/settings.js';

const mainFile = fileURLToPath(new URL('../dist/server/main.js', import.meta.url));

/** The built clinic in a process and a data folder of its own. */
export class Clinic {
  readonly sandboxUrl: string;
  readonly databaseFile: string;
  readonly #folder: string;
  readonly #ports: { own: number; sandbox: number };
  #process: ChildProcess | undefined;
  /** Everything it wrote to its terminal. */
  output = '';

  private constructor(ports: { own: number; sandbox: number }) {
    this.#ports = ports;
    this.#folder = mkdtempSync(join(tmpdir(), 'clinic-'));
    this.databaseFile = join(this.#folder, 'clinic.db');
    this.sandboxUrl = `http://127.0.0.1:${ports.sandbox}`;
  }

  static async open(): Promise<Clinic> {
    const clinic = new Clinic({ own: await freePort(), sandbox: await freePort() });
    await clinic.start();
    return clinic;
  }

  get address(): string {
    return `http://127.0.0.1:${this.#ports.own}`;
  }

  async start(): Promise<void> {
    const child = startClinic({
      PORT: String(this.#ports.own),
      SANDBOX_PORT: String(this.#ports.sandbox),
      CLINIC_DATABASE: this.databaseFile,
    });
    this.#process = child;
    this.output = '';
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        this.output += chunk.toString();
        if (this.output.includes(this.address)) resolve();
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', () => reject(new Error(`The clinic did not open: ${this.output}`)));
    });
  }

  /** Asks the sandbox itself, and not our back end. */
  askSandbox(path: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    return fetch(`${this.sandboxUrl}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${demoApiKey}`, 'content-type': 'application/json', ...headers },
    });
  }

  /** Stops as Ctrl-C does, and gives the exit code. */
  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    const child = this.#process;
    this.#process = undefined;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill(signal);
    return ended;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async close(): Promise<void> {
    await this.stop('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export function startClinic(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [mainFile], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
