import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { createInspectableSandbox } from '../testing/inspectable.js';
import { summaries } from './operations.js';
import type { JsonSchema } from './schemaOf.js';

/** Copied by hand from the contract, sections 4 to 13 and 15; not from our own tables. */
const contract = `
POST /add/Patient
GET /get/Patient ?nextPage
GET /get/Patient/{id}
PUT /update/Patient
GET /health-lake/get-profiles/Patient ?filters&nextPage
DELETE /health-lake/delete/Patient/{id}
DELETE /patients/{id}
POST /add/Practitioner
GET /get/Practitioner ?nextPage
GET /get/Practitioner/{id}
PUT /update/Practitioner
GET /health-lake/get-profiles/Practitioner ?filters&nextPage
DELETE /health-lake/delete/Practitioner/{id}
DELETE /practitioners/{id}
POST /register-facility hpr
GET /facilities/ ?nextPage hpr
GET /facilities ?nextPage&pageSize hpr
GET /facilities/{idType}/{value} hpr
PUT /update-facility hpr
DELETE /facility/{id} hpr
POST /search-facility hpr
GET /master-types hpr
GET /master-data/{type} hpr
GET /lgd-states hpr
GET /lgd-subdistricts ?districtCode hpr
POST /owner-subtype hpr
POST /specialities hpr
POST /facility-type hpr
POST /facility-subtypes hpr
GET /latlongs ?address hpr
POST /add/Appointment
GET /get/Appointment ?nextPage
GET /get/Appointment/{id}
PUT /update/Appointment
DELETE /delete/Appointment/{id}
DELETE /appointments/{id}
GET /health-lake/get-profiles/Appointment ?filters&nextPage
POST /patient/registration/abha/aadhaar/request-otp
POST /patient/registration/abha/aadhaar/enroll
POST /patient/registration/abha/update/mobile/request-otp
POST /patient/registration/abha/update/mobile/verify-otp
GET /patient/registration/abha/address-suggestions ?txnId
POST /patient/registration/abha/abha-address
POST /aadhaar/generateOtp hpr
POST /aadhaar/verifyOtp hpr
POST /check/account-exist hpr
POST /demographic-auth/mobile hpr
POST /generate/mobileOtp hpr
POST /verify/mobileOtp hpr
POST /hpId/suggestion hpr
POST /hprId/create hpr
POST /encrypt
POST /decrypt
POST /ai/generate-discharge-summary
POST /ai/generate-radiology-report
PUT /ai/updateFile/DischargeSummary/{encounterId}
POST /ai/generate-careplan
POST /ai/generate-fhir-bundle
GET /jobs ?jobId
GET /ai/discharge-summary/{recordId}/preview
POST /ai/get-code
POST /entity/extraction
POST /demo/generate-discharge-summary
POST /demo/generate-fhir-bundle
POST /abdm-flows/create-carecontext
POST /abdm-flows/update-visit-records
POST /abdm-flows/link-carecontext
`
  .trim()
  .split('\n');

const patient =
  'idNumber idType abhaAddress patientType firstName middleName lastName birthDate gender mobileNumber emailId address pincode state wantsToLinkWhatsapp photo resourceType! resourceId! id! createdAt! updatedAt!';
const practitioner =
  'registrationId department designation status joiningDate staffType firstName middleName lastName birthDate gender mobileNumber emailId address pincode state wantsToLinkWhatsapp photo resourceType! resourceId! specialization qualifications experience languages consultationFee';
const appointment = 'reference! practitionerReference! patientReference! slot! priority! start! end! organizationId!';
const basics = 'facilityName region addressLine1 addressLine2 district subDistrict city state country pincode latLongs';
const within = (name: string, members: string) => members.replace(/\S+/g, (member) => `${name}.${member}`);
const envelope = 'type! message! requestResource! totalNumberOfRecords! nextPageLink!';
const search = 'entry! link!.nextPage total!';
const master = 'type! data!.code! data!.value!';
const job = 'jobId recordId status estimatedCompletionMs message';

/** The members of the answers, copied by hand from the contract too: `!` is on those that are always there. */
const contractAnswers = {
  'GET /get/Patient': `${envelope} ${within('requestResource', patient)}`,
  'GET /get/Patient/{id}': `${envelope} ${within('requestResource', patient)}`,
  'GET /health-lake/get-profiles/Patient': `${search} ${within('entry', patient)}`,
  'POST /add/Patient': `type! message! resourceId! validationErrors ${within('resource', patient)}`,
  'PUT /update/Patient': `type! message! resourceId! validationErrors ${within('resource', patient)}`,
  'GET /get/Practitioner': `${envelope} ${within('requestResource', practitioner)}`,
  'GET /get/Practitioner/{id}': `${envelope} ${within('requestResource', practitioner)}`,
  'GET /health-lake/get-profiles/Practitioner': `${search} ${within('entry', practitioner)}`,
  'POST /add/Practitioner': 'type! message! resourceId!',
  'PUT /update/Practitioner': 'type! message! resourceId!',
  'POST /register-facility': 'response! status! message! facilityId!',
  'PUT /update-facility': 'response! status! message! facilityId!',
  'GET /facilities/': `message! data! nextPageLink! totalNumberOfRecords! ${within('data.basicInformation', basics)}`,
  'GET /facilities': `message! data! nextPageLink! totalNumberOfRecords! ${within('data.basicInformation', basics)}`,
  'GET /facilities/{idType}/{value}': `message! data! ${within('data.basicInformation', basics)} data.uploadDocuments.boardPhoto.value data.addAddressProof.addressProofAttachment.name data.facilityTimings.shifts.start data.systemOfMedicine.specialities.systemofMedicineCode data.facilityInventory.servicesByImagingCenter.count data.facilityInventory.hasImagingCenter data.contactInformation.stdcode data.facilityDetails.ownershipSubType`,
  'POST /search-facility': `message! totalFacilities! numberOfPages! ${within('facilities', 'facilityId! facilityName! facilityStatus! ownership! ownershipCode! systemOfMedicineCode! systemOfMedicine! facilityTypeCode! facilityType! stateName! stateLGDCode! districtName! districtLGDCode! subDistrictName! subDistrictLGDCode! villageCityTownName villageCityTownLGDCode! address! pincode! latitude! longitude!')}`,
  'GET /master-types': 'masterTypes!.type! masterTypes!.desc!',
  'GET /master-data/{type}': master,
  'POST /owner-subtype': master,
  'POST /specialities': master,
  'POST /facility-type': master,
  'POST /facility-subtypes': master,
  'GET /lgd-states': 'code! name! districts!.code! districts!.name!',
  'GET /lgd-subdistricts': 'code! name!',
  'GET /latlongs': 'lat! lng!',
  'GET /get/Appointment': `${envelope} ${within('requestResource', appointment)}`,
  'GET /get/Appointment/{id}': `${envelope} ${within('requestResource', appointment)}`,
  'POST /add/Appointment': `type! message! validationErrors resource! fhirProfileId ${within('resource', appointment)}`,
  'PUT /update/Appointment': `${envelope} ${within('requestResource', appointment)}`,
  'POST /patient/registration/abha/aadhaar/request-otp': 'txnId! message!',
  'POST /patient/registration/abha/aadhaar/enroll': `message! txnId! isNew! ${within('tokens', 'token! expiresIn! refreshToken! refreshExpiresIn!')} ${within('ABHAProfile', 'firstName! lastName! middleName! gender! mobile! address! abhaType! stateName! districtName! ABHANumber! abhaStatus! preferredAddress dob photo mobileVerified email phrAddress districtCode stateCode pinCode authMethods emailVerified kycPhoto kycVerified monthOfBirth name subDistrictCode subdistrictName tags townCode townName verificationStatus verificationType villageCode villageName wardCode wardName yearOfBirth')}`,
  'POST /patient/registration/abha/update/mobile/request-otp': 'txnId! message!',
  'POST /patient/registration/abha/update/mobile/verify-otp': 'message! txnId! authResult!',
  'GET /patient/registration/abha/address-suggestions': 'abhaAddressList! txnId!',
  'POST /patient/registration/abha/abha-address': 'txnId! healthIdNumber! preferredAbhaAddress!',
  'POST /aadhaar/generateOtp': 'txnId! mobileNumber!',
  'POST /aadhaar/verifyOtp':
    'txnId! gender! name! pincode! district! state! address! mobile photo email birthDate careOf house street landmark locality villageTownCity subDist postOffice',
  'POST /check/account-exist':
    'token! hprIdNumber! hprId categoryId! subCategoryId! new! categoryName categorySubName txnId name firstName lastName middleName gender yearOfBirth monthOfBirth dayOfBirth districtCode stateCode stateName districtName address pincode profilePhoto',
  'POST /demographic-auth/mobile': 'verified!',
  'POST /generate/mobileOtp': 'txnId! mobileNumber!',
  'POST /verify/mobileOtp': 'txnId! mobileNumber!',
  'POST /hprId/create':
    'token! hprIdNumber! name! gender! yearOfBirth! monthOfBirth! dayOfBirth! firstName! hprId! lastName! stateCode! stateName! kycPhoto! mobile! categoryId! subCategoryId! authMethods! new! middleName districtCode districtName email',
  'POST /encrypt': 'encryptedPayload!',
  'POST /decrypt': 'decryptedPayload! protectedHeader!',
  'POST /ai/generate-discharge-summary': `${job} id dischargeSummary extractedData fhirBundle encryptedResponse`,
  'POST /ai/generate-radiology-report': `${job} reportId patientName age gender studyType findings impression recommendations`,
  'PUT /ai/updateFile/DischargeSummary/{encounterId}': 'data! message!',
  'POST /ai/generate-careplan': `${job} id carePlan`,
  'POST /ai/generate-fhir-bundle': 'id type timestamp entry.fullUrl entry.resource',
  'GET /jobs': 'jobId recordId status result childJobId completedAt error',
  'GET /ai/discharge-summary/{recordId}/preview': 'fileName! mimeType! pdf!',
  'POST /ai/get-code': 'code! text! similarity',
  'POST /abdm-flows/create-carecontext': 'careContextReference! requestId! authModes!',
};

const operationSchema = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  parameters: z._default(
    z.array(z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean() })),
    [],
  ),
  requestBody: z.optional(z.object({ content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }) })),
  responses: z.record(z.string(), z.unknown()),
  security: z.optional(z.array(z.record(z.string(), z.unknown()))),
});

const documentSchema = z.looseObject({
  openapi: z.string(),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

let sandbox: Sandbox;
let json: unknown;
let document: z.output<typeof documentSchema>;
beforeAll(async () => {
  sandbox = await createSandbox({ patients: 1 });
  const answer = await sandbox.fetch('http://sandbox/openapi.json');
  json = await answer.json();
  document = z.parse(documentSchema, json);
});
afterAll(() => sandbox.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
  );
const inContract = () => operations().filter(({ tags }) => !tags.includes('sandbox'));

test('anybody may read the document, and it is valid OpenAPI 3.1', async () => {
  const validator = new Validator();

  const { valid, errors } = await validator.validate(Object(json));

  expect(errors ?? []).toEqual([]);
  expect({ valid, version: validator.version }).toEqual({ valid: true, version: '3.1' });
});

test('it has every call of the contract with its query and its HPR header, and one more: the ABHA key', () => {
  const lines = inContract().map(({ method, path, parameters, security }) => {
    const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    const needsHprId = security?.some((scheme) => 'hprId' in scheme);
    return [`${method} ${path}`, query.length > 0 && `?${query.join('&')}`, needsHprId && 'hpr']
      .filter(Boolean)
      .join(' ');
  });

  expect(lines.sort()).toEqual([...contract, 'GET /abha-public-key'].sort());
});

test.each(Object.entries(contractAnswers))('the answer of %s has every member of the contract', (call, members) => {
  const [method = '', path = ''] = call.split(' ');
  const { responses } = document.paths[path]?.[method.toLowerCase()] ?? {};
  const { content } = z.parse(answerSchema, responses?.[200]);
  const described = membersOf(content['application/json'].schema);

  const missing = members.split(' ').filter((member) => {
    const isRequired = member.endsWith('!');
    const at = described.get(member.replaceAll('!', ''));
    return at === undefined || (isRequired && at === 'optional');
  });
  expect(missing).toEqual([]);
});

const answerSchema = z.object({
  content: z.object({ 'application/json': z.object({ schema: z.custom<JsonSchema>() }) }),
});

/** Each member by its path, lists and alternatives left out: `data.basicInformation.city`. */
function membersOf(schema: JsonSchema, path = ''): Map<string, 'required' | 'optional'> {
  const { properties = {}, required = [], items, anyOf = [] } = schema;
  const inside = [items, ...anyOf].flatMap((part) => (isSchema(part) ? [...membersOf(part, path)] : []));
  const own = Object.entries(properties).flatMap(([name, member]): [string, 'required' | 'optional'][] => [
    [path + name, required.includes(name) ? 'required' : 'optional'],
    ...(isSchema(member) ? membersOf(member, `${path + name}.`) : []),
  ]);
  return new Map([...inside, ...own]);
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

test('it has every call that this sandbox answers, and none that it does not', async () => {
  const { routes } = await createInspectableSandbox();
  const answered = routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const described = operations().map(({ method, path }) => `${method} ${path}`);

  expect(described.sort()).toEqual(answered.sort());
});

test('each call has a name of its own, words of its own and a room; each part of a path is a parameter', () => {
  const rooms = document.tags.map(({ name }) => name);
  for (const { operationId, summary, tags, path, parameters, responses } of operations()) {
    expect(summary, operationId).toMatch(/^[A-Z].{8,}/);
    expect(rooms, operationId).toContain(tags[0]);
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(inPath);
    expect(responses, operationId).toMatchObject({ default: { $ref: '#/components/responses/Error' } });
  }
  const names = operations().map(({ operationId }) => operationId);
  expect(new Set(names).size).toBe(names.length);
  expect(Object.keys(summaries).filter((name) => !names.includes(name))).toEqual([]);
});

test('a body that travels is described by the names and words of the wire', () => {
  const bodyOf = (path: string, method: string) =>
    document.paths[path]?.[method]?.requestBody?.content['application/json'].schema;

  expect(bodyOf('/add/Appointment', 'post')).toMatchObject({
    properties: {
      start: { type: 'string', format: 'date-time' },
      priority: { type: 'string', enum: ['Emergency', 'Follow-up visit', 'New'] },
    },
    required: ['practitionerReference', 'patientReference', 'start', 'end'],
  });
  expect(bodyOf('/add/Patient', 'post')).toMatchObject({
    properties: { gender: { enum: ['male', 'female', 'other', 'unknown'] }, birthDate: { format: 'date' } },
    required: expect.arrayContaining(['idNumber', 'patientType', 'resourceType']),
  });
  expect(bodyOf('/search-facility', 'post')).toMatchObject({ required: ['page', 'resultsPerPage'] });
  for (const { method, requestBody, operationId } of inContract()) {
    expect(requestBody !== undefined, operationId).toBe(method === 'POST' || method === 'PUT');
    if (requestBody) expect(requestBody.content['application/json'].schema).toMatchObject({ type: 'object' });
  }
});
