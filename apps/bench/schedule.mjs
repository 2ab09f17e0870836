import { bundled, callIn, inBrowser, openPage } from './pages.mjs';
import { measure, quantile, title } from './report.mjs';

/**
 * A page with the day of 20 practitioners whose 60 visits each are still on their way: everything is loaded, and blocks hold the places of
 * those in view. `paintDays` brings the visits and gives the milliseconds from there until the frame with all that is in view is painted,
 * the wait for that frame included; what lies outside of the view may follow in later frames. `paintTables` gives those of a plain table of
 * the visits; `dragVisit` drags one and gives the length of each frame, and `restFrames` those of a page that is left alone.
 */
const page = `
import { createCarestack } from '@carestack/core';
import { instantAt, scheduleSchema } from '@carestack/core/availability';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement as draw } from 'react';
import { createRoot } from 'react-dom/client';
import { DaySchedule } from './src/appointments/index.ts';
import { CarestackProvider } from './src/provider/index.ts';

const date = '2090-01-02';
const week = Object.fromEntries(
  ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((day) => [day, [{ from: '08:00', to: '19:00' }]]),
);
const practitioners = Array.from({ length: 20 }, (_, at) => ({
  name: 'Dr. Number ' + (at + 1),
  schedule: scheduleSchema.parse({ practitionerReference: 'd-' + at, slotMinutes: 10, week }),
}));
const clock = (minute) => String(8 + Math.floor(minute / 60)).padStart(2, '0') + ':' + String(minute % 60).padStart(2, '0');
const statuses = ['booked', 'booked', 'arrived', 'fulfilled', 'noshow'];
// 60 of the 66 slots of each: every eleventh is free.
const appointments = practitioners.flatMap(({ schedule: { practitionerReference } }, at) =>
  Array.from({ length: 66 }, (_, slot) => slot).filter((slot) => slot % 11 !== 10).map((slot) => ({
    id: 'v-' + at + '-' + slot,
    reference: 'v-' + at + '-' + slot,
    practitionerReference,
    patientReference: 'p-' + at + '-' + slot,
    startTime: instantAt(date, clock(slot * 10)),
    endTime: instantAt(date, clock(slot * 10 + 10)),
    status: statuses[(at + slot) % statuses.length],
  })),
);
const patientNameOf = (reference) => 'Patient ' + reference.slice(2);

const client = createCarestack({ baseUrl: 'https://clinic.example/api/carestack', fetch: () => new Promise(() => {}) });
const emptyPlace = () => document.body.appendChild(document.createElement('main'));

/** The day whose visits are on their way, once its skeleton stands. */
async function openDay() {
  const queryClient = new QueryClient();
  const place = emptyPlace();
  const root = createRoot(place);
  root.render(
    draw(QueryClientProvider, { client: queryClient },
      draw(CarestackProvider, { client }, draw(DaySchedule, { practitioners, patientNameOf, defaultDate: date, onBook: () => {} }))),
  );
  await until(() => place.querySelector('[data-status=awaited]') !== null);
  // What mounting began has ended by then.
  await new Promise((resolve) => setTimeout(resolve, 200));
  return { queryClient, close: () => (root.unmount(), place.remove()) };
}

const until = (isThere) =>
  new Promise((resolve) => {
    const look = () => (isThere() ? resolve() : requestAnimationFrame(look));
    look();
  });

/** A frame is painted after its callbacks and before the next task. One that comes before the parts are there is not the one. */
const untilPainted = (begin, part) =>
  new Promise((resolve) => {
    const frame = () => {
      if (document.querySelector(part) === null) return requestAnimationFrame(frame);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - begin);
      port2.postMessage(null);
    };
    requestAnimationFrame(frame);
  });

async function paintDay({ queryClient }) {
  const [query] = queryClient.getQueryCache().findAll();
  const begin = performance.now();
  queryClient.setQueryData(query.queryKey, appointments);
  const inView = await untilPainted(begin, '[data-item]');
  await until(() => document.querySelectorAll('[data-status]').length === appointments.length);
  return { inView, whole: await untilPainted(begin, '[data-item]') };
}

async function paintTable() {
  const place = emptyPlace();
  const root = createRoot(place);
  const begin = performance.now();
  root.render(
    draw('table', null, draw('tbody', null, appointments.map((visit) =>
      draw('tr', { key: visit.id },
        [visit.startTime, visit.endTime, patientNameOf(visit.patientReference), visit.status, visit.practitionerReference].map((cell, at) =>
          draw('td', { key: at }, cell)))))),
  );
  const took = await untilPainted(begin, 'td');
  root.unmount();
  place.remove();
  return took;
}

/** The first in a page, and those after it. */
globalThis.paintDays = async (count) => {
  const times = [];
  for (let at = 0; at < count; at += 1) {
    const day = await openDay();
    times.push(await paintDay(day));
    day.close();
  }
  return times;
};

globalThis.paintTables = async (count) => {
  const times = [];
  for (let at = 0; at < count; at += 1) times.push(await paintTable());
  return times;
};

/** A day that stays, to be dragged in. */
globalThis.keepDay = async () => void (await paintDay(await openDay()));

globalThis.restFrames = (frames) =>
  new Promise((resolve) => {
    const times = [];
    let before = performance.now();
    const step = (now) => {
      times.push(now - before);
      before = now;
      if (times.length > frames) return resolve(times.slice(2));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });

globalThis.dragVisit = (frames) =>
  new Promise((resolve) => {
    const box = document.querySelector('[role=grid]');
    const block = [...document.querySelectorAll('[data-movable]')].find((one) => {
      const { top } = one.getBoundingClientRect();
      const { top: first, bottom } = box.getBoundingClientRect();
      return top > first + 120 && top < bottom - 200;
    });
    const { left, top } = block.getBoundingClientRect();
    const say = (name, target, x, y) => target.dispatchEvent(new PointerEvent(name, {
      bubbles: true, cancelable: true, pointerId: 1, isPrimary: true, pointerType: 'mouse', button: 0, clientX: x, clientY: y,
    }));
    const times = [];
    const aimed = new Set();
    let before = performance.now();
    say('pointerdown', block, left + 10, top + 5);
    const step = (now) => {
      times.push(now - before);
      before = now;
      aimed.add(document.querySelector('[data-aimed]')?.dataset.item);
      if (times.length > frames) {
        const isHeld = document.querySelector('.cs-schedule-ghost') !== null;
        say('pointercancel', window, left, top);
        return resolve({ times: times.slice(2), aimed: aimed.size, isHeld });
      }
      // Down and up through the column, and a little to the side.
      const angle = (times.length / frames) * Math.PI * 4;
      say('pointermove', window, left + 10 + Math.sin(angle * 2) * 15, top + 5 + Math.sin(angle) * 150);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
`;

export async function measureSchedule() {
  title('A day of 20 practitioners with 60 visits each in <DaySchedule/>, Chromium, production build');
  const script = await bundled(page);
  await inBrowser(async (browser) => {
    /** @type {{ inView: number, whole: number }[][]} */
    const days = [];
    /** @type {number[][]} */
    const tables = [];
    // Nine pages, as the first day of each is one of a kind.
    for (let round = 0; round < 9; round += 1) {
      const tab = await openPage(browser, { script, styles: ['styles.css', 'appointments.css'] });
      days.push(await callIn(tab, 'paintDays', 4));
      await tab.close();
      const other = await openPage(browser, { script });
      tables.push(await callIn(other, 'paintTables', 4));
      await other.close();
    }
    const first = (/** @type {number[][]} */ rounds) =>
      quantile(
        rounds.map(([time = 0]) => time),
        0.5,
      );
    const later = (/** @type {number[][]} */ rounds) =>
      quantile(
        rounds.flatMap(([, ...times]) => times),
        0.5,
      );
    const inView = days.map((round) => round.map((day) => day.inView));
    const whole = days.map((round) => round.map((day) => day.whole));
    for (const [name, time] of /** @type {const} */ ([
      ['the first in a page, painted after its data', first],
      ['each after it', later],
    ])) {
      const peer = `all of it, beside the view too, ${time(whole).toFixed(0)} ms; a plain table of the same ${time(tables).toFixed(1)} ms`;
      measure(name, time(inView), 'ms', { most: 50, peer });
    }
    const tab = await openPage(browser, { script, styles: ['styles.css', 'appointments.css'] });
    await callIn(tab, 'keepDay');
    await measureDrag(tab);
  });
}

/** @param {import('playwright-core').Page} tab */
async function measureDrag(tab) {
  await tab.waitForTimeout(1000);
  /** @type {number[]} */
  const rest = await callIn(tab, 'restFrames', 300);
  /** @type {{ times: number[], aimed: number, isHeld: boolean }} */
  const { times, aimed, isHeld } = await callIn(tab, 'dragVisit', 300);
  if (!isHeld) throw new Error('measureSchedule: nothing was dragged.');
  const isLong = (/** @type {number} */ time) => time > 25;
  const long = times.filter(isLong).length;
  const where = times.flatMap((time, at) => (isLong(time) ? `${at}: ${time.toFixed(0)} ms` : []));
  measure('dragged: frames over 25 ms', (long / times.length) * 100, '%', {
    most: 5,
    peer: `left alone ${rest.filter(isLong).length} of ${rest.length}; dragged over ${aimed} places ${long} of ${times.length} (${where.join(', ')}); half ${quantile(times, 0.5).toFixed(1)} ms`,
  });
}
