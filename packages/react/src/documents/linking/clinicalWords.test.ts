import { approve, typedDraft } from '@carestack/core/ai';
import { describe, expect, test } from 'vitest';
import { en } from '../../messages/en/index.js';
import { hi } from '../../messages/hi/index.js';
import { clinicalWordsIn } from './clinicalWords.js';

const approved = approve(
  typedDraft('OPConsultation', {
    chiefComplaints: 'Fever for three days',
    physicalExamination: 'Chest clear',
    conditions: ['Dengue', 'डेंगू'],
    prescribedMedications: ['Paracetamol 650 mg, oral, thrice a day, 3 days'],
  }),
  { practitioner: { id: 'practitioner-1', name: 'Arun Iyer' }, at: '2030-01-07T10:00:00+05:30' },
);
const wordsIn = (name: string) => clinicalWordsIn(name, { approved });

describe('a name that tells nothing of somebody’s health is taken', () => {
  test.each([
    'Visit on 7 January 2030',
    'OPD visit, Dr Iyer',
    'Follow-up visit',
    'Second visit of the month',
    'Hospital stay, 3 to 7 January 2030',
    'Kachnar Family Clinic, Bengaluru',
    'Visit to Dr Shah',
    'Monday morning',
    'Student health centre',
    'Visit on 31 December, evening hours',
    'Standard visit',
    'First visit of Mr Rao',
    'Ward 4, bed 12',
    'Hiranandani Clinic',
    '7 जनवरी 2030 की मुलाक़ात',
    '7 जनवरी 2030 की विज़िट',
    'अस्पताल में भर्ती, 3 से 7 जनवरी',
    'डॉ. अय्यर से मुलाक़ात',
    'ओपीडी, कचनार क्लिनिक',
    'दूसरी मुलाक़ात',
    'अरोग भवन',
    '',
    '   ',
    'दिल्ली, पहली मुलाक़ात',
    'टीकाराम क्लिनिक',
    'Petrol Pump Road clinic',
    'Stirling Street',
    'Coronation Road',
    'Stonehouse, Cardiff',
  ])('%s', (name) => expect(wordsIn(name)).toEqual([]));

  test.each([
    ['English', en.documentLinking],
    ['Hindi', hi.documentLinking],
  ])('the %s ones that are offered', (_, { neutral }) => {
    expect(wordsIn(neutral.visit({ date: '7 January 2030' }))).toEqual([]);
    expect(wordsIn(neutral.stay({ date: '7 जनवरी 2030' }))).toEqual([]);
  });
});

describe('a name that tells something is refused, with the words that tell it', () => {
  test.each([
    ['Dengue follow-up', ['dengue']],
    ['DENGUE', ['dengue']],
    ['Ｄｅｎｇｕｅ', ['dengue']],
    ['Visit (dengue)', ['dengue']],
    ['post-dengue visit', ['post-dengue']],
    ['Paracetamol given', ['paracetamol']],
    ['Allergies and medicines', ['allergies', 'medicines']],
    ['Chemotherapy, second cycle', ['chemotherapy']],
    ['HIV test', ['hiv', 'test']],
    ['HIV-positive', ['hiv-positive']],
    ['TB review', ['tb']],
    ['STD clinic', ['std']],
    ['Antenatal check', ['antenatal']],
    ['IVF visit', ['ivf']],
    ['Abortion', ['abortion']],
    ['Psychiatry OPD', ['psychiatry']],
    ['De-addiction visit', ['de-addiction']],
    ['MRI of the knee', ['mri']],
    ['Blood report', ['blood', 'report']],
    ['X-ray', ['x-ray']],
    ['CT scan', ['ct', 'scan']],
    ['Covid visit', ['covid']],
    ['Dialysis, Monday', ['dialysis']],
    ['Vaccination day', ['vaccination']],
    ['Injection', ['injection']],
    ['Heart clinic', ['heart']],
    ['Kidney stones', ['kidney', 'stones']],
    ['Leprosy', ['leprosy']],
    ['Malaria', ['malaria']],
    ['Stroke review', ['stroke']],
    ['कैंसर की जाँच', ['कैंसर', 'जाँच']],
    ['डेंगू की मुलाक़ात', ['डेंगू']],
    ['मधुमेह', ['मधुमेह']],
    ['शुगर की दवाई', ['शुगर', 'दवाई']],
    ['टीबी', ['टीबी']],
    ['एचआईवी', ['एचआईवी']],
    ['गर्भावस्था की जांच', ['गर्भावस्था', 'जांच']],
    ['बुख़ार', ['बुख़ार']],
    ['टीकाकरण', ['टीकाकरण']],
    ['मानसिक रोग विभाग', ['मानसिक', 'रोग']],
    ['नशा मुक्ति', ['नशा']],
    ['खून की रिपोर्ट', ['खून', 'रिपोर्ट']],
    ['एक्स-रे', ['एक्स-रे']],
    ['दिल की मुलाक़ात', ['दिल']],
    ['गुर्दे की पथरी', ['गुर्दे', 'पथरी']],
  ])('%s', (name, words) => {
    expect(wordsIn(name)).toEqual(words.map((word) => word.normalize('NFKC')));
  });
});

test('a part of a document that says who or when is no word of its illness', () => {
  expect(wordsIn('three days')).toEqual([]);
});
