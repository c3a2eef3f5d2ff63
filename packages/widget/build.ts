import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const client = join(root, 'dist/client');

/** White space in `css` templates is for us, not for payers. */
const smallStyles: Plugin = {
  name: 'small-styles',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('.styles.ts')
      ? code.replace(
          /css`([^`]*)`/,
          (_, text: string) => `css\`${text.replaceAll(/\s*([{};,]|\s)\s*/g, '$1').trim()}\``,
        )
      : null,
};

const common = {
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [smallStyles],
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies InlineConfig;

/** Each script in a file of its own: one request, nothing shared to wait for. */
const buildScript = (entry: string): Promise<unknown> =>
  build({
    ...common,
    build: {
      outDir: client,
      emptyOutDir: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, entry),
        output: { entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });

const buildServer = (): Promise<unknown> =>
  build({
    ...common,
    build: {
      outDir: join(root, 'dist/server'),
      target: 'node24',
      ssr: join(root, 'src/server/render-pay.ts'),
      rolldownOptions: { output: { entryFileNames: 'server.js' } },
    },
  });

const copySheet = async (sheet: string): Promise<void> => {
  const text = await readFile(join(root, sheet), 'utf8');
  const small = text.replaceAll(/\/\*.*?\*\//gs, '').replaceAll(/\s*([{};,]|\s)\s*/g, '$1');
  await writeFile(join(client, basename(sheet)), small.trim());
};

const scripts = ['src/pages/artspay-pay.ts', 'src/pages/pay-page.ts', 'src/frame/frame-sandbox.ts'];
const sheets = ['src/pages/pay-page.css', 'src/frame/frame-sandbox.css'];

await rm(join(root, 'dist'), { recursive: true, force: true });
await mkdir(client, { recursive: true });
for (const script of scripts) await buildScript(script);
for (const sheet of sheets) await copySheet(sheet);
await buildServer();

const files = [
  ...scripts.map((path) => `${basename(path, '.ts')}.js`),
  ...sheets.map((path) => basename(path)),
];
const hash = createHash('sha256');
for (const file of files) {
  const bytes = await readFile(join(client, file));
  hash.update(file).update(bytes);
  process.stdout.write(
    `${file.padEnd(22)} ${String(gzipSync(bytes, { level: 9 }).length).padStart(7)} B gzip\n`,
  );
}
const manifest = { version: hash.digest('hex').slice(0, 12), files };
await writeFile(join(root, 'dist/manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
