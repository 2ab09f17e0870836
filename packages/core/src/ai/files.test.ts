import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { ValidationError } from '../errors/EhrApiError.js';
import { checkFiles } from './files.js';

function faultsOf(files: readonly string[]): Readonly<Record<string, string>> {
  try {
    checkFiles('ai.test', files);
    return {};
  } catch (error) {
    if (error instanceof ValidationError && error.statusCode === 422) return error.fields;
    throw error;
  }
}

test.each([
  'https://files.test/sheet.pdf',
  'https://files.test/SHEET.PDF?signature=a.b#page=2',
  'file123.pdf',
  'scan.jpeg',
  'scan.jpg',
  'visit.mp4',
  'visit.mpeg',
  'data:application/pdf;base64,JVBERi0=',
  'data:image/png;base64,iVBORw0K',
  'data:image/webp;base64,UklGR',
  'data:audio/mpeg;base64,SUQz',
  'data:text/plain;charset=utf-8;base64,aGk=',
  'data:application/x-of-tomorrow;base64,aGk=',
  'data:;base64,aGk=',
  'JVBERi0xLjcK',
  'aGk=',
])('%s is sent', (file) => {
  expect(faultsOf([file])).toEqual({});
});

test.each([
  ['data:image/gif;base64,R0lG', 'file_kind_not_read'],
  ['data:text/html;base64,PGI+', 'file_kind_not_read'],
  ['data:application/msword;base64,0M8R', 'file_kind_not_read'],
  ['data:application/vnd.openxmlformats-officedocument.wordprocessingml.document;base64,UEsD', 'file_kind_not_read'],
  ['https://files.test/scan.png', 'file_link_not_read'],
  ['https://files.test/sheet.pdf.exe', 'file_link_not_read'],
  ['https://files.test/sheet?name=a.pdf', 'file_link_not_read'],
  ['sheet.docx', 'file_link_not_read'],
  ['data:text/plain,hello', 'file_link_not_read'],
  ['', 'required'],
  ['  ', 'required'],
])('%s is refused as %s', (file, code) => {
  expect(faultsOf([file])).toEqual({ 'files[0]': code });
});

test('every file that cannot be read is named by its place, and by nothing else', () => {
  try {
    checkFiles('ai.test', ['ok.pdf', 'canary.docx', '']);
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({
      message: 'ai.test: not sent, check files[1] (file_link_not_read), files[2] (required)',
      fields: { 'files[1]': 'file_link_not_read', 'files[2]': 'required' },
    });
    expect(inspect(error, { showHidden: true })).not.toContain('canary');
  }
});
