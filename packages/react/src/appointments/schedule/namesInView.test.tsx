import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { drIyer, drRao, tomorrow, visitAt } from '../../testing/clinicHours.js';
import { renderWithCarestack } from '../../testing/index.js';
import { asha, kamala, ravi } from '../../testing/people.js';
import { watchViews } from '../../testing/watchViews.js';
import { DaySchedule, type DayScheduleProps } from './DaySchedule.js';

const slow = { timeout: 10_000 };
vi.setConfig({ testTimeout: 20_000 });
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Tomorrow, with a visit of three people, and nothing of it in view yet. */
async function desk(props: Partial<DayScheduleProps> = {}) {
  const seen = watchViews();
  const shown = await renderWithCarestack(<p>Closed</p>, { patients: [asha, ravi, kamala] });
  const { carestack, requests } = shown;
  const { items } = await carestack.patients.findAll();
  const times = [
    ['17:00', '17:30'],
    ['17:30', '18:00'],
    ['18:00', '18:30'],
  ] as const;
  for (const [index, [from, to]] of times.entries()) {
    await carestack.appointments.book(visitAt('d-1', from, to, items[index]?.id));
  }
  shown.rerender(<DaySchedule practitioners={[drRao, drIyer]} defaultDate={tomorrow} {...props} />);
  await waitFor(() => expect(document.querySelectorAll('.cs-schedule-visit')).toHaveLength(3), slow);
  const [first] = document.querySelectorAll('.cs-schedule-visit');
  const reads = () => requests.filter(({ url }) => url.includes('/get/Patient/'));
  return { ...shown, seen: () => waitFor(() => expect(seen(first)).toBe(true)), reads };
}

test('of a day the names are read that are in view, each once', async () => {
  const { seen, reads, rerender } = await desk();
  expect(await screen.findAllByRole('button', { name: /Loading the name/ })).toHaveLength(3);
  expect(reads()).toHaveLength(0);

  await seen();

  expect(await screen.findByRole('button', { name: /5:00 pm.*(Asha|Ravi|कमला)/ }, slow)).toBeVisible();
  expect(reads()).toHaveLength(1);
  expect(screen.getAllByRole('button', { name: /Loading the name/ })).toHaveLength(2);
  rerender(<DaySchedule practitioners={[drRao, drIyer]} defaultDate={tomorrow} />);
  expect(reads()).toHaveLength(1);
});

test('all of them are read before they are printed', async () => {
  const printed: string[] = [];
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    printed.push(document.querySelector('[data-part="printed-schedule"]')?.textContent ?? '');
  });
  const { user, reads } = await desk();

  await user.click(screen.getByRole('button', { name: 'Print' }));

  await waitFor(() => expect(print).toHaveBeenCalledOnce(), slow);
  expect(printed[0]).toMatch(/Asha Rao/);
  expect(printed[0]).toMatch(/Ravi Kumar/);
  expect(printed[0]).not.toMatch(/Loading the name/);
  expect(reads()).toHaveLength(3);
});

test('the keys of the browser wait for them too, print once, and leave the rest of the page on the paper', async () => {
  const printed: string[] = [];
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(document.querySelector('[data-printing]')).toBeNull();
    printed.push(document.querySelector('[data-part="printed-schedule"]')?.textContent ?? '');
  });
  const { reads } = await desk();
  const ctrlP = () => fireEvent.keyDown(document.body, { key: 'p', code: 'KeyP', ctrlKey: true });

  expect([ctrlP(), ctrlP()]).toEqual([false, false]);

  await waitFor(() => expect(print).toHaveBeenCalledOnce(), slow);
  expect(printed[0]).toMatch(/Asha Rao/);
  expect(printed[0]).not.toMatch(/not loaded yet/);
  expect(reads()).toHaveLength(3);
  // Nothing is missing any more: the browser prints by itself.
  expect(ctrlP()).toBe(true);
  expect(print).toHaveBeenCalledOnce();
});

test('names that are read for too long hold up no printing, and are said to be missing', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue(undefined);
  const { plant } = await desk();
  await plant({ kind: 'latency', operation: 'patients.findById', ms: 30_000 });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

  fireEvent.click(screen.getByRole('button', { name: 'Print' }));
  await act(() => vi.advanceTimersByTimeAsync(9_000));
  expect(print).not.toHaveBeenCalled();
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  vi.useRealTimers();

  await waitFor(() => expect(print).toHaveBeenCalledOnce(), slow);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(screen.getByText(/3 names were not loaded yet/)).toBeInTheDocument();
});

test('printed from the browser’s menu, what is not read yet is said to be missing, and there the next time', async () => {
  const { reads } = await desk();
  const paper = () => document.querySelector('[data-part="printed-schedule"]')?.textContent ?? '';
  const print = (event: 'beforeprint' | 'afterprint') => act(() => void window.dispatchEvent(new Event(event)));

  print('beforeprint');
  expect(paper()).toMatch(/3 names were not loaded yet when this was printed\. Print again/);
  expect(paper().match(/Name not loaded yet/g)).toHaveLength(3);
  expect(paper()).not.toMatch(/Loading/);
  print('afterprint');

  await waitFor(() => expect(reads()).toHaveLength(3), slow);
  await screen.findByRole('button', { name: /5:00 pm.*(Asha|Ravi|कमला)/ }, slow);
  print('beforeprint');
  expect(paper()).toMatch(/Asha Rao.*Ravi Kumar|Ravi Kumar.*Asha Rao/);
  expect(paper()).not.toMatch(/not loaded yet/);
  print('afterprint');
});

test('where the host knows the names none is read', async () => {
  const { seen, reads } = await desk({ patientNameOf: () => 'Somebody' });

  await seen();

  expect(await screen.findAllByRole('button', { name: /Somebody/ })).toHaveLength(3);
  expect(reads()).toHaveLength(0);
});
