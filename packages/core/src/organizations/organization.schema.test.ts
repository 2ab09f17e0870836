import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fieldCodes } from '../errors/fields.js';
import { sevadham } from '../testing/facility.js';
import { newOrganizationSchema, organizationIdType, organizationSchema } from './organization.schema.js';

const sent = (changes: object = {}) => z.parse(newOrganizationSchema, { ...sevadham, ...changes });
const refused = (changes: object) =>
  fieldCodes(
    z.safeParse(newOrganizationSchema, { ...sevadham, ...changes }, { reportInput: true }).error?.issues ?? [],
  );
const basic = (changes: object) => ({ basicInformation: { ...sevadham.basicInformation, ...changes } });
const contact = (changes: object) => ({ contactInformation: { ...sevadham.contactInformation, ...changes } });
const inventory = (changes: object) => ({ facilityInventory: { ...sevadham.facilityInventory, ...changes } });

describe('a facility to be registered', () => {
  test('travels with every member the wire wants, empty where it may be', () => {
    expect(sent()).toMatchObject({
      basicInformation: { region: 'U', country: 'India' },
      contactInformation: { mobileNumber: '9876543210' },
      systemOfMedicine: { facilitySubType: '', serviceType: '' },
      facilityInventory: {
        totalNumberOfVentilators: 0,
        totalNumberOfBeds: 0,
        hasDialysisCenter: 'No',
        hasPharmacy: 'Yes',
        servicesByImagingCenter: [],
        nhrrid: '',
        nin: '',
        abpmjayid: '',
        rohiniId: '',
        echsId: '',
        cghsId: '',
        ceaRegistration: '',
        stateInsuranceSchemeId: '',
      },
    });
  });

  test.each([
    ['Urban', 'U'],
    ['rural', 'R'],
    ['u', 'U'],
    ['', ''],
  ])('in a region written %j is %j', (region, letter) => {
    expect(sent(basic({ region })).basicInformation.region).toBe(letter);
  });

  test.each([
    [basic({ facilityName: '' }), { 'basicInformation.facilityName': 'required' }],
    [basic({ addressLine1: 'Pune' }), { 'basicInformation.addressLine1': 'address_short' }],
    [basic({ addressLine2: 'x'.repeat(51) }), { 'basicInformation.addressLine2': 'address_long' }],
    [basic({ pincode: '4110' }), { 'basicInformation.pincode': 'pincode_invalid' }],
    [basic({ latLongs: [] }), { 'basicInformation.latLongs': 'required' }],
    [basic({ country: 'Nepal' }), { 'basicInformation.country': 'country_invalid' }],
    [basic({ region: 'hills' }), { 'basicInformation.region': 'region_invalid' }],
    [contact({ email: 'desk' }), { 'contactInformation.email': 'email_invalid' }],
    [contact({ mobileNumber: 'none' }), { 'contactInformation.mobileNumber': 'mobile_invalid' }],
    [{ uploadDocuments: { boardPhoto: { value: 'x', name: 'x' } } }, { 'uploadDocuments.buildingPhoto': 'required' }],
    [inventory({ totalNumberOfBeds: -1 }), { 'facilityInventory.totalNumberOfBeds': 'count_invalid' }],
    [inventory({ hasPharmacy: '' }), { 'facilityInventory.hasPharmacy': 'required' }],
    [
      { systemOfMedicine: { specialities: [{ specialities: [] }], facilityType: 'CLINIC' } },
      { 'systemOfMedicine.specialities[0].systemofMedicineCode': 'required' },
    ],
    [{ accountId: ' ' }, { accountId: 'required' }],
  ])('with %j is refused at %j', (changes, fields) => {
    expect(refused(changes)).toEqual(fields);
  });

  test('needs every group', () => {
    const { error } = z.safeParse(newOrganizationSchema, {}, { reportInput: true });

    expect(Object.keys(fieldCodes(error?.issues ?? []))).toEqual([
      'accountId',
      'basicInformation',
      'contactInformation',
      'uploadDocuments',
      'addAddressProof',
      'facilityTimings',
      'facilityDetails',
      'systemOfMedicine',
      'facilityInventory',
    ]);
  });
});

describe('a facility on record', () => {
  test('is the id it has, and keeps what we do not know', () => {
    const record = { facilityId: 'IN2710000001', registrationDate: '2025-01-15', basicInformation: { beds: 4 } };

    expect(z.parse(organizationSchema, record)).toEqual({ ...record, id: 'IN2710000001' });
    expect(z.parse(organizationSchema, { ...record, id: 'f-1' }).id).toBe('f-1');
  });

  test('without an id is refused', () => {
    expect(z.safeParse(organizationSchema, {}).error?.issues).toMatchObject([{ path: ['id'], message: 'required' }]);
  });
});

test.each([
  ['facility_id', 'facilityId'],
  ['FACILITY_ID', 'facilityId'],
  ['FacilityId', 'facilityId'],
  ['account id', 'accountId'],
  ['ID', 'id'],
  ['hpr', 'hpr'],
])('%s is the id type %s', (written, wire) => {
  expect(organizationIdType(written)).toBe(wire);
});
