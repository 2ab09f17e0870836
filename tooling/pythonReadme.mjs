// What users of Carestack's Python SDK were promised by its README, and where each promise is kept. Facts only: names of calls and
// what its samples show. docs/coverage is written from this.

/**
 * @typedef {object} Sample
 * @property {string} shows
 * @property {string} [shell] what is typed instead, where there is nothing to run
 * @property {string} [file] in docs/coming-from-python
 * @property {string} [name] what the file exports
 */

/** @typedef {import('./proofs.mjs').Proof} Proof */

/**
 * @typedef {object} Row
 * @property {string} python
 * @property {string[]} ours members of the client (`patients.create`), or exports of the package
 * @property {string[]} [wire] operations of the endpoint tables, in the order they are called
 * @property {Proof[]} tests
 * @property {number[]} [samples]
 * @property {string} [note]
 */

/** @param {string} shows @param {string} file @param {string} name @returns {Sample} */
const sample = (shows, file, name) => ({ shows, file: `${file}.ts`, name });

/**
 * Every sample, in the order of the README.
 *
 * @type {Sample[]}
 */
export const samples = [
  { shows: 'Installation', shell: 'npm install @carestack/core' },
  sample('Configuration, written out', 'configuration', 'written'),
  { shows: 'Credentials as environment variables', shell: 'export CARESTACK_API_KEY=… CARESTACK_HPRID_AUTH=…' },
  sample('Configuration from the environment', 'configuration', 'fromEnvironment'),
  sample('Quick start', 'quickStart', 'quickStart'),
  sample('Patients: basic operations', 'patients', 'basicOperations'),
  sample('Patients: responses', 'patients', 'answers'),
  sample('Practitioners: workflow', 'practitioners', 'workflow'),
  sample('Practitioners: responses', 'practitioners', 'answers'),
  sample('Organizations: management', 'organizations', 'management'),
  sample('Organizations: response', 'organizations', 'answers'),
  sample('Appointments: operations', 'appointments', 'lifecycle'),
  sample('Appointments: responses', 'appointments', 'answers'),
  sample('AI: discharge summary', 'ai', 'dischargeSummary'),
  sample('AI: case sheet of a consultation', 'ai', 'opSummary'),
  sample('AI: FHIR bundle', 'ai', 'fhirBundle'),
  sample('AI: radiology report', 'ai', 'radiologyReport'),
  sample('AI: partial upload', 'ai', 'partialUpload'),
  sample('AI: update of a discharge summary', 'ai', 'partialUpload'),
  sample('AI: care plan', 'ai', 'carePlan'),
  sample('AI: responses', 'ai', 'answers'),
  sample('Linking: workflow', 'documents', 'linking'),
  sample('Linking: its steps', 'documents', 'steps'),
  sample('Linking: response and error response', 'documents', 'answers'),
  sample('Encounters: from sections', 'encounters', 'fromSections'),
  sample('Encounters: from files', 'encounters', 'fromFiles'),
  sample('Encounters: response', 'encounters', 'answers'),
  sample('ABHA: registration', 'abha', 'registration'),
  sample('ABHA: responses', 'abha', 'answers'),
  sample('HPR: registration', 'hpr', 'registration'),
  sample('HPR: responses', 'hpr', 'answers'),
  sample('Success envelope', 'envelopes', 'success'),
  sample('Error envelope', 'envelopes', 'failure'),
  sample('Pages', 'envelopes', 'page'),
  sample('Authentication errors', 'troubleshooting', 'diagnose'),
  sample('Validation before a call', 'troubleshooting', 'faultsIn'),
  { shows: 'Which version is installed', shell: 'npm ls @carestack/core' },
];

/** @param {string} path @param {string} title @returns {Proof} */
const sandbox = (path, title) => ({ file: `packages/sandbox/src/${path}.test.ts`, title });
/** @param {string} room @param {string} title @returns {Proof} */
const contract = (room, title) => sandbox(`contract/${room}`, title);
/** @param {string} path @param {string} title @returns {Proof} */
const core = (path, title) => ({ file: `packages/core/src/${path}.test.ts`, title });

const patients = contract('patients', 'patients are listed in pages, registered, found, changed and deleted');
const practitioners = contract(
  'practitioners',
  'practitioners are listed, registered once, found by any spelling, changed as a whole and deleted by either path',
);
const organizations = contract(
  'organizations',
  'organizations are registered once, found by each id, searched, given a contact and deleted',
);
const places = contract(
  'organizations',
  'master data leads from a state to its sub-districts, and an address to its city',
);
const visits = contract(
  'appointments',
  'of a hundred who book one slot at once one gets it; it is moved, cancelled, and then free',
);
const linked = contract('documents', 'a visit is linked, and resumes where an answer was lost');
const abha = contract('abha', 'a journey by the names of the other SDKs ends in an ABHA with an address');
const hpr = contract('hpr', 'a journey by the names of the other SDKs ends in an HPR ID, which the next one finds');

/** @type {Row[]} */
export const rows = [
  {
    python: 'Patient.create',
    ours: ['patients.create'],
    wire: ['patients.create'],
    tests: [patients],
    samples: [5, 6],
  },
  {
    python: 'Patient.find_all',
    ours: ['patients.findAll', 'patients.iterate'],
    wire: ['patients.findAll'],
    tests: [
      patients,
      core(
        'patients/patients.service',
        'iterate gives every patient, asking for a page when the one before is used up',
      ),
    ],
    samples: [6],
  },
  {
    python: 'Patient.find_by_id',
    ours: ['patients.findById'],
    wire: ['patients.findById'],
    tests: [patients],
    samples: [5, 6],
  },
  { python: 'Patient.exists', ours: ['patients.exists'], wire: ['patients.findById'], tests: [patients], samples: [6] },
  { python: 'Patient.update', ours: ['patients.update'], wire: ['patients.update'], tests: [patients], samples: [6] },
  {
    python: 'Patient.find_by_filters',
    ours: ['patients.findByFilters'],
    wire: ['patients.findByFilters'],
    tests: [patients],
    samples: [6],
  },
  { python: 'Patient.delete', ours: ['patients.delete'], wire: ['patients.delete'], tests: [patients], samples: [6] },

  {
    python: 'Practitioner.create',
    ours: ['practitioners.create'],
    wire: ['practitioners.create'],
    tests: [practitioners],
    samples: [8],
  },
  {
    python: 'Practitioner.find_all',
    ours: ['practitioners.findAll', 'practitioners.iterate'],
    wire: ['practitioners.findAll'],
    tests: [
      practitioners,
      core(
        'practitioners/practitioners.service',
        'iterate follows the pages, one at a time, and stops asking when the loop ends',
      ),
    ],
    samples: [8],
  },
  {
    python: 'Practitioner.find_by_id, exists',
    ours: ['practitioners.findById', 'practitioners.exists'],
    wire: ['practitioners.findById'],
    tests: [core('practitioners/practitioners.service', 'one is read by id, and is or is not on record')],
    samples: [8],
  },
  {
    python: 'Practitioner.update',
    ours: ['practitioners.update'],
    wire: ['practitioners.findById', 'practitioners.update'],
    tests: [practitioners],
    samples: [8],
  },
  {
    python: 'Practitioner.find_by_filters',
    ours: ['practitioners.findByFilters'],
    wire: ['practitioners.findByFilters'],
    tests: [practitioners],
    samples: [8],
  },
  {
    python: 'Practitioner.delete',
    ours: ['practitioners.delete'],
    wire: ['practitioners.delete'],
    tests: [practitioners],
  },

  {
    python: 'Organization.get_lgd_states',
    ours: ['organizations.states'],
    wire: ['organizations.states'],
    tests: [places],
    samples: [10],
  },
  {
    python: 'Organization.get_lgd_sub_districts',
    ours: ['organizations.districts', 'organizations.subDistricts'],
    wire: ['organizations.states', 'organizations.subDistricts'],
    tests: [places],
    samples: [10],
    note: 'by the code of a district',
  },
  {
    python: 'Organization.get_organization_type',
    ours: ['organizations.facilityTypes'],
    wire: ['organizations.facilityTypes'],
    tests: [
      core('organizations/organizations.service', 'master data that depends on other codes is asked for by them'),
    ],
    samples: [10],
  },
  {
    python: 'Organization: master types and data',
    ours: ['organizations.masterTypes', 'organizations.masterData'],
    wire: ['organizations.masterTypes', 'organizations.masterData'],
    tests: [core('organizations/organizations.service', 'master data has its types')],
  },
  {
    python: 'Organization: owner sub-types, specialities, facility sub-types',
    ours: ['organizations.ownerSubTypes', 'organizations.specialities', 'organizations.facilitySubTypes'],
    wire: ['organizations.ownerSubTypes', 'organizations.specialities', 'organizations.facilitySubTypes'],
    tests: [
      core('organizations/organizations.service', 'master data that depends on other codes is asked for by them'),
    ],
  },
  {
    python: 'Organization: where an address is',
    ours: ['organizations.geocode'],
    wire: ['organizations.geocode'],
    tests: [places],
  },
  {
    python: 'Organization.create',
    ours: ['organizations.create'],
    wire: ['organizations.create'],
    tests: [organizations],
    samples: [10],
  },
  {
    python: 'Organization.find_all',
    ours: ['organizations.findAll', 'organizations.iterate'],
    wire: ['organizations.findAll'],
    tests: [core('organizations/organizations.service', 'a list gives a page, and iterate all of them')],
    samples: [10],
  },
  {
    python: 'Organization.find_by_id, exists',
    ours: ['organizations.findById', 'organizations.exists'],
    wire: ['organizations.findById'],
    tests: [organizations],
    samples: [10],
  },
  {
    python: 'Organization.update',
    ours: ['organizations.update'],
    wire: ['organizations.update'],
    tests: [organizations],
    samples: [10],
    note: 'the single point of contact',
  },
  {
    python: 'Organization.search',
    ours: ['organizations.search'],
    wire: ['organizations.search'],
    tests: [organizations],
    samples: [10],
  },
  {
    python: 'Organization.delete',
    ours: ['organizations.delete'],
    wire: ['organizations.delete'],
    tests: [organizations],
  },

  {
    python: 'Appointment.create',
    ours: ['appointments.create', 'appointments.book', 'appointments.findBooked'],
    wire: ['appointments.create'],
    tests: [visits, core('appointments/booking', 'book whose answer was lost is booked when it is on record')],
    samples: [12],
  },
  {
    python: 'Appointment.find_all',
    ours: ['appointments.findAll', 'appointments.iterate'],
    wire: ['appointments.findAll'],
    tests: [
      core('appointments/appointments.service', 'reading a page of all'),
      core('appointments/appointments.service', 'every appointment that fits is read page by page'),
    ],
    samples: [12],
  },
  {
    python: 'Appointment.find_by_id, exists',
    ours: ['appointments.findById', 'appointments.exists'],
    wire: ['appointments.findById'],
    tests: [
      core('appointments/appointments.service', 'reading one by its reference'),
      core('appointments/appointments.service', 'reading whether one exists, where only "not found" means no'),
    ],
    samples: [12],
  },
  {
    python: 'Appointment.update',
    ours: [
      'appointments.update',
      'appointments.reschedule',
      'appointments.cancel',
      'appointments.markArrived',
      'appointments.noShow',
      'appointments.takeNumber',
      'appointments.call',
      'appointments.markSeen',
      'appointments.transfer',
    ],
    wire: ['appointments.update'],
    tests: [
      visits,
      core('appointments/booking', 'reschedule moves in one request, and gives nothing back before'),
      core('appointments/booking', 'cancel whose answer was lost is read back'),
      core('appointments/booking', 'markArrived sends the status arrived, and reads back when the answer is lost'),
      core('appointments/booking', 'noShow sends the status noshow, and reads back when the answer is lost'),
      sandbox(
        'appointments/lostAnswers',
        'a change of practitioner holds the new visit before the old one is cancelled, and keeps what is known',
      ),
      sandbox('appointments/queue', 'twelve desks that give numbers at once give twelve different ones'),
      sandbox(
        'appointments/queue',
        'a number is kept: given again, called, seen, moved and cancelled, and never given to somebody else',
      ),
    ],
    samples: [12],
  },
  {
    python: 'Appointment.delete',
    ours: ['appointments.delete'],
    wire: ['appointments.delete'],
    tests: [core('appointments/appointments.service', 'delete takes the reference, and any answer')],
    samples: [12],
  },
  {
    python: 'Appointment: availability',
    ours: ['appointments.findByFilters'],
    wire: ['appointments.findByFilters'],
    tests: [
      core(
        'appointments/appointments.service',
        'reading by practitioner, patient, time and status, under the search names of FHIR',
      ),
    ],
    note: 'the API has no such call: what is booked is read',
  },

  {
    python: 'AiService.generate_discharge_summary',
    ours: ['ai.generateDischargeSummary', 'ai.extract'],
    wire: ['ai.encrypt', 'ai.generateSummary', 'ai.jobStatus'],
    tests: [core('ai/ai.service', 'a discharge summary that is a job is followed to its result')],
    samples: [14, 21],
  },
  {
    python: 'AiService.generate_op_consultation_summary',
    ours: ['ai.generateOpConsultationSummary', 'ai.generateOpConsultation'],
    wire: ['ai.encrypt', 'ai.generateSummary', 'ai.jobStatus'],
    tests: [core('ai/ai.service', 'the other drafts a consultation differs by its case type')],
    samples: [15],
  },
  {
    python: 'AiService.generate_radiology_summary',
    ours: ['ai.generateRadiologySummary', 'ai.generateRadiologyReport'],
    wire: ['ai.encrypt', 'ai.generateRadiologyReport', 'ai.jobStatus'],
    tests: [core('ai/ai.service', 'the other drafts radiology reports come as a list, from files of any kind')],
    samples: [17],
  },
  {
    python: 'AiService.generate_fhir_bundle',
    ours: ['ai.generateFhirBundle'],
    wire: ['ai.encrypt', 'ai.generateFhirBundle'],
    tests: [core('ai/ai.service', 'a FHIR bundle is made from extracted data')],
    samples: [16],
  },
  {
    python: 'AiService.partial_upload_for_discharge_summary',
    ours: ['ai.partialUploadForDischargeSummary', 'ai.partialUpload'],
    wire: ['ai.encrypt', 'ai.generateSummary', 'ai.jobStatus'],
    tests: [
      core('ai/ai.service', 'a stay takes its first upload without an encounter, dated now in UTC to the second'),
    ],
    samples: [18],
  },
  {
    python: 'AiService.trigger_discharge_summary',
    ours: ['ai.triggerDischargeSummary'],
    wire: ['ai.triggerDischargeSummary'],
    tests: [core('ai/ai.service', 'a stay is summed up on request; the answer within the answer is read')],
    samples: [19],
  },
  {
    python: 'AiService.generate_careplan',
    ours: ['ai.generateCarePlan'],
    wire: ['ai.encrypt', 'ai.generateCarePlan', 'ai.jobStatus'],
    tests: [core('ai/ai.service', 'the other drafts a care plan has no case type')],
    samples: [20],
  },
  {
    python: 'AiService.get_job_status (newer)',
    ours: ['ai.jobStatus', 'ai.followJob'],
    wire: ['ai.jobStatus'],
    tests: [core('ai/ai.service', 'a discharge summary that is a job is followed to its result')],
  },
  {
    python: 'AiService.get_preview_pdf, download_pdf_bytes (newer)',
    ours: ['ai.previewPdf'],
    wire: ['ai.previewPdf'],
    tests: [],
    samples: [21],
  },
  {
    python: 'AiService: encryption (newer)',
    ours: ['ai.encrypt', 'ai.decrypt'],
    wire: ['ai.encrypt', 'ai.decrypt'],
    tests: [
      sandbox('encryption/encryption', 'what it encrypts for itself it opens again, and the payload shows nothing'),
      core('ai/encryption', 'decrypt asks the service where there is no private key, and sends no key'),
    ],
    samples: [14],
  },
  {
    python: 'AiService: get_code, get_snomed_code, get_loinc_code (newer)',
    ours: ['lookup.findCodes', 'lookup.findSnomed', 'lookup.findLoinc'],
    wire: ['lookup.findCodes'],
    tests: [
      sandbox('lookup/lookup', 'a lookup gives the best first, and at most three to the client'),
      core(
        'lookup/lookup.service',
        'SNOMED is asked by term and tag, LOINC by term alone, and any other tag is passed on',
      ),
    ],
  },

  {
    python: 'DocumentLinking.link_health_document',
    ours: ['documents.linkHealthDocument'],
    wire: ['documents.createCareContext', 'documents.updateVisitRecords', 'documents.linkCareContext'],
    tests: [linked],
    samples: [22, 23, 24],
  },
  {
    python: 'Encounter.create',
    ours: ['encounters.create'],
    wire: ['ai.encrypt', 'ai.generateSummary', 'ai.generateFhirBundle'],
    tests: [
      core(
        'encounters/encounters.service',
        'sections that were filled in become a bundle with patient, doctors and documents of reference',
      ),
      core('encounters/encounters.service', 'case sheets are read first; what was read becomes the bundle'),
    ],
    samples: [25, 26, 27],
  },

  {
    python: 'CreateABHA.start_registration',
    ours: ['abha.startRegistration', 'abha.generateAadhaarOtp', 'abha.seal'],
    wire: ['abha.generateAadhaarOtp'],
    tests: [abha],
    samples: [28, 29],
  },
  {
    python: 'CreateABHA.registration_flow',
    ours: [
      'abha.registrationFlow',
      'abha.enrollWithAadhaar',
      'abha.generateMobileOtp',
      'abha.verifyMobileOtp',
      'abha.addressSuggestions',
      'abha.createAddress',
    ],
    wire: [
      'abha.enrollWithAadhaar',
      'abha.generateMobileOtp',
      'abha.verifyMobileOtp',
      'abha.addressSuggestions',
      'abha.createAddress',
    ],
    tests: [abha],
    samples: [28],
  },
  {
    python: 'CreateHPR.start_registration',
    ours: ['hpr.startRegistration', 'hpr.generateAadhaarOtp'],
    wire: ['hpr.generateAadhaarOtp'],
    tests: [hpr],
    samples: [30, 31],
  },
  {
    python: 'CreateHPR.registration_flow',
    ours: [
      'hpr.registrationFlow',
      'hpr.verifyAadhaarOtp',
      'hpr.checkAccountExist',
      'hpr.demographicAuthViaMobile',
      'hpr.generateMobileOtp',
      'hpr.verifyMobileOtp',
      'hpr.hprIdSuggestions',
      'hpr.createHprId',
    ],
    wire: [
      'hpr.verifyAadhaarOtp',
      'hpr.checkAccountExist',
      'hpr.demographicAuthViaMobile',
      'hpr.generateMobileOtp',
      'hpr.verifyMobileOtp',
      'hpr.hprIdSuggestions',
      'hpr.createHprId',
    ],
    tests: [hpr],
    samples: [30],
  },

  {
    python: 'Success envelope',
    ours: ['createCarestack'],
    tests: [core('patients/patients.service', 'findAll the raw answer is neither listed nor printed')],
    samples: [32],
  },
  {
    python: 'Error envelope',
    ours: ['EhrApiError'],
    tests: [core('errors/refusal', 'the envelope, with any status: class, code, recovery, fields and request id')],
    samples: [33],
  },
  {
    python: 'Pages',
    ours: ['patients.findAll'],
    tests: [core('patients/patients.service', 'findAll gives a page with items, total and the token of the next page')],
    samples: [34],
  },
  {
    python: 'SDKConfig.from_environment',
    ours: ['SDKConfig.fromEnvironment', 'configFromEnvironment'],
    tests: [core('client/config', 'address, key and HPR value come from the environment')],
    samples: [4, 35],
  },
  {
    python: 'CarestackSDK',
    ours: ['CarestackSDK', 'createCarestack'],
    tests: [
      core('python/python', 'CarestackSDK is the whole client, configured by SDKConfig from the environment'),
      core('python/python', 'every public name of the Python README is there'),
    ],
    samples: [35],
  },
  {
    python: 'Validation of a patient before the call',
    ours: ['newPatientSchema'],
    tests: [core('patients/patients.service', 'create everything wrong is told at once, and nothing is sent')],
    samples: [36],
  },
];
