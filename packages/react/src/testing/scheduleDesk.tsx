import { fireEvent, screen } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { DaySchedule, type DayScheduleProps } from '../appointments/schedule/DaySchedule.js';
import { drIyer, drRao, tomorrow, visitAt } from './clinicHours.js';
import { asha } from './people.js';
import { renderWithCarestack, type RenderOptions } from './renderWithCarestack.js';

/** A desk that sees tomorrow, where Asha has a visit from 9:30 to 10:00. */
export async function scheduleDesk(props: Partial<DayScheduleProps> = {}, options: RenderOptions = {}) {
  const shown = await renderWithCarestack(<p>Closed</p>, { patients: [asha], ...options });
  const { carestack } = shown;
  const [patient] = (await carestack.patients.findAll()).items;
  const visit = await carestack.appointments.book(visitAt('d-1', '09:30', '10:00', patient?.id));
  shown.rerender(<DaySchedule practitioners={[drRao, drIyer]} defaultDate={tomorrow} {...props} />);
  await screen.findByRole('grid');
  await screen.findByRole('button', { name: /Asha Rao/ });
  const timesOf = async () => {
    const { startTime } = await carestack.appointments.findById(visit.reference);
    return Date.parse(startTime ?? '');
  };
  return { ...shown, visit, patient, timesOf };
}

const nine = 9 * 60;
const tenHours = 600;

/** Lays columns of 160 px side by side, a pixel a minute from nine o'clock on, as jsdom lays nothing out. */
export function layOutSchedule(): void {
  const boxOf = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (!(this instanceof HTMLElement)) return new DOMRect();
    const columns = [...document.querySelectorAll('[role="gridcell"][data-column]')];
    const column = this.closest('[data-column]');
    const left = 160 * columns.findIndex((one) => one === column);
    const { from, to } = this.dataset;
    if (from && to) return new DOMRect(left, Number(from) - nine, 160, Number(to) - Number(from));
    if (this === column) return new DOMRect(left, 0, 160, tenHours);
    return new DOMRect(-1000, -1000, 4000, 4000);
  });
  onTestFinished(() => boxOf.mockRestore());
}

/** A pointer that pulls at a block: 10 px below its top, and from there by minutes and columns. */
export function pointerOn(block: HTMLElement, pointerType: 'mouse' | 'touch' = 'mouse') {
  const { left, top } = block.getBoundingClientRect();
  const at = (minutes: number, columns: number) => ({
    pointerId: 1,
    isPrimary: true,
    pointerType,
    button: 0,
    clientX: left + 20 + columns * 160,
    clientY: top + 10 + minutes,
  });
  return {
    down: () => fireEvent.pointerDown(block, at(0, 0)),
    move: (minutes: number, columns = 0) => fireEvent.pointerMove(window, at(minutes, columns)),
    up: (minutes: number, columns = 0) => fireEvent.pointerUp(window, at(minutes, columns)),
  };
}
