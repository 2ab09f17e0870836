// Twelve invented papers as clinics write them. What is printed and what a reader should find come from the same facts.
// People, hospitals and numbers are made up.

/**
 * @typedef {'chiefComplaints' | 'conditions' | 'medicalHistory' | 'medicines' | 'allergies' | 'vitalSigns' | 'investigations'
 *   | 'procedures' | 'immunizations' | 'followUp' | 'findings' | 'impression'} Fact
 * @typedef {{ name: string, dose?: string, frequency?: string, duration?: string }} Medicine
 * @typedef {object} Part
 * @property {string} heading as the paper writes it
 * @property {Fact} [fact] what its items are; without one it is prose that holds no item
 * @property {readonly (string | Medicine)[]} items
 * @property {readonly string[]} [denied] lines of the same part that say no
 * @property {readonly string[]} [columns] the head of a table; its rows are the items, cut at ` | `
 *
 * @typedef {object} Paper
 * @property {string} file
 * @property {'OPConsultation' | 'DischargeSummary' | 'Prescription' | 'DiagnosticReport' | 'ImmunizationRecord'} kind
 * @property {'typed' | 'table' | 'pages' | 'columns' | 'crowded' | 'scan'} layout
 * @property {'en' | 'hi'} language
 * @property {string} house
 * @property {string} title
 * @property {readonly (readonly [string, string])[]} people
 * @property {readonly Part[]} parts
 */

/** @type {readonly Paper[]} */
export const papers = [
  {
    file: 'op-diabetes',
    kind: 'OPConsultation',
    layout: 'typed',
    language: 'en',
    house: 'Kachnar Family Clinic, Pune',
    title: 'Outpatient consultation',
    people: [
      ['Name', 'Meera Kulkarni'],
      ['Age/Sex', '52 Y / F'],
      ['UHID', 'KFC-20417'],
      ['Date', '14 Oct 2026'],
      ['Consultant', 'Dr Arun Iyer'],
    ],
    parts: [
      {
        heading: 'Chief complaints',
        fact: 'chiefComplaints',
        items: ['Increased thirst for three weeks', 'Tiredness'],
      },
      {
        heading: 'Past history',
        fact: 'medicalHistory',
        items: ['Hypertension since 2019'],
        denied: ['No history of asthma'],
      },
      { heading: 'Vitals', fact: 'vitalSigns', items: ['BP: 148/92 mmHg', 'Pulse: 84 /min', 'Weight: 71 kg'] },
      { heading: 'Investigations', fact: 'investigations', items: ['HbA1c: 8.4 %', 'Fasting glucose: 168 mg/dL'] },
      { heading: 'Diagnosis', fact: 'conditions', items: ['Type 2 diabetes mellitus', 'Essential hypertension'] },
      {
        heading: 'Medications',
        fact: 'medicines',
        items: [
          { name: 'Tab Metformin', dose: '500 mg', frequency: 'twice a day', duration: '30 days' },
          { name: 'Tab Telmisartan', dose: '40 mg', frequency: 'once a day', duration: '30 days' },
        ],
      },
      { heading: 'Allergies', fact: 'allergies', items: ['Sulfa drugs'] },
      { heading: 'Follow-up', fact: 'followUp', items: ['After four weeks with fasting glucose'] },
    ],
  },
  {
    file: 'op-migraine',
    kind: 'OPConsultation',
    layout: 'columns',
    language: 'en',
    house: 'Sevadham Hospital, Nashik',
    title: 'Neurology OPD',
    people: [
      ['Name', 'Farida Khan'],
      ['Age/Sex', '29 Y / F'],
      ['UHID', 'SH-88120'],
    ],
    parts: [
      {
        heading: 'Presenting complaints',
        fact: 'chiefComplaints',
        items: ['One-sided headache for two days', 'Nausea'],
      },
      { heading: 'Vital signs', fact: 'vitalSigns', items: ['BP: 112/70 mmHg', 'Temperature: 98.4 F'] },
      {
        heading: 'Provisional diagnosis',
        fact: 'conditions',
        items: ['Migraine without aura'],
        denied: ['No features of meningitis'],
      },
      { heading: 'Allergies', fact: 'allergies', items: [], denied: ['No known food allergy'] },
      {
        heading: 'Rx',
        fact: 'medicines',
        items: [
          { name: 'Tab Naproxen', dose: '500 mg', frequency: 'BD', duration: '5 days' },
          { name: 'Tab Domperidone', dose: '10 mg', frequency: 'TDS', duration: '3 days' },
        ],
      },
      { heading: 'Review on', fact: 'followUp', items: ['21 October 2026'] },
    ],
  },
  {
    file: 'op-crowded',
    kind: 'OPConsultation',
    layout: 'crowded',
    language: 'en',
    house: 'Gokul Nursing Home, Solapur',
    title: 'CASE PAPER',
    people: [
      ['Name', 'Baburao Shinde'],
      ['Age/Sex', '61 Y / M'],
    ],
    parts: [
      { heading: 'C/O', fact: 'chiefComplaints', items: ['Cough with sputum for five days'] },
      { heading: 'O/E', items: ['Chest: crepitations at the right base'] },
      { heading: 'DIAGNOSIS:-', fact: 'conditions', items: ['Community acquired pneumonia'] },
      {
        heading: 'RX',
        fact: 'medicines',
        items: [
          { name: 'Cap Amoxicillin', dose: '500 mg', frequency: 'TDS', duration: '7 days' },
          { name: 'Syp Ambroxol', dose: '5 ml', frequency: 'TDS', duration: '5 days' },
        ],
      },
      { heading: 'Alergies', fact: 'allergies', items: ['Penicillin rash in childhood, not certain'] },
      { heading: 'FOLLOW UP', fact: 'followUp', items: ['After 3 days, sooner if breathless'] },
    ],
  },
  {
    file: 'op-hindi',
    kind: 'OPConsultation',
    layout: 'typed',
    language: 'hi',
    house: 'कचनार फ़ैमिली क्लिनिक, पुणे',
    title: 'परामर्श पर्ची',
    people: [
      ['नाम', 'सुमन यादव'],
      ['उम्र', '34'],
      ['लिंग', 'महिला'],
    ],
    parts: [
      { heading: 'मुख्य शिकायत', fact: 'chiefComplaints', items: ['बुखार'] },
      { heading: 'निदान', fact: 'conditions', items: ['डेंगू बुखार'] },
      {
        heading: 'दवाएँ',
        fact: 'medicines',
        items: [{ name: 'पैरासिटामोल', dose: '500 mg', frequency: 'दिन में तीन बार', duration: '5 दिन' }],
      },
      { heading: 'सलाह', items: ['पानी और तरल अधिक लें'] },
    ],
  },
  {
    file: 'discharge-appendix',
    kind: 'DischargeSummary',
    layout: 'typed',
    language: 'en',
    house: 'Sevadham Hospital, Nashik',
    title: 'Discharge summary',
    people: [
      ['Name', 'Joseph D’Souza'],
      ['Age/Sex', '24 Y / M'],
      ['UHID', 'SH-90233'],
      ['Date of admission', '03 Oct 2026'],
      ['Date of discharge', '06 Oct 2026'],
    ],
    parts: [
      {
        heading: 'Presenting complaints',
        fact: 'chiefComplaints',
        items: ['Pain in the right lower abdomen for one day'],
      },
      { heading: 'Final diagnosis', fact: 'conditions', items: ['Acute appendicitis'] },
      { heading: 'Procedures performed', fact: 'procedures', items: ['Laparoscopic appendicectomy on 03 Oct 2026'] },
      {
        heading: 'Investigations',
        fact: 'investigations',
        items: ['Haemoglobin: 13.8 g/dL', 'Total leucocyte count: 14200 /cumm'],
      },
      { heading: 'Course in the hospital', items: ['He walked the same evening and took food on the second day.'] },
      {
        heading: 'Discharge medications',
        fact: 'medicines',
        items: [
          { name: 'Tab Cefixime', dose: '200 mg', frequency: 'BD', duration: '5 days' },
          { name: 'Tab Paracetamol', dose: '650 mg', frequency: 'SOS', duration: '3 days' },
        ],
      },
      { heading: 'Discharge advice', items: ['Keep the wound dry.'] },
      { heading: 'Follow-up', fact: 'followUp', items: ['Surgical OPD after one week'] },
    ],
  },
  {
    file: 'discharge-heart',
    kind: 'DischargeSummary',
    layout: 'pages',
    language: 'en',
    house: 'Arogya Heart Institute, Hyderabad',
    title: 'Discharge summary',
    people: [
      ['Name', 'Lakshmi Narayanan'],
      ['Age/Sex', '67 Y / F'],
      ['UHID', 'AHI-3301'],
      ['Date of admission', '18 Sep 2026'],
      ['Date of discharge', '25 Sep 2026'],
    ],
    parts: [
      { heading: 'Chief complaints', fact: 'chiefComplaints', items: ['Chest pain for four hours', 'Sweating'] },
      {
        heading: 'Past medical history',
        fact: 'medicalHistory',
        items: ['Type 2 diabetes mellitus', 'Hypothyroidism'],
      },
      { heading: 'Vital signs', fact: 'vitalSigns', items: ['BP: 138/86 mmHg', 'Pulse: 96 /min', 'SpO2: 95 %'] },
      {
        heading: 'Investigations',
        fact: 'investigations',
        items: ['Troponin I: 4.2 ng/mL', 'Creatinine: 1.1 mg/dL', 'LDL cholesterol: 142 mg/dL'],
      },
      {
        heading: 'Diagnosis',
        fact: 'conditions',
        items: ['Acute inferior wall myocardial infarction', 'Type 2 diabetes mellitus'],
      },
      {
        heading: 'Procedures performed',
        fact: 'procedures',
        items: ['Coronary angiography', 'Angioplasty of the right coronary artery with one stent'],
      },
      {
        heading: 'Hospital course',
        items: [
          'She was taken for angiography at once. The right coronary artery was opened and a stent placed.',
          'No arrhythmia was seen in the next five days. Sugar was held with insulin and later with tablets.',
        ],
      },
      {
        heading: 'Discharge medications',
        fact: 'medicines',
        items: [
          { name: 'Tab Aspirin', dose: '75 mg', frequency: 'once a day', duration: '30 days' },
          { name: 'Tab Ticagrelor', dose: '90 mg', frequency: 'twice a day', duration: '30 days' },
          { name: 'Tab Atorvastatin', dose: '40 mg', frequency: 'at bedtime', duration: '30 days' },
          { name: 'Tab Thyroxine', dose: '50 mcg', frequency: 'once a day', duration: '30 days' },
        ],
      },
      { heading: 'Allergies', fact: 'allergies', items: ['Iodinated contrast, mild rash'] },
      { heading: 'Follow-up', fact: 'followUp', items: ['Cardiology OPD after ten days'] },
    ],
  },
  {
    file: 'discharge-child',
    kind: 'DischargeSummary',
    layout: 'typed',
    language: 'en',
    house: 'Balmandir Children’s Hospital, Jaipur',
    title: 'Discharge card',
    people: [
      ['Name', 'Aarav Meena'],
      ['Age/Sex', '4 Y / M'],
    ],
    parts: [
      { heading: 'Chief complaints', fact: 'chiefComplaints', items: ['Loose stools for two days', 'Vomiting'] },
      {
        heading: 'Past history',
        fact: 'medicalHistory',
        items: [],
        denied: ['No known asthma', 'Denies previous admissions'],
      },
      {
        heading: 'Diagnosis',
        fact: 'conditions',
        items: ['Acute gastroenteritis with some dehydration'],
        denied: ['Cholera: ruled out'],
      },
      {
        heading: 'Medications on discharge',
        fact: 'medicines',
        items: [
          { name: 'Syp Zinc', dose: '20 mg', frequency: 'once a day', duration: '14 days' },
          { name: 'ORS', dose: '200 ml', frequency: 'SOS', duration: '3 days' },
        ],
      },
      { heading: 'Immunisation history', fact: 'immunizations', items: ['Measles second dose', 'DPT booster'] },
      { heading: 'Follow-up', fact: 'followUp', items: ['Paediatric OPD after five days'] },
    ],
  },
  {
    file: 'prescription-table',
    kind: 'Prescription',
    layout: 'table',
    language: 'en',
    house: 'Kachnar Family Clinic, Pune',
    title: 'Prescription',
    people: [
      ['Name', 'Harpreet Singh'],
      ['Age/Sex', '45 Y / M'],
      ['Date', '02 Nov 2026'],
    ],
    parts: [
      { heading: 'Diagnosis', fact: 'conditions', items: ['Acute bronchitis'] },
      {
        heading: 'Medications',
        fact: 'medicines',
        columns: ['Medicine', 'Dose', 'Frequency', 'Duration'],
        items: [
          { name: 'Tab Azithromycin', dose: '500 mg', frequency: 'OD', duration: '3 days' },
          { name: 'Tab Montelukast', dose: '10 mg', frequency: 'HS', duration: '10 days' },
          { name: 'Inh Salbutamol', dose: '100 mcg', frequency: 'SOS', duration: '10 days' },
        ],
      },
      { heading: 'Follow-up', fact: 'followUp', items: ['If the fever returns'] },
    ],
  },
  {
    file: 'prescription-scanned',
    kind: 'Prescription',
    layout: 'scan',
    language: 'en',
    house: 'Gokul Nursing Home, Solapur',
    title: 'Prescription',
    people: [
      ['Name', 'Rukmini Patil'],
      ['Age/Sex', '38 Y / F'],
    ],
    parts: [
      { heading: 'Diagnosis', fact: 'conditions', items: ['Iron deficiency anaemia'] },
      {
        heading: 'Medications',
        fact: 'medicines',
        items: [
          { name: 'Tab Ferrous sulphate', dose: '200 mg', frequency: 'twice a day', duration: '30 days' },
          { name: 'Tab Folic acid', dose: '5 mg', frequency: 'once a day', duration: '30 days' },
        ],
      },
      { heading: 'Follow-up', fact: 'followUp', items: ['After one month'] },
    ],
  },
  {
    file: 'lab-thyroid',
    kind: 'DiagnosticReport',
    layout: 'table',
    language: 'en',
    house: 'Nidan Diagnostics, Indore',
    title: 'Laboratory report',
    people: [
      ['Name', 'Anjali Verma'],
      ['Age/Sex', '31 Y / F'],
      ['Date', '09 Nov 2026'],
    ],
    parts: [
      {
        heading: 'Investigations',
        fact: 'investigations',
        columns: ['Test', 'Result', 'Unit', 'Reference range'],
        items: [
          'TSH | 8.9 | mIU/L | 0.4 - 4.0',
          'Free T4 | 0.8 | ng/dL | 0.8 - 1.8',
          'Anti-TPO | 210 | IU/mL | 0 - 35',
        ],
      },
      {
        heading: 'Impression',
        fact: 'impression',
        items: ['Raised TSH with antibodies, suggestive of Hashimoto thyroiditis'],
      },
    ],
  },
  {
    file: 'radiology-chest',
    kind: 'DiagnosticReport',
    layout: 'typed',
    language: 'en',
    house: 'Nidan Diagnostics, Indore',
    title: 'Radiology report',
    people: [
      ['Name', 'Suresh Babu'],
      ['Age/Sex', '58 Y / M'],
      ['Date', '11 Nov 2026'],
    ],
    parts: [
      { heading: 'Study', items: ['Chest X-ray, PA view'] },
      {
        heading: 'Findings',
        fact: 'findings',
        items: [
          'Patchy opacity in the left lower zone.',
          'Heart size is normal.',
          'Both costophrenic angles are clear.',
        ],
      },
      { heading: 'Impression', fact: 'impression', items: ['Left lower zone consolidation'] },
    ],
  },
  {
    file: 'vaccination-card',
    kind: 'ImmunizationRecord',
    layout: 'table',
    language: 'en',
    house: 'Balmandir Children’s Hospital, Jaipur',
    title: 'Vaccination card',
    people: [
      ['Name', 'Zoya Ansari'],
      ['Age', '10 months'],
    ],
    parts: [
      {
        heading: 'Vaccinations',
        fact: 'immunizations',
        columns: ['Vaccine', 'Dose', 'Given on', 'Batch'],
        items: [
          'BCG | 1 | 04 Jan 2026 | B1207',
          'Pentavalent | 3 | 20 Apr 2026 | P5531',
          'Measles-Rubella | 1 | 12 Oct 2026 | M2290',
        ],
      },
      { heading: 'Next visit', fact: 'followUp', items: ['At 16 months for the DPT booster'] },
    ],
  },
];

/** @param {string | Medicine} item */
export function lineOf(item) {
  if (typeof item === 'string') return item.split(' | ').join(' ');
  const isHindi = /दिन/.test(item.frequency ?? '');
  const long = item.duration && (isHindi ? item.duration : `for ${item.duration}`);
  return [item.name, item.dose, item.frequency, long].filter(Boolean).join(' ');
}

/**
 * What a careful reader finds in a paper: the key that reading is measured against.
 *
 * @param {Paper} paper
 */
export function keyOf({ parts }) {
  /** @type {Partial<Record<Fact, (string | Medicine)[]>>} */
  const facts = {};
  for (const { fact, items } of parts) {
    if (fact && items.length > 0) facts[fact] = [...(facts[fact] ?? []), ...items];
  }
  return { facts, denied: parts.flatMap(({ denied = [] }) => denied) };
}
