/** Letters are about this wide, in font sizes; those of the Indian scripts too. */
const letterWidth = 0.6;

/** The text in lines no wider than `width`, smaller where it is long. Only what fits in no line of half the size is cut. */
export function fitted(text: string, width: number, size: number, most: number): { size: number; lines: string[] } {
  for (let smaller = size; ; smaller *= 0.85) {
    const lines = wrapped(text, Math.floor(width / (smaller * letterWidth)));
    if (lines.length <= most || smaller < size / 2) return { size: smaller, lines: lines.slice(0, most) };
  }
}

function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word.slice(0, letters));
  }
  return lines;
}

/** The dark modules of a QR as one path, a unit each. */
export function modulePath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}
