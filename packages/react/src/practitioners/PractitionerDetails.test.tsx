import type { Practitioner } from '@carestack/core/practitioners';
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { brokenRules } from '../testing/axe.js';
import { renderWithCarestack } from '../testing/index.js';
import { dot } from '../testing/people.js';
import { feeText } from './describe.js';
import { PractitionerDetails } from './PractitionerDetails.js';

const meera: Practitioner = {
  id: 'd-1',
  resourceId: 'd-1',
  registrationId: 'KMC-44120',
  department: 'cardiology',
  designation: 'Consultant',
  status: 'active',
  joiningDate: '2021-06-01',
  staffType: 'Permanent',
  firstName: 'Meera',
  lastName: 'Nair',
  birthDate: '1980-02-14',
  gender: 'female',
  mobileNumber: '+919876543210',
  emailId: 'meera.nair@example.in',
  address: '4 MG Road, Kochi',
  pincode: '682001',
  state: 'Kerala',
  wantsToLinkWhatsapp: true,
  specialization: ['Interventional cardiology', 'Echocardiography'],
  qualifications: [{ degree: 'MD', university: 'Kerala University', year: 2006 }, { degree: 'DM' }],
  experience: 18,
  languages: ['Malayalam', 'Hindi'],
  consultationFee: 1500,
  createdAt: '2026-01-05T04:00:00Z',
};

const factsOf = (name: string) =>
  Object.fromEntries(
    within(screen.getByRole('region', { name }))
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent]),
  );

test('tells everything on record, in groups', async () => {
  const { container } = await renderWithCarestack(<PractitionerDetails practitioner={meera} />);

  expect(factsOf('Practice')).toEqual({
    Name: 'Meera Nair',
    Department: 'Cardiology',
    Designation: 'Consultant',
    'Kind of staff': 'Permanent',
    Status: 'active',
    Joined: '1 June 2021',
    'Consultation fee': '₹1,500',
    Languages: 'Malayalam, Hindi',
  });
  expect(factsOf('Training')).toEqual({
    'Council registration': 'KMC-44120',
    Specialisations: 'Interventional cardiology, Echocardiography',
    Qualifications: 'MD, Kerala University, 2006DM',
    Experience: '18 years',
  });
  expect(factsOf('Contact')).toMatchObject({ 'Mobile number': '******3210Show', 'Messages on WhatsApp': 'Yes' });
  expect(await brokenRules(container)).toEqual([]);
});

test('kind of staff and status are told in the chosen language, and the face is shown where there is one', async () => {
  const { container } = await renderWithCarestack(
    <PractitionerDetails practitioner={{ ...meera, staffType: 'Doctor', status: 'On leave', photo: dot }} />,
    { messages: hi },
  );

  expect(factsOf('कार्य')).toMatchObject({ 'कर्मचारी का प्रकार': 'डॉक्टर', स्थिति: 'छुट्टी पर' });
  expect(container.querySelector('img')).toHaveAttribute('src', `data:image/png;base64,${dot}`);
});

test('what is absent is said to be', async () => {
  await renderWithCarestack(<PractitionerDetails practitioner={{ id: 'd-2', gender: null, department: null }} />);

  expect(factsOf('Practice')).toMatchObject({ Name: 'Not recorded', 'Consultation fee': 'Not recorded' });
});

test('a mobile number is on the page only once it is asked for', async () => {
  const { container, user } = await renderWithCarestack(<PractitionerDetails practitioner={meera} />);
  expect(container.innerHTML).not.toMatch(/98765|43210/);

  await user.click(screen.getByRole('button', { name: 'Show mobile number' }));
  expect(screen.getByText('+91 98765 43210')).toBeVisible();
});

test('all of it speaks Hindi', async () => {
  await renderWithCarestack(<PractitionerDetails practitioner={meera} />, { messages: hi });

  expect(factsOf('कार्य')).toMatchObject({ विभाग: 'हृदय रोग विभाग', 'कार्यभार ग्रहण': '1 जून 2021' });
});

describe('by its id', () => {
  test('somebody who is not there is said not to be', async () => {
    await renderWithCarestack(<PractitionerDetails practitionerId="nobody" />);

    expect(await screen.findByText('No such practitioner')).toBeVisible();
  });

  test('another try follows a failure', async () => {
    const { setOffline, user } = await renderWithCarestack(<PractitionerDetails practitionerId="nobody" />, {
      isOffline: true,
    });

    expect(
      await screen.findByText('The practitioner could not be loaded', undefined, { timeout: 15_000 }),
    ).toBeVisible();
    setOffline(false);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No such practitioner')).toBeVisible();
  });
});

describe('a fee in rupees', () => {
  test.each([
    [1500, '₹1,500'],
    ['150000', '₹1,50,000'],
    [99.5, '₹99.50'],
    ['by arrangement', 'by arrangement'],
    [null, null],
    ['', null],
  ])('%s reads %s', (fee, text) => {
    expect(feeText(fee, 'en-IN')).toBe(text);
  });
});
