import { csvRows } from './csv.js';

export interface BadRow {
  /** Counted from 1 as an editor does. */
  line: number;
  reason: string;
}

export interface LgdRow {
  code: string;
  name: string;
  /** The code of the state or district around it; states have none. */
  parent: string | null;
}

export interface LgdTable {
  rows: LgdRow[];
  bad: BadRow[];
}

/** The names of the columns as the directory writes them. */
export interface LgdColumns {
  code: string;
  name: string;
  parent: string | null;
}

/**
 * Reads one table of the directory's export. A row that cannot be used is told with its line and left out.
 *
 * @throws Error when the columns are not there at all.
 */
export function readLgd(text: string, columns: LgdColumns, isParent: (code: string) => boolean): LgdTable {
  const [header, ...lines] = csvRows(text);
  const names = header?.cells.map(columnKey) ?? [];
  const at = (name: string) => {
    const index = names.indexOf(columnKey(name));
    if (index < 0) throw new Error(`has no column “${name}”`);
    return index;
  };
  const places = { code: at(columns.code), name: at(columns.name), parent: columns.parent && at(columns.parent) };

  const rows: LgdRow[] = [];
  const bad: BadRow[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, cells } of lines) {
    const cell = (index: number) => cells[index]?.trim() ?? '';
    const code = codeIn(cell(places.code));
    const name = nameIn(cell(places.name));
    const parent = typeof places.parent === 'number' ? codeIn(cell(places.parent)) : null;
    const earlier = code && lineOf.get(code);

    if (cells.length !== names.length) bad.push({ line, reason: `has ${cells.length} cells, not ${names.length}` });
    else if (!code) bad.push({ line, reason: `${columns.code} is not a number` });
    else if (!name) bad.push({ line, reason: `${columns.name} is empty` });
    else if (earlier) bad.push({ line, reason: `repeats the ${columns.code} of line ${earlier}` });
    else if (parent !== null && !isParent(parent))
      bad.push({ line, reason: `${columns.parent} is not in the directory` });
    else {
      lineOf.set(code, line);
      rows.push({ code, name, parent });
    }
  }
  return { rows, bad };
}

/** `State Code`, `state_code` and ` STATE CODE` are one column. */
function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Codes are numbers; some tables pad them with zeros. */
function codeIn(cell: string): string {
  return /^\d+$/.test(cell) ? cell.replace(/^0+(?=\d)/, '') : '';
}

/** The directory writes most names in capitals, some with spaces doubled. */
function nameIn(cell: string): string {
  const name = cell.replace(/\s+/g, ' ');
  if (name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/\p{L}+/gu, (word, at: number) => {
    return at > 0 && /^(and|of|the)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
