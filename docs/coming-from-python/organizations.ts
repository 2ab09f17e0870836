import { createCarestack, type ClientConfig, type NewOrganization } from '@carestack/core';

const photo = { value: 'iVBORw0KGgo=', name: 'front.png' };

const advancedCare: NewOrganization = {
  accountId: 'account-1',
  basicInformation: {
    facilityName: 'Advanced Care Medical Center',
    region: 'urban',
    addressLine1: '12 Lake Road',
    addressLine2: 'Kothrud',
    district: '490',
    subDistrict: '4194',
    city: 'Pune',
    state: 'Maharashtra',
    pincode: '411038',
    latLongs: ['18.5074', '73.8077'],
  },
  contactInformation: {
    mobileNumber: '+91 98765 43210',
    email: 'desk@hospital.example',
    landline: '2543210',
    stdcode: '020',
    websiteLink: 'https://hospital.example',
  },
  uploadDocuments: { boardPhoto: photo, buildingPhoto: photo },
  addAddressProof: [{ addressProofType: 'EB', addressProofAttachment: photo }],
  facilityTimings: [{ timings: 'Mon-Sat: 10:00 AM - 6:00 PM', shifts: [{ start: null, end: null }] }],
  facilityDetails: { ownershipType: 'P', ownershipSubType: 'NP', status: 'Functional' },
  systemOfMedicine: {
    specialities: [{ systemofMedicineCode: 'M', specialities: ['M02'] }],
    facilityType: 'HOSP',
  },
  facilityInventory: {
    totalNumberOfVentilators: 10,
    totalNumberOfBeds: 200,
    hasDialysisCenter: true,
    hasPharmacy: true,
    hasBloodBank: false,
    hasCathLab: true,
    hasDiagnosticLab: true,
    hasImagingCenter: false,
  },
};

/** Every call about organizations needs `hprId` in the configuration. */
export async function management(config: ClientConfig) {
  const { organizations } = createCarestack(config);

  // 1. Master data. Sub-districts go by the code of a district, not of a state.
  const states = await organizations.states();
  const maharashtra = states.find(({ name }) => /maharashtra/i.test(name));
  const districts = await organizations.districts(maharashtra?.code ?? '');
  const pune = districts.find(({ name }) => /pune/i.test(name));
  const subDistricts = await organizations.subDistricts(pune?.code ?? '');
  const facilityTypes = await organizations.facilityTypes({ ownershipCode: 'PVT' });

  // 2. Register
  const created = await organizations.create(advancedCare);

  // 3. and 4. All of them; one, by account, facility or id. `facility_id` is understood as well.
  const { items } = await organizations.findAll();
  const organization = await organizations.findById('facility_id', created.facilityId ?? '');

  // 5. Change. The API changes the single point of contact and nothing else; other groups are refused.
  const updated = await organizations.update(organization.id, { spocName: 'Meera Rao', spocId: 'meera@hpr.abdm' });

  // 6. Search, by the codes of the directory; the API cannot search by specialty or type
  const found = await organizations.search({ stateLGDCode: maharashtra?.code, facilityName: 'Advanced Care' });

  return { states, districts, subDistricts, facilityTypes, created, items, organization, updated, found };
}

export async function answers(config: ClientConfig) {
  const { organizations } = createCarestack(config);
  const { items } = await organizations.findAll();
  const { id, basicInformation, facilityDetails } = await organizations.findById('id', items[0]?.id ?? '');
  return { id, basicInformation, facilityDetails };
}
