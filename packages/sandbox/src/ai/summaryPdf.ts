import type { PDFFont } from 'pdf-lib';
import { linesIn, membersIn } from '../fhir/source.js';

const margin = 50;
const size = 11;
const leading = 16;

/** The summary as a PDF of A4 pages. Its font holds Latin letters; each other one is written as a question mark, and said so. */
export async function summaryPdf(summary: Readonly<Record<string, unknown>>, now: number): Promise<string> {
  const { PDFDocument, PageSizes, StandardFonts } = await import('pdf-lib');
  const document = await PDFDocument.create();
  document.setTitle('Discharge summary');
  document.setCreationDate(new Date(now));
  document.setModificationDate(new Date(now));
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const letters = new Set(regular.getCharacterSet());

  let page = document.addPage(PageSizes.A4);
  let y = page.getHeight() - margin;
  let isReplaced = false;
  const write = (text: string, font: PDFFont) => {
    const readable = Array.from(text, (letter) => (letters.has(letter.codePointAt(0) ?? 0) ? letter : '?')).join('');
    isReplaced ||= readable !== text;
    for (const line of wrapped(readable, font, page.getWidth() - 2 * margin)) {
      if (y < margin) {
        page = document.addPage(PageSizes.A4);
        y = page.getHeight() - margin;
      }
      page.drawText(line, { x: margin, y, size, font });
      y -= leading;
    }
  };

  write('Discharge summary', bold);
  for (const [title, content] of Object.entries(summary)) {
    y -= leading / 2;
    write(title, bold);
    const written = typeof content === 'string' ? content.split('\n') : linesOf(content);
    for (const line of written) write(line, regular);
  }
  if (isReplaced) write('A question mark may stand for a letter that the font of this preview lacks.', regular);
  return document.saveAsBase64();
}

function linesOf(content: unknown): string[] {
  return linesIn(Array.isArray(content) ? content : membersIn(content));
}

function wrapped(text: string, font: PDFFont, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
