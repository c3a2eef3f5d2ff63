import { start } from '@artspay/tools/started';
import { measureAdmin } from './admin.ts';
import { measurePayPage, measureTag } from './pay-page.ts';

type Row = { readonly what: string; readonly bytes: number; readonly budgetKb: number };

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** Prints each size beside its budget; true when all are kept. Sizes are gzip, each file by itself; 1 KB is 1000 bytes. */
export const measureSizes = async (): Promise<boolean> => {
  const started = await start();
  try {
    const rows: readonly Row[] = [
      { what: 'tag, before the gateway’s own script', bytes: await measureTag(started), budgetKb: 15 },
      { what: 'hosted pay page, first view', bytes: await measurePayPage(started), budgetKb: 30 },
      { what: 'admin, scripts for the first view', bytes: await measureAdmin(started), budgetKb: 150 },
    ];
    for (const { what, bytes, budgetKb } of rows) {
      const kept = bytes <= budgetKb * 1000;
      console.log(`${kept ? '✓' : '✗'} ${what}: ${kb(bytes)} of ${budgetKb} KB`);
    }
    return rows.every(({ bytes, budgetKb }) => bytes <= budgetKb * 1000);
  } finally {
    await started.stop();
  }
};
