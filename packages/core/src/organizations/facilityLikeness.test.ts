import { expect, test } from 'vitest';
import { type FacilityLike, facilityLikeness } from './facilityLikeness.js';

const lakeside: FacilityLike = {
  name: 'Lakeside Polyclinic',
  mobile: '9876543210',
  pincode: '411038',
  address: '12 Lake Road, Kothrud, Pune',
  point: { lat: 18.5074, lng: 73.8077 },
};
const elsewhere: FacilityLike = {
  name: 'Sevadham Hospital',
  mobile: '9812345678',
  pincode: '560001',
  address: '3 Station Road, Bengaluru',
  point: { lat: 12.97, lng: 77.59 },
};
const unknown: FacilityLike = { name: null, mobile: null, pincode: null, address: null, point: null };

test.each<[string, Partial<FacilityLike>, string[]]>([
  ['name and PIN code', { name: 'Lakeside Polyclinic', pincode: '411038' }, ['name', 'pincode']],
  ['a name spelt otherwise and PIN code', { name: 'LAKE SIDE Poly-clinic.', pincode: '411038' }, ['name', 'pincode']],
  ['name and phone', { name: 'Lakeside Polyclinic', mobile: '+91 98765 43210' }, ['name', 'mobile']],
  ['phone and PIN code', { mobile: '098765 43210', pincode: '411038' }, ['mobile', 'pincode']],
  ['name and address', { name: 'Lakeside Polyclinic', address: '12, Lake Rd., Kothrud, Pune' }, ['name', 'address']],
  [
    'name and a place 100 metres away',
    { name: 'Lakeside Polyclinic', point: { lat: 18.5083, lng: 73.8077 } },
    ['name', 'near'],
  ],
  ['the same name in another town', { name: 'Lakeside Polyclinic' }, []],
  [
    'the same name in another street of the town',
    { name: 'Lakeside Polyclinic', address: '4 River Road, Kothrud, Pune' },
    [],
  ],
  ['another practice in the same house', { address: lakeside.address, pincode: '411038', point: lakeside.point }, []],
  ['a name that shares its last word', { name: 'Riverbank Polyclinic', pincode: '411038' }, []],
  ['the same phone elsewhere', { mobile: '9876543210' }, []],
])('%s', (_, changes, reasons) => {
  expect(facilityLikeness(lakeside, { ...elsewhere, ...changes })).toEqual(reasons);
});

test('names are compared in any script', () => {
  const hindi = { ...unknown, name: 'सेवा धाम चिकित्सालय', pincode: '302001' };

  expect(facilityLikeness(hindi, { ...hindi, name: 'सेवाधाम चिकित्सालय' })).toEqual(['name', 'pincode']);
  expect(facilityLikeness(hindi, { ...hindi, name: 'आरोग्य केंद्र' })).toEqual([]);
});

test('what is not known is no reason', () => {
  expect(facilityLikeness(unknown, unknown)).toEqual([]);
  expect(
    facilityLikeness({ ...unknown, name: 'अ', pincode: '302001' }, { ...unknown, name: 'अ', pincode: '302001' }),
  ).toEqual([]);
});
