import { sourceIn, type Findings, type Source } from './findings.js';
import { fieldsOf, headingOf, type Detail, type Part } from './headings.js';
import { linesOf, type Line } from './lines.js';
import { isAboutRelatives, saysNo } from './negation.js';
import type { Page } from './page.js';

const bullet = /^\s*(?:[-–•*▪·]\s*|\(?\d{1,2}[.)]\s+)?/u;

/** The words over the columns of a table, alone on their line. */
const column =
  's\\.?\\s?no|sr|#|no|drugs?|medicines?|medications?|names?|dos(?:e|age)|strength|frequency|duration|days|route|timings?|remarks|instructions|vaccines?|given on|batch|lot|site|next due|specimen|method|tests?|results?|values?|units?|normal|reference|ref|ranges?|investigations?|parameters?|observations?|flag|status|date|of|the|क्रम|दवा|मात्रा|अवधि|समय';
const columns = new RegExp(`^(?:${column})(?:[\\s.|/:]+(?:${column}))+[\\s.|/:]*$`, 'iu');

/** Parts whose lines are single things: a diagnosis, a medicine. What does not look like one is better left out than made into one. */
const listed: ReadonlySet<Part> = new Set<Part>([
  'medicalHistory',
  'conditions',
  'currentMedications',
  'prescribedMedications',
  'allergies',
  'immunizations',
  'currentProcedures',
]);

/** Labels that may stand in such a line. */
const labels =
  /^(?:primary|secondary|principal|final|provisional|associated|comorbidit(?:y|ies)|drugs?|foods?|environmental|latex|medical|surgical|current|since|morning|noon|evening|night|sos|mane|tab(?:let)?s?|caps?(?:ules?)?|syrups?|inj(?:ections?)?|date|name)\b/i;

/** A line that only goes on with the one before. */
const goesOn =
  /^(?:for|with|and|or|in|on|of|to|at|after|before|till|until|daily|twice|thrice|once|per|then|by|the|every|x)\b/;

const vital =
  /\s(?=(?:b\.?p\.?|blood pressure|pulse|p\.?r\.?|h\.?r\.?|heart rate|r\.?r\.?|resp(?:iratory)?(?: rate)?|temp(?:erature)?|spo2|sp02|oxygen saturation|weight|wt|height|ht|bmi|grbs|rbs)[\s:.-]+\d)/giu;

/** Reads case sheets by their headings, as people write them. */
export function byHeadings(pages: readonly Page[]): Findings {
  const parts = new Map<Part, Source[]>();
  const details = new Map<Detail, Source>();
  const unclear: Source[] = [];
  const inPart = (part: Part) => {
    const sources = parts.get(part) ?? [];
    parts.set(part, sources);
    return sources;
  };

  for (const file of new Set(pages.map((page) => page.file))) {
    let part: Part | null = null;
    for (const line of linesOf(pages.filter((page) => page.file === file)).flatMap(splitAtHeadings)) {
      const { page, text, start } = line;
      const about = fieldsOf(text);
      for (const { name, value, start: offset } of about) {
        const from = start + offset;
        if (!details.has(name)) details.set(name, sourceIn(page, from, from + value.length));
      }
      if (about.length > 0) {
        part = null;
        continue;
      }
      const heading = headingOf(text);
      if (heading) part = heading.part;
      else if (isOtherHeading(text, part)) part = null;
      if (!part || columns.test(text.trim())) continue;
      const offset = heading?.length ?? 0;
      for (const piece of itemsOf(part, text.slice(offset))) {
        const from = start + offset + piece.start;
        const source = sourceIn(page, from, from + piece.text.length);
        const others = inPart(part);
        const last = others.at(-1);
        if (listed.has(part) && last?.page === page.page && last.file === page.file && goesOn.test(piece.text)) {
          others[others.length - 1] = sourceIn(page, last.start, source.end);
        } else if (listed.has(part) && isAboutRelatives(piece.text)) {
          inPart('familyHistory').push(source);
        } else if (listed.has(part) && isLabelled(piece.text) && !saysNo(piece.text)) {
          unclear.push(source);
        } else {
          others.push(source);
        }
      }
    }
  }
  return { parts, details, unclear };
}

/** `Diagnosis: Dengue fever Allergies: Nil`: a PDF does not keep the gap between two columns. */
function splitAtHeadings(line: Line): Line[] {
  const starts = [...line.text.matchAll(/(?=[\p{Lu}\p{Lo}][\p{L}\p{M} /-]{1,40}[:：])(?<=[^\s:]\s+)/gu)]
    .map(({ index }) => index)
    .filter((index) => headingOf(line.text.slice(index)) && !headingOf(wordBefore(line.text, index)));
  return [0, ...starts].map((start, number, all) => ({
    ...line,
    text: line.text.slice(start, all[number + 1]),
    start: line.start + start,
  }));
}

/** From the word before on: `Discharge Medications:` is one heading, not a word and a heading. */
function wordBefore(text: string, index: number): string {
  return text.slice(text.slice(0, index).trimEnd().lastIndexOf(' ') + 1);
}

/** `Course in the ward:` begins something else. In parts with labels of their own it is one of them. */
function isOtherHeading(line: string, part: Part | null): boolean {
  const hasLabels =
    part === 'investigations' || part === 'vitalSigns' || part === 'physicalExamination' || part === 'familyHistory';
  return !hasLabels && /^\s*[\p{Lu}\p{Lo}][\p{L}\p{M} /&()-]{2,40}[:：]\s*$/u.test(line);
}

function isLabelled(text: string): boolean {
  return (
    /^[\p{L}\p{M}][\p{L}\p{M} /&-]{2,30}[:：]\s/u.test(text) && !labels.test(text) && !/\d\s?(?:mg|ml|mcg)/i.test(text)
  );
}

/** The form of another medicine, after a comma. */
const nextMedicine =
  /,\s+(?=(?:tab|cap|syp|syr|inj|inh|susp|oint|drops?|gel|cream|sachet)(?:let|sule|rup|ection|aler)?s?\b)/giu;

/** A line is an item; vitals share one, and medicines that name their form. */
function itemsOf(part: Part, line: string): { text: string; start: number }[] {
  const pieces =
    part === 'vitalSigns' ? piecesOf(line) : part.endsWith('Medications') ? cut(line, nextMedicine) : cut(line);
  return pieces.flatMap(({ 0: piece, index }) => {
    const lead = bullet.exec(piece)?.[0].length ?? 0;
    const text = piece.slice(lead).trim();
    return text ? [{ text, start: index + piece.indexOf(text, lead) }] : [];
  });
}

/** The line between what it is cut at. */
function cut(line: string, at?: RegExp): { 0: string; index: number }[] {
  let index = 0;
  return [...(at ? line.matchAll(at) : []), null].flatMap((comma) => {
    const piece = line.slice(index, comma?.index);
    const found = piece ? [{ 0: piece, index }] : [];
    index = comma ? comma.index + comma[0].length : line.length;
    return found;
  });
}

/** At commas, and before each name of a measure. */
function piecesOf(line: string): { 0: string; index: number }[] {
  const ends = [...line.matchAll(vital)].map(({ index }) => index);
  return [0, ...ends].flatMap((start, number) =>
    [...line.slice(start, ends[number]).matchAll(/[^,;|]+/g)].map(({ 0: piece, index }) => ({
      0: piece,
      index: start + index,
    })),
  );
}
