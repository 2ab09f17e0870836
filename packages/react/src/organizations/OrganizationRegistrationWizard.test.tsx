import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { brokenRules } from '../testing/axe.js';
import { paper, picture, riverbank } from '../testing/facility.js';
import { lakeside } from '../testing/people.js';
import { renderWithCarestack } from '../testing/index.js';
import { OrganizationRegistrationWizard } from './OrganizationRegistrationWizard.js';
import { emptyDraft, type OrganizationDraft } from './registration/draft.js';

type Desk = Awaited<ReturnType<typeof renderWithCarestack>>;

async function wizard(
  initialValues: Partial<OrganizationDraft> = {},
  options: Parameters<typeof renderWithCarestack>[1] = {},
) {
  const onComplete = vi.fn();
  const screenOf = (
    <OrganizationRegistrationWizard
      accountId="account-9"
      initialValues={initialValues}
      resume={null}
      onComplete={onComplete}
      onCancel={vi.fn()}
    />
  );
  const desk = await renderWithCarestack(screenOf, options);
  return { ...desk, onComplete, screenOf };
}

const press = (desk: Desk, name: string) => desk.user.click(screen.getByRole('button', { name }));
const heading = (name: string) => screen.findByRole('heading', { name, level: 2 });
const choose = async (desk: Desk, label: string, option: string) => {
  await within(await screen.findByLabelText(label)).findByRole('option', { name: option });
  await desk.user.selectOptions(screen.getByLabelText(label), option);
};
const toReview = async (desk: Desk) => {
  for (let step = 0; step < 8; step += 1) await press(desk, 'Continue');
  await heading('Is everything right?');
};
const registrations = ({ requests }: Desk) => requests.filter(({ url }) => url.endsWith('/register-facility'));

test('a facility is registered from an empty form to the id the service answers', { timeout: 60_000 }, async () => {
  const desk = await wizard();
  const { user } = desk;

  await user.type(screen.getByLabelText('Name of the facility'), 'Riverbank Clinic');
  await choose(desk, 'Ownership', 'Private');
  await choose(desk, 'Kind of owner', 'Not for profit');
  await choose(desk, 'Is it working?', 'Functional');
  await press(desk, 'Continue');

  await user.click(await screen.findByLabelText('Modern Medicine (Allopathy)'));
  await choose(desk, 'Type of facility', 'Clinic');
  await user.type(await screen.findByLabelText('Search: Specialities of Modern Medicine (Allopathy)'), 'family');
  await user.click(screen.getByLabelText('Family Medicine'));
  await press(desk, 'Continue');

  await user.type(screen.getByLabelText('Building and street'), '4 River Road');
  await user.type(screen.getByLabelText('Area, locality or landmark'), 'Kothrud');
  await user.type(screen.getByLabelText('City, town or village'), 'Pune');
  await user.type(screen.getByLabelText('PIN code'), '411038');
  await choose(desk, 'State or union territory', 'Maharashtra');
  await choose(desk, 'District', 'Pune');
  await choose(desk, 'Sub-district', 'Haveli');
  await user.click(screen.getByLabelText('Urban'));
  await press(desk, 'Find by the address');
  await waitFor(() => expect(screen.getByLabelText('Place on the map')).toHaveValue('18.5204, 73.8567'));
  await press(desk, 'Continue');

  await user.type(screen.getByLabelText('Mobile number'), '98765 43210');
  await user.type(screen.getByLabelText('Email'), 'desk@example.in');
  await user.type(screen.getByLabelText('STD code'), '020');
  await user.type(screen.getByLabelText('Landline number'), '254 3210');
  await user.type(screen.getByLabelText('Website'), 'riverbank.example.in');
  await press(desk, 'Continue');

  await choose(desk, 'Monday: open or closed', 'Open');
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '10:00' } });
  fireEvent.change(screen.getByLabelText('To'), { target: { value: '14:00' } });
  await press(desk, 'Copy to all days');
  await choose(desk, 'Sunday: open or closed', 'Closed');
  await press(desk, 'Continue');

  await user.upload(screen.getByLabelText('Photo of the board'), picture('asha at home.png'));
  await user.upload(screen.getByLabelText('Photo of the building'), picture());
  await screen.findAllByText('asha at home.png');
  await press(desk, 'Add a proof of address');
  await choose(desk, 'Kind of proof', 'Electricity bill');
  await user.upload(screen.getByLabelText('Proof of address 1', { selector: 'input' }), paper());
  await screen.findByText('bill.pdf');
  await press(desk, 'Continue');

  await user.type(screen.getByLabelText('Total beds'), '१२');
  await user.type(screen.getByLabelText('Total ventilators'), '0');
  await user.click(screen.getByLabelText('Imaging centre'));
  await user.type(await screen.findByLabelText('X-ray'), '2');
  await press(desk, 'Continue');
  await user.type(screen.getByLabelText('ROHINI ID'), 'R-1');
  await press(desk, 'Continue');
  await press(desk, 'Submit the facility');

  await heading('The facility was submitted');
  const [request] = registrations(desk);
  const sent: unknown = await request?.json();
  expect(sent).toMatchObject({
    accountId: 'account-9',
    basicInformation: { state: '27', district: '490', subDistrict: '4193', latLongs: ['18.5204', '73.8567'] },
    contactInformation: {
      mobileNumber: '9876543210',
      landline: '2543210',
      websiteLink: 'https://riverbank.example.in',
    },
    uploadDocuments: { boardPhoto: { name: 'board-photo.png' } },
    addAddressProof: [{ addressProofType: 'EB', addressProofAttachment: { name: 'address-proof-1.pdf' } }],
    systemOfMedicine: { specialities: [{ systemofMedicineCode: 'M', specialities: ['M05'] }], facilityType: 'CLINIC' },
    facilityInventory: {
      totalNumberOfBeds: 12,
      servicesByImagingCenter: [{ service: 'XR', count: 2 }],
      rohiniId: 'R-1',
    },
  });
  expect(sent).toHaveProperty('facilityTimings.length', 6);
  await press(desk, 'Finish');
  const { facilityId } = desk.onComplete.mock.lastCall?.[0] ?? {};
  expect(facilityId).toMatch(/^IN27\d{8}$/);
  expect(screen.getByText(facilityId)).toBeVisible();
});

test('a step that is not finished says what is missing, at each field, and stays', async () => {
  const desk = await wizard();

  await press(desk, 'Continue');

  const summary = await screen.findByRole('alert');
  expect(
    within(summary)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Name of the facility: Fill this in.',
    'Ownership: Choose one from the list.',
    'Kind of owner: Choose one from the list.',
    'Is it working? Choose one from the list.',
  ]);
  expect(screen.getByLabelText('Name of the facility')).toHaveAccessibleDescription(/Fill this in/);
  expect(await heading('Which facility is it?')).toBeVisible();

  await desk.user.type(screen.getByLabelText('Name of the facility'), 'Riverbank');

  expect(screen.getByLabelText('Name of the facility')).not.toHaveAccessibleDescription(/Fill this in/);
  expect(screen.getByLabelText('Name of the facility')).toHaveFocus();
  expect(within(summary).getAllByRole('link')).toHaveLength(4);
});

test('what is wrong is listed in the order of the questions', async () => {
  const desk = await wizard({
    ...riverbank,
    city: '',
    region: '',
    coordinates: '',
    subDistrict: { code: '', name: '' },
  });
  await press(desk, 'Continue');
  await press(desk, 'Continue');

  await press(desk, 'Continue');

  const links = within(await screen.findByRole('alert')).getAllByRole('link');
  const fields = links.map((link) => document.getElementById(link.getAttribute('href')?.slice(1) ?? ''));
  expect(links.map(({ textContent }) => textContent)).toEqual([
    'City, town or village: Fill this in.',
    'Sub-district: Choose one from the list.',
    'Region: Fill this in.',
    'Place on the map: Fill this in.',
  ]);
  const onScreen = [...desk.container.querySelectorAll('[id]')].filter((element) =>
    fields.some((field) => field === element),
  );
  expect(fields).toEqual(onScreen);
});

test('another state clears the district and the sub-district, and says so', async () => {
  const desk = await wizard({ ...riverbank });
  await press(desk, 'Continue');
  await press(desk, 'Continue');

  await choose(desk, 'State or union territory', 'Rajasthan');

  expect(screen.getByLabelText('District')).toHaveValue('');
  expect(screen.getByLabelText('Sub-district')).toBeDisabled();
  expect(screen.getByText(/^District and Sub-district: choose again/)).toBeVisible();
});

test('the review leads back to each answer, and from there back to the review', async () => {
  const desk = await wizard({ ...riverbank });
  await toReview(desk);

  await press(desk, 'Change: PIN code');
  await waitFor(() => expect(screen.getByLabelText('PIN code')).toHaveFocus());
  await desk.user.clear(screen.getByLabelText('PIN code'));
  await desk.user.type(screen.getByLabelText('PIN code'), '411004');
  await press(desk, 'Save and go to the review');

  expect(await heading('Is everything right?')).toBeVisible();
  expect(screen.getByText('411004')).toBeVisible();
});

test('twenty fast clicks are one facility', async () => {
  const desk = await wizard({ ...riverbank });
  await toReview(desk);

  const submit = screen.getByRole('button', { name: 'Submit the facility' });
  for (let click = 0; click < 20; click += 1) fireEvent.click(submit);

  await heading('The facility was submitted');
  expect(registrations(desk)).toHaveLength(1);
});

test('a refusal of the service lands on its field, on the step that asks for it', async () => {
  const desk = await wizard({ ...riverbank, ...sameAsLakeside() });
  await desk.carestack.organizations.create(lakeside);
  await toReview(desk);
  await press(desk, 'Submit the facility');
  await screen.findByRole('region', { name: 'Is this the same facility?' });
  await press(desk, 'Not the same: submit a new facility');

  expect(await heading('Which facility is it?')).toBeVisible();
  expect(screen.getByLabelText('Name of the facility')).toHaveAccessibleDescription(/already registered/);
  expect(screen.getByLabelText('Name of the facility')).toHaveValue('Lakeside Polyclinic');
});

function sameAsLakeside() {
  const { facilityName, addressLine1, addressLine2 } = lakeside.basicInformation;
  return { facilityName, addressLine1, addressLine2 };
}

describe('a facility that may be on record already', () => {
  const panel = async () => within(await screen.findByRole('region', { name: 'Is this the same facility?' }));

  async function alike(changes: Partial<OrganizationDraft> = {}) {
    const onFound = vi.fn();
    const desk = await renderWithCarestack(
      <OrganizationRegistrationWizard
        accountId="account-9"
        initialValues={{ ...riverbank, facilityName: 'Lake Side Poly-Clinic', ...changes }}
        resume={null}
        onComplete={vi.fn()}
        onFound={onFound}
      />,
    );
    const { facilityId } = await desk.carestack.organizations.create(lakeside);
    await toReview({ ...desk });
    return { ...desk, onFound, facilityId };
  }

  test('is shown before anything is sent, with each reason, and can be opened', async () => {
    const desk = await alike();

    await press(desk, 'Submit the facility');

    const shown = await panel();
    expect(screen.getByRole('heading', { name: 'Is this the same facility?' })).toHaveFocus();
    for (const reason of ['Same or nearly the same name', 'Same mobile number', 'Same PIN code']) {
      expect(shown.getByText(reason)).toBeVisible();
    }
    expect(registrations(desk)).toHaveLength(1);
    await desk.user.click(shown.getByRole('button', { name: 'Open Lakeside Polyclinic' }));
    expect(desk.onFound).toHaveBeenCalledExactlyOnceWith(desk.facilityId);
    expect(await brokenRules(desk.container)).toEqual([]);
  });

  test('and is another one is sent, once of twenty fast clicks', async () => {
    const desk = await alike();
    await press(desk, 'Submit the facility');
    await panel();
    const goOn = screen.getByRole('button', { name: 'Not the same: submit a new facility' });

    for (let click = 0; click < 20; click += 1) fireEvent.click(goOn);

    await heading('The facility was submitted');
    expect(registrations(desk)).toHaveLength(2);
  });

  test('is asked about again when the answers have changed', async () => {
    const desk = await alike({ facilityName: 'Riverbank Clinic', mobileNumber: '98123 45678' });
    await press(desk, 'Change: Name of the facility');
    await desk.user.clear(screen.getByLabelText('Name of the facility'));
    await desk.user.type(screen.getByLabelText('Name of the facility'), 'Lakeside Polyclinic');
    await press(desk, 'Save and go to the review');

    await press(desk, 'Submit the facility');

    expect((await panel()).getByText('Same PIN code')).toBeVisible();
    expect(registrations(desk)).toHaveLength(1);
  });

  test('stops nobody when the register does not answer', async () => {
    const desk = await alike();
    await desk.plant({ operation: 'organizations.search', kind: 'status', status: 403, times: 20 });
    await desk.plant({ operation: 'organizations.findAll', kind: 'status', status: 403, times: 20 });

    await press(desk, 'Submit the facility');

    await heading('The facility was submitted');
    expect(registrations(desk)).toHaveLength(2);
  });
});

test('when only the answer is lost, the register is looked at and the facility is not sent twice', async () => {
  const desk = await wizard({ ...riverbank });
  await desk.plant({ operation: 'organizations.create', kind: 'drop-after', times: 1 });
  await toReview(desk);
  await press(desk, 'Submit the facility');

  expect(await heading('The facility was submitted')).toBeVisible();
  expect(screen.getByText(/the facility is in the register/)).toBeVisible();
  expect(registrations(desk)).toHaveLength(1);
});

test('when nothing can be read back, that is said, and the second try looks first', { timeout: 30_000 }, async () => {
  const desk = await wizard({ ...riverbank }, { timeout: 300 });
  await toReview(desk);
  desk.setOffline(true);
  await press(desk, 'Submit the facility');
  await screen.findByRole('heading', { name: 'We do not know if it worked' }, { timeout: 20_000 });

  desk.setOffline(false);
  await press(desk, 'Check, and send if needed');

  expect(await heading('The facility was submitted')).toBeVisible();
  const { total } = await desk.carestack.organizations.search({ facilityName: 'Riverbank Clinic' });
  expect(total).toBe(1);
});

test('what was typed is still there after the screen was left', async () => {
  const desk = await wizard();
  await desk.user.type(screen.getByLabelText('Name of the facility'), 'Riverbank');
  desk.rerender(<p>Elsewhere</p>);

  desk.rerender(desk.screenOf);

  expect(screen.getByLabelText('Name of the facility')).toHaveValue('Riverbank');
  expect(screen.getByText(/continues here/)).toBeVisible();
  await press(desk, 'Start with an empty form');
  expect(screen.getByLabelText('Name of the facility')).toHaveValue('');
});

test('a reload finds the choices, and no name, address, number or photo', async () => {
  const stored = { text: null as string | null };
  const store = {
    read: () => stored.text,
    write: (text: string) => void (stored.text = text),
    clear: () => void (stored.text = null),
  };
  const screenOf = <OrganizationRegistrationWizard accountId="a" resume={store} onComplete={vi.fn()} />;
  const before = await renderWithCarestack(screenOf);
  await before.user.type(screen.getByLabelText('Name of the facility'), 'Riverbank');
  await choose(before, 'Ownership', 'Private');
  expect(stored.text).not.toContain('Riverbank');
  before.unmount();

  await renderWithCarestack(screenOf);

  expect(await screen.findByText(/What you chose before is still here/)).toBeVisible();
  expect(screen.getByLabelText('Ownership')).toHaveValue('P');
  expect(screen.getByLabelText('Name of the facility')).toHaveValue(emptyDraft.facilityName);
});

test('leaving the page with something typed is asked about, and an empty form is not', async () => {
  const desk = await wizard();
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(leave()).toBe(false);

  await desk.user.type(screen.getByLabelText('Name of the facility'), 'R');

  expect(leave()).toBe(true);
});

test('a list that cannot be loaded offers another try', async () => {
  const cut = await wizard({}, { isOffline: true });
  await screen.findByRole('button', { name: 'Try again' }, { timeout: 10_000 });
  cut.setOffline(false);

  // What was asked for before the connection came back may still fail: a person tries once more.
  const tryAgain = async () => {
    const again = screen.queryByRole('button', { name: 'Try again' });
    if (again) await cut.user.click(again);
    expect(screen.getByRole('option', { name: 'Private' })).toBeInTheDocument();
  };
  await waitFor(tryAgain, { timeout: 15_000, interval: 500 });
});

test('a file that is no photo is refused by what is in it, whatever it is called', async () => {
  const desk = await wizard({ ...riverbank, boardPhoto: null });
  for (let step = 0; step < 5; step += 1) await press(desk, 'Continue');

  await desk.user.upload(
    screen.getByLabelText('Photo of the board'),
    new File(['<svg onload="alert(1)"/>'], 'board.png', { type: 'image/png' }),
  );

  await waitFor(() =>
    expect(screen.getByLabelText('Photo of the board')).toHaveAccessibleDescription(/not a JPEG or PNG photo/),
  );
});
