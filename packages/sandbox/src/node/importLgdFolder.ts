import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importLgd, type LgdFiles, type LgdReport } from '../organizations/lgd/importLgd.js';
import { openRecords, type RecordsPlace } from './openRecords.js';

/**
 * Loads the CSV exports of the Local Government Directory from a folder into the records of a sandbox.
 *
 * @throws Error with a sentence a person can act on.
 */
export async function importLgdFolder(folder: string, place: RecordsPlace): Promise<LgdReport[]> {
  const files: LgdFiles = {
    'states.csv': await textOf(folder, 'states.csv'),
    'districts.csv': await textOf(folder, 'districts.csv'),
    'subdistricts.csv': await textOf(folder, 'subdistricts.csv'),
  };
  const database = await openRecords(place);
  try {
    return await importLgd(database, files);
  } finally {
    await database.destroy();
  }
}

/** What was loaded and what was not, a line for each. */
export function lgdReportText(reports: readonly LgdReport[]): string {
  const lines = reports.flatMap(({ file, loaded, bad }) => [
    `${file}: ${loaded} loaded, ${bad.length} left out`,
    ...bad.map(({ line, reason }) => `  line ${line}: ${reason}`),
  ]);
  return lines.join('\n');
}

async function textOf(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    throw new Error(
      `${join(folder, name)} cannot be read. The folder has to hold states.csv, districts.csv and subdistricts.csv.`,
      {
        cause: error,
      },
    );
  }
}
