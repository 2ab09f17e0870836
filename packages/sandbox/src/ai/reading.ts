import { byModel, type AiModel } from './byModel.js';
import { extract, extractionOf, type Extraction } from './extraction.js';
import type { Page } from './page.js';

/** What was read, and by whom. */
export interface Reading extends Extraction {
  extractor: 'built-in' | 'model';
}

/** Reads by the model where there is one; when it is down, slow or talks nonsense, by the built-in rules. */
export function createReader(model: AiModel | null): (pages: readonly Page[]) => Promise<Reading> {
  if (model && !/^https?:\/\/[^/]/.test(model.baseUrl)) {
    throw new Error('ai.baseUrl has to be the address of the model up to its version: http://127.0.0.1:11434/v1');
  }
  const ask = model && byModel(model);
  return async (pages) => {
    // Why it failed may quote the record.
    const findings = ask ? await ask(pages).catch(() => null) : null;
    return findings ? { ...extractionOf(findings), extractor: 'model' } : { ...extract(pages), extractor: 'built-in' };
  };
}
