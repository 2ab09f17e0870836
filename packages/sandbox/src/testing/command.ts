import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Command {
  process: ChildProcess;
  /** What it has printed so far, to either stream. */
  printed(): string;
  /** Resolves when this is printed, with what the pattern caught first. */
  says(pattern: RegExp): Promise<string>;
  /** Resolves at its end: the exit code, or the signal's name. */
  ended: Promise<number | string>;
}

/** `carestack-sandbox` in a process of its own. */
export function startCommand(words: readonly string[], env: Readonly<Record<string, string>> = {}): Command {
  const script = fileURLToPath(new URL('runCli.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, ...words], { env: { ...process.env, ...env } });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 0));
  });

  return {
    process: child,
    printed: () => text,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(text);
          if (found) resolve(found[1] ?? found[0]);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended without saying so: ${text}`)));
      }),
  };
}
