import { start, type Started } from '@artspay/tools/started';
import { loadAdmin } from './admin.ts';
import { type Loaded, totalBytes } from './load.ts';
import { loadPayPage, loadTag } from './pay-page.ts';

type Budget = {
  readonly what: string;
  readonly kb: number;
  readonly load: (started: Started) => Promise<Loaded>;
};

const budgets: readonly Budget[] = [
  { what: 'tag, before the gateway’s own script, in its largest language', kb: 15, load: loadTag },
  { what: 'hosted pay page, first view, in its largest language', kb: 30, load: loadPayPage },
  { what: 'admin, scripts for the first view', kb: 150, load: loadAdmin },
];

const inKb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

const list = (loaded: Loaded): void => {
  for (const [address, { bytes }] of loaded) console.log(`    ${new URL(address).pathname}: ${inKb(bytes)}`);
};

/**
 * Prints each size beside its budget, and the files of those that are over; true when all are kept. Each file
 * is compressed by itself (gzip); 1 KB is 1000 bytes.
 */
export const measureSizes = async (): Promise<boolean> => {
  const started = await start();
  let allKept = true;
  try {
    for (const { what, kb, load } of budgets) {
      const loaded = await load(started);
      const isKept = totalBytes(loaded) <= kb * 1000;
      console.log(`${isKept ? '✓' : '✗'} ${what}: ${inKb(totalBytes(loaded))} of ${kb} KB`);
      if (!isKept) list(loaded);
      allKept &&= isKept;
    }
  } finally {
    await started.stop();
  }
  return allKept;
};
