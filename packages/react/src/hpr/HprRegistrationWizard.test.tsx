import { render, screen, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { CarestackProvider } from '../provider/index.js';
import { brokenRules } from '../testing/axe.js';
import { connect, renderWithCarestack, type RenderOptions } from '../testing/index.js';
import { farida, hprDesk, password } from '../testing/hprDesk.js';
import { HprRegistrationWizard, type HprRegistrationWizardProps } from './HprRegistrationWizard.js';

beforeEach(() => sessionStorage.clear());

async function open(props: Partial<HprRegistrationWizardProps> = {}, options: RenderOptions = {}) {
  const onComplete = vi.fn();
  const rendered = await renderWithCarestack(
    <HprRegistrationWizard onComplete={onComplete} resume={null} {...props} />,
    options,
  );
  const desk = hprDesk(rendered.user, within(rendered.container), rendered.sandbox);
  const heading = (name: string | RegExp) => screen.findByRole('heading', { name });
  const { toMobile, toUsername, toProfession, giveProfession, giveEmail, toReview, create } = desk;
  return {
    ...rendered,
    onComplete,
    desk,
    heading,
    toMobile,
    toUsername,
    toProfession,
    giveProfession,
    giveEmail,
    toReview,
    create,
  };
}

const creations = (requests: readonly Request[]) => requests.filter(({ url }) => url.endsWith('/hprId/create'));

test('makes an HPR ID with one code when the mobile is the one linked with the Aadhaar', async () => {
  const { desk, onComplete, toReview, create, heading, requests } = await open({ operator: 'Leela Nair' });

  await toReview();
  expect(screen.getByText('Farida Qureshi')).toBeVisible();
  expect(screen.getByText('08-03-1981')).toBeVisible();
  expect(screen.getByText('Lucknow, Uttar Pradesh')).toBeVisible();
  expect(screen.getByText('Doctor, Ayurveda')).toBeVisible();
  expect(screen.getByText('farida.q@example.in')).toBeVisible();
  await create();

  expect(await heading('The HPR ID is created')).toHaveFocus();
  expect(screen.getByText(/^71-\d{4}-\d{4}-\d{4}$/)).toBeVisible();
  expect(screen.getByText('farida.qureshi@hpr.abdm')).toBeVisible();
  await desk.press('Continue');
  expect(onComplete).toHaveBeenCalledOnce();
  expect(onComplete.mock.calls[0]?.[0]).toMatchObject({
    outcome: 'created',
    hprId: 'farida.qureshi@hpr.abdm',
    person: { name: 'Farida Qureshi' },
    consent: {
      language: 'en',
      textSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      agreedBy: 'Farida Qureshi',
      assistedBy: 'Leela Nair',
    },
  });
  expect(creations(requests)).toHaveLength(1);
});

test('asks for a second code when the mobile differs, and the number can be corrected without losing it', async () => {
  const { desk, toMobile, heading } = await open();

  await toMobile();
  await desk.giveMobile('9000000001');
  expect(await screen.findByText(/sent to \*{6}0001/)).toBeVisible();
  await desk.press('Change the number');
  expect(await screen.findByLabelText('Mobile number')).toHaveValue('9000000001');
  await desk.press('Enter the code already sent');
  await desk.confirmCode(await desk.codeOnPhone());

  expect(await heading('Choose a username')).toHaveFocus();
});

test('shows an HPR ID that exists with its number and username, and ends; nothing is called created', async () => {
  const { desk, onComplete, toMobile, heading, requests } = await open();

  await toMobile('300000000040');
  expect(await heading('This person already has an HPR ID')).toHaveFocus();
  expect(
    screen.getByText(
      'We found your Healthcare Professional ID ritu.bose@hpr.abdm through the same mobile number and Aadhaar ID.',
    ),
  ).toBeVisible();
  expect(screen.queryByText(/is created/i)).not.toBeInTheDocument();
  await desk.press('Use this HPR ID');

  expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ outcome: 'found', hprId: 'ritu.bose@hpr.abdm' });
  expect(creations(requests)).toHaveLength(0);
});

test('has its consent in English and in Hindi; another language clears the ticks, and the receipt names it', async () => {
  const { user, desk, onComplete, heading } = await open();

  for (const clause of await screen.findAllByRole('checkbox')) await user.click(clause);
  await user.click(screen.getByRole('radio', { name: 'हिन्दी' }));
  expect(await heading('HPR ID बनाने की सहमति')).toBeVisible();
  for (const clause of screen.getAllByRole('checkbox')) expect(clause).not.toBeChecked();
  for (const clause of screen.getAllByRole('checkbox')) await user.click(clause);
  await desk.press('मैं सहमत हूँ');
  await desk.sendCodeFor('300000000040');
  await desk.confirmCode(await desk.codeOnPhone());
  await desk.press('Use this HPR ID');

  expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ consent: { language: 'hi' } });
});

test('the consent speaks the language of the page, also one that comes late, and takes no tick over', async () => {
  const { carestack, sandbox } = await connect();
  const page = (messages?: typeof hi) => (
    <CarestackProvider client={carestack} messages={messages}>
      <HprRegistrationWizard onComplete={vi.fn()} resume={null} mode="self" />
    </CarestackProvider>
  );
  const { rerender } = render(page());
  for (const clause of screen.getAllByRole('checkbox')) clause.click();
  rerender(page(hi));

  expect(await screen.findByRole('heading', { name: 'HPR ID बनाने की सहमति' })).toBeVisible();
  for (const clause of screen.getAllByRole('checkbox')) expect(clause).not.toBeChecked();
  screen.getByRole('radio', { name: 'English' }).click();
  expect(await screen.findByRole('heading', { name: 'Agree to create an HPR ID' })).toBeVisible();
  await sandbox.close();
});

test('sends nothing before every point of the consent is ticked', async () => {
  const { desk, requests } = await open();

  const [first] = await screen.findAllByRole('checkbox');
  expect(first).not.toBeChecked();
  await desk.press('I agree');

  expect(await screen.findByRole('alert')).toHaveTextContent('Tick every point');
  expect(requests).toHaveLength(0);
});

test('refuses a wrong Aadhaar number in the words of NHA, without a call', async () => {
  const { desk, requests } = await open();

  await desk.agree();
  await desk.sendCodeFor('3000 0000 0018');

  expect(await screen.findByRole('alert')).toHaveTextContent('Aadhaar is not valid');
  await desk.fill('Aadhaar number', '3000 0000');
  await desk.press('Send code');
  expect(await screen.findByRole('link', { name: 'Aadhaar is not valid: 8 of 12 digits' })).toBeVisible();
  expect(requests).toHaveLength(0);
});

test('says that the code is wrong and how many tries are left, and takes the right one', async () => {
  const { desk, heading } = await open();

  await desk.agree();
  await desk.sendCodeFor(farida.aadhaar);
  const code = await desk.codeOnPhone();
  await desk.confirmCode(code === '000000' ? '000001' : '000000');
  expect(await screen.findByText('2 tries are left.')).toBeVisible();
  expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(
    expect.stringContaining('Aadhaar OTP is not valid'),
  );
  await desk.confirmCode(code);

  expect(await heading('Which mobile number should HPR use?')).toHaveFocus();
});

test('asks for the Aadhaar number once more to send the code again, and the count goes on', async () => {
  const { desk, passTime, heading } = await open({ limits: { resendAfter: 0 } });

  await desk.agree();
  await desk.sendCodeFor(farida.aadhaar);
  await desk.codeOnPhone();
  passTime(61_000);
  await desk.press('Send the code again');
  expect(await heading('Type the Aadhaar number once more')).toHaveFocus();
  await desk.press('Back to the code');
  await desk.press('Send the code again');
  await desk.sendCodeFor(farida.aadhaar);

  expect(await screen.findByText('One more code can be sent.')).toBeVisible();
  expect(screen.getByText(/^A new code was sent to \*{6}0001/, { selector: 'p' })).toBeVisible();
  await desk.confirmCode(await desk.codeOnPhone());
  expect(await heading('Which mobile number should HPR use?')).toBeVisible();
});

test('locks after the last wrong code, says until when and offers to go on without', async () => {
  const onCancel = vi.fn();
  const { desk } = await open({ onCancel });

  await desk.agree();
  await desk.sendCodeFor(farida.aadhaar);
  const wrong = (await desk.codeOnPhone()) === '000000' ? '000001' : '000000';
  await desk.confirmCode(wrong);
  await screen.findByText('2 tries are left.');
  await desk.press('Confirm code');
  await screen.findByText('One try is left.');
  await desk.press('Confirm code');
  await screen.findByText(/No tries are left/);
  await desk.press('Confirm code');

  expect(await screen.findByText(/This registration is locked/)).toBeVisible();
  await desk.press('Continue without an HPR ID');
  expect(await screen.findByRole('dialog')).toHaveTextContent('No HPR ID has been created.');
  await desk.press('Yes, continue without an HPR ID');
  expect(onCancel).toHaveBeenCalledOnce();
});

test('checks an own username while it is typed', async () => {
  const { desk, user, toUsername, heading } = await open();

  await toUsername();
  await user.click(await screen.findByLabelText('Make up another'));
  await desk.fill('Own username', 'far_');
  expect(screen.getByText(/has at least 4 letters/)).not.toHaveAttribute('data-kept');
  await desk.press('Continue');
  expect(screen.getByLabelText('Own username')).toHaveAccessibleDescription(
    expect.stringContaining('Follow the rules'),
  );
  await desk.fill('Own username', 'farida.md');
  expect(screen.getByText(/has at least 4 letters/)).toHaveAttribute('data-kept');
  await desk.press('Continue');

  expect(await heading('What is your profession?')).toHaveFocus();
});

test('keeps everything when the username is taken by another meanwhile, and offers fresh ones', async () => {
  const { desk, toReview, create, heading } = await open();

  await toReview({ aadhaar: '300000000086', mobile: '9876510007' });
  await create();
  expect(await heading('Choose a username')).toHaveFocus();
  expect(screen.getByRole('alert')).toHaveTextContent('That username is taken');
  const taken = screen.getByRole('radio', { name: 'arindam.sen@hpr.abdm' });
  expect(taken).toBeDisabled();
  expect(taken).not.toBeChecked();
  expect(taken).toHaveAccessibleDescription('Taken by somebody else');
  expect(screen.getByText(/Only the password has to be typed again/)).toBeVisible();
  await desk.press('Show other available usernames');
  await screen.findByRole('radio', { name: 'arindam.sen1@hpr.abdm' });
  await desk.chooseFirst();
  await desk.press('Continue');
  expect(await heading('Check your details')).toHaveFocus();
  expect(screen.getByLabelText('Password')).toHaveValue('');
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(
    expect.stringContaining('Please type the password again'),
  );
  expect(screen.getByText('farida.q@example.in')).toBeVisible();
  await create();

  expect(await heading('The HPR ID is created')).toBeVisible();
});

test('keeps an own username that is taken in its box, with the reason at it', async () => {
  const { desk, user, toUsername, giveProfession, giveEmail, create, heading } = await open();

  await toUsername();
  await user.click(await screen.findByLabelText('Make up another'));
  await desk.fill('Own username', 'ritu.bose');
  await desk.press('Continue');
  await giveProfession();
  await giveEmail();
  await create();
  await heading('Choose a username');

  expect(screen.getByLabelText('Own username')).toHaveValue('ritu.bose');
  expect(screen.getByLabelText('Own username')).toHaveAccessibleDescription(
    expect.stringContaining('That username is taken'),
  );
  await desk.press('Show other available usernames');
  await user.click(await screen.findByLabelText('Make up another'));
  expect(screen.getByLabelText('Own username')).toHaveAccessibleDescription(expect.not.stringContaining('taken'));
  await desk.press('Continue');

  expect(screen.getByLabelText('Own username')).toHaveAccessibleDescription(
    expect.stringContaining('Taken by somebody else'),
  );
});

test('names each rule that a password still breaks, as it is typed and when it is sent', async () => {
  const { desk, user, toReview, create, requests } = await open();

  await toReview();
  const box = screen.getByLabelText('Password');
  await user.type(box, 'marigold1');
  for (const rule of [/more than 8/, /a lower case/, /a digit/]) {
    expect(screen.getByText(rule)).toHaveAttribute('data-kept');
  }
  for (const rule of [/an upper case/, /a symbol/]) expect(screen.getByText(rule)).not.toHaveAttribute('data-kept');
  await desk.press('Create HPR ID');
  expect(box).toHaveAccessibleDescription(
    expect.stringContaining('The password still needs: an upper case letter, a symbol, such as # or !.'),
  );
  await create(password, 'Marigold-7-lamb');
  expect(screen.getByLabelText('Password, once more')).toHaveAccessibleDescription(
    'The two passwords are not the same.',
  );

  expect(creations(requests)).toHaveLength(0);
});

test('shows and hides the password on request', async () => {
  const { desk, toReview } = await open();

  await toReview();
  await desk.fill('Password', password);
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password');
  await desk.press('Show');

  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
  expect(screen.getByLabelText('Password')).toHaveValue(password);
});

test('lets each part be changed from the review, and comes back to it', async () => {
  const { desk, toReview, heading } = await open();

  await toReview();
  await desk.press('Change: Profession');
  expect(await screen.findByLabelText('Category')).toHaveValue('1');
  await desk.select('Category', 'Pharmacist');
  expect(screen.getByLabelText('Speciality')).toHaveValue('33');
  await desk.press('Save the change');
  expect(await screen.findByText('Pharmacist')).toBeVisible();
  await desk.press('Change: Email address');
  expect(await screen.findByLabelText('Email address')).toHaveValue('farida.q@example.in');
  await desk.press('Back');
  await heading('Check your details');
  await desk.press('Change: Username');

  expect(await screen.findByRole('radio', { name: 'farida.qureshi@hpr.abdm' })).toBeChecked();
  await desk.press('Continue');
  expect(await heading('Check your details')).toHaveFocus();
});

test('Back asks no service and loses nothing but the password', async () => {
  const { desk, toReview, heading, requests } = await open();

  await toReview();
  const sent = requests.length;
  await desk.fill('Password', password);
  await desk.press('Back');
  expect(await screen.findByLabelText('Email address')).toHaveValue('farida.q@example.in');
  await desk.fill('Email address', 'farida.new@example.in');
  await desk.press('Back');
  expect(await screen.findByLabelText('Speciality')).toHaveValue('3');
  await desk.press('Back');
  await heading('Choose a username');
  await desk.press('Continue');

  await heading('Check your details');
  expect(screen.getByText('farida.new@example.in')).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveValue('');
  expect(requests).toHaveLength(sent);
});

test.each(['nobody', 'a b@example.in', ''])('does not take the email address "%s"', async (email) => {
  const { desk, toProfession, giveProfession } = await open();

  await toProfession();
  await giveProfession();
  if (email) await desk.fill('Email address', email);
  await desk.press('Continue');

  expect(await screen.findByLabelText('Email address')).toHaveAccessibleDescription(
    expect.stringContaining('Enter an email address like name@example.com.'),
  );
});

test('keeps all that was typed when the service refuses, and goes on with the next try', async () => {
  const { desk, toReview, create, heading } = await open();

  await toReview();
  await desk.plant({ operation: 'hpr.createHprId', kind: 'status', status: 422 });
  await create();
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveValue(password);
  await desk.press('Create HPR ID');

  expect(await heading('The HPR ID is created')).toBeVisible();
});

test('asks for the day and the month where Aadhaar knows only the year, and for a real date', async () => {
  const { desk, toProfession, giveProfession, giveEmail, create, heading, requests } = await open();

  await toProfession({ aadhaar: '300000000119', mobile: '9876510010' });
  await giveProfession();
  expect(await heading('Your details')).toHaveFocus();
  expect(screen.getByText('Aadhaar says only the year: 1961.')).toBeVisible();
  expect(screen.queryByLabelText('Year')).not.toBeInTheDocument();
  await desk.fill('Day', '31');
  await desk.fill('Month', '4');
  await desk.press('Continue');
  expect(await screen.findByRole('alert')).toHaveTextContent('Enter a real date.');
  await desk.fill('Day', '30');
  await desk.press('Continue');
  await giveEmail();
  await heading('Check your details');
  expect(screen.getByText('30-04-1961')).toBeVisible();
  await create();

  expect(await heading('The HPR ID is created')).toBeVisible();
  const [created] = creations(requests);
  expect(await created?.json()).toMatchObject({ dayOfBirth: '30', monthOfBirth: '4', yearOfBirth: '1961' });
});

test('asks for state and district where Aadhaar’s place is in no list', async () => {
  const { desk, toProfession, giveProfession, giveEmail, create, heading } = await open();

  await toProfession({ aadhaar: '300000000126', mobile: '9876510011' });
  await giveProfession();
  await heading('Your details');
  await screen.findByRole('option', { name: 'Rajasthan' });
  expect(screen.getByLabelText('District')).toBeDisabled();
  await desk.press('Continue');
  expect(await screen.findByRole('link', { name: 'State or union territory: Fill this in.' })).toBeVisible();
  expect(screen.getByLabelText('State or union territory')).toHaveAccessibleDescription('Fill this in.');
  expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(1);
  await desk.select('State or union territory', 'Uttar Pradesh');
  await desk.select('District', 'Lucknow');
  await desk.select('State or union territory', 'Rajasthan');
  expect(screen.getByLabelText('District')).toHaveValue('');
  await desk.select('District', 'Jaipur');
  await desk.press('Continue');
  await giveEmail();
  await heading('Check your details');
  expect(screen.getByText('Jaipur, Rajasthan')).toBeVisible();
  await create();

  expect(await heading('The HPR ID is created')).toBeVisible();
});

test('says that the list of states did not come, and gets it again; a state without districts takes a code', async () => {
  const { desk, toProfession, giveProfession, heading } = await open();

  await toProfession({ aadhaar: '300000000126', mobile: '9876510011' });
  await desk.plant({ operation: 'organizations.states', kind: 'status', status: 503, times: 3 });
  await giveProfession();
  expect(await screen.findByRole('alert', undefined, { timeout: 9000 })).toHaveTextContent(
    'The list of states could not be loaded.',
  );
  await desk.press('Try again');
  await screen.findByRole('option', { name: 'Sikkim' });
  await desk.select('State or union territory', 'Sikkim');
  await desk.fill('District code', '225');
  await desk.press('Continue');

  expect(await heading('What is your email address?')).toHaveFocus();
});

test('a lost answer to the creation is told as such, looked up, and never sent twice', async () => {
  const { desk, onComplete, toReview, create, heading, requests } = await open();

  await toReview({ aadhaar: '300000000103', mobile: '9876510009' });
  await create();
  expect(await heading('We do not know if it worked')).toHaveFocus();
  expect(screen.getByText(/The HPR ID may have been created/)).toBeVisible();
  await desk.press('Look it up');
  expect(await heading('This person already has an HPR ID')).toHaveFocus();
  await desk.press('Use this HPR ID');

  expect(onComplete.mock.calls[0]?.[0]).toMatchObject({ outcome: 'found', hprId: 'nikhil.joshi@hpr.abdm' });
  expect(creations(requests)).toHaveLength(1);
});

test.each([
  ['300000000055', 'No mobile number is linked with this Aadhaar, so no code can be sent.'],
  ['300000000064', 'Too many codes were tried.'],
  ['300000000072', /The service is not available right now/],
])('says what stops a code for %s and keeps the screen', async (aadhaar, sentence) => {
  const { desk } = await open();

  await desk.agree();
  await desk.sendCodeFor(aadhaar);

  expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  expect(screen.getByLabelText('Aadhaar number')).not.toHaveValue('');
});

test('takes what the host knows, and asks only for the rest', async () => {
  const { toProfession, heading } = await open({
    initialValues: { email: 'farida.q@example.in', hpCategoryCode: '1', hpSubCategoryCode: '1', mobile: farida.mobile },
  });

  await toProfession();

  expect(await heading('Check your details')).toHaveFocus();
  expect(screen.getByText('Doctor, Modern Medicine')).toBeVisible();
});

test('takes the categories of the host', async () => {
  const { toProfession, desk } = await open({
    categories: [{ code: '7', name: 'Dietitian', subcategories: [{ code: '71', name: 'Clinical' }] }],
  });

  await toProfession();
  await desk.select('Category', 'Dietitian');

  expect(screen.getByRole('option', { name: 'Clinical' })).toBeInTheDocument();
  expect(screen.queryByRole('option', { name: 'Doctor' })).not.toBeInTheDocument();
});

test('tells screens, calls and problems without a personal value', async () => {
  const onStep = vi.fn();
  const onError = vi.fn();
  const onReport = vi.fn();
  const { desk, toReview, create, heading } = await open({ onStep, onError, onReport });

  await toReview({ aadhaar: '300000000086', mobile: '9876510007' });
  await desk.press('Back');
  await desk.press('Continue');
  await create();
  await heading('Choose a username');

  expect(onStep.mock.calls.map(([{ name, outcome }]) => `${name} ${outcome}`)).toEqual([
    'consent next',
    'aadhaar next',
    'otp next',
    'account next',
    'mobile next',
    'username next',
    'profession next',
    'email next',
    'review back',
    'email next',
    'review back',
  ]);
  expect(onError.mock.calls.map(([{ code, field }]) => [code, field])).toEqual([['username_taken', 'hprId']]);
  expect(onReport.mock.calls.at(-1)?.[0]).toMatchObject({ call: 'create', outcome: 'username_taken' });
  expect(JSON.stringify([onStep.mock.calls, onError.mock.calls, onReport.mock.calls])).not.toMatch(
    /Arindam|arindam|0086|0007|farida|Marigold/,
  );
});

test('leaves without an HPR ID and forgets the professional', async () => {
  const onCancel = vi.fn();
  const { desk } = await open({ onCancel, resume: undefined });

  await desk.agree();
  await desk.sendCodeFor(farida.aadhaar);
  await screen.findByLabelText('Code');
  expect(sessionStorage).toHaveLength(1);
  await desk.press('Continue without an HPR ID');
  await desk.press('Yes, continue without an HPR ID');

  expect(onCancel).toHaveBeenCalledOnce();
  expect(sessionStorage).toHaveLength(0);
});

test('comes back after a reload to the username, with the mobile still proved and no code spent', async () => {
  const { rerender, toReview, heading, requests } = await open({ resume: undefined });

  await toReview();
  const codes = () => requests.filter(({ url }) => /generate/i.test(url)).length;
  const spent = codes();
  rerender(<HprRegistrationWizard key="after" onComplete={vi.fn()} />);

  expect(await heading('Choose a username')).toBeVisible();
  expect(codes()).toBe(spent);
});

test('says after a reload on each step what has to be typed again and why; the profession is kept', async () => {
  const { desk, rerender, toReview, giveEmail, create, heading } = await open({ resume: undefined });
  const again = (label: string) => screen.findByText(new RegExp(`to protect privacy.*again: ${label}\\.$`));

  await toReview();
  rerender(<HprRegistrationWizard key="after" onComplete={vi.fn()} />);
  expect(await again('Username')).toBeVisible();
  await desk.chooseFirst();
  await desk.press('Continue');
  expect(await heading('What is your email address?')).toHaveFocus();
  expect(await again('Email address')).toBeVisible();
  await desk.press('Back');
  expect(await screen.findByLabelText('Speciality')).toHaveValue('3');
  expect(screen.queryByText(/to protect privacy/)).not.toBeInTheDocument();
  await desk.press('Continue');
  await giveEmail();
  await heading('Check your details');
  expect(screen.getByText('Doctor, Ayurveda')).toBeVisible();
  await create();

  expect(await heading('The HPR ID is created')).toBeVisible();
});

test('asks for nothing again after a reload that lost nothing', async () => {
  const { desk, rerender, toMobile, heading } = await open({ resume: undefined });

  await toMobile();
  await heading('Which mobile number should HPR use?');
  rerender(<HprRegistrationWizard key="after" onComplete={vi.fn()} />);
  await heading('Which mobile number should HPR use?');
  expect(screen.queryByText(/to protect privacy/)).not.toBeInTheDocument();
  await desk.giveMobile('9000000001');
  await desk.press('Change the number');
  rerender(<HprRegistrationWizard key="later" onComplete={vi.fn()} />);

  expect(await screen.findByText(/to protect privacy.*again: Mobile number\.$/)).toBeVisible();
});

test('says after a reload which details Aadhaar leaves open have to be typed again', async () => {
  const { desk, rerender, toProfession, giveProfession, giveEmail, heading } = await open({ resume: undefined });

  await toProfession({ aadhaar: '300000000119', mobile: '9876510010' });
  await giveProfession();
  await desk.fill('Day', '30');
  await desk.fill('Month', '4');
  await desk.press('Continue');
  await giveEmail();
  await heading('Check your details');
  rerender(<HprRegistrationWizard key="after" onComplete={vi.fn()} />);
  await heading('Choose a username');
  await desk.chooseFirst();
  await desk.press('Continue');

  expect(await screen.findByText(/to protect privacy.*again: Day, Month\.$/)).toBeVisible();
});

test('asks once after a reload whether this is another person, on the first screen, and then no more', async () => {
  const { desk, rerender, toReview, heading } = await open({ resume: undefined });

  await toReview();
  rerender(<HprRegistrationWizard key="after" onComplete={vi.fn()} />);
  await heading('Choose a username');
  expect(await screen.findByRole('button', { name: 'Begin anew for another person' })).toBeVisible();
  await desk.chooseFirst();
  await desk.press('Continue');
  await heading('What is your email address?');
  expect(screen.queryByText(/Is this another person/)).not.toBeInTheDocument();
  await desk.press('Back');
  await desk.press('Back');
  await heading('Choose a username');

  expect(screen.queryByText(/Is this another person/)).not.toBeInTheDocument();
});

test('begins anew after a reload for another person', async () => {
  const { desk, rerender, toReview, heading } = await open({ resume: undefined });

  await toReview();
  rerender(<HprRegistrationWizard key="after" onComplete={vi.fn()} />);
  await heading('Choose a username');
  await desk.press('Begin anew for another person');

  expect(await heading('Agree to create an HPR ID')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Begin anew/ })).not.toBeInTheDocument();
});

test('knows after a reload in the middle of creating that the outcome is open, and finds it', async () => {
  const { desk, rerender, toReview, create, heading, requests } = await open({ resume: undefined });

  await toReview();
  await desk.plant({ operation: 'hpr.createHprId', kind: 'latency', ms: 1000 });
  await create();
  await screen.findByRole('button', { name: 'Creating the HPR ID…' });
  rerender(<HprRegistrationWizard key="after" onComplete={vi.fn()} />);
  expect(await heading('We do not know if it worked')).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 1100));
  await desk.press('Look it up');

  expect(await heading('This person already has an HPR ID')).toBeVisible();
  expect(creations(requests)).toHaveLength(1);
});

test('is complete in Hindi', async () => {
  const { user, desk } = await open({}, { messages: hi });

  for (const clause of await screen.findAllByRole('checkbox')) await user.click(clause);
  await desk.press('मैं सहमत हूँ');
  await desk.fill('आधार संख्या', farida.aadhaar);
  await desk.press('कोड भेजें');
  await desk.fill('कोड', await desk.codeOnPhone());
  await desk.press('कोड की पुष्टि करें');
  await desk.fill('मोबाइल नंबर', farida.mobile);
  await desk.press('आगे बढ़ें');
  await desk.chooseFirst();
  await desk.press('आगे बढ़ें');
  await desk.select('श्रेणी', 'डॉक्टर');
  await desk.select('विशेषता', 'आयुर्वेद');
  await desk.press('आगे बढ़ें');
  await desk.fill('ई-मेल पता', 'farida.q@example.in');
  await desk.press('आगे बढ़ें');
  await desk.fill('पासवर्ड', password);
  await desk.fill('पासवर्ड, एक बार फिर', password);
  await desk.press('HPR ID बनाएँ');

  expect(await screen.findByRole('heading', { name: 'HPR ID बन गई' })).toBeVisible();
  expect(document.querySelector('[data-part="hpr-registration"]')).toHaveAttribute('lang', 'hi');
});

test('has no accessibility fault on its screens', async () => {
  const { container, toReview, create, heading } = await open({ onCancel: vi.fn() });

  expect(await brokenRules(container)).toEqual([]);
  await toReview();
  expect(await brokenRules(container)).toEqual([]);
  await create('weak', 'week');
  expect(await brokenRules(container)).toEqual([]);
  await create();
  await heading('The HPR ID is created');
  expect(await brokenRules(container)).toEqual([]);
});

test('works in strict mode, where React mounts everything twice', async () => {
  const rendered = await renderWithCarestack(
    <StrictMode>
      <HprRegistrationWizard onComplete={vi.fn()} resume={null} />
    </StrictMode>,
  );
  const desk = hprDesk(rendered.user, within(rendered.container), rendered.sandbox);

  await desk.toMobile();

  expect(await screen.findByRole('heading', { name: 'Which mobile number should HPR use?' })).toBeVisible();
});
