import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { brokenRules } from '../testing/axe.js';
import { renderWithCarestack, type RenderOptions } from '../testing/index.js';
import { receptionist } from '../testing/registration.js';
import { AbhaRegistrationWizard, type AbhaRegistrationWizardProps } from './AbhaRegistrationWizard.js';

const newPerson = { aadhaar: '2345 6789 0124', mobile: '9876543210' };

async function open(props: Partial<AbhaRegistrationWizardProps> = {}, options: RenderOptions = {}) {
  const onComplete = vi.fn();
  const rendered = await renderWithCarestack(
    <AbhaRegistrationWizard
      onComplete={onComplete}
      resume={null}
      findPatients={null}
      addressSuffix="@sbx"
      {...props}
    />,
    options,
  );
  const desk = receptionist(rendered.user, within(rendered.container), rendered.sandbox);
  return { ...rendered, onComplete, desk };
}

test('registers an ABHA with one code when the mobile is the one linked with the Aadhaar', async () => {
  const { desk, onComplete } = await open({ operator: 'Leela Nair' });

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  expect(await screen.findByText(/sent to \*{6}3210/)).toBeVisible();
  await desk.confirm(await desk.codeOnPhone(), newPerson.mobile);
  await desk.chooseFirst();
  await desk.press('Take this address');

  expect(await screen.findByRole('heading', { name: 'The ABHA is created' })).toHaveFocus();
  expect(screen.getByText(/^\d{2}-\d{4}-\d{4}-\d{4}$/, { selector: 'bdi' })).toBeVisible();
  await desk.press('Continue');
  expect(onComplete).toHaveBeenCalledOnce();
  expect(onComplete.mock.calls[0]?.[0]).toMatchObject({
    outcome: 'created',
    abhaAddress: expect.stringMatching(/@sbx$/),
    profile: { firstName: 'Asha', lastName: 'Rao' },
    consent: {
      textVersion: 'carestack-1',
      textSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      language: 'en',
      agreedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      mode: 'assisted',
      agreedBy: 'Asha Rao',
      assistedBy: 'Leela Nair',
    },
    answers: {},
  });
});

test('ends with the card, which knows no day of birth where ABHA knows the year alone', async () => {
  const { desk } = await open();

  await desk.agree();
  await desk.sendCodeFor('200000000148');
  await desk.confirm(await desk.codeOnPhone(), '9876500019');
  const address = await desk.chooseFirst();
  await desk.press('Take this address');

  const card = await screen.findByRole('img', { name: /^ABHA, Tapan Das, Date of birth 1951, / }, { timeout: 8000 });
  expect(card).toHaveAccessibleName(expect.stringContaining(address.getAttribute('value') ?? 'no address'));
  for (const way of ['Save as picture', 'Save as PDF', 'Print'])
    expect(screen.getByRole('button', { name: way })).toBeVisible();
});

test('asks for a second code when the mobile differs, and the number can be corrected', async () => {
  const { desk } = await open();

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await desk.confirm(await desk.codeOnPhone(), '9000000001');
  expect(await screen.findByText(/sent to \*{6}0001/)).toBeVisible();
  await desk.press('Change the number');

  expect(await screen.findByLabelText('Mobile number for ABHA messages')).toHaveValue('9000000001');
  await desk.press('Enter the code already sent');
  await desk.fill('Code', await desk.codeOnPhone());
  await desk.press('Confirm code');
  expect(await screen.findByRole('heading', { name: 'Choose an ABHA address' })).toHaveFocus();
});

test('shows an ABHA that exists as found, never as created', async () => {
  const { desk, onComplete } = await open();

  await desk.agree();
  await desk.sendCodeFor('200000000050');
  await desk.confirm(await desk.codeOnPhone(), '9876500011');
  expect(await screen.findByRole('heading', { name: 'This person already has an ABHA' })).toBeVisible();
  await desk.press('Use this ABHA');

  expect(await screen.findByRole('heading', { name: 'The ABHA is found' })).toBeVisible();
  expect(screen.queryByText(/created/i)).not.toBeInTheDocument();
  await desk.press('Continue');
  expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ outcome: 'found', profile: { firstName: 'Meera' } });
});

test('sends nothing before every point of the consent is ticked', async () => {
  const { desk, requests } = await open();

  const clauses = await screen.findAllByRole('checkbox');
  expect(clauses).toHaveLength(9);
  clauses.forEach((clause) => expect(clause).not.toBeChecked());
  await desk.press('I agree');

  expect(await screen.findByRole('alert')).toHaveFocus();
  expect(screen.getByRole('heading', { name: 'Agree to create an ABHA' })).toBeVisible();
  expect(requests).toHaveLength(0);
});

test.each([
  ['2345 6789 012', 'Aadhaar Number is not valid: 11 of 12 digits'],
  ['2345 6789', 'Aadhaar Number is not valid: 8 of 12 digits'],
  ['2345 6789 01245', 'Aadhaar Number is not valid: 13 digits instead of 12'],
  ['2345 6789 012a', 'Aadhaar Number is not valid: 11 of 12 digits'],
  ['2345 6789 0125', 'Aadhaar Number is not valid'],
  ['1345 6789 0124', 'Aadhaar Number is not valid'],
  ['9999 9999 9999', 'Aadhaar Number is not valid'],
  ['', 'Enter the 12 digits of the Aadhaar number.'],
])('refuses the Aadhaar number "%s" at the field and sends nothing', async (typed, sentence) => {
  const { desk, user, requests } = await open();

  await desk.agree();
  const box = await screen.findByLabelText('Aadhaar number');
  if (typed) await user.type(box, typed);
  await desk.press('Send code');

  expect(box).toHaveAccessibleDescription(expect.stringContaining(sentence));
  expect(within(screen.getByRole('alert')).getByRole('link', { name: sentence })).toBeVisible();
  expect(requests).toHaveLength(0);
});

test.each(['2345-6789-0124', '  234567890124 ', '२३४५ ६७८९ ०१२४'])(
  'accepts the Aadhaar number pasted as "%s"',
  async (pasted) => {
    const { desk, user } = await open();

    await desk.agree();
    await user.click(await screen.findByLabelText('Aadhaar number'));
    await user.paste(pasted);
    await desk.press('Send code');

    expect(await screen.findByText('Aadhaar XXXX-XXXX-0124')).toBeVisible();
  },
);

test('says that a code is too short without sending it, and marks a wrong mobile in the same breath', async () => {
  const { desk, requests } = await open();

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await screen.findByLabelText('Code');
  const before = requests.length;
  await desk.confirm('12345', '12');

  expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(expect.stringContaining('Enter all 6 digits'));
  expect(screen.getByLabelText('Mobile number for ABHA messages')).toHaveAccessibleDescription(
    expect.stringContaining('10-digit'),
  );
  expect(requests).toHaveLength(before);
});

test('keeps the mobile and counts the tries after a wrong code, and a right one still works', async () => {
  const { desk } = await open();

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  const code = await desk.codeOnPhone();
  await desk.confirm(code === '000000' ? '000001' : '000000', newPerson.mobile);
  expect(await screen.findByText('2 tries are left.')).toBeVisible();
  expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(expect.stringContaining('This code is not right'));
  expect(screen.getByLabelText('Mobile number for ABHA messages')).toHaveValue(newPerson.mobile);

  await desk.fill('Code', code);
  await desk.press('Confirm code');
  expect(await screen.findByRole('heading', { name: 'Choose an ABHA address' })).toBeVisible();
});

test('explains the lock with its end and offers another way', async () => {
  const { desk } = await open({ onCancel: vi.fn() });

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  const code = await desk.codeOnPhone();
  const wrong = code === '000000' ? '000001' : '000000';
  await desk.confirm(wrong, newPerson.mobile);
  await screen.findByText('2 tries are left.');
  await desk.press('Confirm code');
  await screen.findByText('One try is left.');
  await desk.press('Confirm code');
  await screen.findByText(/No tries are left/);
  await desk.press('Confirm code');

  expect(await screen.findByText(/This registration is locked/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Continue without ABHA' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Confirm code' })).not.toBeInTheDocument();
});

test('sends a code again at most twice, each after the wait, and the old code screen stays', async () => {
  const { desk, passTime } = await open({ limits: { resendAfter: 0 } });

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await screen.findByLabelText('Code');
  passTime(61_000);
  await desk.press('Send the code again');
  expect(await screen.findByText('One more code can be sent.')).toBeVisible();
  passTime(61_000);
  await desk.press('Send the code again');

  expect(await screen.findByText(/No more codes can be sent/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Send the code again' })).not.toBeInTheDocument();
  expect(screen.getByLabelText('Code')).toHaveFocus();
  await desk.confirm(await desk.codeOnPhone(), newPerson.mobile);
  expect(await screen.findByRole('heading', { name: 'Choose an ABHA address' })).toBeVisible();
});

test('a code that is sent again empties the box, says so to eye and ear, and waits there for the new one', async () => {
  const { desk, passTime, container } = await open({ limits: { resendAfter: 1500 } });

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await desk.confirm('12345', newPerson.mobile);
  await screen.findByRole('alert');
  passTime(61_000);
  await desk.press('Send the code again');

  expect(await screen.findByText(/^A new code was sent to \*{6}3210/, { selector: 'p' })).toBeVisible();
  expect(screen.getByLabelText('Code')).toHaveValue('');
  expect(screen.getByLabelText('Code')).toHaveFocus();
  expect(screen.getByLabelText('Code')).not.toBeInvalid();
  expect(container.querySelector('[data-filled]')).toBeNull();
  expect(screen.getByLabelText('Mobile number for ABHA messages')).toHaveValue(newPerson.mobile);
  expect(
    await screen.findByText(/^A new code was sent to \*{6}3210/, { selector: '[role=status]' }),
  ).toBeInTheDocument();
});

test('a code that could not be sent again leaves what was typed, and the focus on its button', async () => {
  const { desk, setOffline } = await open({ limits: { resendAfter: 0 } });

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await desk.fill('Code', '123');
  setOffline(true);
  await desk.press('Send the code again');

  expect(await screen.findByRole('alert')).toHaveTextContent('There is no connection');
  expect(screen.getByLabelText('Code')).toHaveValue('123');
  expect(screen.getByRole('button', { name: 'Send the code again' })).toHaveFocus();
  expect(screen.queryByText(/A new code was sent/)).not.toBeInTheDocument();
});

test('goes back without losing the code that was sent', async () => {
  const { desk, requests } = await open();

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await screen.findByLabelText('Code');
  const sent = requests.length;
  await desk.press('Back');
  expect(await screen.findByLabelText('Aadhaar number')).toHaveValue('');
  await desk.press('Enter that code');

  expect(await screen.findByLabelText('Code')).toBeVisible();
  expect(requests).toHaveLength(sent);
});

test('says at the mobile that it is on six ABHAs, and the same code serves for another number', async () => {
  const { desk } = await open();

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await desk.confirm(await desk.codeOnPhone(), '9876500006');
  await screen.findByRole('alert');
  expect(screen.getByLabelText('Mobile number for ABHA messages')).toHaveAccessibleDescription(
    expect.stringContaining('already used for six ABHAs'),
  );
  await desk.fill('Mobile number for ABHA messages', newPerson.mobile);
  await desk.press('Confirm code');

  expect(await screen.findByRole('heading', { name: 'Choose an ABHA address' })).toBeVisible();
});

test('what is said of the suggestions goes when an own address is made up, and only our own suffix may follow it', async () => {
  const { desk, user } = await open();
  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await desk.confirm(await desk.codeOnPhone(), newPerson.mobile);
  await screen.findAllByRole('radio');
  await desk.press('Take this address');
  expect(screen.getByRole('alert')).toHaveTextContent('Choose an address');
  await user.click(screen.getByLabelText('Make up another'));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();

  await desk.fill('Own ABHA address', 'asha.rao88@sbx');
  expect(screen.getByText(/only letters a to z/)).toHaveAttribute('data-kept');
  await desk.fill('Own ABHA address', 'asha.rao88@example');
  expect(screen.getByText(/only letters a to z/)).toHaveAttribute('data-broken');
  expect(screen.getByText(/starts with a letter/)).not.toHaveAttribute('data-broken');
  expect(screen.getByLabelText('Own ABHA address')).toHaveAccessibleDescription(/a dot and an underscore, not met/);
  await user.clear(screen.getByLabelText('Own ABHA address'));
  expect(screen.getByText(/only letters a to z/)).not.toHaveAttribute('data-broken');
});

test('checks an own address against the rules beside it, and keeps it when it is taken', async () => {
  const { desk, user } = await open();

  await desk.agree();
  await desk.sendCodeFor('200000000107');
  await desk.confirm(await desk.codeOnPhone(), '9876500015');
  await user.click(await screen.findByLabelText('Make up another'));
  await desk.fill('Own ABHA address', 'a.b');
  await desk.press('Take this address');
  expect(screen.getByLabelText('Own ABHA address')).toHaveAccessibleDescription(
    expect.stringContaining('Follow the rules'),
  );
  const taken = await desk.chooseFirst();
  await desk.press('Take this address');

  expect(await screen.findByRole('alert')).toHaveTextContent('already taken');
  expect(taken).not.toBeChecked();
  expect(taken).toBeDisabled();
  expect(taken).toHaveAccessibleDescription('Taken by somebody else');
  await user.click(within(screen.getByRole('alert')).getByRole('link'));
  expect(screen.getAllByRole('radio')[1]).toHaveFocus();
  await user.click(screen.getByLabelText('Make up another'));
  expect(screen.getByLabelText('Own ABHA address')).toHaveValue('a.b');
  expect(screen.getByLabelText('Own ABHA address')).not.toBeInvalid();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  await desk.fill('Own ABHA address', taken.getAttribute('value') ?? '');
  await desk.press('Take this address');
  expect(await screen.findByLabelText('Own ABHA address')).toHaveAccessibleDescription(
    expect.stringContaining('Taken by somebody else'),
  );
  expect(screen.getByLabelText('Own ABHA address')).toHaveValue(taken.getAttribute('value'));
});

test('says when a lost answer leaves it open, and a fresh code finds the one ABHA', async () => {
  const { desk } = await open();

  await desk.agree();
  await desk.sendCodeFor('200000000124');
  await desk.confirm(await desk.codeOnPhone(), '9876500017');
  expect(await screen.findByRole('heading', { name: 'We do not know if it worked' })).toHaveFocus();
  await desk.press('Check with a new code');
  await desk.sendCodeFor('200000000124');
  await desk.confirm(await desk.codeOnPhone(), '9876500017');

  expect(await screen.findByRole('heading', { name: 'This person already has an ABHA' })).toBeVisible();
});

test.each([
  ['200000000078', 'No mobile number is linked with this Aadhaar, so no code can be sent.'],
  ['200000000097', /The service is not available right now/],
])('says what stops a code for %s and keeps the screen', async (aadhaar, sentence) => {
  const { desk } = await open();

  await desk.agree();
  await desk.sendCodeFor(aadhaar);

  expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  expect(screen.getByLabelText('Aadhaar number')).not.toHaveValue('');
});

test('says that there is no connection, keeps the number, and goes on when there is one', async () => {
  const { desk, setOffline } = await open();

  await desk.agree();
  setOffline(true);
  await desk.sendCodeFor(newPerson.aadhaar);
  expect(await screen.findByRole('alert')).toHaveTextContent('There is no connection');
  setOffline(false);
  await desk.press('Send code');

  expect(await screen.findByLabelText('Code')).toBeVisible();
});

test.each([
  [{ kind: 'status', status: 500 }, /The service had a problem/],
  [{ kind: 'broken-json' }, /could not read/],
  [{ kind: 'wrong-shape' }, /could not read/],
  [{ kind: 'empty' }, /could not read/],
  [{ kind: 'status', status: 429 }, /Too many requests/],
])('explains the fault %o in words', async (fault, sentence) => {
  const { desk } = await open();

  await desk.agree();
  await desk.plant({ operation: 'abha.generateAadhaarOtp', ...fault });
  await desk.sendCodeFor(newPerson.aadhaar);

  expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
});

test('says that the service did not answer in time, keeps the number, and goes on with the next try', async () => {
  const { desk, passTime } = await open({}, { timeout: 1000 });

  await desk.agree();
  await desk.plant({ operation: 'abha.generateAadhaarOtp', kind: 'latency', ms: 2000 });
  await desk.sendCodeFor(newPerson.aadhaar);
  expect(await screen.findByRole('alert')).toHaveTextContent('did not answer in time');
  expect(screen.getByLabelText('Aadhaar number')).toHaveValue('2345 6789 0124');
  passTime(61_000);
  await desk.press('Send code');

  expect(await screen.findByLabelText('Code')).toBeVisible();
});

test('tells each call without a personal value', async () => {
  const onReport = vi.fn();
  const { desk } = await open({ onReport });

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  const code = await desk.codeOnPhone();
  await desk.confirm(code, newPerson.mobile);
  await screen.findAllByRole('radio');

  expect(onReport.mock.calls.map(([report]) => [report.call, report.outcome])).toEqual([
    ['request-code', 'ok'],
    ['enrol', 'ok'],
    ['load-suggestions', 'ok'],
  ]);
  expect(JSON.stringify(onReport.mock.calls)).not.toMatch(new RegExp(`${code}|0124|3210|Asha`));
});

test('leaves to a registration without ABHA and forgets the patient', async () => {
  const onCancel = vi.fn();
  const { desk } = await open({ onCancel, resume: undefined });

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await screen.findByLabelText('Code');
  await desk.press('Continue without ABHA');
  await desk.press('Yes, continue without ABHA');

  expect(onCancel).toHaveBeenCalledOnce();
  expect(sessionStorage).toHaveLength(0);
});

test('is complete in Hindi', async () => {
  const { user } = await open({}, { messages: hi });

  for (const clause of await screen.findAllByRole('checkbox')) await user.click(clause);
  await user.click(screen.getByRole('button', { name: 'मैं सहमत हूँ' }));

  expect(await screen.findByLabelText('आधार संख्या')).toBeVisible();
  expect(document.querySelector('[data-part="abha-registration"]')).toHaveAttribute('lang', 'hi');
});

test('has no accessibility fault on its screens', async () => {
  const { desk, container } = await open({ onCancel: vi.fn() });

  expect(await brokenRules(container)).toEqual([]);
  await desk.agree();
  await screen.findByLabelText('Aadhaar number');
  expect(await brokenRules(container)).toEqual([]);
  await desk.sendCodeFor(newPerson.aadhaar);
  await screen.findByLabelText('Code');
  expect(await brokenRules(container)).toEqual([]);
});

/** As a reload does: the component is gone, and a new one finds only what the tab kept. */
function reload({ rerender }: Pick<Awaited<ReturnType<typeof open>>, 'rerender'>, onComplete = vi.fn()) {
  rerender(<AbhaRegistrationWizard key="after" onComplete={onComplete} addressSuffix="@sbx" />);
}

test('comes back to the code after a reload, and the same code still works', async () => {
  sessionStorage.clear();
  const { desk, rerender } = await open({ resume: undefined });

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  const code = await desk.codeOnPhone();
  await screen.findByLabelText('Code');
  reload({ rerender });

  expect(await screen.findByText(/You can ask for another code in \d+ s/)).toBeVisible();
  await desk.confirm(code, newPerson.mobile);
  expect(await screen.findByRole('heading', { name: 'Choose an ABHA address' })).toBeVisible();
});

test('says after a reload that the mobile has to be typed again, and why', async () => {
  sessionStorage.clear();
  const { desk, rerender } = await open({ resume: undefined });

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await desk.confirm(await desk.codeOnPhone(), '9000000001');
  await screen.findByText(/sent to \*{6}0001/);
  await desk.press('Change the number');
  reload({ rerender });

  expect(await screen.findByText(/to protect privacy.*Mobile number for ABHA messages/)).toBeVisible();
  expect(screen.getByLabelText('Mobile number for ABHA messages')).toHaveValue('');
});

test('knows after a reload in the middle of enrolling that the outcome is open, and enrols no second time', async () => {
  sessionStorage.clear();
  const { desk, rerender, requests } = await open({ resume: undefined });

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await desk.plant({ operation: 'abha.enrollWithAadhaar', kind: 'latency', ms: 1500 });
  await desk.confirm(await desk.codeOnPhone(), newPerson.mobile);
  await screen.findByRole('button', { name: 'Confirming…' });
  reload({ rerender });

  expect(await screen.findByRole('heading', { name: 'We do not know if it worked' })).toBeVisible();
  expect(requests.filter(({ url }) => url.endsWith('/enroll'))).toHaveLength(1);
});

test('finishes after a reload at the address, without the profile it forgot', async () => {
  sessionStorage.clear();
  const onComplete = vi.fn();
  const { desk, rerender } = await open({ resume: undefined });

  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await desk.confirm(await desk.codeOnPhone(), newPerson.mobile);
  await screen.findAllByRole('radio');
  reload({ rerender }, onComplete);
  await desk.chooseFirst();
  await desk.press('Take this address');
  expect(await screen.findByText(/The card is not here, because the page was loaded again/)).toBeVisible();
  await desk.press('Continue');

  expect(onComplete.mock.calls[0]?.[0]).toMatchObject({
    outcome: 'created',
    abhaNumber: expect.stringMatching(/^\d{2}-\d{4}-\d{4}-\d{4}$/),
    profile: null,
  });
});

test('says after a reload of the result that the ABHA exists, and shows it again with a new code', async () => {
  const kept: { text: string | null } = { text: null };
  const store = {
    read: () => kept.text,
    write: (text: string) => {
      kept.text = text;
    },
    clear: () => {},
  };
  const { desk, rerender } = await open({ resume: store });
  await desk.agree();
  await desk.sendCodeFor(newPerson.aadhaar);
  await desk.confirm(await desk.codeOnPhone(), newPerson.mobile);
  await desk.chooseFirst();
  await desk.press('Take this address');
  await screen.findByRole('heading', { name: 'The ABHA is created' });
  const onComplete = vi.fn();
  rerender(<AbhaRegistrationWizard key="after" onComplete={onComplete} resume={store} findPatients={null} />);

  expect(await screen.findByRole('heading', { name: 'The registration is finished' })).toBeVisible();
  expect(screen.getByText(/The ABHA exists/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Begin anew for another person' })).toBeVisible();
  await desk.press('Show it with a new code');
  await desk.sendCodeFor(newPerson.aadhaar);
  await desk.confirm(await desk.codeOnPhone(), newPerson.mobile);
  await desk.press('Use this ABHA');

  expect(await screen.findByRole('img', { name: /^ABHA, Asha Rao/ })).toBeVisible();
  await desk.press('Continue');
  expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ outcome: 'found', profile: { firstName: 'Asha' } });
});
