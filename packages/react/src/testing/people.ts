import type { AbhaProfile, NewOrganization, NewPatient, NewPractitioner } from '@carestack/core';

/** Invented people. Their numbers belong to nobody. */
export const asha = {
  idNumber: '91-7654-3210-9876',
  idType: 'ABHA',
  abhaAddress: 'asha.rao@sbx',
  firstName: 'Asha',
  lastName: 'Rao',
  birthDate: '1988-01-30',
  gender: 'female',
  mobileNumber: '+919876543210',
  emailId: 'asha.rao@example.in',
  address: '14 Lake View Road, Mysuru',
  pincode: '570001',
  state: 'Karnataka',
} satisfies NewPatient;

export const ravi = {
  idNumber: 'ABCPK1234L',
  idType: 'PAN',
  firstName: 'Ravi',
  lastName: 'Kumar',
  birthDate: '1951-11-02',
  gender: 'male',
  mobileNumber: '+919812345678',
  address: '3 Station Road, Patna',
  state: 'Bihar',
} satisfies NewPatient;

/** The longest name that a form takes here, without a place to break it. */
export const longNamed = {
  ...ravi,
  idNumber: 'ABCPK9876L',
  firstName: 'Venkatanarasimharajuvaripeta',
  middleName: 'Subrahmanyeswara',
  lastName: 'Thiruvananthapuramkar',
  mobileNumber: '+919812345670',
} satisfies NewPatient;

export const kamala = {
  idNumber: '91-1111-2222-3333',
  idType: 'ABHA',
  firstName: 'कमला',
  lastName: 'देवी',
  birthDate: '1970-06-15',
  gender: 'female',
  address: '7 Gandhi Marg, Lucknow',
  state: 'Uttar Pradesh',
} satisfies NewPatient;

/** What ABHA answers for the same Asha. */
export const ashaProfile: AbhaProfile = {
  abhaNumber: '91-7654-3210-9876',
  abhaAddress: 'asha.rao@sbx',
  abhaAddresses: ['asha.rao@sbx'],
  status: 'ACTIVE',
  name: 'Asha Rao',
  firstName: 'Asha',
  middleName: null,
  lastName: 'Rao',
  gender: 'female',
  birthDate: { year: '1988', month: '01', day: '30' },
  mobile: '9876543210',
  email: null,
  address: '14 Lake View Road, Mysuru',
  pincode: '570001',
  stateName: 'KARNATAKA',
  districtName: 'MYSURU',
  photo: null,
};

/** As for many born before registers were kept. */
export const yearOnlyProfile: AbhaProfile = { ...ashaProfile, birthDate: { year: '1957' }, mobile: '******3210' };

export const meera = {
  registrationId: 'MCI/2004/1',
  department: 'cardiology',
  designation: 'Senior Consultant',
  status: 'Active',
  joiningDate: '2020-01-15',
  staffType: 'Doctor',
  firstName: 'Meera',
  lastName: 'Joshi',
  gender: 'female',
  mobileNumber: '+919876543299',
  address: '12 Lake Road, Pune',
} satisfies NewPractitioner;

/** A picture of one point, in base64. */
export const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A clinic that may register: every group of a registration. */
export const lakeside = {
  accountId: 'account-77',
  basicInformation: {
    facilityName: 'Lakeside Polyclinic',
    region: 'U',
    addressLine1: '12 Lake Road',
    addressLine2: 'Kothrud',
    district: 'Pune',
    subDistrict: '4194',
    city: 'Pune',
    state: 'maharashtra',
    pincode: '411038',
    latLongs: ['18.5074', '73.8077'],
  },
  contactInformation: {
    mobileNumber: '9876543210',
    email: 'desk@example.in',
    landline: '2543210',
    stdcode: '020',
    websiteLink: 'https://lakeside.example.in',
  },
  uploadDocuments: {
    boardPhoto: { value: 'iVBORw0KGgo=', name: 'board.png' },
    buildingPhoto: { value: 'iVBORw0KGgo=', name: 'building.png' },
  },
  addAddressProof: [],
  facilityTimings: [{ timings: 'Mon-Sat: 10:00 AM - 6:00 PM', shifts: [{ start: null, end: null }] }],
  facilityDetails: { ownershipType: 'P', ownershipSubType: 'NP', status: 'Functional' },
  systemOfMedicine: {
    specialities: [{ systemofMedicineCode: 'M', specialities: ['M05'] }],
    facilityType: 'CLINIC',
    facilitySubType: 'POLY',
    serviceType: 'OPD',
  },
  facilityInventory: {
    totalNumberOfVentilators: 0,
    totalNumberOfBeds: 0,
    hasDialysisCenter: 'No',
    hasPharmacy: 'Yes',
    hasBloodBank: 'No',
    hasCathLab: 'No',
    hasDiagnosticLab: 'No',
    hasImagingCenter: 'No',
  },
} satisfies NewOrganization;
