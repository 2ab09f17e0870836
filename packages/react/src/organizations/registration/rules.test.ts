import { newOrganizationSchema } from '@carestack/core/organizations';
import { describe, expect, test } from 'vitest';
import { riverbank } from '../../testing/facility.js';
import { pointOf, pointText } from './coordinates.js';
import { changed, emptyDraft, type OrganizationDraft } from './draft.js';
import { hoursProblem, hoursText, type DayHours } from './hours.js';
import { draftProblems } from './problems.js';
import { refusedFields } from './refusals.js';
import { toOrganization } from './toOrganization.js';
import { EhrApiError } from '@carestack/core/errors';

const whole: OrganizationDraft = { ...emptyDraft, ...riverbank };
const open = (...shifts: [string, string][]): DayHours => ({
  kind: 'hours',
  shifts: shifts.map(([start, end]) => ({ start, end })),
});

describe('an answer', () => {
  test.each<[keyof OrganizationDraft, Partial<OrganizationDraft>, string]>([
    ['facilityName', { facilityName: ' ' }, 'required'],
    ['facilityName', { facilityName: 'Abc' }, 'name_short'],
    ['facilityName', { facilityName: '4 Rivers Clinic' }, 'name_invalid'],
    ['facilityName', { facilityName: 'x'.repeat(101) }, 'name_long'],
    ['ownership', { ownership: { code: '', name: '' } }, 'not_chosen'],
    ['systems', { systems: [] }, 'systems_none'],
    ['specialities', { specialities: {} }, 'specialities_none'],
    ['region', { region: '' }, 'required'],
    ['addressLine1', { addressLine1: 'Pune' }, 'address_short'],
    ['addressLine2', { addressLine2: 'x'.repeat(51) }, 'address_long'],
    ['addressLine1', { addressLine1: '12 Lake Road <b>' }, 'address_letters'],
    ['pincode', { pincode: '011038' }, 'pincode_invalid'],
    ['district', { district: { code: '', name: '' } }, 'not_chosen'],
    ['coordinates', { coordinates: 'Pune' }, 'coordinates_invalid'],
    ['coordinates', { coordinates: '51.5, -0.1' }, 'coordinates_abroad'],
    ['mobileNumber', { mobileNumber: '12345' }, 'mobile_invalid'],
    ['email', { email: 'desk' }, 'email_invalid'],
    ['stdcode', { stdcode: '2' }, 'std_invalid'],
    ['landline', { landline: '254' }, 'landline_invalid'],
    ['websiteLink', { websiteLink: 'none' }, 'website_invalid'],
    ['websiteLink', { websiteLink: 'javascript:alert(1)' }, 'website_invalid'],
    ['boardPhoto', { boardPhoto: null }, 'photo_missing'],
    ['addressProofs', { addressProofs: [{ id: 1, type: { code: '', name: '' }, file: null }] }, 'proof_type_missing'],
    [
      'addressProofs',
      { addressProofs: [{ id: 1, type: { code: 'EB', name: 'Bill' }, file: null }] },
      'proof_file_missing',
    ],
    ['totalNumberOfBeds', { totalNumberOfBeds: '-1' }, 'count_invalid'],
    ['totalNumberOfVentilators', { totalNumberOfVentilators: '1.5' }, 'count_invalid'],
    ['monday', { monday: emptyDraft.monday }, 'hours_none'],
    ['tuesday', { tuesday: open(['10:00', '09:00']) }, 'hours_end_first'],
  ])('at %s of %j is told as %3$s', (field, changes, code) => {
    expect(draftProblems({ ...whole, ...changes })).toEqual({ [field]: code });
  });

  test('in any script and with Indian digits is taken', () => {
    const hindi = { facilityName: 'नदी किनारा क्लिनिक', addressLine1: '४ नदी मार्ग', pincode: '४११०३८', stdcode: '०२०' };

    expect(draftProblems({ ...whole, ...hindi })).toEqual({});
    expect(toOrganization({ ...whole, ...hindi }, 'a').basicInformation.pincode).toBe('411038');
  });

  test('is not asked of a pharmacy about specialities, nor of a building site about hours', () => {
    const pharmacy = { facilityType: { code: 'PHARM', name: 'Pharmacy' }, specialities: {} };
    const site = { status: { code: 'UC', name: 'Under construction' }, monday: emptyDraft.monday };

    expect(draftProblems({ ...whole, ...pharmacy, ...site })).toEqual({});
  });
});

test('a draft without problems is what the wire takes', () => {
  const sent = toOrganization(whole, 'account-1');

  expect(draftProblems(whole)).toEqual({});
  expect(newOrganizationSchema.safeParse(sent).error).toBeUndefined();
  expect(sent.facilityTimings).toEqual([
    { timings: 'Monday: 10:00 AM - 2:00 PM', shifts: [{ start: null, end: null }] },
  ]);
});

test('what depends on a choice that changed is cleared and named; what does not stays', () => {
  const { draft, cleared } = changed(
    { ...whole, facilitySubType: { code: 'POLY', name: 'Polyclinic' } },
    { ownership: { code: 'G', name: 'Government' } },
  );

  expect(cleared).toEqual(['ownershipSubType', 'facilityType', 'facilitySubType']);
  expect(draft).toMatchObject({ ownershipSubType: { code: '' }, district: { code: '490' }, systems: [{ code: 'M' }] });
});

test('the specialities of a system that is taken away go with it', () => {
  expect(changed(whole, { systems: [] }).draft.specialities).toEqual({});
});

describe('the hours of a day', () => {
  test.each([
    [open(['', '']), 'hours_missing'],
    [open(['10:00', '10:00']), 'hours_end_first'],
    [open(['10:00', '14:00'], ['13:59', '20:00']), 'hours_overlap'],
    [open(['10:00', '14:00'], ['14:00', '20:00']), undefined],
    [{ ...open(['', '']), kind: 'closed' as const }, undefined],
  ])('%j: %s', (hours, problem) => {
    expect(hoursProblem(hours)).toBe(problem);
  });

  test('are written as the register writes them', () => {
    expect(hoursText(open(['00:00', '12:00'], ['17:30', '23:59']))).toBe('12:00 AM - 12:00 PM, 5:30 PM - 11:59 PM');
  });
});

test.each([
  ['18.5204, 73.8567', '18.5204, 73.8567'],
  ['(18.5204 73.8567)', '18.5204, 73.8567'],
  ['18.5204° N, 73.8567° E', '18.5204, 73.8567'],
  ['73.8567, 18.5204', '18.5204, 73.8567'],
  ['१८.५२०४, ७३.८५६७', '18.5204, 73.8567'],
  ['18.52041234567, 73.85671234567', '18.520412, 73.856712'],
])('a place pasted as %s is %s', (pasted, text) => {
  const point = pointOf(pasted);

  expect(typeof point === 'string' ? point : pointText(point)).toBe(text);
});

test.each([
  ['basicInformation.facilityName', 'facilityName'],
  ['basicInformation.latLongs[0]', 'coordinates'],
  ['facilityTimings[2].timings', 'monday'],
  ['systemOfMedicine.specialities[0].systemofMedicineCode', 'systems'],
  ['systemOfMedicine.specialities[0].specialities', 'specialities'],
  ['uploadDocuments.boardPhoto.value', 'boardPhoto'],
  ['addAddressProof[0].addressProofAttachment', 'addressProofs'],
  ['facilityDetails.ownershipType', 'ownership'],
  ['facilityInventory.rohiniId', 'rohiniId'],
  ['landline', 'landline'],
])('a refusal of %s lands on %s', (path, field) => {
  const error = new EhrApiError('validation_failed', 'x', { fields: { [path]: 'invalid', unknown: 'invalid' } });

  expect(refusedFields(error)).toEqual({ [field]: 'invalid' });
});
