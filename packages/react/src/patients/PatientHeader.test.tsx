import type { Patient } from '@carestack/core/patients';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hi } from '../messages/hi/index.js';
import { brokenRules } from '../testing/axe.js';
import { asha, kamala, ravi } from '../testing/people.js';
import { renderWithCarestack } from '../testing/index.js';
import { PatientHeader } from './PatientHeader.js';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-06-01T10:00:00+05:30'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const onRecord: Patient = { ...asha, id: 'p-1', resourceId: 'p-1' };
const reveal = (what: string) => screen.getByRole('button', { name: `Show ${what}` });

test('tells who a patient is, with the numbers masked and not on the page', async () => {
  const { container } = await renderWithCarestack(
    <PatientHeader patient={onRecord} actions={<button type="button">Start visit</button>} />,
  );

  expect(screen.getByRole('heading', { name: 'Asha Rao' })).toBeVisible();
  expect(screen.getByText('38 years, female')).toBeVisible();
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    '30 January 1988',
    '******3210Show',
    'XX-XXXX-XXXX-9876Show',
  ]);
  expect(container.innerHTML).not.toMatch(/98765|7654-3210/);
  expect(screen.getByRole('button', { name: 'Start visit' })).toBeVisible();
  expect(await brokenRules(container)).toEqual([]);
});

test('shows a number when asked, and only that one; hides it when asked', async () => {
  const { user, container } = await renderWithCarestack(<PatientHeader patient={onRecord} />);

  await user.click(reveal('mobile number'));
  expect(screen.getByText('+91 98765 43210')).toBeVisible();
  expect(container).toHaveTextContent('XX-XXXX-XXXX-9876');

  await user.click(screen.getByRole('button', { name: 'Hide mobile number' }));
  expect(container.innerHTML).not.toContain('98765');
  expect(reveal('mobile number')).toHaveFocus();
});

test.each([
  ['the window loses focus', () => fireEvent.blur(window)],
  ['the page goes out of sight', () => fireEvent(document, new Event('visibilitychange'))],
])('hides a number again when %s', async (_, leave) => {
  const { user } = await renderWithCarestack(<PatientHeader patient={onRecord} />);
  await user.click(reveal('ABHA number'));
  expect(screen.getByText('91-7654-3210-9876')).toBeVisible();

  leave();

  expect(screen.queryByText('91-7654-3210-9876')).not.toBeInTheDocument();
  expect(reveal('ABHA number')).toBeVisible();
});

test('hides a number again when another patient comes, even one with the same number', async () => {
  const { user, rerender } = await renderWithCarestack(<PatientHeader patient={onRecord} />);
  await user.click(reveal('mobile number'));

  rerender(<PatientHeader patient={{ ...onRecord, id: 'p-2', firstName: 'Arun' }} />);

  expect(screen.getByRole('heading', { name: 'Arun Rao' })).toBeVisible();
  expect(screen.queryByText('+91 98765 43210')).not.toBeInTheDocument();
});

test('says of whom only the year of birth is known between what ages', async () => {
  await renderWithCarestack(<PatientHeader patient={{ ...onRecord, birthDate: '1957' }} />);

  expect(screen.getByText('68 or 69 years, female')).toBeVisible();
  expect(screen.getByText('1957')).toBeVisible();
});

test('draws a photo that is one, and initials where there is none or it is broken', async () => {
  const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const { container, rerender } = await renderWithCarestack(
    <PatientHeader patient={{ ...onRecord, photo: 'https://elsewhere.example/asha.png' }} />,
  );
  expect(container.querySelector('img')).toBeNull();
  expect(screen.getByText('A\u200cR')).toBeVisible();

  rerender(<PatientHeader patient={{ ...onRecord, photo: picture }} />);
  const photo = container.querySelector('img');
  expect(photo).toHaveAttribute('src', `data:image/png;base64,${picture}`);

  act(() => {
    photo?.dispatchEvent(new Event('error'));
  });
  expect(container.querySelector('img')).toBeNull();
});

test('a patient of whom nothing is known is told so', async () => {
  const { container } = await renderWithCarestack(<PatientHeader patient={{ id: 'p-9', gender: null }} />);

  expect(screen.getByRole('heading', { name: 'Name not recorded' })).toBeVisible();
  expect(screen.getAllByText('Not recorded')).toHaveLength(2);
  expect(screen.getByText('No ABHA')).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(await brokenRules(container)).toEqual([]);
});

test('speaks Hindi', async () => {
  await renderWithCarestack(<PatientHeader patient={{ ...kamala, id: 'p-3' }} />, { messages: hi });

  expect(screen.getByText('55 वर्ष, महिला')).toBeVisible();
  expect(screen.getByText('15 जून 1970')).toBeVisible();
  expect(screen.getByRole('button', { name: 'ABHA संख्या दिखाएँ' })).toBeVisible();
});

async function renderById(setting: Parameters<typeof renderWithCarestack>[1]) {
  const rendered = await renderWithCarestack(<p>nobody yet</p>, setting);
  const wasOffline = setting?.isOffline === true;
  rendered.setOffline(false);
  const { items } = await rendered.carestack.patients.findAll();
  rendered.setOffline(wasOffline);
  rendered.rerender(<PatientHeader patientId={items[0]?.id ?? ''} />);
  return rendered;
}

test('loads a patient by id, and holds the place meanwhile', async () => {
  const { container } = await renderById({
    patients: [ravi],
    faults: [{ kind: 'latency', operation: 'patients.findById', ms: 500, times: 1 }],
  });

  expect(container.querySelector('[data-part="skeleton"]')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Loading the patient…'));
  expect(await screen.findByRole('heading', { name: 'Ravi Kumar' })).toBeVisible();
});

test('without a connection it says so, and tries again when asked', async () => {
  const { user, setOffline } = await renderById({ patients: [ravi], isOffline: true });
  expect(await screen.findByRole('alert', undefined, { timeout: 10_000 })).toHaveTextContent('There is no connection.');

  setOffline(false);
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByRole('heading', { name: 'Ravi Kumar' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('says that there is no such patient, with nothing to try again', async () => {
  await renderWithCarestack(<PatientHeader patientId="nobody" />);

  expect(await screen.findByText('No such patient')).toBeVisible();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
