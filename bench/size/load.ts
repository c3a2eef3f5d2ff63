import { gzipSize } from './gzip-size.ts';
import { staticImports } from './static-imports.ts';

/** Gzip bytes by address: what was loaded is counted once. */
export type Loaded = Map<string, number>;

export const totalBytes = (loaded: Loaded): number =>
  [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);

const fetchText = async (address: string): Promise<string> => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return await response.text();
};

/** Loads a module and what it imports statically. */
export const loadModule = async (address: string, loaded: Loaded): Promise<void> => {
  if (loaded.has(address)) return;
  const text = await fetchText(address);
  loaded.set(address, gzipSize(text));
  for (const specifier of staticImports(text)) await loadModule(new URL(specifier, address).href, loaded);
};

const loadFile = async (address: string, loaded: Loaded): Promise<void> => {
  if (!loaded.has(address)) loaded.set(address, gzipSize(await fetchText(address)));
};

const tags = (html: string, name: string): readonly string[] =>
  html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}=["']?([^"'\\s>]+)`).exec(tag)?.[1] ?? null;

/** Loads a page with its scripts and style sheets. */
export const loadPage = async (address: string, loaded: Loaded): Promise<void> => {
  const html = await fetchText(address);
  loaded.set(address, gzipSize(html));
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
