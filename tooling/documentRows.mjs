/** @typedef {'form' | 'generate' | 'validate' | 'view' | 'link'} Column */
/** @typedef {{ test: import('./proofs.mjs').Proof, suite: 'react' | 'node' } | { why: string }} Cell a test, or why there is none */
/** @typedef {{ kind: string, cells: Record<Column, Cell> }} DocumentRow */

/** @type {readonly (readonly [Column, string])[]} */
export const columns = [
  ['form', 'form'],
  ['generate', 'generate'],
  ['validate', 'validate'],
  ['view', 'view'],
  ['link', 'link'],
];

const forms = 'packages/react/src/documents/forms/EncounterForm.test.tsx';
const everyKind = 'packages/react/src/documents/everyKind.test.tsx';
const rules = 'packages/core/src/fhir/validateDocument.test.ts';
const generator = 'packages/sandbox/src/fhir/documentBundle.test.ts';

/** @param {string} file @param {string} title @returns {Cell} */
const inReact = (file, title) => ({ suite: 'react', test: { file, title } });
/** @param {string} file @param {string} title @returns {Cell} */
const inNode = (file, title) => ({ suite: 'node', test: { file, title } });

/**
 * @param {string} kind as people say it
 * @param {string} caseType as the API says it
 * @param {Cell} [validate]
 * @returns {DocumentRow}
 */
const kindRow = (
  kind,
  caseType,
  validate = inNode(rules, `${caseType} a document that keeps the guide has no findings`),
) => ({
  kind,
  cells: {
    form: inReact(forms, `${caseType} is typed into sections of which the service makes a document without errors`),
    generate: inReact(everyKind, `${caseType} is made by the service of what was approved, without errors`),
    validate,
    view: inReact(everyKind, `${caseType} is read in the viewer, with its kind, its patient and what it says`),
    link: inReact(everyKind, `${caseType} is linked to the ABHA, and the care context holds it`),
  },
});

/** ABDM's eight kinds (fhir-documents of NRCES), and the radiology report, which is a diagnostic report of its own making. @type {readonly DocumentRow[]} */
export const documentRows = [
  kindRow('OP consultation', 'OPConsultation'),
  kindRow('Discharge summary', 'DischargeSummary'),
  kindRow('Prescription', 'Prescription'),
  kindRow('Diagnostic report', 'DiagnosticReport'),
  kindRow(
    'Radiology report (a diagnostic report)',
    'Radiology Report',
    inNode(generator, 'a radiology report with its picture keeps the rules of the guide and of FHIR R4'),
  ),
  kindRow('Immunization record', 'ImmunizationRecord'),
  kindRow('Health document', 'HealthDocumentRecord'),
  kindRow('Wellness record', 'WellnessRecord'),
  {
    kind: 'Invoice',
    cells: {
      form: { why: 'The API has no case type for it.' },
      generate: { why: 'No call of the API makes one; it is read when it comes from elsewhere.' },
      validate: inNode(rules, 'Invoice a document that keeps the guide has no findings'),
      view: inReact(everyKind, 'an invoice, which no call makes, is read in the viewer with its lines and prices'),
      link: { why: 'The API links seven types of health information, and it is none of them.' },
    },
  },
];
