/** The parts of a case sheet, by the names of contract 12.3 where it has one. */
export type Part =
  | 'chiefComplaints'
  | 'historyOfPresentIllness'
  | 'medicalHistory'
  | 'familyHistory'
  | 'physicalExamination'
  | 'vitalSigns'
  | 'conditions'
  | 'investigations'
  | 'currentMedications'
  | 'prescribedMedications'
  | 'allergies'
  | 'currentProcedures'
  | 'advisoryNotes'
  | 'carePlan'
  | 'followUp'
  | 'studyType'
  | 'findings'
  | 'impression'
  | 'recommendations';

/** As they are written at the top of a part, in English and Hindi. */
const headings: readonly (readonly [Part, string, RegExp])[] = [
  ['chiefComplaints', 'Chief complaints', /(?:chief|presenting) complaints?|complaints?|c\/o|(?:मुख्य )?शिकायत(?:ें)?/],
  ['historyOfPresentIllness', 'History of present illness', /history of present(?:ing)? illness|hpi|present illness/],
  [
    'medicalHistory',
    'Medical history',
    /(?:past )?(?:medical )?history|past (?:medical|surgical) history|(?:पूर्व|चिकित्सा) इतिहास/,
  ],
  ['familyHistory', 'Family history', /family history|पारिवारिक इतिहास/],
  [
    'physicalExamination',
    'Examination',
    /(?:(?:physical|general|clinical|systemic|on) )?examination|o\/e|शारीरिक (?:परीक्षण|जाँच|जांच)/,
  ],
  ['vitalSigns', 'Vital signs', /vitals?(?: signs?)?|वाइटल्स|महत्वपूर्ण संकेत/],
  ['conditions', 'Diagnosis', /(?:(?:final|provisional|discharge|primary|clinical) )?diagnos[ie]s|(?:रोग )?निदान/],
  [
    'investigations',
    'Investigations',
    /investigations?|lab(?:oratory)? (?:results?|reports?|investigations?|findings)|जाँच|जांच/,
  ],
  ['currentMedications', 'Current medications', /(?:current|home|ongoing) medications?|medications? on admission/],
  [
    'prescribedMedications',
    'Medications',
    /(?:(?:discharge|prescribed) )?medications?|medicines?|prescription|rx|treatment advised|दवा(?:एँ|एं|इयाँ|इयां|ई)?/,
  ],
  ['allergies', 'Allergies', /(?:known |drug )?allerg(?:y|ies)|एलर्जी/],
  ['currentProcedures', 'Procedures', /procedures?(?: (?:performed|done))?|surgery|operations?/],
  ['advisoryNotes', 'Advice', /(?:discharge )?advice(?: (?:on|at) discharge)?|instructions|सलाह|परामर्श/],
  ['carePlan', 'Care plan', /(?:care|treatment) plan|plan(?: of care)?/],
  ['followUp', 'Follow-up', /follow[ -]?up|next visit|review on|फॉलो[ -]?अप|अनुवर्ती/],
  ['studyType', 'Study', /study(?: type)?|modality/],
  ['findings', 'Findings', /findings/],
  ['impression', 'Impression', /impression/],
  ['recommendations', 'Recommendations', /recommendations?/],
];

const matchers = headings.map(([part, , words]) => ({
  part,
  // Alone on its line, or followed by a colon or a dash and its first words.
  line: new RegExp(`^\\s*(?:${words.source})\\s*(?:[:：]\\s*|[-–]\\s+|$)`, 'iu'),
}));

export const partTitles: ReadonlyMap<Part, string> = new Map(headings.map(([part, title]) => [part, title]));

/** The part that a line begins, and how long its heading is. */
export function headingOf(line: string): { part: Part; length: number } | null {
  for (const { part, line: pattern } of matchers) {
    const found = pattern.exec(line);
    if (found) return { part, length: found[0].length };
  }
  return null;
}

/** Lines such as `UHID: 4711` about the people and the stay. */
const fields: readonly (readonly [string, RegExp])[] = [
  ['Name', /(?:patient(?:'s)? )?name|(?:रोगी का )?नाम/],
  ['Age/Sex', /age\s*\/\s*(?:sex|gender)/],
  ['Age', /age|आयु|उम्र/],
  ['Sex', /sex|gender|लिंग/],
  ['UHID', /uhid(?: no\.?)?|mrn|mr no\.?|hospital no\.?/],
  ['IP Number', /ip (?:no\.?|number)/],
  ['Date of Birth', /date of birth|dob|जन्म तिथि/],
  ['Date of Admission', /date of admission|doa|admitted on|admission date|भर्ती (?:की )?तिथि/],
  ['Date of Discharge', /date of discharge|dod|discharged on|discharge date|छुट्टी (?:की )?तिथि/],
  ['Address', /address|पता/],
  ['Contact Number', /contact(?: (?:no\.?|number))?|mobile(?: (?:no\.?|number))?|phone/],
  ['Doctor', /(?:(?:treating|attending|consulting) )?(?:doctor|consultant|physician)(?: name)?|डॉक्टर|चिकित्सक/],
  ['Designation', /designation/],
  ['Department', /department|विभाग/],
];

const anyField = new RegExp(
  `(?<![\\p{L}\\p{M}/])(?:${fields.map(([, words]) => `(${words.source})`).join('|')})\\s*[:：]\\s*`,
  'giu',
);

/** Several fields may share a line; a PDF does not keep the gaps between them. The first begins the line. */
export function fieldsOf(line: string): { name: string; value: string; start: number }[] {
  const labels = [...line.matchAll(anyField)];
  if (line.slice(0, labels[0]?.index).trim() !== '') return [];
  return labels.flatMap((label, index) => {
    const start = label.index + label[0].length;
    const value = line.slice(start, labels[index + 1]?.index).replace(/[\s|,;]+$/u, '');
    const name = fields[label.slice(1).findIndex((words) => words !== undefined)]?.[0];
    return name && value ? [{ name, value, start }] : [];
  });
}
