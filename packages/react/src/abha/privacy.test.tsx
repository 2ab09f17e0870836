import { screen, within } from '@testing-library/react';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderWithCarestack } from '../testing/index.js';
import { receptionist } from '../testing/registration.js';
import { AbhaRegistrationWizard } from './AbhaRegistrationWizard.js';

const aadhaar = '234567890124';
const mobile = '9876543210';

const said: unknown[][] = [];

beforeEach(() => {
  said.length = 0;
  sessionStorage.clear();
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => {
      said.push(words);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function openDesk() {
  const onReport = vi.fn();
  const onComplete = vi.fn();
  const rendered = await renderWithCarestack(
    <AbhaRegistrationWizard onComplete={onComplete} onReport={onReport} findPatients={null} addressSuffix="@sbx" />,
  );
  const desk = receptionist(rendered.user, within(rendered.container), rendered.sandbox);

  /** Every place a value could stay in, as one text. */
  const places = () =>
    inspect(
      {
        html: document.documentElement.outerHTML,
        inputs: [...document.querySelectorAll('input')].map(({ value }) => value),
        session: { ...sessionStorage },
        local: { ...localStorage },
        address: [location.href, history.state],
        queries: rendered.queryClient.getQueryCache().getAll(),
        mutations: rendered.queryClient.getMutationCache().getAll(),
        urls: rendered.requests.map(({ url }) => url),
        reports: onReport.mock.calls,
        results: onComplete.mock.calls,
        console: said,
      },
      { depth: 12, maxStringLength: null, maxArrayLength: null },
    );

  return { ...rendered, desk, places };
}

const spellings = (digits: string) => [
  digits,
  digits.replace(/(\d{4})(?=\d)/g, '$1 '),
  digits.replace(/(\d{4})(?=\d)/g, '$1-'),
];

test('the Aadhaar number is in its box until it is sent, and nowhere after', async () => {
  const { desk, places } = await openDesk();

  await desk.agree();
  await desk.fill('Aadhaar number', aadhaar);
  expect(places()).toContain('2345 6789 0124');
  await desk.press('Send code');
  await screen.findByLabelText('Code');

  for (const spelling of spellings(aadhaar)) expect(places()).not.toContain(spelling);
});

test('no Aadhaar number, code or token is anywhere after the journey, and no request carried one in clear', async () => {
  const { desk, places, requests } = await openDesk();

  await desk.agree();
  await desk.sendCodeFor(aadhaar);
  const first = await desk.codeOnPhone();
  await desk.confirm(first, '9000000001');
  await screen.findByText(/sent to \*{6}0001/);
  const second = await desk.codeOnPhone();
  await desk.fill('Code', second);
  await desk.press('Confirm code');
  await desk.chooseFirst();
  await desk.press('Take this address');
  await desk.press('Continue');

  const everything = places();
  for (const canary of [...spellings(aadhaar), first, second]) expect(everything).not.toContain(canary);
  // ABHA's tokens are JSON web tokens.
  expect(everything).not.toMatch(/eyJ[\w-]+\./);
  const sent = await Promise.all(requests.map((request) => request.text()));
  for (const canary of [aadhaar, first, second]) expect(sent.join()).not.toContain(canary);
});

test('what outlives a reload names nobody', async () => {
  const { desk } = await openDesk();

  await desk.agree();
  await desk.sendCodeFor(aadhaar);
  await desk.confirm(await desk.codeOnPhone(), mobile);
  await screen.findAllByRole('radio');

  const kept = JSON.stringify({ ...sessionStorage });
  expect(kept).toContain('"step\\":\\"address');
  for (const canary of ['Asha', 'Rao', mobile, aadhaar, 'XXXX', '***', 'photo', 'token'])
    expect(kept).not.toContain(canary);
});

test('a refusal leaves neither the code nor the number in what is thrown or told', async () => {
  const { desk, places } = await openDesk();

  await desk.agree();
  await desk.sendCodeFor(aadhaar);
  const code = await desk.codeOnPhone();
  const wrong = code === '000000' ? '000001' : '000000';
  await desk.confirm(wrong, mobile);
  await screen.findByText('2 tries are left.');
  await desk.press('Back');
  await screen.findByLabelText('Aadhaar number');

  for (const canary of [...spellings(aadhaar), wrong]) expect(places()).not.toContain(canary);
});

test('nothing of one patient is left when the next begins', async () => {
  const { desk, places, unmount } = await openDesk();
  await desk.agree();
  await desk.sendCodeFor(aadhaar);
  await desk.confirm(await desk.codeOnPhone(), mobile);
  await desk.chooseFirst();
  await desk.press('Take this address');
  await desk.press('Continue');
  unmount();

  expect(sessionStorage).toHaveLength(0);
  expect(document.body.textContent).not.toContain('Asha');
  expect(places()).not.toContain(aadhaar);
});
