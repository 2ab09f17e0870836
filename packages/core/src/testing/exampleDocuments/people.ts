import { coded, hl7, nrces, patient } from './parts.js';

/** They are invented. */
export const people = {
  patient: {
    resourceType: 'Patient',
    identifier: [
      {
        type: coded('HIN', 'Health ID issued by NDHM', `${nrces}/CodeSystem/ndhm-identifier-type-code`),
        value: '91-1111-1111-1111',
      },
      {
        type: coded(
          'ABHA',
          'Ayushman Bharat Health Account (ABHA) ID',
          `${nrces}/CodeSystem/ndhm-identifier-type-code`,
        ),
        value: 'meera.nair@sbx',
      },
    ],
    name: [{ text: 'Meera Nair' }],
    telecom: [{ system: 'phone', value: '+919812345678' }],
    gender: 'female',
    birthDate: '1988-01-30',
  },
  doctor: {
    resourceType: 'Practitioner',
    identifier: [{ type: coded('MD', 'Medical License number', `${hl7}/v2-0203`), value: 'KER-1234' }],
    name: [{ text: 'Dr Arun Iyer' }],
    qualification: [{ code: { text: 'MD, General medicine' } }],
  },
  hospital: {
    resourceType: 'Organization',
    identifier: [
      {
        type: coded('PRN', 'Provider number', `${hl7}/v2-0203`),
        system: 'https://facility.ndhm.gov.in',
        value: 'IN3210000001',
      },
    ],
    name: 'Lakeside Clinic',
  },
};

/** Where the patient was seen. */
export const visit = {
  resourceType: 'Encounter',
  status: 'finished',
  class: { system: `${hl7}/v3-ActCode`, code: 'AMB', display: 'ambulatory' },
  subject: patient,
};
