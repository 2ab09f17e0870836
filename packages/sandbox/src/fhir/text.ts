/** A text as FHIR and XHTML can hold it: no control characters, no halves of characters. Null when nothing is left. */
export function cleanText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value)
    .replace(/[^\P{C}\n\t\u200c\u200d]/gu, '')
    .trim();
  return text === '' ? null : text;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One XHTML `div` with a paragraph for each line. */
export function narrative(lines: readonly string[]): string {
  const paragraphs = lines.map(
    (line) => `<p>${line.replace(/[&<>"']/g, (character) => entities[character] ?? '')}</p>`,
  );
  return `<div xmlns="http://www.w3.org/1999/xhtml">${paragraphs.join('')}</div>`;
}

/** `currentProcedures` → `Current procedures` */
export function titleOf(key: string): string {
  const words = key
    .replace(/_/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
