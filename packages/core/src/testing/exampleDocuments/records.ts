import { type Content, at, coded, filed, nrces, observed, patient, rupees, url } from './parts.js';

/** What is kept beside visits. */
export const records = {
  ImmunizationRecord: {
    profile: 'ImmunizationRecord',
    type: coded('41000179103', 'Immunization record'),
    title: 'Immunization record, 31 January 2026',
    sections: [{ title: 'Immunizations', code: coded('41000179103', 'Immunization record'), entries: [0, 1] }],
    resources: [
      {
        resourceType: 'Immunization',
        status: 'completed',
        vaccineCode: { text: 'BCG' },
        patient,
        occurrenceDateTime: '2025-05-01',
        lotNumber: 'AB12',
      },
      {
        resourceType: 'ImmunizationRecommendation',
        patient,
        date: '2026-01-31',
        recommendation: [{ vaccineCode: [{ text: 'Tetanus toxoid' }], forecastStatus: { text: 'due' } }],
      },
    ],
  },
  HealthDocumentRecord: {
    profile: 'HealthDocumentRecord',
    type: coded('419891008', 'Record artifact'),
    title: 'Old papers, 31 January 2026',
    sections: [{ title: 'Documents', code: coded('419891008', 'Record artifact'), entries: [0] }],
    resources: [filed('Old discharge card')],
  },
  WellnessRecord: {
    profile: 'WellnessRecord',
    type: { text: 'Wellness Record' },
    title: 'Wellness record, 31 January 2026',
    sections: [
      { title: 'Vital Signs', entries: [0] },
      { title: 'Body Measurement', entries: [1] },
    ],
    resources: [
      observed(coded('85354-9', 'Blood pressure panel', 'http://loinc.org'), {
        component: [
          { code: coded('8480-6', 'Systolic', 'http://loinc.org'), valueQuantity: { value: 118, unit: 'mmHg' } },
          { code: coded('8462-4', 'Diastolic', 'http://loinc.org'), valueQuantity: { value: 76, unit: 'mmHg' } },
        ],
      }),
      observed({ text: 'Weight' }, { valueQuantity: { value: 61, unit: 'kg' } }),
    ],
  },
  Invoice: {
    profile: 'InvoiceRecord',
    type: { text: 'Invoice Record' },
    title: 'Invoice, 31 January 2026',
    sections: [{ title: 'Invoice', entries: [0] }],
    resources: [
      {
        resourceType: 'Invoice',
        identifier: [{ value: 'INV-7' }],
        status: 'issued',
        type: coded('00', 'Consultation', `${nrces}/CodeSystem/ndhm-billing-codes`),
        subject: patient,
        date: '2026-01-31',
        lineItem: [
          {
            chargeItemReference: { reference: url(at.first + 1) },
            priceComponent: [
              {
                type: 'base',
                code: coded('01', 'Rate', `${nrces}/CodeSystem/ndhm-price-components`),
                amount: rupees(500),
              },
              {
                type: 'tax',
                code: coded('03', 'CGST', `${nrces}/CodeSystem/ndhm-price-components`),
                amount: rupees(45),
              },
            ],
          },
        ],
        totalNet: rupees(500),
        totalGross: rupees(545),
      },
      {
        resourceType: 'ChargeItem',
        status: 'billed',
        code: { ...coded('00', 'Consultation', `${nrces}/CodeSystem/ndhm-billing-codes`), text: 'Consultation' },
        subject: patient,
        quantity: { value: 1 },
        productCodeableConcept: { text: 'Consultation' },
      },
    ],
  },
} satisfies Readonly<Record<string, Content>>;
