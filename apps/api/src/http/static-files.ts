import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

type StaticFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
  readonly type: string;
  readonly etag: string;
};

/** Built files, by their path below the folder with `/` between names. Only what was read can be served. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const compress = promisify(gzip);
const compressible = /^(text\/|application\/json|image\/svg)/;

/** Reads a folder of built files into memory; empty when it was not built. */
export const readStaticFiles = async (folder: string): Promise<StaticFiles> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, StaticFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = new Uint8Array(await readFile(path));
    const type = types[extname(entry.name)] ?? 'application/octet-stream';
    files.set(relative(folder, path).split(sep).join('/'), {
      bytes,
      gzipped: compressible.test(type) && bytes.length > 1000 ? new Uint8Array(await compress(bytes)) : null,
      type,
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    });
  }
  return files;
};

/** Answers with one file, compressed where the client can, 304 where it has it. */
export const sendFile = (
  context: Context,
  file: StaticFile,
  headers: Readonly<Record<string, string>>,
): Response => {
  const common = { ...headers, etag: file.etag, vary: 'accept-encoding' };
  if (context.req.header('if-none-match') === file.etag)
    return context.body(null, { status: 304, headers: common });
  const canGzip = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  return canGzip && file.gzipped !== null
    ? context.body(file.gzipped, {
        headers: { ...common, 'content-type': file.type, 'content-encoding': 'gzip' },
      })
    : context.body(file.bytes, { headers: { ...common, 'content-type': file.type } });
};
