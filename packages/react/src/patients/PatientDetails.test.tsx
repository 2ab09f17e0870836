import type { Patient } from '@carestack/core/patients';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { brokenRules } from '../testing/axe.js';
import { asha, ravi } from '../testing/people.js';
import { renderWithCarestack } from '../testing/index.js';
import { PatientDetails } from './PatientDetails.js';

const everything: Patient = {
  ...asha,
  id: 'p-1',
  resourceId: 'p-1',
  resourceType: 'Patient',
  patientType: 'NEW',
  wantsToLinkWhatsapp: false,
  emergencyContact: '+919812345678',
  bloodGroup: 'B+',
  maritalStatus: 'Married',
  occupation: 'Teacher',
  createdAt: '2026-01-05T04:00:00Z',
  updatedAt: '2026-02-05T04:00:00Z',
};

const group = (name: string) => screen.getByRole('region', { name });
const factsOf = (name: string) =>
  Object.fromEntries(
    within(group(name))
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent]),
  );

test('tells everything on record, in groups', async () => {
  const { container } = await renderWithCarestack(<PatientDetails patient={everything} />);

  expect(factsOf('Identity')).toMatchObject({
    Name: 'Asha Rao',
    'Date of birth': '30 January 1988',
    Gender: 'Female',
    'ABHA number': 'XX-XXXX-XXXX-9876Show',
    'ABHA address': 'asha.rao@sbx',
  });
  expect(factsOf('Contact')).toEqual({
    'Mobile number': '******3210Show',
    'Messages on WhatsApp': 'No',
    Email: 'asha.rao@example.in',
    'Emergency contact': '******5678Show',
  });
  expect(factsOf('Home')).toEqual({
    Address: '14 Lake View Road, Mysuru',
    'PIN code': '570001',
    State: 'Karnataka',
  });
  expect(factsOf('More')).toEqual({ 'Blood group': 'B+', 'Marital status': 'Married', Occupation: 'Teacher' });
  expect(factsOf('Record')).toMatchObject({ 'Type of patient': 'New', Registered: '5 January 2026 at 9:30 am' });
  expect(screen.queryByText('Not recorded')).not.toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Other' })).not.toBeInTheDocument();
  expect(await brokenRules(container)).toEqual([]);
});

test('what is absent is told as absent', async () => {
  await renderWithCarestack(<PatientDetails patient={{ id: 'p-9', gender: null }} />);

  expect(factsOf('Contact')).toEqual({
    'Mobile number': 'Not recorded',
    'Messages on WhatsApp': 'Not recorded',
    Email: 'Not recorded',
    'Emergency contact': 'Not recorded',
  });
});

test('a field that only this server has keeps its own name, and those inside of it', async () => {
  await renderWithCarestack(
    <PatientDetails
      patient={{ ...everything, villageCode: 4194, insurance: { scheme: 'PM-JAY', isActive: true }, notes: '' }}
    />,
  );

  expect(factsOf('Other')).toEqual({
    villageCode: '4194',
    'insurance.scheme': 'PM-JAY',
    'insurance.isActive': 'true',
  });
});

test('an Aadhaar number is never shown whole, wherever it stands, and cannot be revealed', async () => {
  const { container } = await renderWithCarestack(
    <PatientDetails
      patient={{
        ...ravi,
        id: 'p-2',
        mobileNumber: null,
        idType: 'AADHAAR',
        idNumber: '2345 6789 0124',
        address: 'Aadhaar 234567890124, Patna',
        aadhaarNumber: 111122223333,
        kyc: { documents: [{ number: '2345-6789-0124' }] },
      }}
    />,
  );

  expect(factsOf('Identity')).toMatchObject({ Aadhaar: 'XXXX-XXXX-0124' });
  expect(factsOf('Other')).toEqual({ aadhaarNumber: 'XXXX-XXXX-3333', 'kyc.documents.0.number': 'XXXX-XXXX-0124' });
  expect(container.innerHTML).not.toMatch(/2345.?6789|1111.?2222/);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('an Aadhaar number filed as another document is masked all the same', async () => {
  const { container } = await renderWithCarestack(
    <PatientDetails patient={{ id: 'p-2', gender: null, idType: 'PAN', idNumber: '234567890124' }} />,
  );

  expect(factsOf('Identity')).toMatchObject({ Aadhaar: 'XXXX-XXXX-0124', 'ABHA number': 'Not recorded' });
  expect(container.innerHTML).not.toContain('23456789');
});

test('another document is masked, and shown when asked', async () => {
  const { user } = await renderWithCarestack(<PatientDetails patient={{ ...ravi, id: 'p-2' }} />);
  expect(factsOf('Identity')).toMatchObject({ PAN: 'XXXXXX234LShow', 'ABHA number': 'Not recorded' });

  await user.click(screen.getByRole('button', { name: 'Show PAN' }));

  expect(screen.getByText('ABCPK1234L')).toBeVisible();
});

test('speaks Hindi', async () => {
  await renderWithCarestack(<PatientDetails patient={everything} />, { messages: hi });

  expect(factsOf('पहचान')).toMatchObject({ 'जन्म तिथि': '30 जनवरी 1988', लिंग: 'महिला' });
  expect(factsOf('संपर्क')).toMatchObject({ 'WhatsApp पर संदेश': 'नहीं' });
});
