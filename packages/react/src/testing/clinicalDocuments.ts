import type { Carestack } from '@carestack/core';
import type { DocumentKind } from '@carestack/core/fhir';

const pdf = `data:application/pdf;base64,${btoa('%PDF-1.4 an invented paper')}`;
const png =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

export const patientDetails = {
  firstName: 'Meera',
  lastName: 'Nair',
  birthDate: '1988-01-30',
  gender: 'female',
  mobileNumber: '9812345678',
  address: '4 Lake Road, Kochi',
  pincode: '682001',
  state: 'Kerala',
  idType: 'ABHA',
  idNumber: '91111111111111',
} as const;
export const doctor = {
  firstName: 'Arun',
  lastName: 'Iyer',
  birthDate: '1970-02-03',
  gender: 'male',
  mobileNumber: '9812345670',
  address: '1 Hill Road, Kochi',
  pincode: '682001',
  state: 'Kerala',
  designation: 'Consultant',
  department: 'cardiology',
  registrationId: 'KER-1234',
} as const;

const visit = {
  chiefComplaints: 'Fever for three days',
  physicalExamination: 'Blood pressure: 120/80 mmHg, Heart rate: 92 bpm',
  conditions: ['Dengue fever'],
  prescribedMedications: ['Paracetamol 650 mg, thrice a day, 3 days', 'Oral rehydration salts'],
  allergies: ['Penicillin'],
  followUp: ['After one week'],
};

const contents: Readonly<Record<Exclude<DocumentKind, 'Invoice'>, Readonly<Record<string, unknown>>>> = {
  OPConsultation: visit,
  DischargeSummary: { ...visit, carePlan: ['Platelet count daily'] },
  Prescription: { prescribedMedications: visit.prescribedMedications },
  DiagnosticReport: {
    studyType: 'Chest X-ray',
    findings: ['Clear lungs', 'Heart of normal size'],
    impression: 'Normal study',
  },
  ImmunizationRecord: { immunizations: ['BCG, 2025-05-01, lot AB12', 'Hepatitis B'] },
  HealthDocumentRecord: { title: 'Old papers' },
  WellnessRecord: { vitalSigns: ['Heart rate: 72 bpm', 'Blood pressure: 118/76 mmHg'], lifeStyle: ['Smoking: never'] },
};

/** A document of an invented patient, made by the sandbox; an invoice, which no call makes, by hand. */
export async function clinicalDocument({ ai }: Pick<Carestack, 'ai'>, kind: DocumentKind): Promise<object> {
  if (kind === 'Invoice') return invoice;
  return ai.generateFhirBundle({
    caseType: kind,
    enableExtraction: true,
    extractedData: contents[kind],
    patientDetails,
    doctorsDetails: [doctor],
    documentReferences: kind === 'DiagnosticReport' ? [png, pdf] : [pdf],
  });
}

const sct = 'http://snomed.info/sct';
const rupees = (value: number) => ({ value, currency: 'INR' });

const invoice = documentOf('Invoice', { text: 'Invoice Record' }, 'InvoiceRecord', [
  {
    resourceType: 'Invoice',
    status: 'issued',
    date: '2026-01-31',
    lineItem: [
      {
        chargeItemCodeableConcept: { text: 'Consultation' },
        priceComponent: [
          { type: 'base', code: { text: 'Rate' }, amount: rupees(500) },
          { type: 'tax', code: { text: 'CGST' }, amount: rupees(45) },
        ],
      },
    ],
    totalNet: rupees(500),
    totalGross: rupees(545),
  },
]);

/** A document of one section with these resources. */
export function documentOf(title: string, type: object, profile: string, resources: readonly object[]) {
  const entry = resources.map((resource, index) => ({ fullUrl: `urn:uuid:${index}`, resource }));
  const composition = {
    resourceType: 'Composition',
    meta: { profile: [`https://nrces.in/ndhm/fhir/r4/StructureDefinition/${profile}`] },
    status: 'final',
    type,
    date: '2026-01-31',
    title,
    section: [{ title, entry: entry.map(({ fullUrl }) => ({ reference: fullUrl })) }],
  };
  return {
    resourceType: 'Bundle',
    type: 'document',
    entry: [{ fullUrl: 'urn:uuid:composition', resource: composition }, ...entry],
  };
}

/** A consultation with as many complaints as asked for. */
export function longDocument(complaints: number) {
  const type = { coding: [{ system: sct, code: '371530004', display: 'Clinical consultation report' }] };
  const resources = Array.from({ length: complaints }, (_, index) => ({
    resourceType: 'Condition',
    code: { text: `Complaint ${index + 1}` },
    recordedDate: '2026-01-31',
    text: { div: `<div>Complaint ${index + 1}</div>` },
  }));
  return documentOf('A long consultation', type, 'OPConsultRecord', resources);
}

/** What hostile narratives try, by class; each would set `attacked` on the page. */
export const attacks: readonly [name: string, html: string][] = [
  ['a script', '<script>attacked = 1</script>'],
  ['a picture that fails', '<img src=x onerror="attacked = 1">'],
  ['a vector that loads', '<svg onload="attacked = 1"><script>attacked = 1</script></svg>'],
  ['a vector that animates', '<svg><animate onbegin="attacked = 1" attributeName="x" dur="1s"></animate></svg>'],
  ['a frame', '<iframe srcdoc="<script>parent.attacked = 1</script>"></iframe>'],
  ['a link that runs', '<a href="javascript:attacked = 1" autofocus onfocus="attacked = 1">More</a>'],
  ['a form', '<form action="javascript:attacked = 1"><input autofocus onfocus="attacked = 1"></form>'],
  ['details that open', '<details open ontoggle="attacked = 1">More</details>'],
  ['a style', '<style>@import "//attacker.example/a.css"; body { display: none }</style>'],
  ['a style with a picture', '<p style="background: url(//attacker.example/a.png)">More</p>'],
  ['an object', '<object data="javascript:attacked = 1"></object><embed src="javascript:attacked = 1">'],
  [
    'a base and a refresh',
    '<base href="//attacker.example/"><meta http-equiv="refresh" content="0;url=//attacker.example">',
  ],
  [
    'broken nesting',
    '<math><mtext><table><mglyph><style><img src=x onerror="attacked = 1"></style></mglyph></table></mtext></math>',
  ],
  ['a comment that ends early', '<!--><img src=x onerror="attacked = 1">-->'],
  [
    'a template',
    '<template><img src=x onerror="attacked = 1"></template><noscript><p title="</noscript><img src=x onerror=attacked=1>"></noscript>',
  ],
  ['a film', '<video><source onerror="attacked = 1"></video><audio src="x" onerror="attacked = 1"></audio>'],
  ['a moving line', '<marquee onstart="attacked = 1">More</marquee>'],
  ['a link with a tab inside', '<a href="java&#x09;script:attacked = 1">More</a>'],
  ['a link as data', '<a href="data:text/html,<script>opener.attacked = 1</script>" target="_blank">More</a>'],
  ['a foreign object', '<svg><foreignObject><body onload="attacked = 1"></body></foreignObject></svg>'],
  ['a vector that uses another', '<svg><use href="data:image/svg+xml,<svg onload=attacked=1>#x"></use></svg>'],
  ['a picture of many sizes', '<img srcset="x, y 2x" onerror="attacked = 1"><picture><source srcset="x"></picture>'],
  ['a sheet of styles', '<link rel="stylesheet" href="//attacker.example/a.css">'],
  ['an animation that ends', '<p style="animation: a 1s" onanimationstart="attacked = 1">More</p>'],
  ['a text that is edited', '<div contenteditable autofocus onfocus="attacked = 1" tabindex="0">More</div>'],
  ['a choice that holds a style', '<select><style></select><img src=x onerror="attacked = 1"></style></select>'],
  ['a part of XML', '<![CDATA[<img src=x onerror="attacked = 1">]]><?php attacked = 1 ?>'],
  ['a title that closes', '<title><a title="</title><img src=x onerror=attacked=1>"></title><xmp><p></xmp>'],
  [
    'a slot and a part of a page',
    '<slot onslotchange="attacked = 1"></slot><dialog open onclose="attacked = 1">More</dialog>',
  ],
  ['capital letters and a slash', '<ScRiPt/x>attacked = 1</sCrIpT><IMG/SRC=x/ONERROR=attacked=1>'],
  ['names of the page', '<img name="body"><p id="cookie">More</p><form id="document"></form>'],
];
