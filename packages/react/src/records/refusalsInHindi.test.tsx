import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { OrganizationRegistrationWizard } from '../organizations/index.js';
import { PatientForm } from '../patients/index.js';
import { PractitionerForm } from '../practitioners/index.js';
import { riverbank } from '../testing/facility.js';
import { renderWithCarestack } from '../testing/index.js';
import { asha, lakeside, meera } from '../testing/people.js';

const press = async (user: UserEvent, name: string) => user.click(await screen.findByRole('button', { name }));
const put = async (user: UserEvent, label: string, text: string) => user.type(screen.getByLabelText(label), text);

async function date(user: UserEvent, group: string, [day, month, year]: readonly [string, string, string]) {
  const parts = within(screen.getByRole('group', { name: group }));
  await user.type(parts.getByLabelText('दिन'), day);
  await user.type(parts.getByLabelText('महीना'), month);
  await user.type(parts.getByLabelText('वर्ष'), year);
}

/** Both the field and the list above the form say it. */
async function refused(label: string, sentence: string) {
  await waitFor(() =>
    expect(screen.getByLabelText(label)).toHaveAccessibleDescription(expect.stringContaining(sentence)),
  );
  expect(screen.getByLabelText(label)).toBeInvalid();
  expect(screen.getByRole('alert')).toHaveTextContent(sentence);
}

test('an ABHA that the service refuses is told in Hindi, at the ABHA number of the patient', async () => {
  const onCreated = vi.fn();
  const { user } = await renderWithCarestack(<PatientForm onCreated={onCreated} />, { messages: hi, patients: [asha] });
  await put(user, 'पहला नाम', 'मीरा');
  await date(user, 'जन्म तिथि', ['30', '1', '1988']);
  await user.click(screen.getByLabelText('महिला'));
  await put(user, 'ABHA संख्या', asha.idNumber);
  await put(user, 'घर का पता', '2 Hill Road, Pune');

  await press(user, 'पंजीकरण करें');
  await press(user, 'वही व्यक्ति नहीं है: नया मरीज़ पंजीकृत करें');

  await refused('ABHA संख्या', 'इस संख्या से एक मरीज़ पहले से पंजीकृत है।');
  expect(screen.getByLabelText('पहला नाम')).toHaveValue('मीरा');
  expect(onCreated).not.toHaveBeenCalled();
});

test('a registration number that is taken is told in Hindi, at that field of the practitioner', async () => {
  const onCreated = vi.fn();
  const { user, carestack } = await renderWithCarestack(<PractitionerForm onCreated={onCreated} />, { messages: hi });
  await carestack.practitioners.create(meera);
  await put(user, 'पहला नाम', 'मीरा');
  await user.click(screen.getByLabelText('महिला'));
  await put(user, 'परिषद पंजीकरण संख्या', meera.registrationId);
  await user.selectOptions(screen.getByLabelText('विभाग'), 'cardiology');
  await put(user, 'पदनाम', 'वरिष्ठ सलाहकार');
  await user.selectOptions(screen.getByLabelText('कर्मचारी का प्रकार'), 'Doctor');
  await date(user, 'कार्यभार की तारीख', ['15', '1', '2020']);
  await put(user, 'पता', '12 Lake Road, Pune');

  await press(user, 'चिकित्सक जोड़ें');

  await refused('परिषद पंजीकरण संख्या', 'इस पंजीकरण संख्या के चिकित्सक पहले से दर्ज हैं।');
  expect(onCreated).not.toHaveBeenCalled();
});

test('a facility that is registered already is told in Hindi, at its name', async () => {
  const { facilityName, addressLine1, addressLine2 } = lakeside.basicInformation;
  const known = { ...riverbank, facilityName, addressLine1, addressLine2 };
  const { user, carestack } = await renderWithCarestack(
    <OrganizationRegistrationWizard accountId="a" initialValues={known} resume={null} onComplete={vi.fn()} />,
    { messages: hi },
  );
  await carestack.organizations.create(lakeside);
  for (let step = 0; step < 8; step += 1) await press(user, 'आगे बढ़ें');

  await press(user, 'केंद्र का आवेदन भेजें');
  await press(user, 'वही केंद्र नहीं है: नए केंद्र का आवेदन भेजें');

  await refused('केंद्र का नाम', 'इस पते पर इस नाम का केंद्र पहले से पंजीकृत है।');
  expect(screen.getByLabelText('केंद्र का नाम')).toHaveValue('Lakeside Polyclinic');
});
