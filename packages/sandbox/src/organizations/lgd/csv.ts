export interface CsvRow {
  /** Where the row begins, counted from 1 as an editor does. */
  line: number;
  cells: string[];
}

/** Reads comma-separated values: quoted cells, doubled quotes, line ends of any system, line ends within quotes. */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  let row: CsvRow = { line, cells: [] };
  let cell = '';
  let isQuoted = false;

  const endRow = () => {
    row.cells.push(cell);
    cell = '';
    if (row.cells.some((one) => one.trim())) rows.push(row);
  };
  // A byte order mark is no part of the first name.
  const content = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let index = 0; index < content.length; index += 1) {
    const character = content.charAt(index);
    if (character === '\n') line += 1;
    if (isQuoted && character === '"' && content.charAt(index + 1) === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"' && (isQuoted || !cell.trim())) {
      if (!isQuoted) cell = '';
      isQuoted = !isQuoted;
    } else if (character === ',' && !isQuoted) {
      row.cells.push(cell);
      cell = '';
    } else if (character === '\n' && !isQuoted) {
      endRow();
      row = { line, cells: [] };
    } else {
      cell += character;
    }
  }
  endRow();
  return rows;
}
