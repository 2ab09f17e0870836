import { readDocument, validateDocument } from '@carestack/core/fhir';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from '../../tooling/chromium.mjs';
import { measure, quantile, title } from './report.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const sct = 'http://snomed.info/sct';
const uuid = (/** @type {number} */ number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const text = { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>One line</p></div>' };

/** A consultation with as many entries as asked for. @param {number} size */
function consultation(size) {
  const reference = (/** @type {number} */ number) => ({ reference: `urn:uuid:${uuid(number)}` });
  const complaints = Array.from({ length: size - 4 }, (_, index) => ({
    resourceType: 'Condition',
    code: { coding: [{ system: sct, code: `${386661006 + index}`, display: 'Complaint' }], text: `Complaint ${index}` },
    subject: reference(1),
  }));
  const type = { coding: [{ system: sct, code: '371530004', display: 'Clinical consultation report' }] };
  const code = { coding: [{ system: sct, code: '422843007', display: 'Chief complaint section' }] };
  const profile = ['https://nrces.in/ndhm/fhir/r4/StructureDefinition/OPConsultRecord'];
  const identifier = [{ type: { text: 'MR' }, value: '7' }];
  const resources = [
    {
      resourceType: 'Composition',
      meta: { profile },
      status: 'final',
      type,
      subject: reference(1),
      encounter: reference(3),
      date: '2026-01-31',
      author: [reference(2)],
      title: 'Consultation',
      section: [{ title: 'Complaints', code, entry: complaints.map((_, index) => reference(index + 4)) }],
    },
    { resourceType: 'Patient', identifier, name: [{ text: 'Meera Nair' }] },
    { resourceType: 'Practitioner', identifier, name: [{ text: 'Arun Iyer' }] },
    { resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' }, subject: reference(1) },
    ...complaints,
  ];
  return {
    resourceType: 'Bundle',
    type: 'document',
    meta: { versionId: '1' },
    identifier: { system: 'https://clinic.example', value: uuid(99) },
    timestamp: '2026-01-31T10:15:00+05:30',
    entry: resources.map((resource, index) => ({
      fullUrl: `urn:uuid:${uuid(index)}`,
      resource: { ...resource, id: uuid(index), text },
    })),
  };
}

export function measureDocuments() {
  title('FHIR documents in core');
  const bundle = consultation(60);
  const faults = validateDocument(bundle).filter(({ severity }) => severity === 'error');
  for (const [name, work] of /** @type {const} */ ([
    ['validateDocument, 60 entries', () => validateDocument(bundle)],
    ['readDocument, 60 entries', () => readDocument(bundle)],
  ])) {
    const times = Array.from({ length: 60 }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    });
    measure(name, quantile(times, 0.95), 'ms', {
      most: 20,
      peer: `95 of 100; half ${quantile(times, 0.5).toFixed(1)} ms; ${faults.length} errors found`,
    });
  }
}

/** A page whose `openDocument` draws a document anew and says how many milliseconds that took, layout included. */
const page = `
import { createCarestack } from '@carestack/core';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { FhirDocumentViewer } from './src/documents/index.ts';
import { CarestackProvider } from './src/provider/index.ts';

const client = createCarestack({ baseUrl: '/api/carestack' });
globalThis.openDocument = (bundle) => {
  const place = document.body.appendChild(document.createElement('main'));
  const root = createRoot(place);
  const started = performance.now();
  const viewer = createElement(FhirDocumentViewer, { bundle });
  flushSync(() => root.render(createElement(CarestackProvider, { client }, viewer)));
  place.getBoundingClientRect();
  const took = performance.now() - started;
  const items = place.querySelectorAll('[data-part=document-item]').length;
  root.unmount();
  place.remove();
  return { took, items };
};
`;

/** The page as one script, as production has it. */
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

export async function measureOpening() {
  title('The viewer of documents: from the bundle to the screen, Chromium, production build');
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: chromiumArgs });
  try {
    const tab = await browser.newPage();
    await tab.setContent('<!doctype html><body></body>');
    await tab.addStyleTag({ path: here('../../packages/react/styles.css') });
    await tab.addStyleTag({ path: here('../../packages/react/documents.css') });
    await tab.addScriptTag({ content: await built(), type: 'module' });
    await tab.waitForFunction(() => Reflect.has(globalThis, 'openDocument'));
    const openings = await tab.evaluate((bundle) => {
      const open = /** @type {(bundle: unknown) => { took: number, items: number }} */ (
        Reflect.get(globalThis, 'openDocument')
      );
      return Array.from({ length: 20 }, () => open(bundle));
    }, consultation(200));
    const times = openings.map(({ took }) => took);
    measure('opening 200 entries', quantile(times, 0.95), 'ms', {
      most: 100,
      peer: `95 of 100; half ${quantile(times, 0.5).toFixed(0)} ms; ${openings[0]?.items} resources drawn`,
    });
  } finally {
    await browser.close();
  }
}
