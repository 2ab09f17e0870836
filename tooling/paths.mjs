import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** Stamps, test reports and packed tarballs: nothing here outlives a fresh install. */
export const cacheFolder = inRoot('node_modules', '.cache', 'carestack');

export const packages = ['core', 'server', 'sandbox', 'react'];

/**
 * @param {string} path
 * @returns {unknown}
 */
export function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * One property of something read, whatever that was.
 *
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown}
 */
export function property(value, name) {
  return typeof value === 'object' && value ? new Map(Object.entries(value)).get(name) : undefined;
}

/**
 * The script behind a development tool's command, to be run by this Node: quicker than a package manager, and the same on every system.
 *
 * @param {string} name
 * @param {string} [packageName]
 */
export function tool(name, packageName = name) {
  const folder = inRoot('node_modules', packageName);
  if (!existsSync(folder)) throw new Error(`${packageName} is not installed: run \`npm run setup\`.`);
  const bin = property(readJson(join(folder, 'package.json')), 'bin');
  return join(folder, String(typeof bin === 'string' ? bin : property(bin, name)));
}
