import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { payDocuments, renderPay } from '@artspay/widget/server';
import { z } from 'zod';
import { readStaticFiles, type StaticFiles } from '#api/http/static-files';

export type Widget = {
  /** Changes with every build: the files below it never do. */
  readonly version: string;
  readonly files: StaticFiles;
  readonly renderPay: typeof renderPay;
  readonly documents: typeof payDocuments;
};

const manifest = z.object({ version: z.string().regex(/^[\w.-]+$/) });
const dist = new URL('../../../../packages/widget/dist/', import.meta.url);

/** The element as it was built, and its renderer; `null` when it was not built. */
export const readWidget = async (): Promise<Widget | null> => {
  const text = await readFile(new URL('manifest.json', dist), 'utf8').catch(() => null);
  if (text === null) return null;
  const { version } = manifest.parse(JSON.parse(text));
  const server = await import('@artspay/widget/server');
  return {
    version,
    files: await readStaticFiles(fileURLToPath(new URL('client', dist))),
    renderPay: server.renderPay,
    documents: server.payDocuments,
  };
};
