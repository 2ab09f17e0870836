import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumArgs, chromiumPath } from './tooling/chromium.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Workspace packages are their TypeScript source, so nothing has to be built before a test.
const conditions = ['@carestack/source', ...defaultServerConditions];
const fromSource = { resolve: { conditions }, ssr: { resolve: { conditions } } };

// A new process or a new jsdom for every file would cost most of the run. What a file puts over a global is taken away.
const together = {
  pool: 'threads',
  isolate: false,
  restoreMocks: true,
  unstubGlobals: true,
  unstubEnvs: true,
} as const;

// They only tell a hang from work: on a busy machine a test may take seconds.
const patience = { testTimeout: 20_000, hookTimeout: 20_000 };

const inNode = (name: string, folder: string, ...globalSetup: string[]): TestProjectInlineConfiguration => ({
  ...fromSource,
  test: {
    ...together,
    ...patience,
    name,
    globalSetup,
    environment: 'node',
    include: [`${folder}/**/*.test.ts`, `${folder}/**/*.test.tsx`],
  },
});

/** What must not depend on where the machine is. A thread has the zone of its process, so each zone is a process of its own. */
const inZone = (timeZone: string): TestProjectInlineConfiguration => ({
  ...fromSource,
  test: {
    ...together,
    ...patience,
    pool: 'forks',
    maxWorkers: 1,
    name: `core in ${timeZone}`,
    environment: 'node',
    env: { TZ: timeZone },
    setupFiles: [here('tooling/vitest/zone.setup.ts')],
    include: ['packages/core/src/{availability,appointments}/*.test.ts'],
    // It waits, and asks for no calendar.
    exclude: ['**/booking.test.ts'],
  },
});

const zones = ['UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'America/New_York', 'Pacific/Auckland'];

const inJsdom = {
  ...together,
  ...patience,
  environment: 'jsdom' as const,
  dir: here('packages/react/src'),
  setupFiles: [here('tooling/vitest/react.setup.ts')],
} satisfies TestProjectInlineConfiguration['test'];

/** What must come from one place for a component tree to have a single React. */
const reactFamily = [
  'react',
  'react-dom',
  'downshift',
  'react-hook-form',
  '@hookform/resolvers',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  '@testing-library/dom',
  '@testing-library/react',
  '@testing-library/user-event',
];

const executablePath = chromiumPath();

// Storybook's plugin takes seconds to load, which a run of `--project core` need not pay.
const asked = process.argv.join(' ').match(/(?<=--project[ =])\S+/g);

const stories = async (): Promise<TestProjectInlineConfiguration> => ({
  plugins: [await storybookTest({ configDir: here('.storybook') })],
  test: {
    ...patience,
    name: 'storybook',
    // Chromium shares a busy machine with everything else. The report names what needed a second try.
    retry: 1,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { ...(executablePath && { executablePath }), args: chromiumArgs } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

export default defineConfig({
  test: {
    projects: [
      inNode('core', 'packages/core/src'),
      ...zones.map(inZone),
      inNode('server', 'packages/server/src'),
      inNode('sandbox', 'packages/sandbox/src', here('tooling/vitest/postgres.setup.ts')),
      inNode('tooling', 'tooling'),
      inNode('docs', 'docs'),
      { ...fromSource, test: { ...inJsdom, name: 'react' } },
      {
        ...fromSource,
        root: here('compat/react18'),
        resolve: { conditions, dedupe: reactFamily },
        test: { ...inJsdom, name: 'react18', root: here('compat/react18') },
      },
      ...(!asked || asked.includes('storybook') ? [stories()] : []),
      {
        ...fromSource,
        test: {
          name: 'e2e',
          retry: 1,
          environment: 'node',
          include: ['apps/*/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file drives its own server and browser: two at a time would only slow both.
          fileParallelism: false,
        },
      },
    ],
  },
});
