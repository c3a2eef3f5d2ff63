import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const outDir = path.join(root, 'chaos/node_modules/.drill');

/** Only the embedded engine needs it, and the drill runs on Postgres. */
const withoutPglite: Plugin = {
  name: 'without-pglite',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('@electric-sql/pglite') ? '\0pglite' : null),
  load: (id) =>
    id === '\0pglite' ? 'export class PGlite {}; export const pg_trgm = null, types = {};' : null,
};

/** Files are found where the sources lie; built pages are not found at all, and left out. */
const besideSources: Plugin = {
  name: 'beside-sources',
  enforce: 'pre',
  transform: (code, id) =>
    path.isAbsolute(id) &&
    code.includes('import.meta.url') &&
    !/pages\/(widget-files|asset-routes)\.ts$/.test(id)
      ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
      : null,
};

/**
 * The drill server in one file: a thousand starts of it cost a third of what the same sources cost. Answers its
 * path.
 */
export const bundleServer = async (): Promise<string> => {
  await build({
    root: path.join(root, 'apps/api'),
    configFile: false,
    logLevel: 'error',
    plugins: [withoutPglite, besideSources],
    ssr: { noExternal: true, external: ['@artspay/widget'] },
    build: {
      ssr: 'src/testing/drill-server.ts',
      outDir,
      emptyOutDir: true,
      minify: true,
      target: 'node26',
      rollupOptions: { output: { entryFileNames: 'drill-server.mjs', codeSplitting: false } },
    },
  });
  return path.join(outDir, 'drill-server.mjs');
};
