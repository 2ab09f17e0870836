import { bundled, callIn, inBrowser, openPage } from './pages.mjs';
import { measure, quantile, title } from './report.mjs';

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
const main = document.body.appendChild(document.createElement('main'));
const root = createRoot(main);
const shown = (part) => root.render(
  draw(QueryClientProvider, { client: new QueryClient() },
    draw(CarestackProvider, { client }, draw(Surface, { part: 'bench' }, part))),
);
shown(grid);

/** The peer: every row in the page, as most libraries' tables draw them. */
globalThis.showPlain = (count) =>
  shown(
    draw('div', { className: 'cs-grid-box', 'data-scrolls': true },
      draw('table', { className: 'cs-table' },
        draw('tbody', null, rows.slice(0, count).map((row) =>
          draw('tr', { key: row.id, 'data-part': 'row' },
            row.cells.map((cell, at) => draw('td', { key: at }, cell))))))),
  );

/** Frames from the answer with 50 rows until they are painted. */
globalThis.firstPage = () =>
  new Promise((resolve) => {
    const page = { label: 'Patients', columns, total: 500, rowId: ({ id }) => id, onOpen: () => {}, isSelectable: true };
    shown(draw(DataGrid, { ...page, key: 'page', rows: undefined }));
    setTimeout(() => {
      let frames = 0;
      const tick = () => {
        frames += 1;
        if (document.querySelectorAll('[data-part=row]').length < 50) return requestAnimationFrame(tick);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ frames, took: performance.now() - answered });
        port2.postMessage(null);
      };
      const answered = performance.now();
      shown(draw(DataGrid, { ...page, key: 'page', rows: rows.slice(0, 50) }));
      requestAnimationFrame(tick);
    }, 200);
  });

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

export async function measureGrid() {
  title('100,000 rows in <DataGrid/>, Chromium, production build');
  const script = await bundled(page);
  await inBrowser(async (browser) => {
    const tab = await openPage(browser, { script, styles: ['styles.css', 'records.css'] });
    await tab.locator('[data-part=row]').first().waitFor();
    await measureScrolling(tab, '', 5);
    await measureFirstPage(tab);
    title('The same rows in a plain table, all of them in the page: 10,000, a tenth');
    await callIn(tab, 'showPlain', 10_000);
    await tab.waitForFunction(() => document.querySelectorAll('[data-part=row]').length === 10_000);
    await measureScrolling(tab, 'plain table, ');
  });
}

/** From the answer with a page of 50 rows until it is painted. @param {import('playwright-core').Page} tab */
async function measureFirstPage(tab) {
  /** @type {{ frames: number, took: number }[]} */
  const pages = [];
  for (let time = 0; time < 10; time += 1) pages.push(await callIn(tab, 'firstPage'));
  const within = pages.filter(({ frames }) => frames <= 2).length;
  measure('a page of 50 rows painted within two frames', (100 * within) / pages.length, '%', {
    least: 90,
    peer: `half ${quantile(
      pages.map(({ took }) => took),
      0.5,
    ).toFixed(1)} ms`,
  });
}

/** @param {import('playwright-core').Page} tab @param {string} what @param {number} [most] */
async function measureScrolling(tab, what, most) {
  for (const [name, pixels] of /** @type {const} */ ([
    ['left alone', 0],
    ['scrolled by a finger, 40 px a frame', 40],
    ['flung, 400 px a frame', 400],
  ])) {
    /** @type {{ times: number[], drawn: number }} */
    const { times, drawn } = await callIn(tab, 'scrollRows', 300, pixels);
    const long = times.filter((time) => time > 25).length;
    measure(`${what}${name}: frames over 25 ms`, (long / times.length) * 100, '%', {
      ...(pixels > 0 && most !== undefined && { most }),
      peer: `${long} of ${times.length}; half ${quantile(times, 0.5).toFixed(1)} ms; ${drawn} rows drawn`,
    });
  }
}
