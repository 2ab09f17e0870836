import { join, relative, sep } from 'node:path';
import { cacheFolder, property, readJson, root } from './paths.mjs';

/** @param {unknown} value @returns {unknown[]} */
const list = (value) => (Array.isArray(value) ? value : []);

/**
 * The tests that a suite ran last.
 *
 * @param {string} suite its report in the cache folder
 * @returns {import('./proofs.mjs').Result[]}
 */
export function resultsOf(suite) {
  return list(property(readJson(join(cacheFolder, `${suite}.json`)), 'testResults')).flatMap((file) => {
    const path = relative(root, String(property(file, 'name')))
      .split(sep)
      .join('/');
    return list(property(file, 'assertionResults')).map((test) => ({
      file: path,
      title: String(property(test, 'fullName')),
      status: String(property(test, 'status')),
    }));
  });
}
