import { distance } from 'fastest-levenshtein';

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
  | 'immunizations'
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
  [
    'chiefComplaints',
    'Chief complaints',
    /(?:chief|presenting|present) complaints?|complaints?|c\/o|reason for (?:visit|admission)|(?:मुख्य )?(?:शिकायत(?:ें)?|लक्षण)/,
  ],
  [
    'historyOfPresentIllness',
    'History of present illness',
    /history of (?:the )?present(?:ing)? (?:illness|complaints?)|hpi|hopi|present illness|वर्तमान रोग का इतिहास/,
  ],
  [
    'medicalHistory',
    'Medical history',
    /(?:past )?(?:medical )?history|past (?:medical |surgical )?(?:history|illness)|comorbidities|(?:पूर्व|पिछला|चिकित्सा) (?:रोग )?(?:का )?इतिहास/,
  ],
  ['familyHistory', 'Family history', /family history|f\/h|पारिवारिक इतिहास|परिवार का इतिहास/],
  [
    'physicalExamination',
    'Examination',
    /(?:(?:physical|general|clinical|systemic|on) )?examination|o\/e|शारीरिक (?:परीक्षण|जाँच|जांच)/,
  ],
  ['vitalSigns', 'Vital signs', /vitals?(?: signs?)?|वाइटल्स|महत्वपूर्ण संकेत/],
  [
    'conditions',
    'Diagnosis',
    /(?:(?:final|provisional|discharge|primary|clinical|working|admission) )?diagnos[ie]s|(?:(?:अंतिम|रोग) )?निदान/,
  ],
  [
    'investigations',
    'Investigations',
    /(?:lab(?:oratory)? )?investigations?|lab(?:oratory)? (?:results?|reports?|findings)|(?:जाँच|जांच)(?: रिपोर्ट)?/,
  ],
  [
    'currentMedications',
    'Current medications',
    /(?:current|home|ongoing|regular) medications?|medications? on admission|drug history|वर्तमान दवा(?:एँ|एं|इयाँ|इयां|ई)?/,
  ],
  [
    'prescribedMedications',
    'Medications',
    /(?:(?:discharge|prescribed) )?medications?|medications? (?:on|at) discharge|medicines?|prescription|rx|treatment (?:advised|on discharge)|(?:दवा(?:एँ|एं|इयाँ|इयां|ई)?|दवाईयाँ|दवाईयां|औषधि)/,
  ],
  ['allergies', 'Allergies', /(?:known |drug )?allerg(?:y|ies)|एलर्जी/],
  ['immunizations', 'Immunisations', /immuni[sz]ations?(?: history)?|vaccinations?|टीकाकरण/],
  ['currentProcedures', 'Procedures', /procedures?(?: (?:performed|done))?|surgery|operations?/],
  ['advisoryNotes', 'Advice', /(?:discharge )?advice(?: (?:on|at) discharge)?|instructions|सलाह|परामर्श/],
  ['carePlan', 'Care plan', /(?:care|treatment) plan|plan(?: of care)?/],
  [
    'followUp',
    'Follow-up',
    /follow[ -]?up(?: advice)?|next visit|review on|फॉलो[ -]?अप|फ़ॉलो[ -]?अप|अनुवर्ती|अगली (?:मुलाकात|मुलाक़ात)/,
  ],
  ['studyType', 'Study', /study(?: type)?|modality/],
  ['findings', 'Findings', /findings/],
  ['impression', 'Impression', /impression/],
  ['recommendations', 'Recommendations', /recommendations?/],
];

/** Headings of parts that are not read: what stands under them belongs to no part before them. */
const others =
  /(?:social|personal|obstetric(?:al)?|menstrual|birth|developmental) history|(?:brief )?(?:hospital )?course(?: (?:in|during) .{0,25})?|hospital course|treatment given.{0,25}|(?:condition|status) (?:at|on) discharge|discharge condition|review of systems|systemic review|differential diagnos[ie]s|prognosis|remarks?|notes?|(?:discharge )?summary|signatures?|prepared by|signed(?: by)?|emergency contact|referred (?:by|to)|disclaimer|insurance|व्यक्तिगत इतिहास|सामाजिक इतिहास|हस्ताक्षर|टिप्पणी|छुट्टी के समय स्थिति/;

// Alone on its line, or followed by a colon or a dash and its first words.
const after = '\\s*(?:[:：]\\s*(?:[-–]\\s*)?|[-–]\\s+|$)';

const matchers: readonly { part: Part | null; line: RegExp }[] = [
  ...headings.map(([part, , words]) => ({ part, line: new RegExp(`^\\s*(?:${words.source})${after}`, 'iu') })),
  { part: null, line: new RegExp(`^\\s*(?:${others.source})${after}`, 'iu') },
];

/** As they are mostly written, to know a misspelt one by. */
const spellings: readonly (readonly [Part, readonly string[]])[] = [
  ['chiefComplaints', ['chief complaints', 'presenting complaints']],
  ['historyOfPresentIllness', ['history of present illness']],
  ['medicalHistory', ['past history', 'medical history', 'past medical history']],
  ['familyHistory', ['family history']],
  ['physicalExamination', ['examination', 'physical examination', 'general examination']],
  ['vitalSigns', ['vital signs']],
  ['conditions', ['diagnosis', 'final diagnosis', 'provisional diagnosis', 'discharge diagnosis']],
  ['investigations', ['investigations', 'laboratory results']],
  ['currentMedications', ['current medications']],
  ['prescribedMedications', ['medications', 'discharge medications', 'prescription']],
  ['allergies', ['allergies', 'known allergies', 'drug allergies']],
  ['immunizations', ['immunizations', 'vaccinations']],
  ['currentProcedures', ['procedures', 'procedures performed']],
  ['advisoryNotes', ['discharge advice', 'instructions']],
  ['carePlan', ['care plan', 'treatment plan']],
  ['followUp', ['follow-up', 'follow up']],
  ['findings', ['findings']],
  ['impression', ['impression']],
  ['recommendations', ['recommendations']],
];

/** The part whose heading a few words nearly are; null when two are as near, or none. */
function misspelt(words: string): Part | null {
  const written = words.toLowerCase();
  const near = spellings.filter(([, right]) =>
    right.some((word) => {
      const most = word.length >= 9 ? 2 : 1;
      return Math.abs(word.length - written.length) <= most && distance(word, written) <= most;
    }),
  );
  return near.length === 1 ? (near[0]?.[0] ?? null) : null;
}

export const parts: readonly Part[] = headings.map(([part]) => part);

export const partTitles: ReadonlyMap<Part, string> = new Map(headings.map(([part, title]) => [part, title]));

/** Few words and then a colon, or nothing. */
const headingShape = /^\s*([\p{L}\p{M}][\p{L}\p{M} /&-]{4,35}?)\s*(?:[:：]\s*(?:-\s*)?|$)/u;

/** The part that a line begins (null: one that is not read), and how long its heading is. */
export function headingOf(line: string): { part: Part | null; length: number } | null {
  for (const { part, line: pattern } of matchers) {
    const found = pattern.exec(line);
    if (found) return { part, length: found[0].length };
  }
  const [shape, words = ''] = headingShape.exec(line) ?? [];
  const part = shape === undefined ? null : misspelt(words);
  return part && shape !== undefined ? { part, length: shape.length } : null;
}

/** Lines such as `UHID: 4711` about the people and the stay. */
const fields = [
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
] as const satisfies readonly (readonly [string, RegExp])[];

export type Detail = (typeof fields)[number][0];

export const details: readonly Detail[] = fields.map(([name]) => name);

const anyField = new RegExp(
  `(?<![\\p{L}\\p{M}/])(?:${fields.map(([, words]) => `(${words.source})`).join('|')})\\s*[:：]\\s*`,
  'giu',
);

/** Several fields may share a line; a PDF does not keep the gaps between them. The first begins the line. */
export function fieldsOf(line: string): { name: Detail; value: string; start: number }[] {
  const labels = [...line.matchAll(anyField)];
  if (line.slice(0, labels[0]?.index).trim() !== '') return [];
  return labels.flatMap((label, index) => {
    const start = label.index + label[0].length;
    const value = line.slice(start, labels[index + 1]?.index).replace(/[\s|,;]+$/u, '');
    const name = fields[label.slice(1).findIndex((words) => words !== undefined)]?.[0];
    return name && value ? [{ name, value, start }] : [];
  });
}
