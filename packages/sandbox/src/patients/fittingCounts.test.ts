import { expect, test } from 'vitest';
import { call } from '../testing/call.js';
import { createInspectableSandbox } from '../testing/inspectable.js';
import { veer } from '../testing/people.js';

async function sandboxOf(patients: number) {
  const sandbox = await createInspectableSandbox({ patients });
  const men = async () => {
    const filters = encodeURIComponent(JSON.stringify({ gender: 'male' }));
    return (await call(sandbox, `GET /health-lake/get-profiles/Patient?filters=${filters}`)).body['total'];
  };
  return { ...sandbox, men };
}

test('a write adds to what was counted before, and nobody is counted again', async () => {
  const sandbox = await sandboxOf(400);
  const before = Number(await sandbox.men());
  // Behind the sandbox’s back: who counts again finds nobody.
  await sandbox.database.updateTable('patients').set({ gender: 'other' }).execute();

  await call(sandbox, 'POST /add/Patient', { json: veer });
  expect(await sandbox.men()).toBe(before + 1);
});

test('a search that few people fit is not kept', async () => {
  const sandbox = await sandboxOf(20);
  expect(await sandbox.men()).not.toBe(0);
  await sandbox.database.updateTable('patients').set({ gender: 'other' }).execute();

  expect(await sandbox.men()).toBe(0);
});
