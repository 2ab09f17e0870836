import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ScanReader } from '../ai/scans.js';

const { resolve } = createRequire(import.meta.url);
const languages = ['eng', 'hin'];

/** Milliseconds for one picture. An A4 page takes two seconds. */
const patience = 60_000;

/** A reader of English and Hindi print, or null where tesseract.js and its language data are not installed. It downloads nothing. */
export function scanReader(): ScanReader | null {
  const folders = languageFolders();
  if (!folders) return null;
  let last: Promise<unknown> = Promise.resolve();
  return (image) => {
    // One at a time: each takes a processor for itself.
    const reading = last.then(() => read(image, folders));
    last = reading.catch(() => undefined);
    return reading;
  };
}

function languageFolders(): Map<string, string> | null {
  try {
    resolve('tesseract.js');
    return new Map(languages.map((language) => [language, dirname(resolve(`@tesseract.js-data/${language}`))]));
  } catch {
    return null;
  }
}

async function read(image: Uint8Array, folders: ReadonlyMap<string, string>): ReturnType<ScanReader> {
  const { createWorker, OEM, PSM } = await import('tesseract.js');
  // It wants all languages in one folder.
  const langPath = await mkdtemp(join(tmpdir(), 'carestack-languages-'));
  try {
    for (const [language, folder] of folders) {
      const name = `${language}.traineddata.gz`;
      await copyFile(join(folder, '4.0.0_best_int', name), join(langPath, name));
    }
    const worker = await createWorker(languages, OEM.LSTM_ONLY, {
      langPath,
      cacheMethod: 'none',
      // Without it a broken picture would be thrown past us; the promise is rejected all the same.
      errorHandler: () => {},
    });
    let tooLate: NodeJS.Timeout | undefined;
    try {
      await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK });
      const late = new Promise<never>((_, reject) => {
        tooLate = setTimeout(() => reject(new Error('The picture takes too long to read.')), patience);
      });
      const { data } = await Promise.race([late, worker.recognize(Buffer.from(image), {}, { blocks: true })]);
      const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
      return lines.map(({ words }) =>
        words.map(({ text, confidence }) => ({ text, confidence: Math.round(confidence) / 100 })),
      );
    } finally {
      clearTimeout(tooLate);
      await worker.terminate();
    }
  } finally {
    await rm(langPath, { recursive: true, force: true });
  }
}
