import type { NewOrganization } from '@carestack/core/organizations';

/** An invented clinic, with every group of a registration. */
export const sevadham = {
  accountId: 'account-77',
  basicInformation: {
    facilityName: 'Sevadham Polyclinic',
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
    websiteLink: 'https://sevadham.example.in',
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
