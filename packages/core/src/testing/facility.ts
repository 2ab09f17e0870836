import type { NewOrganization } from '../organizations/organization.schema.js';

/** An invented clinic, with every group of a registration. */
export const sevadham = {
  accountId: 'account-1',
  basicInformation: {
    facilityName: 'Sevadham Clinic',
    region: 'urban',
    addressLine1: '12 Lake Road',
    addressLine2: 'Kothrud',
    district: '490',
    subDistrict: 'Pune City',
    city: 'Pune',
    state: 'Maharashtra',
    pincode: '411038',
    latLongs: ['18.5204', '73.8567'],
  },
  contactInformation: {
    mobileNumber: '+91 98765 43210',
    email: 'desk@example.in',
    landline: '2543210',
    stdcode: '020',
    websiteLink: 'https://sevadham.example.in',
  },
  uploadDocuments: {
    boardPhoto: { value: 'iVBORw0KGgo=', name: 'board.png' },
    buildingPhoto: { value: 'iVBORw0KGgo=', name: 'building.png' },
  },
  addAddressProof: [{ addressProofType: 'EB', addressProofAttachment: { value: 'iVBORw0KGgo=', name: 'bill.png' } }],
  facilityTimings: [{ timings: 'Mon-Sat: 10:00 AM - 6:00 PM', shifts: [{ start: null, end: null }] }],
  facilityDetails: { ownershipType: 'P', ownershipSubType: 'NP', status: 'Functional' },
  systemOfMedicine: {
    specialities: [{ systemofMedicineCode: 'M', specialities: ['M05'] }],
    facilityType: 'CLINIC',
  },
  facilityInventory: {
    totalNumberOfVentilators: 0,
    totalNumberOfBeds: 0,
    hasDialysisCenter: false,
    hasPharmacy: true,
    hasBloodBank: 'No',
    hasCathLab: 'No',
    hasDiagnosticLab: 'Yes',
    hasImagingCenter: 'No',
  },
} satisfies NewOrganization;
