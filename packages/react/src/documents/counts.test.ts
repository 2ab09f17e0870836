import { expect, test } from 'vitest';
import { en } from '../messages/en/index.js';
import { hi } from '../messages/hi/index.js';

const languages = { en, hi };

test.each([
  ['en', 1, ['It has 2 pages, and only 1 is taken. Split the file.', 'Only one file can be added. Not added: b.txt']],
  [
    'en',
    3,
    ['It has 4 pages, and at most 3 are taken. Split the file.', 'At most 3 files can be added. Not added: b.txt'],
  ],
  ['hi', 1, ['2 पृष्ठ हैं, जबकि एक ही हो सकता है। फ़ाइल को बाँट दें।', 'एक ही फ़ाइल हो सकती है। नहीं जोड़ी गईं: b.txt']],
  ['hi', 3, ['4 पृष्ठ हैं, जबकि अधिकतम 3 हो सकते हैं। फ़ाइल को बाँट दें।', 'अधिकतम 3 फ़ाइलें हो सकती हैं। नहीं जोड़ी गईं: b.txt']],
] as const)('in %s a limit of %i is told in its number', (language, most, expected) => {
  const { problems, refused } = languages[language].documentUpload;

  expect([problems.pages({ pages: most + 1, most }), refused.files({ names: 'b.txt', most })]).toEqual(expected);
});

test('limits of one file with one page are told as such', () => {
  const size = '2 MB';

  expect(en.documentUpload.limits({ files: 1, size, pages: 1 })).toMatch(/One file of at most 2 MB and 1 page\.$/);
  expect(en.documentUpload.limits({ files: 2, size, pages: 1 })).toMatch(/2 files, 2 MB together, 1 page in one\.$/);
  expect(en.documentUpload.limits({ files: 2, size, pages: 9 })).toMatch(/2 files, 2 MB together, 9 pages in one\.$/);
  expect(hi.documentUpload.limits({ files: 1, size, pages: 1 })).toMatch(/एक फ़ाइल, अधिकतम 2 MB और 1 पृष्ठ।$/);
  expect(hi.documentUpload.limits({ files: 2, size, pages: 9 })).toMatch(/2 फ़ाइलें, कुल मिलाकर 2 MB, एक फ़ाइल में 9 पृष्ठ।$/);
});

test.each(['en', 'hi'] as const)('in %s one thing is never told as several', (language) => {
  const words = languages[language];
  const { documentComposer: composer, documentUpload: upload, documentViewer: viewer } = words;
  const told = [
    composer.choose.read,
    composer.complete.files_few,
    composer.complete.files_many,
    composer.complete.attach,
    composer.approve.gaps,
    upload.pages,
    upload.added,
    upload.send,
    upload.retry,
    viewer.missing,
    viewer.findings.errors,
    viewer.findings.warnings,
    words.encounterForm.problems.files_few,
    words.encounterForm.problems.files_many,
    words.stayDocuments.files,
    words.codedEntry.found,
  ];

  for (const tell of told) {
    expect(tell({ count: 1 })).not.toMatch(
      /\b(?:files|pages|documents|papers|sections|entries|errors|warnings|codes|are|ones)\b|हैं|फ़ाइलें|त्रुटियाँ|चेतावनियाँ|प्रविष्टियाँ|मिले$/u,
    );
    expect(tell({ count: 5 })).toMatch(/5/);
  }
});
