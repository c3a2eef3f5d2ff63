import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { readStaticFiles, type StaticFiles } from '#api/http/static-files';

/** What a page is about, as it stood in the address. */
export type PayRequest =
  | { readonly kind: 'link'; readonly code: string }
  | {
      readonly kind: 'invoice';
      readonly merchantCode: string;
      readonly reference: string | null;
      readonly amount: string | null;
      readonly currency: string | null;
    };

/** The widget's renderer, as its build offers it. `data` is what the payer API answers. */
type RenderPay = (input: {
  readonly request: PayRequest;
  readonly data: unknown;
  readonly locale: string;
  readonly base: string;
}) => Promise<{
  /** For the page's `<main>`. */
  readonly html: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** `sha256-…` of each style element in `html`. */
  readonly styleHashes: readonly string[];
}>;

export type Widget = {
  /** Changes with every build: the files below it never do. */
  readonly version: string;
  readonly files: StaticFiles;
  readonly renderPay: RenderPay;
  readonly documents: { readonly link: string; readonly invoice: string };
};

const manifest = z.object({ version: z.string().regex(/^[\w.-]+$/), files: z.array(z.string()) });
const server = z.object({
  renderPay: z.custom<RenderPay>((value) => typeof value === 'function'),
  payDocuments: z.object({ link: z.string(), invoice: z.string() }),
});

const dist = fileURLToPath(new URL('../../../../packages/widget/dist/', import.meta.url));

/** The element as it was built, and its renderer; `null` when it was not built. */
export const readWidget = async (folder: string = dist): Promise<Widget | null> => {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const { version } = manifest.parse(JSON.parse(text));
  const { renderPay, payDocuments } = server.parse(
    await import(pathToFileURL(join(folder, 'server/server.js')).href),
  );
  return {
    version,
    files: await readStaticFiles(join(folder, 'client')),
    renderPay,
    documents: payDocuments,
  };
};
