// Whether a step of both wizards is painted by the first frame that begins after its answer is there, in Chromium on the production
// build of the demo.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inBrowser } from './pages.mjs';
import { measure, quantile, title } from './report.mjs';

/** @typedef {import('playwright-core').Page} Page */
/**
 * Milliseconds from the answer until the step stands and has its place, and until it is painted; and the frames begun until then. One is
 * the best there is: a browser paints when a frame begins, up to 16.7 ms after an answer.
 *
 * @typedef {{ step: string, committed: number, painted: number, frames: number }} Step
 */

const people = {
  abha: ['234567890124', '999941057058', '200000000013'],
  hpr: ['300000000017', '300000000029', '300000000038'],
};

/** @param {string} folder */
export async function measureSteps(folder) {
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const clinic = spawn(process.execPath, [fileURLToPath(new URL('../demo/dist/server/main.js', import.meta.url))], {
    env: {
      PATH: process.env['PATH'],
      PORT: `${port}`,
      SANDBOX_PORT: `${sandboxPort}`,
      CLINIC_DATABASE: join(folder, 'steps.db'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(clinic.stdout, 'data');
    title('A step of a wizard: from the answer to the screen, Chromium, production build');
    await inBrowser(async (browser) => {
      measureWay('ABHA', await stepsOf(browser, `http://127.0.0.1:${port}`, abhaWay, people.abha));
      measureWay('HPR', await stepsOf(browser, `http://127.0.0.1:${port}`, hprWay, people.hpr));
    });
  } finally {
    clinic.kill();
  }
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {(page: Page, address: string, aadhaar: string) => Promise<void>} way
 * @param {readonly string[]} numbers
 */
async function stepsOf(browser, address, way, numbers) {
  /** @type {Step[]} */
  const steps = [];
  for (const aadhaar of numbers) {
    const page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    await page.addInitScript(watchSteps);
    await way(page, address, aadhaar);
    steps.push(
      ...(await page.evaluate(() => /** @type {{ steps: Step[] }} */ (Reflect.get(globalThis, 'watch')).steps)),
    );
    await page.close();
  }
  return steps;
}

/** @param {string} name @param {readonly Step[]} steps */
function measureWay(name, steps) {
  const took = (/** @type {'committed' | 'painted'} */ what) => steps.map((step) => step[what]);
  const late = steps.filter(({ frames }) => frames > 1);
  measure(`${name}, step drawn: median of ${steps.length}`, quantile(took('committed'), 0.5), 'ms');
  measure(`${name}, step painted: median`, quantile(took('painted'), 0.5), 'ms');
  measure(`${name}, step painted: 95 of 100`, quantile(took('painted'), 0.95), 'ms');
  measure(`${name}, painted within one frame`, (100 * (steps.length - late.length)) / steps.length, '%', { least: 95 });
  for (const { step, frames } of late) console.log(`  ${frames} frames: ${step}`);
}

/** Runs in the page: an answer counts from when its text is there; a step is drawn once its heading stands and has its place. */
function watchSteps() {
  const watch = { answered: 0, frames: 0, heading: '', steps: /** @type {Step[]} */ ([]) };
  Reflect.set(globalThis, 'watch', watch);
  const read = (/** @type {Response} */ response) => Reflect.apply(text, response, []);
  const text = Reflect.get(Response.prototype, 'text');
  Response.prototype.text = async function timed() {
    const words = await read(this);
    if (!/inbox|identities/.test(this.url)) Object.assign(watch, { answered: performance.now(), frames: 0 });
    return words;
  };
  const tick = () => {
    watch.frames += 1;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  // What a person does next has nothing to do with the answer before it.
  addEventListener('click', () => Object.assign(watch, { answered: 0 }), { capture: true });
  new MutationObserver(() => {
    const step = document.querySelector('[data-part=step-heading]')?.textContent ?? '';
    if (step === watch.heading) return;
    watch.heading = step;
    const { answered } = watch;
    watch.answered = 0;
    if (!answered) return;
    document.body.getBoundingClientRect();
    const committed = performance.now() - answered;
    // Of this frame `tick` has run already, as it asked first. A message after it comes when the frame is painted.
    requestAnimationFrame(() => {
      const { frames } = watch;
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () =>
        watch.steps.push({ step, committed, painted: performance.now() - answered, frames }),
      );
      port1.start();
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true });
}

/** @param {Page} page */
async function agree(page) {
  await page.getByRole('button', { name: 'I agree' }).waitFor();
  for (const point of await page.getByRole('checkbox').all()) await point.check();
  await page.getByRole('button', { name: 'I agree' }).click();
}

/** @param {Page} page @param {string} aadhaar */
async function proveAadhaar(page, aadhaar) {
  await agree(page);
  await page.getByRole('textbox', { name: 'Aadhaar number' }).fill(aadhaar);
  await page.getByRole('button', { name: 'Send code' }).click();
  await page.getByRole('textbox', { name: 'Code' }).fill(await newestCode(page, 1));
}

/** @param {Page} page @param {number} messages */
async function newestCode(page, messages) {
  const text = await page
    .getByRole('log')
    .getByRole('article')
    .nth(messages - 1)
    .innerText();
  return /\b\d{6}\b/.exec(text)?.[0] ?? '';
}

/** @param {Page} page @param {string} address @param {string} aadhaar */
async function abhaWay(page, address, aadhaar) {
  await page.goto(`${address}/patients/abha`);
  await page.getByRole('radio', { name: 'Neither of these' }).check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await proveAadhaar(page, aadhaar);
  await page.getByRole('textbox', { name: 'Mobile number for ABHA messages' }).fill('9812345678');
  await page.getByRole('button', { name: 'Confirm code' }).click();
  await page.getByRole('heading', { name: 'Enter the code sent to the other number' }).waitFor();
  await page.getByRole('textbox', { name: 'Code' }).fill(await newestCode(page, 2));
  await page.getByRole('button', { name: 'Confirm code' }).click();
  await page.getByRole('radio', { name: /@sbx/ }).first().check();
  await page.getByRole('button', { name: 'Take this address' }).click();
  await page.getByRole('heading', { name: 'The ABHA is created' }).waitFor();
  await page.waitForTimeout(100);
}

/** @param {Page} page @param {string} address @param {string} aadhaar */
async function hprWay(page, address, aadhaar) {
  await page.goto(`${address}/practitioners/hpr`);
  await proveAadhaar(page, aadhaar);
  await page.getByRole('button', { name: 'Confirm code' }).click();
  await page.getByRole('textbox', { name: 'Mobile number' }).fill('9000000001');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('heading', { name: 'Enter the code sent to the other number' }).waitFor();
  await page.getByRole('textbox', { name: 'Code' }).fill(await newestCode(page, 2));
  await page.getByRole('button', { name: 'Confirm code' }).click();
  await page.getByRole('radio', { name: /@/ }).first().check();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('combobox', { name: 'Category' }).selectOption('Doctor');
  await page.getByRole('combobox', { name: 'Speciality' }).selectOption('Ayurveda');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('textbox', { name: 'Email address' }).fill('somebody@example.in');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill('Marigold-7-lamp');
  await page.getByRole('textbox', { name: 'Password, once more' }).fill('Marigold-7-lamp');
  await page.getByRole('button', { name: 'Create HPR ID' }).click();
  await page.getByRole('heading', { name: 'The HPR ID is created' }).waitFor();
  await page.waitForTimeout(100);
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
