import { screen, within } from '@testing-library/react';
import { inspect } from 'node:util';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderWithCarestack } from '../testing/index.js';
import { email, farida, hprDesk, password } from '../testing/hprDesk.js';
import { HprRegistrationWizard } from './HprRegistrationWizard.js';

const { aadhaar, mobile: linked } = farida;
const other = '9000000001';

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

async function openDesk() {
  const told = { onReport: vi.fn(), onStep: vi.fn(), onError: vi.fn(), onComplete: vi.fn() };
  const rendered = await renderWithCarestack(<HprRegistrationWizard {...told} />);
  const desk = hprDesk(rendered.user, within(rendered.container), rendered.sandbox);

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
        told: Object.values(told).map(({ mock }) => mock.calls),
        console: said,
      },
      { depth: 12, maxStringLength: null, maxArrayLength: null },
    );

  const { toReview, create } = desk;
  return { ...rendered, desk, places, toReview, create };
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
  expect(places()).toContain('3000 0000 0017');
  await desk.press('Send code');
  await screen.findByLabelText('Code');

  for (const spelling of spellings(aadhaar)) expect(places()).not.toContain(spelling);
});

test('the password is in its boxes until it is sent, in that one call, and nowhere after', async () => {
  const { places, toReview, create, requests } = await openDesk();

  await toReview();
  await create();
  await screen.findByRole('heading', { name: 'The HPR ID is created' });

  expect(places()).not.toContain(password);
  const bodies = await Promise.all(requests.map(async (request) => [request.url, await request.text()] as const));
  const carriers = bodies.filter(([, body]) => body.includes(password)).map(([url]) => new URL(url).pathname);
  expect(carriers).toEqual(['/hprId/create']);
});

test('a password that was typed is gone when its owner goes back', async () => {
  const { desk, places, toReview } = await openDesk();

  await toReview();
  await desk.fill('Password', password);
  expect(places()).toContain(password);
  await desk.press('Back');
  await screen.findByLabelText('Email address');

  expect(places()).not.toContain(password);
});

test('no Aadhaar number, code, password or token is anywhere after the journey', async () => {
  const { desk, places, create } = await openDesk();

  const first = await desk.toCode();
  await desk.confirmCode(first);
  await desk.giveMobile(other);
  const second = await desk.codeOnPhone();
  await desk.confirmCode(second);
  await desk.chooseFirst();
  await desk.press('Continue');
  await desk.giveProfession();
  await desk.giveEmail();
  await create();
  await desk.press('Continue');

  const everything = places();
  for (const canary of [...spellings(aadhaar), first, second, password]) expect(everything).not.toContain(canary);
  expect(everything).not.toMatch(/token/);
});

test('what outlives a reload names nobody', async () => {
  const { toReview } = await openDesk();

  await toReview();

  const kept = JSON.stringify({ ...sessionStorage });
  expect(kept).toContain('"step\\":\\"details');
  for (const canary of ['Farida', 'farida', 'Qureshi', linked, email, aadhaar, 'XXXX', '***', 'Lucknow', 'Ayurveda'])
    expect(kept).not.toContain(canary);
});

test('nothing of one professional is left when the next begins', async () => {
  const { desk, places, toReview, create, unmount } = await openDesk();
  await toReview();
  await create();
  await desk.press('Continue');
  unmount();

  expect(sessionStorage).toHaveLength(0);
  expect(document.body.textContent).not.toContain('Farida');
  for (const canary of [aadhaar, password]) expect(places()).not.toContain(canary);
});

test('another Aadhaar number brings an empty form, not what the person before had typed', async () => {
  const { desk, places } = await openDesk();

  await desk.toReview({ aadhaar: '300000000038', mobile: '9876510003' });
  await desk.forgetTransactions();
  await desk.create();
  expect(await screen.findByRole('alert')).toHaveTextContent('took too long');
  await desk.sendCodeFor(aadhaar);
  await desk.confirmCode(await desk.codeOnPhone());

  expect(await screen.findByLabelText('Mobile number')).toHaveValue('');
  expect(places()).not.toContain(email);
});
