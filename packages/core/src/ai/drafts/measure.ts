import { textOf } from '../../values/given.js';
import { partsIn } from './givenDraft.js';
import type { ItemParts } from './sections.js';

const separated =
  /^([^:,=]{1,60}?)\s*[:,=]\s*([<>≤≥]?\s?-?\d+(?:\.\d+)?(?:\s*\/\s*\d+(?:\.\d+)?)?)(?![\d.:-]|\s*\/\s*\d)[\s,]*([^\d,;]{0,20}[2²]?)$/u;
const spaced =
  /^([^\d:,=]{1,60}?)\s+([<>≤≥]?\s?-?\d+(?:\.\d+)?(?:\s*\/\s*\d+(?:\.\d+)?)?)(?![\d.:-]|\s*\/\s*\d)[\s,]*([^\d,;]{0,20}[2²]?)$/u;

/** `Heart rate: 72 bpm`, `Hemoglobin, 13.5, g/dL`: name, value and unit. Null when the text is not a measure. @throws ValidationError for no text. */
export function measureParts(line: string): ItemParts | null {
  const text = textOf('measureParts', 'line', line).trim();
  const [, name, value = '', unit = ''] = separated.exec(text) ?? spaced.exec(text) ?? [];
  if (name === undefined) return null;
  return { name: name.trim(), value: value.replace(/\s/g, ''), ...(unit.trim() && { unit: unit.trim() }) };
}

export function measureLine({ name = '', value = '', unit = '' }: ItemParts): string {
  return `${name}: ${[value, unit].filter(Boolean).join(' ')}`;
}

/** The usual values, from the lowest to the highest. */
export interface ReferenceRange {
  low: number;
  high: number;
  unit: string;
}

export interface RangeReading extends ReferenceRange {
  /** A blood pressure has two readings. */
  of: 'value' | 'systolic' | 'diastolic';
  value: number;
  standing: 'below' | 'within' | 'above';
}

const range = (unit: string, low: number, high: number, words: RegExp) => ({ unit, low, high, words });
const perMinute = /^(?:bpm|\/ ?min(?:ute)?|per min(?:ute)?|(?:beats|breaths) ?(?:\/|per) ?min(?:ute)?)?$/;

/** The ranges for adults in Carestack's SDK (contract 12.3). They do not take age or pregnancy into account. */
const ranges: readonly { names: RegExp; units: readonly ReturnType<typeof range>[] }[] = [
  { names: /^(?:heart rate|pulse(?: rate)?|h\.?r\.?|p\.?r\.?)$/, units: [range('bpm', 60, 100, perMinute)] },
  {
    names: /^(?:respiratory rate|respiration|resp(?:\.|iratory)?(?: rate)?|r\.?r\.?)$/,
    units: [range('breaths/min', 12, 20, perMinute)],
  },
  {
    names: /^(?:body )?temp(?:erature)?\.?$/,
    units: [range('°F', 97, 99.5, /^°? ?f(?:ahrenheit)?$/), range('°C', 36.1, 37.5, /^°? ?c(?:elsius)?$/)],
  },
  { names: /^(?:oxygen saturation|sp[o0]2|spo₂|saturation)$/, units: [range('%', 95, 100, /^%?$/)] },
  {
    names: /^(?:body )?(?:height|ht)\.?$/,
    units: [
      range('cm', 140, 200, /^cms?\.?$/),
      range('m', 1.4, 2, /^m(?:etres?|eters?)?\.?$/),
      range('in', 55, 79, /^in(?:ch(?:es)?)?\.?$/),
    ],
  },
  {
    names: /^(?:body )?(?:weight|wt)\.?$/,
    units: [range('kg', 40, 120, /^kgs?\.?$/), range('lb', 88, 265, /^(?:lbs?|pounds?)\.?$/)],
  },
];

const pressure = /^(?:blood pressure|b\.?p\.?)$/;

/**
 * Compares a vital sign with its reference range. Empty when there is no range for its name and unit: nothing is guessed.
 *
 * @throws ValidationError for parts that are no texts: a value is `'72'`.
 */
export function rangeReadings(parts: ItemParts): RangeReading[] {
  const { name = '', value = '', unit = '' } = partsIn('rangeReadings', parts);
  const word = name.trim().toLowerCase();
  const written = unit.trim().toLowerCase();
  if (pressure.test(word)) {
    const [, systolic, diastolic] = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(value.replace(/\s/g, '')) ?? [];
    if (!systolic || !diastolic || !/^(?:mm ?hg)?$/.test(written)) return [];
    return [
      reading('systolic', Number(systolic), { low: 90, high: 120, unit: 'mmHg' }),
      reading('diastolic', Number(diastolic), { low: 60, high: 80, unit: 'mmHg' }),
    ];
  }
  const found = ranges.find(({ names }) => names.test(word))?.units.find(({ words }) => words.test(written));
  if (!found || !/^\d+(?:\.\d+)?$/.test(value.trim())) return [];
  const { low, high, unit: of } = found;
  return [reading('value', Number(value), { low, high, unit: of })];
}

function reading(of: RangeReading['of'], value: number, { low, high, unit }: ReferenceRange): RangeReading {
  return { of, value, low, high, unit, standing: value < low ? 'below' : value > high ? 'above' : 'within' };
}
