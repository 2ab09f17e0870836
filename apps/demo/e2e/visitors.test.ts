import { expect } from 'vitest';
import { test as base } from './fixtures.js';
import { addFault, countPatients } from './records.js';
import { appointmentsIn, bookElsewhere, somebodyOnRecord, somebodyWhoIsHere, tomorrow } from './schedules.js';

/** `visitor()` is a browser of somebody nobody knows, as far as the back end can tell. */
const test = base.extend('visitor', { scope: 'file' }, ({ clinic }) => async () => {
  const first = await fetch(`${clinic.address}/api/book/practitioners`);
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${clinic.address}/api/book${path}`, {
      ...init,
      headers: { cookie, 'content-type': 'application/json', ...Object(init.headers) },
    });
  const post = (path: string, body: object) => call(path, { method: 'POST', body: JSON.stringify(body) });
  const search = (resource: string, filters: object) =>
    call(`/health-lake/get-profiles/${resource}?${new URLSearchParams({ filters: JSON.stringify(filters) })}`);
  return { first, call, post, search };
});

const person = (firstName: string, idNumber: string) => ({
  idType: 'ABHA',
  idNumber,
  firstName,
  birthDate: '1991-03-02',
  gender: 'female',
  address: '2 Hill Road, Pune',
  patientType: 'NEW',
  resourceType: 'Patient',
});

const registered = async (answer: Response) => String(Object(await answer.json()).resourceId);

test('a stranger is not offered those who see whom a colleague sends; the desk books them too', async ({ clinic }) => {
  const departmentsAt = async (path: string) => {
    const all = (await (await fetch(`${clinic.address}${path}`)).json()) as { department: string }[];
    return all.map(({ department }) => department);
  };

  const [offered, booked] = [await departmentsAt('/api/book/practitioners'), await departmentsAt('/api/hours')];

  expect(offered).toContain('family medicine');
  expect(offered).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/anesthesiology|intensive|emergency|radio|patho/)]),
  );
  expect(booked).toContain('anesthesiology');
});

test('a stranger may ask when practitioners are free, and learns nothing of by whom they are taken', async ({
  clinic,
  visitor,
}) => {
  const { search } = await visitor();
  const { schedule } = await somebodyWhoIsHere(clinic, 'family medicine');
  const { id } = await somebodyOnRecord(clinic);
  const { practitionerReference } = schedule;
  const start = `${tomorrow()}T04:30:00.000Z`;
  const end = `${tomorrow()}T04:45:00.000Z`;
  const notes = 'Biopsy result';
  await bookElsewhere(clinic, { practitionerReference, patientReference: id, start, end, notes });

  const answer = await search('Appointment', {
    practitioner: practitionerReference,
    date: [`ge${tomorrow()}T00:00:00.000Z`, `lt${tomorrow()}T23:00:00.000Z`],
  });

  const text = await answer.text();
  const [stored] = (await appointmentsIn(clinic, { practitioner: practitionerReference, patient: id })).slice(-1);
  expect(JSON.parse(text).entry).toContainEqual(
    expect.objectContaining({ practitionerReference, start: expect.stringContaining(`${tomorrow()}T04:30`) }),
  );
  expect(stored?.notes).toBe(notes);
  for (const secret of [id, notes, stored?.reference ?? '', 'priority', 'notes', 'patientReference']) {
    expect(text.includes(secret), secret).toBe(false);
  }
});

test('everything else is shut: patients, records, other appointments, changes, and whoever has no cookie', async ({
  clinic,
  visitor,
}) => {
  const { call, post, search } = await visitor();
  const { id } = await somebodyOnRecord(clinic);
  const [theirs] = await appointmentsIn(clinic, {});
  const reference = theirs?.reference ?? '';

  const statuses = await Promise.all([
    call('/get/Patient'),
    call(`/get/Patient/${id}`),
    call('/get/Appointment'),
    call(`/get/Appointment/${reference}`),
    call(`/delete/Appointment/${reference}`, { method: 'DELETE' }),
    call('/update/Appointment', { method: 'PUT', body: JSON.stringify({ reference, status: 'cancelled' }) }),
    call('/get/Practitioner'),
    search('Appointment', {}),
    search('Appointment', { patient: id }),
    search('Appointment', { practitioner: 'x', patientReference: id }),
    search('Appointment', { patient: [id] }),
    post('/add/Appointment', {
      practitionerReference: 'x',
      patientReference: id,
      start: '2030-01-07T04:30:00Z',
      end: '2030-01-07T04:45:00Z',
    }),
    call('/get/Patient', { headers: { cookie: '' } }),
  ]);

  expect(statuses.map(({ status }) => status)).toEqual([
    403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, 401,
  ]);
});

test('a search over the patients finds nobody, whatever is asked', async ({ clinic, visitor }) => {
  const { search } = await visitor();
  const { name } = await somebodyOnRecord(clinic);

  for (const filters of [{}, { name }, { given: name }, { phone: '9' }, { identifier: '9' }]) {
    const answer = await search('Patient', filters);
    expect(await answer.json()).toMatchObject({ entry: [], total: 0 });
  }
});

test('whoever registers twice is one patient, and is shown what was typed, not what stands in the record', async ({
  clinic,
  visitor,
}) => {
  const before = await countPatients(clinic);
  const one = await visitor();
  const first = await registered(
    await one.post('/add/Patient', { ...person('Meera', '91-1111-2222-3333'), mobileNumber: '+919812345678' }),
  );

  const other = await visitor();
  const again = await other.post('/add/Patient', { ...person('meera', '91111122223333'), address: 'Elsewhere 9' });
  const text = await again.text();

  expect(JSON.parse(text).resourceId).toBe(first);
  expect(text).toContain('Elsewhere 9');
  expect(text).not.toContain('9812345678');
  expect(await countPatients(clinic)).toBe(before + 1);
});

test('a number that belongs to somebody else gives no way into their record', async ({ visitor }) => {
  const { post, search } = await visitor();
  await (await visitor()).post('/add/Patient', person('Lata', '91-4444-5555-6666'));

  const answer = await post('/add/Patient', person('Nobody', '91-4444-5555-6666'));

  expect(answer.status).toBe(409);
  expect(await answer.text()).not.toMatch(/Lata/);
  expect(await (await search('Patient', { identifier: '91-4444-5555-6666' })).json()).toMatchObject({ total: 0 });
});

test('an answer that cannot be read is told as lost, and nobody’s name comes to the terminal', async ({
  clinic,
  visitor,
}) => {
  const { post } = await visitor();
  await addFault(clinic, { operation: 'patients.create', kind: 'broken-json', times: 1 });
  const broken = await post('/add/Patient', person('Prakriti', '91-2345-6789-0001'));
  await addFault(clinic, { operation: 'patients.findByFilters', kind: 'status', status: 500, times: 3 });
  const unasked = await post('/add/Patient', person('Prakriti', '91-2345-6789-0002'));

  expect([broken.status, unasked.status]).toEqual([504, 503]);
  expect(await countPatients(clinic, { identifier: '91-2345-6789-0002' })).toBe(0);
  expect(clinic.output).not.toMatch(/Prakriti|6789|rror/);
});

test('what came of their own booking can be read back, also when its answer was lost, and by nobody else', async ({
  clinic,
  visitor,
}) => {
  const mine = await visitor();
  const { schedule } = await somebodyWhoIsHere(clinic, 'pediatrics');
  const { practitionerReference } = schedule;
  const typed = person('Ravi', '91-7777-8888-9999');
  const patientReference = await registered(await mine.post('/add/Patient', typed));
  await addFault(clinic, { kind: 'drop-after', operation: 'appointments.create', times: 1 });
  const lost = await mine.post('/add/Appointment', {
    practitionerReference,
    patientReference,
    start: `${tomorrow()}T05:30:00.000Z`,
    end: `${tomorrow()}T05:45:00.000Z`,
    priority: 'New',
    notes: 'Cough',
  });
  const other = await visitor();
  await other.post('/add/Patient', typed);

  const own = await (await mine.search('Appointment', { patient: patientReference })).json();
  const others = await (await other.search('Appointment', { patient: patientReference })).json();

  expect(lost.status).toBeGreaterThanOrEqual(500);
  expect(own).toMatchObject({ entry: [{ patientReference, notes: 'Cough' }], total: 1 });
  expect(others).toMatchObject({ entry: [], total: 0 });
});
