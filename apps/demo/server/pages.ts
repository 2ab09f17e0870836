import { Hono } from 'hono';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Page {
  type: string;
  plain: Uint8Array<ArrayBuffer>;
  zipped: Uint8Array<ArrayBuffer>;
  etag: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The built client, read once; every address that is no file is a screen of it. */
export function pages(folder: string): Hono {
  const files = readPages(folder);
  const app = new Hono();

  app.get('*', (context) => {
    const { path } = context.req;
    const file = files.get(path) ?? (extname(path) === '' ? files.get('/index.html') : undefined);
    if (!file) return context.text('There is no such file.', 404);

    // Names under /assets hold a hash of what is in them.
    context.header('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    context.header('ETag', file.etag);
    context.header('Vary', 'Accept-Encoding');
    if (context.req.header('if-none-match') === file.etag) return context.body(null, 304);
    context.header('Content-Type', file.type);
    if (!/\bgzip\b/.test(context.req.header('accept-encoding') ?? '')) return context.body(file.plain);
    context.header('Content-Encoding', 'gzip');
    return context.body(file.zipped);
  });
  return app;
}

function readPages(folder: string): Map<string, Page> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const plain = new Uint8Array(readFileSync(file));
      return [
        `/${relative(folder, file).split(sep).join('/')}`,
        {
          type: types[extname(file)] ?? 'application/octet-stream',
          plain,
          zipped: new Uint8Array(gzipSync(plain)),
          etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
        },
      ];
    }),
  );
}
