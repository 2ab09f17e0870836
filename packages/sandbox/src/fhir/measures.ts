import type { Coding, Observation, Quantity } from 'fhir/r4.js';

/** What is measured often, by the words people write, with LOINC's code and name. */
const measurements: readonly { words: RegExp; code: string; display: string }[] = [
  { words: /^(blood pressure|b\.?p\.?)$/, code: '85354-9', display: 'Blood pressure panel with all children optional' },
  { words: /^(heart rate|pulse( rate)?|h\.?r\.?|p\.?r\.?)$/, code: '8867-4', display: 'Heart rate' },
  { words: /^(respiratory rate|respiration|r\.?r\.?)$/, code: '9279-1', display: 'Respiratory rate' },
  { words: /^(body )?temp(erature)?$/, code: '8310-5', display: 'Body temperature' },
  { words: /^(oxygen saturation|spo2|sp02)$/, code: '2708-6', display: 'Oxygen saturation in Arterial blood' },
  { words: /^(body )?weight$/, code: '29463-7', display: 'Body weight' },
  { words: /^(body )?height$/, code: '8302-2', display: 'Body height' },
  { words: /^(bmi|body mass index)$/, code: '39156-5', display: 'Body mass index (BMI) [Ratio]' },
];

const loinc = (code: string, display: string): Coding => ({ system: 'http://loinc.org', code, display });

const ucum: Readonly<Record<string, string>> = {
  '%': '%',
  mmhg: 'mm[Hg]',
  'mm hg': 'mm[Hg]',
  bpm: '/min',
  '/min': '/min',
  '/minute': '/min',
  'beats/min': '/min',
  'breaths/min': '/min',
  'per minute': '/min',
  '°c': 'Cel',
  c: 'Cel',
  celsius: 'Cel',
  '°f': '[degF]',
  f: '[degF]',
  fahrenheit: '[degF]',
  kg: 'kg',
  g: 'g',
  lb: '[lb_av]',
  lbs: '[lb_av]',
  cm: 'cm',
  m: 'm',
  mm: 'mm',
  in: '[in_i]',
  'kg/m2': 'kg/m2',
  'kg/m²': 'kg/m2',
  'g/dl': 'g/dL',
  'mg/dl': 'mg/dL',
  'mmol/l': 'mmol/L',
  'meq/l': 'meq/L',
  'u/l': 'U/L',
  'pg/ml': 'pg/mL',
  'ng/ml': 'ng/mL',
  kcal: 'kcal',
  steps: '{steps}',
  hours: 'h',
  h: 'h',
  min: 'min',
  ml: 'mL',
  l: 'L',
};

function quantity(number: string, unit: string): Quantity {
  const code = ucum[unit.toLowerCase()];
  return {
    value: Number(number),
    ...(unit && { unit }),
    ...(code && { system: 'http://unitsofmeasure.org', code }),
  };
}

const separated =
  /^([^:,=]+?)\s*[:,=]\s*(-?\d+(?:\.\d+)?)(?:\s*\/\s*(\d+(?:\.\d+)?))?(?![\d.:-]|\s*\/\s*\d)[\s,]*([^\d,;]{0,20}[2²]?)$/u;
const spaced =
  /^([^\d:,=]+?)\s+(-?\d+(?:\.\d+)?)(?:\s*\/\s*(\d+(?:\.\d+)?))?(?![\d.:-]|\s*\/\s*\d)[\s,]*([^\d,;]{0,20}[2²]?)$/u;

type Measured = Pick<Observation, 'code'> & Partial<Pick<Observation, 'valueQuantity' | 'valueString' | 'component'>>;

/** `Heart rate: 72 bpm`, `Hemoglobin, 13.5, g/dL`: name, value and unit. Null for another kind of text. */
function measureIn(line: string): Measured | null {
  const [, name = '', number, second, unit = ''] = separated.exec(line) ?? spaced.exec(line) ?? [];
  if (number === undefined) return null;
  const found = measurements.find(({ words }) => words.test(name.trim().toLowerCase()));
  const isPressure = found?.code === '85354-9';
  const code = { ...(found && { coding: [loinc(found.code, found.display)] }), text: name.trim() };
  if (second === undefined) return isPressure ? null : { code, valueQuantity: quantity(number, unit.trim()) };
  if (!isPressure) return null;
  const part = (loincCode: string, display: string, value: string) => ({
    code: { coding: [loinc(loincCode, display)] },
    valueQuantity: quantity(value, unit.trim()),
  });
  return {
    code,
    component: [part('8480-6', 'Systolic blood pressure', number), part('8462-4', 'Diastolic blood pressure', second)],
  };
}

/** A line as an observation: what cannot be read as a measure stays in words. */
export function observed(line: string, label: string): Measured {
  const [, name, words] = /^([^:]{1,60}):\s+(.+)$/su.exec(line) ?? [];
  return measureIn(line) ?? { code: { text: name?.trim() ?? label }, valueString: words ?? line };
}

/** `BP: 120/80 mmHg, Pulse: 72 bpm` holds two measures; any other text is one finding. */
export function findingsIn(text: string): string[] {
  const pieces = text
    .split(/[;\n]|,(?!\s*\d)/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  return pieces.length > 1 && pieces.every(measureIn) ? pieces : [text];
}
