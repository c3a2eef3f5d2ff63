import { gzipSync } from 'node:zlib';
import { importsOfModule } from './module-imports.ts';

type File = {
  /** Bytes as it travels, gzip. */
  readonly bytes: number;
  readonly isScript: boolean;
  /** Addresses of modules that it may load later. */
  readonly later: readonly string[];
};

/** What was loaded, by address: each file counts once. */
export type Loaded = Map<string, File>;

export const totalBytes = (loaded: Loaded): number =>
  [...loaded.values()].reduce((sum, { bytes }) => sum + bytes, 0);

type Headers = Readonly<Record<string, string>>;

const fetchText = async (address: string, headers: Headers = {}): Promise<string> => {
  const response = await fetch(address, { headers });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return await response.text();
};

const fileOf = (text: string, isScript: boolean, later: readonly string[]): File => ({
  bytes: gzipSync(text, { level: 9 }).byteLength,
  isScript,
  later,
});

/** Loads a module and what it imports statically. */
export const loadModule = async (address: string, loaded: Loaded): Promise<void> => {
  if (loaded.has(address)) return;
  const text = await fetchText(address);
  const { together, later } = importsOfModule(text);
  const resolve = (specifier: string): string => new URL(specifier, address).href;
  loaded.set(address, fileOf(text, true, later.map(resolve)));
  for (const specifier of together) await loadModule(resolve(specifier), loaded);
};

const loadFile = async (address: string, loaded: Loaded): Promise<void> => {
  if (!loaded.has(address)) loaded.set(address, fileOf(await fetchText(address), false, []));
};

const tags = (html: string, name: string): readonly string[] =>
  html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}=["']?([^"'\\s>]+)`).exec(tag)?.[1] ?? null;

/** Loads a page with its scripts and style sheets, asked for with these headers. */
export const loadPage = async (address: string, loaded: Loaded, headers: Headers = {}): Promise<void> => {
  const html = await fetchText(address, headers);
  loaded.set(address, fileOf(html, false, []));
  for (const tag of tags(html, 'script')) {
    const source = attribute(tag, 'src');
    if (source !== null) await loadModule(new URL(source, address).href, loaded);
  }
  for (const tag of tags(html, 'link')) {
    const target = attribute(tag, 'href');
    const rel = attribute(tag, 'rel');
    if (target === null) continue;
    if (rel === 'modulepreload') await loadModule(new URL(target, address).href, loaded);
    if (rel === 'stylesheet') await loadFile(new URL(target, address).href, loaded);
  }
};
