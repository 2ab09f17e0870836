import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { brokenRules } from '../testing/axe.js';
import { renderWithCarestack } from '../testing/index.js';
import { OrganizationDetails } from './OrganizationDetails.js';

const clinic = {
  id: '0b5c',
  facilityId: 'IN2710000001',
  accountId: 'acc-1',
  basicInformation: {
    facilityName: 'Kachnar Family Clinic',
    city: 'Pune',
    pincode: '411001',
    latLongs: ['18.5', '73.8'],
  },
  contactInformation: { mobileNumber: '9876543210', websiteLink: 'kachnar.example.in' },
  facilityInventory: { totalNumberOfBeds: 0, hasPharmacy: 'Yes', nhrrid: '' },
  uploadDocuments: { boardPhoto: { value: 'AAAA', name: 'board.jpg' } },
  spocName: 'Asha Rao',
};

const factsOf = (name: string) =>
  Object.fromEntries(
    within(screen.getByRole('region', { name }))
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent]),
  );

test('tells what the register holds, in groups, without pictures', async () => {
  const { container } = await renderWithCarestack(<OrganizationDetails organization={clinic} />);

  expect(factsOf('Register')).toEqual({ 'Facility ID': 'IN2710000001', Account: 'acc-1' });
  expect(factsOf('Name and place')).toEqual({
    Name: 'Kachnar Family Clinic',
    'City, town or village': 'Pune',
    'PIN code': '411001',
    'Place on the map': '18.5, 73.8',
  });
  expect(factsOf('Beds and equipment')).toEqual({ Beds: '0', Pharmacy: 'Yes' });
  expect(factsOf('Person to contact')).toMatchObject({ Name: 'Asha Rao', 'Consent manager': 'Not recorded' });
  expect(container).not.toHaveTextContent('AAAA');
  expect(await brokenRules(container)).toEqual([]);
});

test('a code is told by the words of the register, and as it is where no list holds it', async () => {
  const coded = {
    ...clinic,
    basicInformation: { facilityName: 'Kachnar', state: '27', district: '490', subDistrict: '4193' },
    facilityDetails: { ownershipType: 'G', ownershipSubType: 'S', status: 'UC' },
    systemOfMedicine: {
      specialities: [{ systemofMedicineCode: 'M', specialities: ['M05', 'M99'] }],
      facilityType: 'HOSP',
      facilitySubType: 'GEN',
      serviceType: 'XYZ',
    },
    facilityInventory: { servicesByImagingCenter: [{ service: 'XR', count: 2 }] },
  };
  await renderWithCarestack(<OrganizationDetails organization={coded} />);

  await waitFor(() =>
    expect(factsOf('What it treats')).toEqual({
      'Systems and specialities': 'Modern Medicine (Allopathy): Family Medicine, M99',
      'Type of facility': 'Hospital',
      'Sub-type': 'General',
      'Type of service': 'XYZ',
    }),
  );
  await waitFor(() =>
    expect(factsOf('Ownership')).toEqual({
      Ownership: 'Government',
      'Kind of owner': 'State Government',
      Working: 'Under construction',
    }),
  );
  await waitFor(() => expect(factsOf('Beds and equipment')).toEqual({ 'Imaging services': 'X-ray: 2' }));
  await waitFor(() =>
    expect(factsOf('Name and place')).toMatchObject({
      State: 'Maharashtra',
      District: 'Pune',
      'Sub-district': 'Haveli',
    }),
  );
});

test('all of it speaks Hindi', async () => {
  const inPune = { ...clinic, basicInformation: { state: 'MAHARASHTRA', country: 'India' } };
  await renderWithCarestack(<OrganizationDetails organization={inPune} />, { messages: hi });

  expect(factsOf('बिस्तर और उपकरण')).toMatchObject({ बिस्तर: '0', 'दवा की दुकान': 'हाँ' });
  expect(factsOf('नाम और स्थान')).toEqual({ राज्य: 'महाराष्ट्र', देश: 'भारत' });
});

test('a facility that is not there is said not to be', async () => {
  await renderWithCarestack(<OrganizationDetails organizationId="IN0000000000" />);

  expect(await screen.findByText('No such facility')).toBeVisible();
});
