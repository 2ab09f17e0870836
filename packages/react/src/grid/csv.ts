// What a spreadsheet may take for a formula, full-width and small forms too, whatever unseen signs stand before it.
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\u2212]|^[\t\r\n]/u;

/** One cell: quoted where it has to be, and never a formula. */
export function csvCell(text: string): string {
  const safe = formula.test(text.normalize('NFKC')) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a file that spreadsheets open as it is: the mark at its front makes them read every script. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** Hands a text over as a file. It never leaves the browser. */
export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
