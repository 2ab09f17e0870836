import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './paths.mjs';
import { pnpm } from './pnpm.mjs';
import { run } from './shell.mjs';

const ownFolder = join(cacheFolder, 'tarballs');

/** Packs every package as it would be published, into an emptied folder. */
export async function pack(folder = ownFolder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { code, output } = await run(
    pnpm('--recursive', '--filter=./packages/*', 'pack', `--pack-destination=${folder}`),
    {
      isQuiet: true,
    },
  );
  if (code !== 0) throw new Error(output);
  return tarballs(folder);
}

/** The tarball of each package, by the package's name. */
export function tarballs(folder = ownFolder) {
  return new Map(
    readdirSync(folder).map((file) => [file.replace(/^carestack-(\w+)-.*$/, '@carestack/$1'), join(folder, file)]),
  );
}
