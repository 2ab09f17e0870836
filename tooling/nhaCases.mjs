// The published functional cases of NHA, and checks drawn from its rules: which test proves each, or why there is none.
// docs/coverage/nha.md is written from this.

/** @typedef {import('./proofs.mjs').Proof} Proof */

/**
 * @typedef {object} NhaCase
 * @property {string} id NHA's own, or several that ask the same; D-… are ours
 * @property {string} asks
 * @property {Proof[]} [tests]
 * @property {string} [notYet] what is missing, of the whole or of a part
 * @property {string} [cannot] why a client of Carestack cannot meet it
 */

/** @typedef {{ title: string, cases: NhaCase[] }} NhaSheet */

/** @param {string} path @param {string} title @returns {Proof} */
const core = (path, title) => ({ file: `packages/core/src/${path}.test.ts`, title });
/** @param {string} path @param {string} title @returns {Proof} */
const sandbox = (path, title) => ({ file: `packages/sandbox/src/${path}.test.ts`, title });
/** @param {string} path @param {string} title @returns {Proof} */
const react = (path, title) => ({ file: `packages/react/src/${path}.test.tsx`, title });
/** @param {string} title */
const abha = (title) => react('abha/AbhaRegistrationWizard', title);
/** @param {string} title */
const hpr = (title) => react('hpr/HprRegistrationWizard', title);

const noLogin =
  'The API has no call to log in to an ABHA. One that exists is found by enrolling again, which creates nothing.';
const noDevice = 'The API has no call for fingerprint, iris or face.';
const noDemographics = 'For government clients only; the API has no call for it.';
const noDocuments = 'The API has no call to enrol by driving licence or PAN.';
const noProfileCall = 'The API has no call on an ABHA account that exists.';
const insideCarestack =
  'Happens between ABDM, the patient’s app and Carestack; no call of the API shows it to a client.';
const olderLinking = 'ABDM has no current call for it; Carestack links by demographics.';
const noHprProfile = 'The HPR calls of the API end with the HPR ID; the profile of a professional is filled in at HPR.';
const facilityScreen = 'The screen; the calls of the client are there.';
const facilityUpdate = 'The API changes the contact of a facility and nothing else.';

const wholeAbha = abha('registers an ABHA with one code when the mobile is the one linked with the Aadhaar');
const abhaFound = abha('shows an ABHA that exists as found, never as created');
const abhaConsent = abha('sends nothing before every point of the consent is ticked');
const badAadhaar = abha('refuses the Aadhaar number "2345 6789 0125" at the field and sends nothing');
const shortAadhaar = abha('refuses the Aadhaar number "2345 6789 012" at the field and sends nothing');
const longAadhaar = abha('refuses the Aadhaar number "2345 6789 01245" at the field and sends nothing');
const wrongCode = abha('keeps the mobile and counts the tries after a wrong code, and a right one still works');
const oneField = react('kit/CodeInput', 'is one field with six places, which SMS autofill knows');
const pasted = react('kit/CodeInput', 'takes the code from a paste with a whole message');
const ownAddress = abha('checks an own address against the rules beside it, and keeps it when it is taken');
const receipt = core(
  'abha/registration/abhaRegistration',
  'agreeing leads to the Aadhaar number and keeps the receipt',
);
const worker = react(
  'abha/hostScreens',
  'at a desk the worker states by name that the points were explained, apart from what the person agrees to',
);
const wholeHpr = hpr('makes an HPR ID with one code when the mobile is the one linked with the Aadhaar');

/** @param {string} typed @param {string} rules */
const brokenAddress = (typed, rules) =>
  core('abha/abhaAddress', `${JSON.stringify(typed)} breaks the rules ["${rules}"], told in this order`);

/** @type {NhaSheet[]} */
export const nhaSheets = [
  {
    title: 'ABHA: creation and verification (M1)',
    cases: [
      {
        id: 'CRT_ABHA_101',
        asks: 'creation by Aadhaar OTP is offered and ends in an ABHA',
        tests: [wholeAbha, sandbox('abha/abha', 'with the linked mobile gets an ABHA and an address in four calls')],
      },
      {
        id: 'CRT_ABHA_102',
        asks: 'consent is shown in full, agreed to, and stored',
        tests: [abhaConsent, receipt],
      },
      {
        id: 'CRT_ABHA_104',
        asks: 'a bad Aadhaar number is told in NHA’s words, and nothing is sent',
        tests: [shortAadhaar, longAadhaar, badAadhaar],
      },
      {
        id: 'CRT_ABHA_105',
        asks: 'six digits are entered, beside the masked mobile that the code went to',
        tests: [oneField, wholeAbha],
      },
      {
        id: 'CRT_ABHA_107',
        asks: 'a wrong code is told, a right one goes on, and nothing else is typed again',
        tests: [
          wrongCode,
          abha('says that a code is too short without sending it, and marks a wrong mobile in the same breath'),
        ],
      },
      {
        id: 'CRT_ABHA_109',
        asks: 'another communication mobile is verified first',
        tests: [abha('asks for a second code when the mobile differs, and the number can be corrected')],
      },
      { id: 'CRT_ABHA_113', asks: 'number and address are shown together', tests: [wholeAbha] },
      {
        id: 'CRT_ABHA_114',
        asks: 'the card is viewed and downloaded',
        tests: [
          abha('ends with the card, which knows no day of birth where ABHA knows the year alone'),
          core('abha/abhaQr', 'says what the profile says'),
        ],
      },
      { id: 'CRT_ABHA_201, 202, 204, 206, 207, 209', asks: 'the same by biometrics', cannot: noDevice },
      { id: 'CRT_ABHA_301, 303, 306, 307, 309', asks: 'the same by demographics', cannot: noDemographics },
      { id: 'CRT_ABHA_401, 403, 405, 407, 410', asks: 'the same by a document', cannot: noDocuments },
      { id: 'VRFY_ABHA_101', asks: 'a number is verified by Aadhaar OTP', cannot: noLogin },
      { id: 'VRFY_ABHA_201', asks: 'a number is verified by the OTP of its mobile', cannot: noLogin },
      { id: 'VRFY_ABHA_304, 305', asks: 'a wrong code, and a code sent again, on the mobile route', cannot: noLogin },
      { id: 'VRFY_ABHA_402', asks: 'a wrong code on the Aadhaar route', cannot: noLogin },
      { id: 'VRFY_ABHA_403', asks: 'no ABHA for this Aadhaar: creation is offered', cannot: noLogin },
      { id: 'VRFY_ABHA_501', asks: 'a number is verified by fingerprint', cannot: noDevice },
      {
        id: 'PROF_ABHA_601, 603, 605',
        asks: 'mobile and e-mail are changed, the ABHA is deleted',
        cannot: noProfileCall,
      },
      {
        id: 'SHARE_PATIENT_PROFILE_701',
        asks: 'a patient scans the QR of the facility and shares the profile',
        cannot: insideCarestack,
      },
    ],
  },
  {
    title: 'Records and linking (M2)',
    cases: [
      {
        id: 'Health_RECORD_CREATION_101',
        asks: 'a FHIR record of each kind is made',
        tests: [
          'OPConsultation',
          'DischargeSummary',
          'Prescription',
          'DiagnosticReport',
          'ImmunizationRecord',
          'HealthDocumentRecord',
          'WellnessRecord',
          'Invoice',
        ].map((kind) => sandbox('fhir/documentBundle', `${kind} a document keeps the rules of the guide`)),
        notYet: 'The screens; the calls of the client are there.',
      },
      { id: 'HIP_INTI_LINK_201, 202, 204, 206', asks: 'linking by mobile OTP', cannot: olderLinking },
      { id: 'HIP_INTI_LINK_301, 303, 305', asks: 'linking by Aadhaar OTP', cannot: olderLinking },
      { id: 'HIP_INTI_LINK_401, 403, 405', asks: 'linking by direct authentication', cannot: olderLinking },
      {
        id: 'HIP_INIT_GRANT_CONSENT_, HIP_INIT_EXPIRE_CONSENT',
        asks: 'consent granted in the patient’s app is kept, and dropped when it ends',
        cannot: insideCarestack,
      },
      { id: 'HIP_INIT_ABHA_OPTOUT_DEACTIVATE', asks: 'a patient leaves ABDM', cannot: insideCarestack },
      {
        id: 'HIP_INTI_LINK_501',
        asks: 'a visit is linked by demographics',
        tests: [
          core('documents/documents.service', 'linking is three calls, and the answer says what each of them did'),
          sandbox('documents/documents', 'in memory a visit is linked with its records'),
          sandbox(
            'documents/documents',
            'in memory {"patientName":"Usha Rao"} does not fit the patient, as ABDM says it, and the field is named',
          ),
        ],
        notYet: 'The screen; the call of the client is there.',
      },
      { id: 'HIP_INTI_LINK_504', asks: 'the link token is kept for patient and address', cannot: insideCarestack },
      { id: 'HIP_INTI_LINK_506', asks: 'linked records are pulled in the patient’s app', cannot: insideCarestack },
      { id: 'USER_INIT_LINK_601, 602, 604, 607', asks: 'the patient links from the app', cannot: insideCarestack },
      {
        id: 'HIP_INIT_NOTIFY_HIECM',
        asks: 'a patient without ABHA gets a message with a link',
        cannot: insideCarestack,
      },
    ],
  },
  {
    title: 'Health professionals (HPR)',
    cases: [
      {
        id: 'HPR-002',
        asks: 'creation by Aadhaar is offered; a bad number is told in NHA’s words',
        tests: [wholeHpr, hpr('refuses a wrong Aadhaar number in the words of NHA, without a call')],
      },
      {
        id: 'HPR-003',
        asks: 'consent in English and a second language, before Aadhaar is used',
        tests: [
          hpr('sends nothing before every point of the consent is ticked'),
          hpr('has its consent in English and in Hindi; another language clears the ticks, and the receipt names it'),
        ],
      },
      { id: 'HPR-006', asks: 'a captcha before the Aadhaar number', cannot: 'The API has no captcha.' },
      {
        id: 'HPR-007',
        asks: 'six digits, beside the masked mobile; a wrong code is told in NHA’s words',
        tests: [oneField, hpr('says that the code is wrong and how many tries are left, and takes the right one')],
      },
      {
        id: 'HPR-011',
        asks: 'another communication mobile is verified first',
        tests: [
          hpr('asks for a second code when the mobile differs, and the number can be corrected without losing it'),
        ],
      },
      {
        id: 'HPR-019',
        asks: 'name, date of birth and gender are those of Aadhaar, with the photo',
        tests: [
          wholeHpr,
          react('hpr/photo', 'the face that Aadhaar gives is beside the details, and beside the HPR ID that is made'),
        ],
      },
      { id: 'HPR-022', asks: 'the official mobile is shown, verified or not', cannot: noHprProfile },
      { id: 'HPR-026', asks: 'salutation', cannot: noHprProfile },
      { id: 'HPR-028', asks: 'the middle name is that of Aadhaar, and locked', tests: [wholeHpr] },
      { id: 'HPR-030, 032', asks: 'father’s and spouse’s name', cannot: noHprProfile },
      { id: 'HPR-036', asks: 'languages spoken', cannot: noHprProfile },
      { id: 'HPR-039, 041, 043, 045', asks: 'another communication address', cannot: noHprProfile },
      {
        id: 'HPR-054',
        asks: 'the category of a professional is chosen from a list',
        tests: [hpr('takes the categories of the host')],
      },
      { id: 'HPR-056, 058, 060', asks: 'council, registration and its certificate', cannot: noHprProfile },
      { id: 'HPR-062, 064, 066, 068, 070', asks: 'degree, university and its certificate', cannot: noHprProfile },
      { id: 'HPR-072, 074', asks: 'place of work', cannot: noHprProfile },
      {
        id: 'HPR-077',
        asks: 'all is seen before it is submitted; HPR tells by SMS or e-mail',
        tests: [hpr('lets each part be changed from the review, and comes back to it')],
      },
      { id: 'HPR-078, 080', asks: 'stored details and documents later', cannot: noHprProfile },
    ],
  },
  {
    title: 'Facilities (HFR)',
    cases: [
      {
        id: '001, 003, 005, 007, 009',
        asks: 'a facility is searched by id, ownership, district and PIN code, ten to a page',
        tests: [
          core('organizations/organizations.service', 'one facility is found by facility_id'),
          core('organizations/organizations.service', 'a search is by the codes of the register, a page of ten'),
          core('organizations/organizations.service', 'a search by {"pincode":"123"} says what to write instead'),
        ],
        notYet: facilityScreen,
      },
      {
        id: '011, 013, 015, 017, 019',
        asks: 'place: latitude, country, district, address, PIN code',
        tests: [
          sandbox(
            'contract/organizations',
            'in memory master data leads from a state to its sub-districts, and an address to its city',
          ),
        ],
        notYet: facilityScreen,
      },
      {
        id: '021, 023, 025, 027, 029',
        asks: 'hours, telephone, e-mail, photo, proof of address',
        notYet: facilityScreen,
      },
      {
        id: '031, 033, 035, 037',
        asks: 'ownership, its sub-type, type and service',
        tests: [
          core('organizations/organizations.service', 'master data that depends on other codes is asked for by them'),
        ],
        notYet: facilityScreen,
      },
      { id: '039, 041, 043, 045', asks: 'ids in other registers', notYet: facilityScreen },
      {
        id: '047, 049, 051, 053, 055, 057, 059, 061, 063',
        asks: 'system of medicine, specialities and beds',
        notYet: facilityScreen,
      },
      { id: '065 to 117', asks: 'the same when a facility is changed', cannot: facilityUpdate },
      { id: '118, 120, 122', asks: 'the bridge of a facility', cannot: 'The API has no call for bridges.' },
    ],
  },
  {
    title: 'Checks drawn from the rules',
    cases: [
      {
        id: 'D-01',
        asks: 'an ABHA that exists is called found, never created; nothing is enrolled twice',
        tests: [
          abhaFound,
          react(
            'abha/oneAfterTheOther',
            'an ABHA that was left half finished is finished by choosing an address, and is still a found one',
          ),
          core('abha/abha.schema', 'an enrolment answered with {"message":"This account already exist"} is new: false'),
          core(
            'abha/registration/createAbhaRegistration',
            'of somebody who had an ABHA may add an address: still found',
          ),
        ],
      },
      {
        id: 'D-04',
        asks: 'a refusal keyed by fields is told at its field, and `timestamp` is none',
        tests: [
          core(
            'abha/abha.service',
            'refusals generateAadhaarOtp answered 400 {"loginId":"Invalid LoginId","timestamp":"now"}',
          ),
        ],
      },
      {
        id: 'D-07',
        asks: 'Back and forward neither lose nor restart the count and the wait',
        tests: [
          core('abha/registration/createAbhaRegistration', 'back and forward cost no code and lose no count'),
          core(
            'abha/registration/codes',
            'cannot be got round by going back: the count goes on, and then only a new start helps',
          ),
          abha('goes back without losing the code that was sent'),
        ],
      },
      {
        id: 'D-09',
        asks: 'a mobile on six ABHAs is told at its field; another is taken with the same code',
        tests: [abha('says at the mobile that it is on six ABHAs, and the same code serves for another number')],
      },
      { id: 'D-12', asks: 'no ABHA for this Aadhaar: the number is carried into creation', cannot: noLogin },
      { id: 'D-14', asks: 'a wrong check digit sends nothing', tests: [badAadhaar] },
      {
        id: 'D-18',
        asks: 'after its step the Aadhaar number is in no DOM, storage, URL or console',
        tests: [
          react('abha/privacy', 'the Aadhaar number is in its box until it is sent, and nowhere after'),
          react(
            'abha/privacy',
            'no Aadhaar number, code or token is anywhere after the journey, and no request carried one in clear',
          ),
          react('hpr/privacy', 'the Aadhaar number is in its box until it is sent, and nowhere after'),
        ],
      },
      {
        id: 'D-22',
        asks: 'an own address names the rule it breaks while it is typed',
        tests: [
          ownAddress,
          brokenAddress('asharao', 'length'),
          brokenAddress('abcdefghijklmnopqrs', 'length'),
          brokenAddress('.asharao', 'start'),
          brokenAddress('asharao.', 'end'),
          brokenAddress('asha.r.ao', 'specials'),
          brokenAddress('asha_r_ao', 'specials'),
        ],
      },
      { id: 'D-24', asks: 'an ABHA number has dashes at login and none when linking', cannot: noLogin },
      {
        id: 'D-27',
        asks: 'a wrong code is told in the same words however the server says it; the rest stays',
        tests: [
          core(
            'abha/abha.service',
            'refusals enrollWithAadhaar answered 422 {"code":"ABDM-1204","message":"UIDAI Error code : 400"}',
          ),
          core(
            'abha/abha.service',
            'refusals enrollWithAadhaar answered 400 {"otpValue":"Invalid OTP","timestamp":"now"}',
          ),
          wrongCode,
        ],
      },
      {
        id: 'D-29',
        asks: 'without consent no code leaves; the receipt has version, language, time and who',
        tests: [abhaConsent, receipt, wholeAbha, worker, wholeHpr],
      },
      {
        id: 'D-32',
        asks: 'a year of birth stays a year',
        tests: [
          core(
            'abha/abha.schema',
            'a profile of a person born {"yearOfBirth":"1988"} has the birth date {"year":"1988"} and no invented day',
          ),
          {
            file: 'packages/react/src/patients/fromAbha.test.ts',
            title: 'a year of birth stays a year, and a masked mobile is no mobile',
          },
          react('patients/PatientForm', 'with only a year of birth asks for day and month, and invents neither'),
        ],
      },
      {
        id: 'D-34',
        asks: 'whoever declines, or has no Aadhaar, is registered without ABHA',
        tests: [
          abha('leaves to a registration without ABHA and forgets the patient'),
          react(
            'abha/oneAfterTheOther',
            'from the consent a person goes on without ABHA, and the host is told so, and nothing that Aadhaar says',
          ),
          react(
            'abha/oneAfterTheOther',
            'from the Aadhaar number a person goes on without ABHA, and the host is told so, and nothing that Aadhaar says',
          ),
        ],
      },
      {
        id: 'D-35',
        asks: 'a link to HPR’s own page that is too old is made anew',
        cannot: 'The API takes the Aadhaar number itself; there is no such page.',
      },
      {
        id: 'D-39',
        asks: 'a link that was only taken in is not called linked',
        tests: [core('documents/documents.service', 'a step that is answered with no for the link is no success')],
        notYet: 'The screen; the call of the client is there.',
      },
      {
        id: 'D-42',
        asks: 'the name of a care context holds no clinical word',
        cannot: 'Carestack names care contexts; the API has no field for it.',
      },
      {
        id: 'D-44',
        asks: 'a discharge summary without an encounter is refused',
        tests: [sandbox('fhir/documentBundle', 'DischargeSummary a document keeps the rules of the guide')],
        notYet: 'A validator for hosts; the bundles of the sandbox keep the rule.',
      },
      {
        id: 'D-47',
        asks: '`HIN` carries the ABHA number, `ABHA` the address',
        tests: [
          sandbox(
            'fhir/documentBundle',
            'the ABHA number and address are told apart by their codes, and an Aadhaar number never leaves',
          ),
        ],
      },
      {
        id: 'D-50',
        asks: 'focus is on the new heading; Back restores all but secrets',
        tests: [
          react(
            'kit/StepHeading',
            'the first step leaves focus where the page has it; every later one takes it, Back included',
          ),
          abha('goes back without losing the code that was sent'),
          hpr('Back asks no service and loses nothing but the password'),
        ],
      },
      {
        id: 'D-52',
        asks: 'one field for the code, which takes a paste; sending it is explicit',
        tests: [oneField, pasted],
      },
    ],
  },
];
