import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const inFolders = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => join(group, name, 'README.md')),
);
const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => join('docs', file));
const pages = ['README.md', 'CONTRIBUTING.md', ...inFolders, ...inDocs].filter((page) => existsSync(join(root, page)));
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');

/** Where a heading is reached: its words in small letters, with dashes between. */
function anchorsOf(page: string): string[] {
  return [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('every link of a page that stays in the repository leads to a file, and to a heading it has', () => {
  const links = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(([, file = '', heading]) => ({
      from: page,
      to: file ? join(dirname(page), file) : page,
      heading,
    })),
  );

  const broken = links.filter(
    ({ to, heading }) => !existsSync(join(root, to)) || (heading && !anchorsOf(to).includes(heading)),
  );

  expect(links.length).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});

test('every file or folder that the security page names as a proof is there', () => {
  const named = [...textOf('docs/security.md').matchAll(/`((?:packages|apps)\/[^`\s]+)`/g)].map(
    ([, path = '']) => path,
  );

  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
