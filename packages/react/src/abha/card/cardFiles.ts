import { cardSize } from './CardFace.js';

/** 600 dots an inch: a QR that a phone still reads when the card is printed. */
const dotsPerMillimetre = 600 / 25.4;

/** The card as a picture of 600 dots an inch. */
export async function cardPng(face: SVGSVGElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(cardSize.width * dotsPerMillimetre);
  canvas.height = Math.round(cardSize.height * dotsPerMillimetre);

  const image = new Image(canvas.width, canvas.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sized(face, canvas.width, canvas.height))}`;
  await image.decode();
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);

  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('cardPng: the browser made no picture.'))));
  });
}

/** The card as a PDF of one page, exactly as large as the card. */
export async function cardPdf(face: SVGSVGElement): Promise<Blob> {
  const { PDFDocument } = await import('pdf-lib');
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([points(cardSize.width), points(cardSize.height)]);
  const picture = await pdf.embedPng(await (await cardPng(face)).arrayBuffer());
  page.drawImage(picture, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
  return new Blob([new Uint8Array(await pdf.save())], { type: 'application/pdf' });
}

/** Opens the print dialogue for the card alone, at card size. */
export function printCard(face: SVGSVGElement): void {
  const frame = document.createElement('iframe');
  frame.title = face.getAttribute('aria-label') ?? '';
  frame.className = 'cs-visually-hidden';
  frame.setAttribute('aria-hidden', 'true');
  frame.srcdoc = `<!doctype html><style>@page{size:${cardSize.width}mm ${cardSize.height}mm;margin:0}body{margin:0}svg{display:block}</style>${sized(face, `${cardSize.width}mm`, `${cardSize.height}mm`)}`;
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
    frame.contentWindow?.print();
  });
  document.body.append(frame);
}

/** Gives the person a file. Its name says what it is, never whose. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has begun by then; at once would be too early for some browsers.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function sized(face: SVGSVGElement, width: number | string, height: number | string): string {
  const copy = new DOMParser().parseFromString(new XMLSerializer().serializeToString(face), 'image/svg+xml');
  copy.documentElement.setAttribute('width', String(width));
  copy.documentElement.setAttribute('height', String(height));
  // Away from the page it would lose the page's font.
  copy.documentElement.setAttribute('font-family', getComputedStyle(face).fontFamily);
  return new XMLSerializer().serializeToString(copy);
}

const points = (millimetres: number) => (millimetres / 25.4) * 72;
