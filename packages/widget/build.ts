import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type InlineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const client = join(root, 'dist/client');

/**
 * White space in templates, styles and queries is for us, not for payers. The server's build does the same:
 * hydration compares templates.
 */
const smallTexts: Plugin = {
  name: 'small-texts',
  enforce: 'pre',
  transform: (code, id) => {
    if (id.endsWith('/generated/graphql.ts'))
      // Plain strings, which is all that is asked of them.
      return code
        .replaceAll(/new TypedDocumentString\(`([^`]*)`\)/g, (_, text: string) => {
          const small = text.replaceAll(/\s*([{}():,]|\s)\s*/g, '$1').trim();
          return `(\`${small}\`)`;
        })
        .replaceAll('new TypedDocumentString', '/* @__PURE__ */ new TypedDocumentString');
    if (id.endsWith('.styles.ts'))
      return code.replace(/`([^`]*)`/, (_, text: string) => `\`${smallCss(text)}\``);
    return code.includes('html`') ? code.replaceAll(/\n\s+/g, '\n') : null;
  },
};

const smallCss = (text: string): string =>
  text
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s*([{};,]|\s)\s*/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}')
    .trim();

const common = {
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [smallTexts],
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies InlineConfig;

/** Each script with its own files: nothing shared, so nothing to wait for. */
const buildScript = (entry: string): Promise<unknown> => {
  const name = basename(entry, '.ts');
  return build({
    ...common,
    base: './',
    build: {
      outDir: client,
      emptyOutDir: false,
      target: 'es2023',
      modulePreload: false,
      // As a library, so that no preloading helper is added, but minified like a page.
      lib: { entry: join(root, entry), formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          entryFileNames: `${name}.js`,
          chunkFileNames: `${name}-[name].js`,
        },
      },
    },
  });
};

const buildServer = (): Promise<unknown> =>
  build({
    ...common,
    build: {
      outDir: join(root, 'dist/server'),
      target: 'node24',
      ssr: join(root, 'src/server/render-pay.ts'),
      rolldownOptions: {
        // The server has every language at hand and never calls the loaders of browsers.
        checks: { ineffectiveDynamicImport: false },
        output: { entryFileNames: 'server.js' },
      },
    },
  });

const copySheet = async (sheet: string): Promise<void> => {
  const text = await readFile(join(root, sheet), 'utf8');
  await writeFile(join(client, basename(sheet)), smallCss(text));
};

const scripts = ['src/pages/artspay-pay.ts', 'src/pages/pay-page.ts', 'src/frame/frame-sandbox.ts'];
const sheets = ['src/pages/pay-page.css', 'src/frame/frame-sandbox.css'];

await rm(join(root, 'dist'), { recursive: true, force: true });
await mkdir(client, { recursive: true });
for (const script of scripts) await buildScript(script);
for (const sheet of sheets) await copySheet(sheet);
await buildServer();

const files = (await readdir(client)).sort();
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
