import { describe, expect, test } from 'vitest';
import { soundsAlike } from './nameSound.js';

describe('one name', () => {
  test.each([
    ['Lakshmi', 'Laxmi'],
    ['Lakshmi', 'Laxmy'],
    ['Choudhary', 'Chaudhari'],
    ['Choudhury', 'Chowdhury'],
    ['Md', 'Mohammed'],
    ['Md. Rafiq', 'Mohammad Rafique'],
    ['Mohd', 'Muhammad'],
    ['Vikas', 'Bikash'],
    ['Sunita', 'Sunitha'],
    ['Deepak', 'Dipak'],
    ['Rajeev', 'Rajiv'],
    ['Saurabh', 'Sourav'],
    ['Ayesha', 'Aisha'],
    ['Shah', 'Sah'],
    ['Singh', 'Sinh'],
    ['Rao', 'Rav'],
    ['Gyan', 'Jnan'],
    ['Kailash', 'Kailas'],
    ['Vijay', 'Vijai'],
    ['Zakir', 'Jakir'],
    ['José', 'Jose'],
    ['Ramesh Kr Gupta', 'Ramesh Kumar Gupta'],
    ['Smt. Kamla Devi', 'Kamala Devi'],
    ['Asha Rao', 'Rao Asha'],
    ['ASHA', 'asha'],
  ])('is %s and %s', (one, other) => {
    expect(soundsAlike(one, other)).toBe('whole');
    expect(soundsAlike(other, one)).toBe('whole');
  });
});

describe('one name in two scripts', () => {
  test.each([
    ['लक्ष्मी', 'Laxmi'],
    ['लक्ष्मी', 'লক্ষ্মী'],
    ['लक्ष्मी', 'లక్ష్మి'],
    ['Lakshmi', 'லட்சுமி'],
    ['चौधरी', 'Choudhary'],
    ['रमेश कुमार', 'Ramesh Kumar'],
    ['सिंह', 'Singh'],
    ['सिन्हा', 'Sinha'],
    ['अंबिका', 'Ambika'],
    ['प्रियंका', 'Priyanka'],
    ['कृष्ण', 'Krishna'],
    ['राव', 'Rao'],
    ['శ్రీనివాస రావు', 'Srinivas Rao'],
    ['முருகன்', 'Murugan'],
    ['கங்கா', 'Ganga'],
    ['ਗੁਰਪ੍ਰੀਤ ਕੌਰ', 'Gurpreet Kaur'],
    ['વિજય', 'Vijay'],
    ['ಸುನೀತಾ', 'Sunitha'],
    ['ଆଶା', 'Asha'],
    ['രമേശൻ', 'Rameshan'],
    ['শ্রেয়া সেন', 'Shreya Sen'],
    ['محمد', 'Mohammed'],
    ['عائشہ', 'Ayesha'],
    ['فاطمہ', 'Fatima'],
    ['یوسف', 'Yusuf'],
    ['नूर', 'نور'],
  ])('is %s and %s', (one, other) => {
    expect(soundsAlike(one, other)).toBe('whole');
    expect(soundsAlike(other, one)).toBe('whole');
  });
});

test.each([
  ['Asha', 'Usha'],
  ['Meena', 'Manu'],
  ['Mina', 'Mona'],
  ['Ravi', 'Rava'],
  ['Singh', 'Sinha'],
  ['Mamta', 'Manta'],
  ['Asha Rao', 'Asha Patil'],
  ['Mohammed', 'Mahmood'],
  ['सुनीता', 'संगीता'],
  ['', ''],
  ['Asha', ''],
  ['.', '-'],
  ['山', '川'],
])('%j and %j are two names', (one, other) => {
  expect(soundsAlike(one, other)).toBeNull();
});

test('a name that leaves a word out is the other in part', () => {
  expect(soundsAlike('Asha', 'Asha Rao')).toBe('part');
  expect(soundsAlike('Asha Rani Rao', 'Asha Rao')).toBe('part');
});

test('a title is no name, unless there is no other', () => {
  expect(soundsAlike('Dr Asha Rao', 'Asha Rao')).toBe('whole');
  expect(soundsAlike('Sri', 'Shri')).toBe('whole');
});
