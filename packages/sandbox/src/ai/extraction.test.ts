import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { placesIn } from '../testing/places.js';
import { extract } from './extraction.js';
import { pdfPages } from './pdfPages.js';
import type { Page } from './page.js';

const pagesOf = (...texts: string[]): Page[] =>
  texts.map((text, index) => ({ file: 'files[0]', page: index + 1, text }));

const read = (...texts: string[]) => extract(pagesOf(...texts)).extractedData;

/** Without the places, which have tests of their own. */
function itemsIn(...texts: string[]) {
  const { sources: _, condtions: __, medicationDetails: ___, ...items } = read(...texts);
  return items;
}

async function pdf(draw: (page: PDFPage, font: PDFFont) => void): Promise<Page[]> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  draw(document.addPage([595, 842]), font);
  return pdfPages('files[0]', await document.save(), null);
}

describe('what is denied is no diagnosis, medicine or allergy', () => {
  test.each([
    'No diabetes',
    'No known history of asthma',
    'Denies smoking',
    'Not a known case of hypertension',
    'Negative for malaria',
    'Malaria: ruled out',
    'Tuberculosis was excluded',
    'Without neuropathy',
    'मधुमेह नहीं है',
  ])('%s', (line) => {
    expect(itemsIn(`Diagnosis:\nDengue fever\n${line}`)).toEqual({
      conditions: ['Dengue fever'],
      pertinentNegatives: [line],
    });
  });

  test.each(['Past History', 'Allergies', 'Medications', 'Procedures', 'Current medications', 'Family history'])(
    'under %s',
    (heading) => {
      expect(itemsIn(`${heading}:\nNo known asthma`)).toEqual({ pertinentNegatives: ['No known asthma'] });
    },
  );

  test('and it stays in words where words are kept', () => {
    expect(itemsIn('Chief Complaints: Cough for two days, no fever\nO/E: No pallor, denies pain')).toEqual({
      chiefComplaints: 'Cough for two days, no fever',
      physicalExamination: 'No pallor, denies pain',
    });
  });

  test.each(['Nil', 'None', 'NKDA', 'No known allergies', 'नहीं'])('"%s" is nothing at all', (nothing) => {
    expect(itemsIn(`Allergies: ${nothing}`)).toEqual({});
  });
});

test.each(['Family history of diabetes', 'Mother had breast cancer', 'F/H of hypertension', 'Hypertension in father'])(
  "%s, under the patient's own history, is the family's",
  (line) => {
    expect(itemsIn(`Past History:\nAsthma\n${line}`)).toEqual({
      medicalHistory: [{ condition: 'Asthma' }],
      familyHistoryNotes: [line],
    });
  },
);

describe('a heading', () => {
  test.each([
    ['Diagonsis: Dengue fever', { conditions: ['Dengue fever'] }],
    ['Cheif Complaints: Fever', { chiefComplaints: 'Fever' }],
    ['Medicatons\nTab Dolo 650 mg', { prescribedMedications: ['Tab Dolo 650 mg'] }],
    ['Alergies: Penicillin', { allergies: ['Penicillin'] }],
    ['Investigatons:\nHb: 11 g/dL', { investigations: { observations: ['Hb: 11 g/dL'] } }],
    ['Imunizations: BCG', { immunizations: ['BCG'] }],
    ['DIAGNOSIS:- Asthma', { conditions: ['Asthma'] }],
  ])('misspelt or oddly written is still one: %j', (text, items) => {
    expect(itemsIn(text)).toEqual(items);
  });

  test.each([
    ['मुख्य शिकायतें: बुखार', { chiefComplaints: 'बुखार' }],
    ['लक्षण: खाँसी', { chiefComplaints: 'खाँसी' }],
    ['अंतिम निदान: डेंगू', { conditions: ['डेंगू'] }],
    ['पारिवारिक इतिहास\nपिता: मधुमेह', { familyHistory: [{ relation: 'पिता', condition: 'मधुमेह' }] }],
    ['दवाइयाँ:\nटैब पैरासिटामोल 500 mg दिन में तीन बार', { prescribedMedications: ['टैब पैरासिटामोल 500 mg दिन में तीन बार'] }],
    ['जांच रिपोर्ट:\nHb: 11 g/dL', { investigations: { observations: ['Hb: 11 g/dL'] } }],
    ['टीकाकरण: बीसीजी', { immunizations: ['बीसीजी'] }],
    ['फ़ॉलो-अप: एक सप्ताह बाद', { followUp: ['एक सप्ताह बाद'] }],
  ])('in Hindi is one: %j', (text, items) => {
    expect(itemsIn(text)).toEqual(items);
  });

  test.each([
    'Course in the hospital:\nShe improved on fluids.',
    'Condition at discharge: Stable',
    'SOCIAL HISTORY\nSmokes ten a day',
    'Review of Systems: Nausea',
    'Differential diagnosis: Malaria',
    'Ward rounds and remarks:\nPenicillin was tried elsewhere.',
    'Signature: Dr Arun Iyer',
    'हस्ताक्षर: डॉ. अरुण',
  ])('of a part that is not read ends the one before it: %j', (text) => {
    expect(itemsIn(`Allergies:\nSulfa drugs\n${text}`)).toEqual({ allergies: ['Sulfa drugs'] });
  });

  test('in the midst of a line begins its part there', () => {
    expect(itemsIn('Diagnosis: Dengue fever Allergies: Penicillin Follow-up: after one week')).toEqual({
      conditions: ['Dengue fever'],
      allergies: ['Penicillin'],
      followUp: ['after one week'],
    });
  });

  test('of two words is not cut in two', () => {
    expect(itemsIn('Diagnosis: Asthma Discharge Medications: Tab Deriphyllin 150 mg BD')).toEqual({
      conditions: ['Asthma'],
      prescribedMedications: ['Tab Deriphyllin 150 mg BD'],
    });
  });
});

test('a labelled line that we cannot place is shown as unclear, not as an allergy', () => {
  expect(itemsIn('Allergies:\nFood: peanuts\nBilling code: A7')).toEqual({
    allergies: ['Food: peanuts'],
    unclear: ['Billing code: A7'],
  });
});

test('a medicine that goes on in the next line is one medicine', () => {
  const data = read('Medications:\n1. Tab Paracetamol 650 mg TDS\nfor 3 days\n2. Cap Omeprazole 20 mg OD before food');

  expect(data['medicationDetails']).toEqual([
    {
      text: 'Tab Paracetamol 650 mg TDS for 3 days',
      name: 'Tab Paracetamol',
      dose: '650 mg',
      frequency: 'TDS',
      duration: '3 days',
    },
    { text: 'Cap Omeprazole 20 mg OD before food', name: 'Cap Omeprazole', dose: '20 mg', frequency: 'OD' },
  ]);
});

test.each([
  ['Inj Ceftriaxone 1 g IV q12h x 5 days', { dose: '1 g', frequency: 'q12h', duration: '5 days' }],
  ['Tab Amlodipine 5mg 1-0-0', { dose: '5mg', frequency: '1-0-0' }],
  ['Syp Ambroxol 5 ml thrice a day for 1 week', { dose: '5 ml', frequency: 'thrice a day', duration: '1 week' }],
  ['Tab Vitamin D3 60000 IU weekly', { dose: '60000 IU', frequency: 'weekly' }],
  ['Tab Alprazolam 0.25 mg at bedtime', { dose: '0.25 mg', frequency: 'at bedtime' }],
  ['Ointment as advised', {}],
])('%s: what is written is taken apart, what is not stays away', (line, taken) => {
  const details = Object.values(Object(read(`Rx\n${line}`)['medicationDetails']));
  const { text, name: _, ...rest } = Object(details[0]);

  expect({ text, rest }).toEqual({ text: line, rest: taken });
});

test('vitals in one line are one each, with their units', () => {
  expect(read('Vitals: BP 120/80 mmHg Pulse 92/min RR 18/min Temp 101.2 F SpO2 98% Wt 54 kg')['vitalSigns']).toEqual([
    'BP 120/80 mmHg',
    'Pulse 92/min',
    'RR 18/min',
    'Temp 101.2 F',
    'SpO2 98%',
    'Wt 54 kg',
  ]);
});

describe('over several pages', () => {
  test('a part goes on, and what the paper repeats is none of it', () => {
    const head = 'LAKESIDE HOSPITAL, KOCHI\nPatient Name: Meera Nair';
    const foot = 'Emergency: 0484 555 0100';

    expect(
      itemsIn(
        `${head}\nMedications:\nTab Metformin 500 mg BD\n${foot}\nPage 1 of 2`,
        `${head}\nTab Atorvastatin 10 mg HS\nAdvice: Walk daily\n${foot}\nPage 2 of 2`,
      ),
    ).toEqual({
      'Patient Details': { Name: 'Meera Nair' },
      prescribedMedications: ['Tab Metformin 500 mg BD', 'Tab Atorvastatin 10 mg HS'],
      advisoryNotes: ['Walk daily'],
    });
  });

  test("the letterhead of another paper is not the last part's", () => {
    expect(
      itemsIn('Allergies: Penicillin', 'SUNRISE DIAGNOSTICS\nMarket Road\nName: Meera Nair\nImpression: Normal'),
    ).toEqual({ 'Patient Details': { Name: 'Meera Nair' }, allergies: ['Penicillin'], impression: ['Normal'] });
  });

  test('advice that names a hospital at the top of a page is advice', () => {
    expect(itemsIn('Follow-up:\nOn Monday', 'Come to Lakeside Hospital if the fever returns\nCall us')).toEqual({
      followUp: ['On Monday', 'Come to Lakeside Hospital if the fever returns', 'Call us'],
    });
  });

  test('another file begins anew', () => {
    const [first, second] = pagesOf('Allergies: Penicillin', 'Thank you for seeing her.');

    const { extractedData } = extract([first, { ...second, file: 'files[1]' }] as Page[]);

    expect(extractedData).toMatchObject({ allergies: ['Penicillin'] });
  });
});

describe('in a PDF', () => {
  test('a table of medicines is read row by row, and its head is no medicine', async () => {
    const pages = await pdf((page, font) => {
      const rows = [
        ['Medications:'],
        ['Medicine', 'Dose', 'Frequency', 'Duration'],
        ['Tab Paracetamol', '650 mg', 'TDS', '3 days'],
        ['Cap Omeprazole', '20 mg', 'OD', '5 days'],
      ];
      for (const [row, cells] of rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          page.drawText(cell, { x: 50 + column * 130, y: 780 - row * 20, size: 11, font });
        }
      }
    });

    expect(extract(pages).extractedData['medicationDetails']).toMatchObject([
      { name: 'Tab Paracetamol', dose: '650 mg', frequency: 'TDS', duration: '3 days' },
      { name: 'Cap Omeprazole', dose: '20 mg', frequency: 'OD', duration: '5 days' },
    ]);
  });

  test('two columns are read one after the other, though they were drawn line by line', async () => {
    const pages = await pdf((page, font) => {
      const left = ['Diagnosis', 'Dengue fever', 'Thrombocytopenia', 'Allergies', 'Penicillin'];
      const right = ['Medications', 'Tab Paracetamol 650 mg TDS', 'Advice', 'Drink plenty of water', 'Rest'];
      for (const [row, text] of left.entries()) {
        page.drawText(text, { x: 50, y: 780 - row * 20, size: 11, font });
        page.drawText(right[row] ?? '', { x: 320, y: 780 - row * 20, size: 11, font });
      }
    });
    const { sources: _, condtions: __, medicationDetails: ___, ...items } = extract(pages).extractedData;

    expect(items).toEqual({
      conditions: ['Dengue fever', 'Thrombocytopenia'],
      allergies: ['Penicillin'],
      prescribedMedications: ['Tab Paracetamol 650 mg TDS'],
      advisoryNotes: ['Drink plenty of water', 'Rest'],
    });
  });

  test('a table of laboratory values keeps value and unit beside their name', async () => {
    const pages = await pdf((page, font) => {
      const rows = [
        ['Investigations'],
        ['Test', 'Result', 'Unit', 'Reference range'],
        ['Haemoglobin', '13.5', 'g/dL', '12-15'],
        ['Platelets', '90000', '/cumm', '150000-400000'],
      ];
      for (const [row, cells] of rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          page.drawText(cell, { x: 50 + column * 130, y: 780 - row * 20, size: 11, font });
        }
      }
    });

    expect(extract(pages).extractedData['investigations']).toEqual({
      observations: ['Haemoglobin 13.5 g/dL 12-15', 'Platelets 90000 /cumm 150000-400000'],
    });
  });
});

test('whatever is read, each item is a piece of the pages: none is made up', () => {
  const text = `Random words: of no kind.
Diagonsis - Dengue fever; malaria ruled out
Pt. is a k/c/o T2DM on OHA, no h/o TB
Rx: Tab Dolo 650 SOS
Ward 7 | Bed 12
Follow up: SOS`;
  const { sources, ...items } = read(text);
  const written = text.replace(/\s+/g, ' ');
  const strings = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap(strings);

  expect(strings(items).filter((item) => !written.includes(item))).toEqual([]);
  expect(strings(items).length).toBeGreaterThan(3);
  for (const { start, end, text: quoted } of placesIn({ sources })) {
    expect(text.slice(start, end)).toBe(quoted);
  }
});

test.each([
  ['heads of tables', 'Medications:\nref range names no '.padEnd(2_000_000, 'ref range names no ')],
  ['spaces', `Diagnosis:${' '.repeat(2_000_000)}x`],
  ['tiny lines', `Diagnosis:\n${'a\n'.repeat(100_000)}`],
  ['headings', 'Diagnosis: '.repeat(100_000)],
  ['one line without end', `Diagnosis: ${'fever, Advice of: '.repeat(100_000)}`],
])('megabytes of %s are read in seconds', { timeout: 60_000 }, (_, text) => {
  const started = performance.now();

  extract(pagesOf(text));

  expect(performance.now() - started).toBeLessThan(15_000);
});
