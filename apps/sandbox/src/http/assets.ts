import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Hono } from 'hono';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

const directory = join(import.meta.dirname, '../../dist');

/** Whether the pages' scripts and styles were built. */
export const assetsAreBuilt = (): boolean => existsSync(join(directory, 'card-frame.js'));

type Asset = { readonly body: string; readonly type: string; readonly etag: string };

const readAssets = (): ReadonlyMap<string, Asset> => {
  if (!assetsAreBuilt()) return new Map();
  const assets = new Map<string, Asset>();
  for (const name of readdirSync(directory)) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const body = readFileSync(join(directory, name), 'utf8');
    assets.set(name, { body, type, etag: `"${createHash('sha256').update(body).digest('base64url')}"` });
  }
  return assets;
};

/** The pages' own scripts and styles, read when the first one is asked for. */
export const assetRoutes = (): Hono => {
  let assets: ReadonlyMap<string, Asset> | undefined;
  const app = new Hono();
  app.get('/:name', (c) => {
    assets ??= readAssets();
    const asset = assets.get(c.req.param('name'));
    if (asset === undefined) return c.notFound();
    const headers = { etag: asset.etag, 'cache-control': 'no-cache' };
    if (c.req.header('if-none-match') === asset.etag) return c.body(null, 304, headers);
    return c.body(asset.body, 200, { ...headers, 'content-type': asset.type });
  });
  return app;
};
