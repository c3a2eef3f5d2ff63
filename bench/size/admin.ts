import type { Started } from '@artspay/tools/started';
import { type Loaded, loadModule, loadPage } from './load.ts';

const scriptBytes = (loaded: Loaded): number =>
  [...loaded.values()].reduce((sum, { bytes, isScript }) => sum + (isScript ? bytes : 0), 0);

/** Gzip bytes of the scripts of the admin's page, and of the largest view that it may load first. */
export const measureAdmin = async (started: Started): Promise<number> => {
  const page: Loaded = new Map();
  await loadPage(`${started.url}/admin/`, page);
  if (scriptBytes(page) === 0) throw new Error('the page of the admin loads no script');
  let largest = scriptBytes(page);
  for (const address of [...page.values()].flatMap(({ later }) => later)) {
    const view = new Map(page);
    await loadModule(address, view);
    largest = Math.max(largest, scriptBytes(view));
  }
  return largest;
};
