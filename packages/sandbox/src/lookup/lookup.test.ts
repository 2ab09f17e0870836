import { createCarestack, loincTags, snomedTags } from '@carestack/core';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../createSandbox.js';
import { call } from '../testing/call.js';
import { concepts } from './concepts.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ patients: 0 });
});

const lookup = () =>
  createCarestack({ baseUrl: 'http://sandbox', apiKey: sandbox.apiKey, fetch: sandbox.fetch }).lookup;

describe('a lookup', () => {
  test.each([
    ['hypertension', 'diagnosis', '38341003'],
    ['High Blood  PRESSURE', 'diagnosis', '38341003'],
    ['diabetes', 'diagnosis', '44054006'],
    ['dengue', 'condition', '38362002'],
    ['paracetamol', 'medication', '387517004'],
    ['acetamin', 'medication', '387517004'],
    ['paracetamol 500 mg', 'clinical drug', '322236009'],
    ['bp', 'observation', '75367002'],
    ['SpO2', 'vital_signs', '59408-5'],
    ['rash', 'allergy_symptoms', '271807003'],
    ['penicillin', 'allergens', '764146007'],
    ['BCG', 'vaccine', '836402002'],
    ['ECG', 'procedure', '29303009'],
    ['care plan', 'record artifact', '734163000'],
    ['chest x-ray', 'radiology_imaging', '36643-5'],
    ['hba1c', 'laboratory', '4548-4'],
  ])('of %s among %s finds %s first', async (term, tag, code) => {
    const [first] = await lookup().findCodes(term, tag);

    expect(first?.code).toBe(code);
  });

  test('gives the best first, and at most three to the client', async () => {
    const codes = await lookup().findSnomed('di', 'diagnosis');

    expect(codes).toHaveLength(3);
    const similarities = codes.map(({ similarity }) => similarity ?? 0);
    expect(similarities).toEqual([...similarities].sort((one, other) => other - one));
  });

  test.each([
    ['qqqq', 'diagnosis'],
    ['!!', 'diagnosis'],
    ['dengue qqqq', 'diagnosis'],
    ['paracetamol', 'vaccine'],
    ['tooth', 'body structure'],
    ['dengue', 'constructor'],
  ])('of %s among %s finds nothing, and invents nothing', async (term, tag) => {
    await expect(lookup().findCodes(term, tag)).resolves.toEqual([]);
  });

  test('without a term is refused', async () => {
    const { status, body } = await call(sandbox, 'POST /ai/get-code', { json: { semanticTag: 'diagnosis' } });

    expect({ status, body }).toMatchObject({
      status: 400,
      body: { details: [{ field: 'searchTerm', reason: 'required' }] },
    });
  });
});

describe('the selection', () => {
  test('has no code twice under a tag', () => {
    const keys = concepts.map(({ tag, code }) => `${tag} ${code}`);

    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has SNOMED identifiers and LOINC numbers with right check digits', () => {
    const wrong = concepts.filter(({ code }) => !(code.includes('-') ? isLoinc(code) : isSnomed(code)));

    expect(wrong).toEqual([]);
  });

  test('has its own tags besides those of the contract, and says which', () => {
    const known = new Set<string>([...snomedTags, ...loincTags]);
    const own = new Set(concepts.map(({ tag }) => tag).filter((tag) => !known.has(tag)));

    expect([...own]).toEqual(['vital_signs', 'laboratory']);
  });
});

/** Verhoeff's digit ends every SNOMED identifier; the two before it are 00, or 10 in an extension. */
function isSnomed(code: string): boolean {
  const next = [
    '0123456789',
    '1234067895',
    '2340178956',
    '3401289567',
    '4012395678',
    '5987604321',
    '6598710432',
    '7659821043',
    '8765932104',
    '9876543210',
  ];
  const shift = '1576283094';
  let sum = 0;
  [...code].reverse().forEach((character, position) => {
    let digit = character;
    for (let turn = position % 8; turn > 0; turn -= 1) digit = shift[Number(digit)] ?? '';
    sum = Number(next[sum]?.[Number(digit)]);
  });
  return sum === 0 && /^\d{3,15}[01]0\d$/.test(code);
}

/** LOINC ends in the digit of Luhn. */
function isLoinc(code: string): boolean {
  const [digits = '', check = ''] = code.split('-');
  const sum = [...digits].reverse().reduce((total, character, position) => {
    const value = Number(character) * (position % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}
