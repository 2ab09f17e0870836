// What may weigh how much in a customer's bundle, for size-limit: minified and gzipped, everything but React itself.
// Each entry imports all that its screen needs.

const client = { '../packages/core/dist/client/index.js': '{ createHttp }' };
const patients = { '../packages/core/dist/patients/index.js': '{ createPatientsService }' };
const abha = { '../packages/core/dist/abha/index.js': '{ createAbhaService }' };
const hpr = {
  '../packages/core/dist/hpr/index.js': '{ createHprService }',
  '../packages/core/dist/organizations/index.js': '{ createOrganizationsService }',
};
const provider = { '../packages/react/dist/provider/index.js': '{ CarestackProvider }' };
const patientForm = { '../packages/react/dist/patients/index.js': '{ PatientForm }' };
const patientTable = { '../packages/react/dist/patients/index.js': '{ PatientTable }' };
const usePatients = { '../packages/react/dist/patients/index.js': '{ usePatients }' };
const wizard = { '../packages/react/dist/abha/index.js': '{ AbhaRegistrationWizard }' };
const practitioners = { '../packages/core/dist/practitioners/index.js': '{ createPractitionersService }' };
const patientPicker = { '../packages/react/dist/patients/index.js': '{ PatientPicker }' };
const practitionerPicker = { '../packages/react/dist/practitioners/index.js': '{ PractitionerPicker }' };
const practitionerForm = { '../packages/react/dist/practitioners/index.js': '{ PractitionerForm }' };
const organizationPicker = { '../packages/react/dist/organizations/index.js': '{ OrganizationPicker }' };
const hprWizard = { '../packages/react/dist/hpr/index.js': '{ HprRegistrationWizard }' };

const organizations = { '../packages/core/dist/organizations/index.js': '{ createOrganizationsService }' };
const facilityWizard = { '../packages/react/dist/organizations/index.js': '{ OrganizationRegistrationWizard }' };

const appointments = { '../packages/core/dist/appointments/index.js': '{ createAppointmentsService }' };
const daySchedule = { '../packages/react/dist/appointments/index.js': '{ DaySchedule }' };
const walkInQueue = { '../packages/react/dist/appointments/index.js': '{ WalkInQueue }' };
const queueBoard = { '../packages/react/dist/appointments/index.js': '{ QueueBoard }' };
const appointmentList = { '../packages/react/dist/appointments/index.js': '{ AppointmentList }' };
const scheduleEditor = { '../packages/react/dist/appointments/index.js': '{ ScheduleEditor }' };
const bookingWizard = { '../packages/react/dist/appointments/index.js': '{ AppointmentBookingWizard }' };
const pickedPatient = { '../packages/react/dist/patients/index.js': '{ PatientPicker, usePatient }' };

const ai = { '../packages/core/dist/ai/index.js': '{ createAiService }' };
const documentComposer = { '../packages/react/dist/documents/index.js': '{ ClinicalDocumentComposer }' };
const lookup = { '../packages/core/dist/lookup/index.js': '{ createLookupService }' };
const documents = { '../packages/core/dist/documents/index.js': '{ createDocumentsService }' };
const encounterForm = { '../packages/react/dist/documents/index.js': '{ EncounterForm }' };
const documentLinking = { '../packages/react/dist/documents/index.js': '{ DocumentLinking }' };
const stayDocuments = { '../packages/react/dist/documents/index.js': '{ StayDocuments }' };
const documentViewer = { '../packages/react/dist/documents/index.js': '{ FhirDocumentViewer }' };

const journeyRooms = '{ errors, registration, abha, abhaCard, abhaScanner, hpr }';

/** What is loaded when it is wanted weighs nothing before: the card, the scanner, the photo, who is alike, encryption for AI. */
const leftForLater = {
  name: 'left-for-later',
  setup: (/** @type {import('esbuild').PluginBuild} */ build) =>
    build.onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : null)),
};

/**
 * @param {string} name
 * @param {string} limit
 * @param {Record<string, string>} imports
 */
const bundle = (name, limit, imports) => ({
  name,
  limit,
  path: Object.keys(imports),
  import: imports,
  ignore: ['react', 'react-dom'],
  gzip: true,
  modifyEsbuildConfig: (/** @type {object} */ config) => ({
    ...config,
    format: 'esm',
    // As bundlers of today write it: esbuild alone would spell each letter of Hindi as six.
    charset: 'utf8',
    logLevel: 'error',
    plugins: [leftForLater],
  }),
});

export default [
  bundle('core client with patients', '18 kB', { ...client, ...patients }),
  bundle('usePatients with all it needs', '34 kB', { ...client, ...patients, ...provider, ...usePatients }),
  bundle('patient form with all it needs', '62 kB', { ...client, ...patients, ...provider, ...patientForm }),
  bundle('table with all it needs', '60 kB', { ...client, ...patients, ...provider, ...patientTable }),
  bundle('ABHA wizard with all it needs', '58 kB', { ...client, ...abha, ...provider, ...wizard }),
  bundle('HPR wizard with all it needs', '64 kB', { ...client, ...hpr, ...provider, ...hprWizard }),
  bundle('facility wizard with all it needs', '110 kB', {
    ...client,
    ...organizations,
    ...provider,
    ...facilityWizard,
  }),
  bundle('PatientPicker with all it needs', '55 kB', { ...client, ...patients, ...provider, ...patientPicker }),
  bundle('PractitionerPicker with all it needs', '54 kB', {
    ...client,
    ...practitioners,
    ...provider,
    ...practitionerPicker,
  }),
  bundle('OrganizationPicker with all it needs', '50 kB', {
    ...client,
    ...organizations,
    ...provider,
    ...organizationPicker,
  }),
  bundle('PractitionerForm with all it needs', '62 kB', {
    ...client,
    ...practitioners,
    ...provider,
    ...practitionerForm,
  }),
  bundle('booking wizard up to the choice of a slot', '100 kB', {
    ...client,
    ...appointments,
    ...provider,
    ...bookingWizard,
  }),
  bundle('booking wizard with the patient step', '140 kB', {
    ...client,
    ...appointments,
    ...patients,
    ...provider,
    ...bookingWizard,
    ...pickedPatient,
  }),
  bundle('day schedule with all it needs', '60 kB', {
    ...client,
    ...appointments,
    ...patients,
    ...provider,
    ...daySchedule,
  }),
  bundle('document composer with all it needs', '130 kB', {
    ...client,
    ...ai,
    ...practitioners,
    ...provider,
    ...documentComposer,
  }),
  bundle('queue of walk-ins with all it needs', '48 kB', {
    ...client,
    ...appointments,
    ...patients,
    ...provider,
    ...walkInQueue,
  }),
  bundle('board of the waiting room with all it needs', '42 kB', {
    ...client,
    ...appointments,
    ...provider,
    ...queueBoard,
  }),
  bundle('list of visits with all it needs', '45 kB', {
    ...client,
    ...appointments,
    ...patients,
    ...provider,
    ...appointmentList,
  }),
  bundle('editor of hours with all it needs', '32 kB', { ...provider, ...scheduleEditor }),
  bundle('forms of clinical documents with all they need', '52 kB', {
    ...client,
    ...ai,
    ...lookup,
    ...provider,
    ...encounterForm,
  }),
  bundle('linking of a document with all it needs', '40 kB', {
    ...client,
    ...documents,
    ...provider,
    ...documentLinking,
  }),
  bundle('documents of a stay with all they need', '48 kB', { ...client, ...ai, ...provider, ...stayDocuments }),
  bundle('document viewer with all it needs', '36 kB', { ...client, ...provider, ...documentViewer }),
  ...Object.entries({ en: 'English', hi: 'Hindi' }).flatMap(([code, language]) => {
    const words = `../packages/react/dist/messages/${code}/index.js`;
    return [
      bundle(`the ${language} of both journeys`, '10 kB', { [words]: journeyRooms }),
      bundle(`the ${language} of every room`, code === 'hi' ? '38 kB' : '30 kB', { [words]: `{ ${code} }` }),
    ];
  }),
  { name: 'appointments.css', limit: '6 kB', path: '../packages/react/appointments.css', gzip: true },
  { name: 'documents.css', limit: '4 kB', path: '../packages/react/documents.css', gzip: true },
  { name: 'styles.css', limit: '8 kB', path: '../packages/react/styles.css', gzip: true },
  { name: 'records.css', limit: '4 kB', path: '../packages/react/records.css', gzip: true },
];
