import { organizationEndpoints } from '@carestack/core/organizations';
import { patientEndpoints } from '@carestack/core/patients';
import { practitionerEndpoints } from '@carestack/core/practitioners';
import { sevadham } from '../facility.js';
import { meera } from '../people.js';
import type { Journey } from './journey.js';

const filters = (search: object) => JSON.stringify(search);
const learns = ['resourceId'];

/** Registered, found in every way, changed, removed. */
export const patients: Journey = {
  begin: (number) => ({ number: `ZQX${number}`, mobile: `+919${String(number).padStart(9, '0')}` }),
  secrets: ['number', 'mobile'],
  steps: [
    {
      endpoint: patientEndpoints.create,
      members: ({ number, mobile }) => ({
        idNumber: number,
        idType: 'DRIVING_LICENSE',
        patientType: 'NEW',
        firstName: 'Zqx',
        lastName: 'Zqx',
        birthDate: '1988-01-30',
        gender: 'female',
        mobileNumber: mobile,
        address: '12 Zqx Road',
        pincode: '560011',
        state: 'Karnataka',
        resourceType: 'Patient',
      }),
      learns,
    },
    { endpoint: patientEndpoints.findAll, members: () => ({}) },
    { endpoint: patientEndpoints.findById, members: ({ resourceId }) => ({ id: resourceId }) },
    {
      endpoint: patientEndpoints.findByFilters,
      members: ({ mobile }) => ({ filters: filters({ phone: mobile, name: 'zqx', _count: 5 }) }),
    },
    {
      endpoint: patientEndpoints.update,
      members: ({ resourceId }) => ({ resourceId, resourceType: 'Patient', emailId: 'zqx@example.in' }),
    },
    { endpoint: patientEndpoints.delete, members: ({ resourceId }) => ({ id: resourceId }) },
  ],
};

/** The whole record travels again with a change. */
export const practitioners: Journey = {
  begin: (number) => ({ number: `ZQX/2004/${number}` }),
  secrets: ['number'],
  steps: [
    {
      endpoint: practitionerEndpoints.create,
      members: ({ number }) => ({ ...meera, registrationId: number, resourceType: 'Practitioner' }),
      learns,
    },
    { endpoint: practitionerEndpoints.findAll, members: () => ({}) },
    { endpoint: practitionerEndpoints.findById, members: ({ resourceId }) => ({ id: resourceId }) },
    {
      endpoint: practitionerEndpoints.findByFilters,
      members: () => ({ filters: filters({ name: 'Meera', department: 'cardiology', _count: 5 }) }),
    },
    {
      endpoint: practitionerEndpoints.update,
      members: ({ number, resourceId }) => ({
        ...meera,
        registrationId: number,
        resourceId,
        designation: 'Consultant',
        resourceType: 'Practitioner',
      }),
    },
    { endpoint: practitionerEndpoints.delete, members: ({ resourceId }) => ({ id: resourceId }) },
  ],
};

/** Its place is looked up first, as the form does it. */
export const facilities: Journey = {
  begin: (number) => ({ name: `Zqx Polyclinic ${number}`, account: `zqx-${number}` }),
  secrets: ['name', 'account'],
  steps: [
    { endpoint: organizationEndpoints.subDistricts, members: () => ({ districtCode: '490' }) },
    { endpoint: organizationEndpoints.geocode, members: () => ({ address: '12 Lake Road, Kothrud, Pune' }) },
    {
      endpoint: organizationEndpoints.create,
      members: ({ name, account }) => ({
        ...sevadham,
        accountId: account,
        basicInformation: { ...sevadham.basicInformation, facilityName: name },
      }),
      learns: ['facilityId'],
    },
    { endpoint: organizationEndpoints.findAll, members: () => ({}) },
    {
      endpoint: organizationEndpoints.findById,
      members: ({ facilityId }) => ({ idType: 'facilityId', value: facilityId }),
    },
    {
      endpoint: organizationEndpoints.search,
      members: ({ name }) => ({
        facilityName: name,
        stateLGDCode: '27',
        pincode: '411038',
        page: 1,
        resultsPerPage: 10,
      }),
    },
    {
      endpoint: organizationEndpoints.update,
      members: ({ facilityId }) => ({ id: facilityId, spocName: 'Zqx', spocId: 'zqx@hpr.abdm' }),
    },
    { endpoint: organizationEndpoints.delete, members: ({ facilityId }) => ({ id: facilityId }) },
  ],
};
