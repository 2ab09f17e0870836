/** A prescribed line taken apart; a part that is not written is not there. */
export interface Medicine {
  text: string;
  name: string;
  dose?: string;
  frequency?: string;
  duration?: string;
}

const dose = /\d+(?:\.\d+)?\s?(?:mg|mcg|µg|gm?|ml|iu|units?|%)(?![\p{L}\d])(?:\/\s?\d*\s?ml)?/iu;
const frequency =
  /(?<![\p{L}\d])(?:(?:once|twice|thrice|(?:one|two|three|four|\d) times)(?: (?:a|per) day| daily)?|every \d+ hours?|q\d+h|every other day|(?:on )?alternate days|weekly|at (?:bedtime|night)|od|bd|bid|tds|tid|qid|qds|hs|sos|prn|stat|[0-2]-[0-2]-[0-2]|daily|दिन में (?:एक|दो|तीन|चार) बार)(?![\p{L}\d])/iu;
const duration = /(?:(?:for|x|×)\s*)?(\d+\s?(?:days?|weeks?|months?|दिन|हफ़्ते|हफ्ते|सप्ताह|महीने))(?![\p{L}\d]| में)/iu;

export function medicineIn(text: string): Medicine {
  const [writtenDose] = dose.exec(text) ?? [];
  const [often] = frequency.exec(text) ?? [];
  const long = duration.exec(text);
  const ends = [dose, frequency, duration].map((pattern) => text.search(pattern)).filter((index) => index > 0);
  const name = text.slice(0, Math.min(text.length, ...ends)).replace(/[\s,;:–-]+$/u, '');
  return {
    text,
    name: name || text,
    ...(writtenDose && { dose: writtenDose }),
    ...(often && { frequency: often }),
    ...(long?.[1] && { duration: long[1] }),
  };
}
