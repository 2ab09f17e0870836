// Runs the command from its TypeScript source, so that a test of another process needs no build.
import { fileURLToPath } from 'node:url';
import { defaultServerConditions, runnerImport } from 'vite';

const conditions = ['@carestack/source', ...defaultServerConditions];
await runnerImport(fileURLToPath(new URL('../node/bin.ts', import.meta.url)), {
  logLevel: 'error',
  resolve: { conditions },
  ssr: { resolve: { conditions } },
});
