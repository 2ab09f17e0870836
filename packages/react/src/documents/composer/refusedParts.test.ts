import { expect, test } from 'vitest';
import { refusedParts } from './refusedParts.js';

test.each([
  ['patientDetails.mobileNumber', { of: 'patient' }],
  ['practitionersDetails', { of: 'practitioner' }],
  ['doctorsDetails[0].registrationId', { of: 'practitioner' }],
  ['documentReferences[1]', { of: 'files' }],
  ['extractedData.prescribedMedications[1].dose', { of: 'section', section: 'prescribedMedications' }],
  ['dto.payload.condtions.0', { of: 'section', section: 'conditions' }],
])('a refusal of %s names the part of the document that it belongs to', (path, part) => {
  expect(refusedParts({ [path]: 'invalid' }, 'OPConsultation')).toEqual([part]);
});

test('each part is named once, and what nobody could look at is not named', () => {
  const fields = { 'patientDetails.pincode': 'invalid', 'patientDetails.state': 'invalid', encryptedData: 'invalid' };

  expect(refusedParts(fields, 'OPConsultation')).toEqual([{ of: 'patient' }]);
  expect(refusedParts({ conditionsOf: 'invalid' }, 'OPConsultation')).toEqual([]);
});
