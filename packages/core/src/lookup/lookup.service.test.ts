import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createHttp } from '../client/http.js';
import { stubFetch, thrownBy, type StubAnswer } from '../testing/stubFetch.js';
import { createLookupService } from './lookup.service.js';

function lookupWith(...answers: readonly StubAnswer[]) {
  const { fetch, asked } = stubFetch(...answers);
  return { lookup: createLookupService(createHttp({ baseUrl: 'https://api.test', fetch })), asked };
}

const found = [
  { code: '38341003', text: 'Hypertensive disorder', similarity: 0.98 },
  { code: 59621000, text: 'Essential hypertension' },
  { code: '70995007', text: 'Pulmonary hypertension', similarity: null },
  { code: '34742003', text: 'Portal hypertension', similarity: 0.4 },
];

test('the first three codes of the answer are given, in its order', async () => {
  const { lookup, asked } = lookupWith({ body: found });

  await expect(lookup.findCodes(' hypertension ', 'diagnosis')).resolves.toEqual([
    { code: '38341003', text: 'Hypertensive disorder', similarity: 0.98 },
    { code: '59621000', text: 'Essential hypertension', similarity: null },
    { code: '70995007', text: 'Pulmonary hypertension', similarity: null },
  ]);
  expect(asked).toMatchObject([
    { method: 'POST', path: '/ai/get-code', body: { semanticTag: 'diagnosis', searchTerm: 'hypertension' } },
  ]);
});

test('SNOMED is asked by term and tag, LOINC by term alone, and any other tag is passed on', async () => {
  const { lookup, asked } = lookupWith({ body: [] });

  await lookup.findSnomed('paracetamol', 'clinical drug');
  await lookup.findLoinc('chest x-ray');
  await lookup.findCodes('tooth', 'body structure');

  expect(asked.map(({ body }) => body)).toEqual([
    { semanticTag: 'clinical drug', searchTerm: 'paracetamol' },
    { semanticTag: 'radiology_imaging', searchTerm: 'chest x-ray' },
    { semanticTag: 'body structure', searchTerm: 'tooth' },
  ]);
});

test('a blank term or tag is refused without a call', async () => {
  const { lookup, asked } = lookupWith({ body: [] });

  await expect(lookup.findCodes(' ', 'diagnosis')).rejects.toMatchObject({ fields: { searchTerm: 'required' } });
  await expect(lookup.findCodes('fever', '')).rejects.toMatchObject({ fields: { semanticTag: 'required' } });
  expect(asked).toHaveLength(0);
});

test('nothing of the term is left in an error', async () => {
  const { lookup } = lookupWith({ status: 400, body: { message: 'no match for canary' } });

  expect(inspect(await thrownBy(lookup.findCodes('canary', 'diagnosis')), { showHidden: true })).not.toContain(
    'canary',
  );
});

test('a lookup only reads, so it is tried again after a failure that passes', async () => {
  const { lookup, asked } = lookupWith({ status: 503 }, { body: found });

  await expect(lookup.findCodes('hypertension', 'diagnosis')).resolves.toHaveLength(3);
  expect(asked).toHaveLength(2);
});
