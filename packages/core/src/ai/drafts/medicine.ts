import { textOf } from '../../values/given.js';
import type { ItemParts } from './sections.js';

const dose =
  /\d+(?:[.,/]\d+)?\s?(?:mg|mcg|µg|gm?|ml|iu|units?|%|drops?|puffs?|sachets?)(?![\p{L}\d])(?:\s?\/\s?\d*\s?ml)?/iu;
const route =
  /(?<![\p{L}\d.])(?:per oral|by mouth|orally|oral|p\.?o\.?|intravenous(?:ly)?|i\.?v\.?|intramuscular(?:ly)?|i\.?m\.?|subcutaneous(?:ly)?|s\.?c\.?|sublingual(?:ly)?|topical(?:ly)?|inhaled|inhalation|nebuli[sz]ed|intranasal|rectal(?:ly)?|buccal)(?![\p{L}\d])/iu;
const frequency =
  /(?<![\p{L}\d])(?:(?:once|twice|thrice|(?:one|two|three|four|\d) times)(?: (?:a|per) (?:day|week|month)| daily| weekly)?|every \d+ (?:hours?|days?)|q\d+h|every other day|(?:on )?alternate days|weekly|at (?:bedtime|night)|od|bd|bid|tds|tid|qid|qds|hs|sos|prn|stat|[0-9½]-[0-9½]-[0-9½](?:-[0-9½])?|daily|दिन में (?:एक|दो|तीन|चार) बार)(?![\p{L}\d])/iu;
const duration = /(?:(?:for|x|×)\s*)?(\d+\s?(?:days?|weeks?|months?|years?|दिन|हफ़्ते|हफ्ते|सप्ताह|महीने))(?![\p{L}\d]| में)/iu;

const patterns = [
  ['dose', dose],
  ['frequency', frequency],
  ['duration', duration],
  ['route', route],
] as const;

const edges = /^[\s,;:.|–-]+|[\s,;:|–-]+$/gu;

/**
 * Takes a prescribed line apart into name, dose, route, frequency and duration. Words before the first of these are the name; words that
 * fit none of them are the note. No word is lost.
 */
export function medicineParts(line: string): ItemParts {
  textOf('medicineParts', 'line', line);
  const spans: { name: 'dose' | 'frequency' | 'duration' | 'route'; value: string; start: number; end: number }[] = [];
  for (const [name, pattern] of patterns) {
    const match = pattern.exec(line);
    if (!match) continue;
    const start = match.index;
    const end = start + match[0].length;
    if (start === 0 || spans.some((span) => start < span.end && end > span.start)) continue;
    spans.push({ name, value: match[1] ?? match[0], start, end });
  }
  spans.sort((one, other) => one.start - other.start);
  const [first] = spans;
  if (!first) return { name: line.trim() };

  const between = spans.map(({ end }, index) => line.slice(end, spans[index + 1]?.start));
  const note = between.map((piece) => piece.replace(edges, '')).filter(Boolean);
  return {
    name: line.slice(0, first.start).replace(edges, ''),
    ...Object.fromEntries(spans.map(({ name, value }) => [name, value.trim()])),
    ...(note.length > 0 && { note: note.join(', ') }),
  };
}

/** `Paracetamol 650 mg, oral, thrice a day, 3 days, after food` */
export function medicineLine({ name = '', dose = '', ...parts }: ItemParts): string {
  const taken = [parts.route, parts.frequency, parts.duration, parts.note].filter(Boolean);
  return [[name, dose].filter(Boolean).join(' '), ...taken].join(', ');
}
