import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { riverbank } from '../testing/facility.js';
import { renderWithCarestack } from '../testing/index.js';
import { lakeside } from '../testing/people.js';
import { OrganizationDetails } from './OrganizationDetails.js';
import { OrganizationRegistrationWizard } from './OrganizationRegistrationWizard.js';
import { OrganizationTable } from './OrganizationTable.js';
import { useRegisterNames } from './useRegisterNames.js';

function Told({ names }: { names: readonly string[] }) {
  const told = useRegisterNames();
  return names.map((name) => <p key={name}>{told(name)}</p>);
}

/** Short names that are written in Latin letters in Hindi, too. */
const sameInHindi = ['CGHS'];

test('every name in the lists of the register has its Hindi', async () => {
  const desk = await renderWithCarestack(<p>Reading</p>, { messages: hi });
  const { organizations } = desk.carestack;
  const types = ['OWNER', 'FAC-STATUS', 'MEDICINE', 'TYPE-SERVICE', 'IMAGING', 'ADDRESS-PROOF', 'GENERAL-INFO-OPTIONS'];
  const owners = await organizations.masterData('OWNER');
  const systems = await organizations.masterData('MEDICINE');
  const facilityTypes = await Promise.all(
    owners.map(({ code }) => organizations.facilityTypes({ ownershipCode: code })),
  );
  const lists = await Promise.all([
    ...types.slice(0, 6).map((type) => organizations.masterData(type)),
    ...owners.map(({ code }) => organizations.ownerSubTypes({ ownershipCode: code })),
    organizations.ownerSubTypes({ ownershipCode: 'G', ownerSubtypeCode: 'C' }),
    ...systems.map(({ code }) => organizations.specialities({ systemOfMedicineCode: code })),
    ...facilityTypes.flat().map(({ code }) => organizations.facilitySubTypes({ facilityTypeCode: code })),
  ]);
  const names = [...new Set([...lists, ...facilityTypes].flat().map(({ value }) => value))];
  expect(names.length).toBeGreaterThan(80);

  desk.rerender(<Told names={names} />);

  const told = screen.getAllByText(/./).map(({ textContent }) => textContent);
  const stillEnglish = told.filter((name) => !/[\u0900-\u097f]/.test(name));
  expect(stillEnglish).toEqual(sameInHindi);
});

test('a name of the register that has no Hindi stays as the register writes it, and English changes none', async () => {
  const names = ['Modern Medicine(Allopathy)', 'Kerala', 'Space Clinic'];
  const desk = await renderWithCarestack(<Told names={names} />, { messages: hi });
  for (const name of ['आधुनिक चिकित्सा (एलोपैथी)', 'केरल', 'Space Clinic']) expect(screen.getByText(name)).toBeVisible();
  desk.unmount();

  await renderWithCarestack(<Told names={names} />);

  for (const name of names) expect(screen.getByText(name)).toBeVisible();
});

test('the facility, its list and its registration tell the lists of the register in Hindi', async () => {
  const desk = await renderWithCarestack(<p>Reading</p>, { messages: hi });
  const { facilityId } = await desk.carestack.organizations.create(lakeside);
  const organization = await desk.carestack.organizations.findById('facilityId', facilityId ?? '');
  desk.rerender(<OrganizationDetails organization={organization} />);
  expect(await screen.findByText('निजी')).toBeVisible();
  desk.rerender(<OrganizationTable />);
  const row = (await screen.findByRole('rowheader', { name: 'Lakeside Polyclinic' })).closest('tr');
  await waitFor(() => expect(row).toHaveTextContent('क्लिनिक'));

  desk.rerender(
    <OrganizationRegistrationWizard accountId="a" initialValues={riverbank} resume={null} onComplete={vi.fn()} />,
  );

  const owner = await screen.findByLabelText('स्वामित्व');
  expect(await within(owner).findByRole('option', { name: 'निजी' })).toHaveValue('P');
  await desk.user.click(screen.getByRole('button', { name: 'आगे बढ़ें' }));
  expect(await screen.findByLabelText('आधुनिक चिकित्सा (एलोपैथी)')).toBeChecked();
  await desk.user.type(await screen.findByRole('searchbox'), 'हृदय');
  expect(screen.getByLabelText('हृदय रोग')).toBeVisible();
});
