import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/react-vite';
import { defaultClientConditions, mergeConfig, type Rolldown } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const withoutDirectives: NonNullable<Rolldown.InputOptions['onwarn']> = (warning, warn) => {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
};

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../packages/react/src/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  typescript: { reactDocgen: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      // Workspace packages are their TypeScript source.
      resolve: { conditions: ['@carestack/source', ...defaultClientConditions] },
      optimizeDeps: {
        exclude: ['@sqlite.org/sqlite-wasm'],
        // All source is scanned at the start: a dependency found later makes Vite reload in the middle of a story.
        entries: [here('../packages/{core,react,sandbox}/src/**/!(*.test).{ts,tsx}'), here('./preview.tsx')],
      },
      // `'use client'` speaks to server-component bundlers; here everything is the client.
      build: { rolldownOptions: { onwarn: withoutDirectives } },
    }),
};

export default config;
