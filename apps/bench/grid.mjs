import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../tooling/chromium.mjs';
import { measure, quantile, title } from './report.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** A page with 100,000 rows loaded, whose `scrollRows` rolls through them as a finger does and gives the length of each frame. */
const page = `
import { createCarestack } from '@carestack/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement as draw } from 'react';
import { createRoot } from 'react-dom/client';
import { DataGrid } from './src/grid/index.ts';
import { CarestackProvider, Surface } from './src/provider/index.ts';

const rows = Array.from({ length: 100_000 }, (_, at) => ({
  id: String(at),
  cells: ['Patient ' + at, 'XX-XXXX-XXXX-' + (1000 + (at % 9000)), (at % 90) + ' years', '98765 ' + (10000 + (at % 90000)), 'Kerala'],
}));
const columns = ['Name', 'ABHA', 'Age', 'Mobile', 'State'].map((label, at) => ({
  id: label,
  label,
  text: ({ cells }) => cells[at],
  sort: 'loaded',
}));
const client = createCarestack({ baseUrl: '/api/carestack' });
const more = { isThere: false, isLoading: false, error: null, load: () => {} };
const grid = draw(DataGrid, {
  label: 'Patients', columns, rows, total: rows.length, rowId: ({ id }) => id, onOpen: () => {}, more, isSelectable: true,
});
createRoot(document.body.appendChild(document.createElement('main'))).render(
  draw(QueryClientProvider, { client: new QueryClient() },
    draw(CarestackProvider, { client }, draw(Surface, { part: 'bench' }, grid))),
);

globalThis.scrollRows = (frames, pixels) =>
  new Promise((resolve) => {
    const box = document.querySelector('.cs-grid-box');
    const times = [];
    let before = performance.now();
    const step = (now) => {
      times.push(now - before);
      before = now;
      if (times.length > frames) {
        const drawn = document.querySelectorAll('[data-part=row]').length;
        return resolve({ times: times.slice(1), drawn });
      }
      box.scrollTop += pixels;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
`;

async function built() {
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: here('../../packages/react') },
    conditions: ['@carestack/source'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

export async function measureGrid() {
  title('100,000 rows in <DataGrid/>, Chromium, production build');
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArgs });
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await tab.setContent('<!doctype html><body></body>');
    await tab.addStyleTag({ path: here('../../packages/react/styles.css') });
    await tab.addStyleTag({ path: here('../../packages/react/records.css') });
    await tab.addScriptTag({ content: await built(), type: 'module' });
    await tab.locator('[data-part=row]').first().waitFor();
    for (const [name, pixels] of /** @type {const} */ ([
      ['left alone', 0],
      ['scrolled by a finger, 40 px a frame', 40],
      ['flung, 400 px a frame', 400],
    ])) {
      const { times, drawn } = await tab.evaluate(
        ([frames, step]) => {
          const scroll =
            /** @type {(frames: number, pixels: number) => Promise<{ times: number[], drawn: number }>} */ (
              Reflect.get(globalThis, 'scrollRows')
            );
          return scroll(frames, step);
        },
        /** @type {const} */ ([300, pixels]),
      );
      const long = times.filter((time) => time > 25).length;
      measure(`${name}: frames over 25 ms`, (long / times.length) * 100, '%', {
        ...(pixels > 0 && { most: 5 }),
        peer: `${long} of ${times.length}; half ${quantile(times, 0.5).toFixed(1)} ms; ${drawn} rows drawn`,
      });
    }
  } finally {
    await browser.close();
  }
}
