// Draws the papers as PDF files and writes their key: `node packages/sandbox/papers/make.mjs`. What it wrote is committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { PDFDocument } from 'pdf-lib';
import { chromiumArgs, chromiumPath } from '../../../tooling/chromium.mjs';
import { keyOf, lineOf, papers } from './papers.mjs';

/** @typedef {import('./papers.mjs').Paper} Paper */
/** @typedef {import('./papers.mjs').Part} Part */

const here = import.meta.dirname;
const executablePath = chromiumPath();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArgs });
mkdirSync(here, { recursive: true });
for (const paper of papers) {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 });
  await page.setContent(htmlOf(paper));
  const drawn =
    paper.layout === 'scan'
      ? await scanned(await page.screenshot({ type: 'jpeg', quality: 70 }))
      : await dated(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  writeFileSync(join(here, `${paper.file}.pdf`), drawn);
  await page.close();
}
await browser.close();
const key = Object.fromEntries(papers.map((paper) => [paper.file, { kind: paper.kind, ...keyOf(paper) }]));
writeFileSync(join(here, 'key.json'), `${JSON.stringify(key, null, 2)}\n`);

/** @param {Paper} paper */
function htmlOf({ house, title, people, parts, layout, language }) {
  const facts = people.map(([term, value]) => `${term}: ${value}`);
  const body =
    layout === 'crowded'
      ? `<p>${parts.map(crowded).join(' ')}</p>`
      : parts
          .map(
            (part, place) =>
              `<section${layout === 'pages' && place % 4 === 3 ? ' class="turn"' : ''}>${sectionOf(part)}</section>`,
          )
          .join('');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>
    @page { size: A4; margin: 18mm }
    body { font: 11pt/1.5 ${language === 'hi' ? '"Noto Sans Devanagari"' : '"DejaVu Sans", sans-serif'}; color: #1b2430; ${layout === 'scan' ? 'margin: 60px; transform: rotate(0.4deg); font-size: 15pt' : ''} }
    h1 { font-size: 1.25em; margin: 0 } h2 { font-size: 1em; margin: 1em 0 0.2em }
    .house { border-bottom: 1px solid #93a1b0; padding-bottom: 0.6em; margin-bottom: 0.8em }
    p, li { margin: 0 } ul { list-style: none; margin: 0; padding: 0 }
    table { border-collapse: collapse } td, th { padding: 0.15em 1.4em 0.15em 0; text-align: left; font-weight: inherit }
    .columns { columns: 2; column-gap: 14mm } section { break-inside: avoid } .turn { break-before: page }
  </style><div class="house"><p>${house}</p><h1>${title}</h1></div>
  ${facts.map((fact) => `<p>${fact}</p>`).join('')}
  <div class="${layout}">${body}</div></html>`;
}

/** @param {Part} part */
function sectionOf({ heading, items, denied = [], columns }) {
  const head = `<h2>${heading}</h2>`;
  if (!columns) {
    return `${head}<ul>${[...items.map(lineOf), ...denied].map((line) => `<li>${line}</li>`).join('')}</ul>`;
  }
  const rows = items.map((item) =>
    typeof item === 'string' ? item.split(' | ') : [item.name, item.dose, item.frequency, item.duration],
  );
  const row = (/** @type {readonly (string | undefined)[]} */ cells) =>
    `<tr>${cells.map((cell) => `<td>${cell ?? ''}</td>`).join('')}</tr>`;
  return `${head}<table>${[columns, ...rows].map(row).join('')}</table>`;
}

/** @param {Part} part */
function crowded({ heading, items }) {
  return `${heading}${heading.endsWith(':-') ? '' : ':'} ${items.map(lineOf).join(', ')}`;
}

/** The same bytes whenever it is drawn. @param {Uint8Array} bytes */
async function dated(bytes) {
  const document = await PDFDocument.load(bytes);
  const day = new Date('2026-11-01T00:00:00Z');
  document.setCreationDate(day);
  document.setModificationDate(day);
  return document.save();
}

/** A page that is nothing but a picture. @param {Uint8Array} jpeg */
async function scanned(jpeg) {
  const document = await PDFDocument.create();
  const picture = await document.embedJpg(jpeg);
  const page = document.addPage([595, 842]);
  page.drawImage(picture, { width: 595, height: 842 });
  return dated(await document.save());
}
