import type { Fault } from '@carestack/sandbox';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { hi } from '../../messages/hi/index.js';
import { brokenRules } from '../../testing/axe.js';
import { drRao, slotAt } from '../../testing/clinicHours.js';
import { renderWithCarestack, type RenderOptions } from '../../testing/index.js';
import { asha } from '../../testing/people.js';
import { AppointmentBookingWizard } from './AppointmentBookingWizard.js';

const slot = slotAt('d-1', '09:30', '10:00');

/** A visit that is booked, and of which the service kept what `fields` does not name. */
async function booked(fields: Fault['fields'], button: string, options: RenderOptions = {}) {
  const onBooked = vi.fn();
  const shown = await renderWithCarestack(<></>, { patients: [asha], ...options });
  const [patient] = (await shown.carestack.patients.findAll()).items;
  await shown.plant({ kind: 'not-kept', operation: 'appointments.create', ...(fields && { fields }), times: 1 });
  shown.rerender(
    <AppointmentBookingWizard
      practitioners={[drRao]}
      presets={{ slot, patient, reason: 'Knee pain', priority: 'Follow-up visit' }}
      onBooked={onBooked}
    />,
  );
  await shown.user.click(await screen.findByRole('button', { name: button }));
  const notice = await screen.findByRole('alert');
  return { ...shown, onBooked, notice, sentences: [...notice.querySelectorAll('p')].map((one) => one.textContent) };
}

test('a visit whose reason was not kept is booked, and that is said with the reason that was typed', async () => {
  const { sentences, onBooked, carestack, container } = await booked({ notes: 'invalid' }, 'Book the visit');

  expect(screen.getByRole('heading', { name: 'The visit is booked' })).toBeVisible();
  expect(sentences).toEqual([
    'The visit is booked, but not all of it was kept',
    'The reason was not kept: “Knee pain”. Say it again when the visit begins.',
  ]);
  const { items } = await carestack.appointments.findByFilters({ practitionerReference: 'd-1' });
  expect(items).toMatchObject([{ status: 'booked', priority: 'Follow-up visit' }]);
  expect(items[0]?.notes ?? '').toBe('');
  expect(onBooked.mock.calls[0]?.[0]).toMatchObject({ refusedFields: { notes: 'invalid' } });
  expect(await brokenRules(container)).toEqual([]);
});

test('a complaint that names nothing which was asked here sends the person to the reception', async () => {
  const { notice } = await booked(undefined, 'Book the visit');

  expect(within(notice).getByText(/^The service did not keep something, and does not say what\./)).toBeVisible();
});

test('what was not kept is told in Hindi too', async () => {
  const { sentences } = await booked({ notes: 'invalid', priority: 'priority_invalid' }, 'विज़िट बुक करें', {
    messages: hi,
  });

  expect(sentences).toEqual([
    'विज़िट बुक हो गई, पर पूरी जानकारी दर्ज नहीं हुई',
    'आने का कारण दर्ज नहीं हुआ: “Knee pain”। विज़िट के समय इसे फिर से बताएँ।',
    'विज़िट का प्रकार दर्ज नहीं हुआ: फ़ॉलो-अप। रिसेप्शन पर बता दें।',
  ]);
});
