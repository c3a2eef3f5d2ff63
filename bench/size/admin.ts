import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSize } from './gzip-size.ts';

type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

const dist = path.resolve(import.meta.dirname, '../../apps/admin/dist');

const closure = (
  manifest: Manifest,
  name: string,
  seen: ReadonlySet<string> = new Set(),
): ReadonlySet<string> =>
  seen.has(name)
    ? seen
    : (manifest[name]?.imports ?? []).reduce<ReadonlySet<string>>(
        (all, next) => closure(manifest, next, all),
        new Set([...seen, name]),
      );

/** Gzip bytes of the entry, its static imports, and the largest page that it may load first. */
export const measureAdmin = (): number => {
  const manifest: Manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));
  const size = (names: ReadonlySet<string>): number =>
    [...names]
      .map((name) => manifest[name]?.file ?? '')
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + gzipSize(readFileSync(path.join(dist, file), 'utf8')), 0);

  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry === true);
  if (entry === undefined) throw new Error('the build of the admin has no entry');
  const first = closure(manifest, entry);
  const pages = [...first].flatMap((name) => manifest[name]?.dynamicImports ?? []);
  return Math.max(size(first), ...pages.map((page) => size(closure(manifest, page, first))));
};
