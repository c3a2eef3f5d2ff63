import type { Started } from '@artspay/tools/started';
import { type Loaded, loadModule, loadPage, totalBytes } from './load.ts';

const scriptsOf = (loaded: Loaded): Loaded => new Map([...loaded].filter(([, { isScript }]) => isScript));

/** The scripts of the admin's page, and of the largest view that it may load first. */
export const loadAdmin = async (started: Started): Promise<Loaded> => {
  const page: Loaded = new Map();
  await loadPage(`${started.url}/admin/`, page);
  let largest = scriptsOf(page);
  if (largest.size === 0) throw new Error('the page of the admin loads no script');
  for (const address of [...page.values()].flatMap(({ later }) => later)) {
    const view = new Map(page);
    await loadModule(address, view);
    if (totalBytes(scriptsOf(view)) > totalBytes(largest)) largest = scriptsOf(view);
  }
  return largest;
};
