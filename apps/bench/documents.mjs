import { readDocument, validateDocument } from '@carestack/core/fhir';
import { bundled, callIn, inBrowser, openPage } from './pages.mjs';
import { measure, quantile, title } from './report.mjs';

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

/** A page whose `openings` draws a document anew a number of times and says for each how many milliseconds that took, layout included. */
const page = `
import { createCarestack } from '@carestack/core';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { FhirDocumentViewer } from './src/documents/index.ts';
import { CarestackProvider } from './src/provider/index.ts';

const client = createCarestack({ baseUrl: '/api/carestack' });
const openDocument = (bundle) => {
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
globalThis.openings = (bundle, times) => Array.from({ length: times }, () => openDocument(bundle));
`;

export async function measureOpening() {
  title('The viewer of documents: from the bundle to the screen, Chromium, production build');
  const script = await bundled(page);
  await inBrowser(async (browser) => {
    const tab = await openPage(browser, { script, styles: ['styles.css', 'documents.css'] });
    /** @type {{ took: number, items: number }[]} */
    const openings = await callIn(tab, 'openings', consultation(200), 20);
    const times = openings.map(({ took }) => took);
    measure('opening 200 entries', quantile(times, 0.95), 'ms', {
      most: 100,
      peer: `95 of 100; half ${quantile(times, 0.5).toFixed(0)} ms; ${openings[0]?.items} resources drawn`,
    });
  });
}
