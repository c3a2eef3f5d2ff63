/**
 * Who may import whom, checked over manifests and over every real specifier: static, `export … from`,
 * dynamic `import()` and `import('…').T` types, which oxlint's `no-restricted-imports` does not see.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf } from './imports-of.ts';

type Allowed = {
  /** What shipped code may import of ours. */
  readonly code: RegExp | null;
  /** What tests (`*.test.ts`, `testing/`) and configurations may import besides. */
  readonly tests?: RegExp;
  /** No package at all, ours or others, and no Node. */
  readonly pure?: true;
};

/** Each package by its folder. A package that is not named here is a violation by itself. */
const directions: Readonly<Record<string, Allowed>> = {
  'packages/core': { code: null, pure: true },
  'packages/db': { code: /^@artspay\/core\// },
  'packages/gateways': { code: /^@artspay\/core\//, tests: /^@artspay\/sandbox\// },
  'packages/widget': { code: /^@artspay\/core\/((money|text|custom-field)\/|result$)/ },
  'apps/admin': {
    code: /^@artspay\/core\/((branding|money|text)\/|invoice-link\/build-payment-url$|result$)/,
  },
  'apps/api': {
    code: /^@artspay\/(core|db(?!\/testing\/)|gateways|widget)\//,
    tests: /^@artspay\/(db|sandbox)\//,
  },
  'apps/sandbox': { code: null },
  e2e: { code: /^@artspay\/(core|db|tools)\// },
  bench: { code: /^@artspay\/(core|db|tools)\/|^@artspay\/widget\// },
  chaos: { code: /^@artspay\/(core|db|tools)\// },
  tools: { code: null },
};

const isTest = (file: string): boolean => /\.(test|config)\.ts$|(^|\/)testing\//.test(file);
const notSource = new Set(['node_modules', 'dist', '.turbo', 'migrations']);

const codeBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notSource.has(entry.name)) return [];
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return codeBelow(file);
    return /\.(ts|mjs)$/.test(entry.name) ? [file] : [];
  });

const packageFolders = (root: string): string[] =>
  ['apps', 'packages', '.'].flatMap((group) =>
    readdirSync(path.join(root, group), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(group, entry.name))
      .filter((folder) => readdirSync(path.join(root, folder)).includes('package.json')),
  );

const permits = (allowed: Allowed, specifier: string, inTest: boolean): boolean => {
  const isOurs = specifier.startsWith('@artspay/');
  if (inTest && (!isOurs || allowed.tests?.test(specifier) === true)) return true;
  if (isOurs) return allowed.code?.test(specifier) === true;
  return allowed.pure !== true || /^[.#]/.test(specifier);
};

const problemsOfFile = (root: string, folder: string, file: string, allowed: Allowed): string[] => {
  const own = path.join(root, folder);
  return importsOf(file, readFileSync(file, 'utf8')).flatMap((specifier) => {
    const where = path.relative(root, file);
    const leaves =
      specifier.startsWith('.') &&
      path.relative(own, path.resolve(path.dirname(file), specifier)).startsWith('..');
    if (leaves) return [`${where} reaches out of its package: ${specifier}`];
    return permits(allowed, specifier, isTest(path.relative(own, file)))
      ? []
      : [`${where} must not import ${specifier}`];
  });
};

const problemsOfManifest = (root: string, folder: string, allowed: Allowed): string[] => {
  const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(
    readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
  );
  const check = (field: string, inTest: boolean): string[] =>
    Object.keys(manifest[field] ?? {})
      .filter((name) => name.startsWith('@artspay/'))
      // A direction may open some folders of a package only; the manifest needs any of them.
      .filter((name) => !['money/', 'src/'].some((part) => permits(allowed, `${name}/${part}`, inTest)))
      .map((name) => `${folder}/package.json must not name ${name} in ${field}`);
  return [...check('dependencies', false), ...check('devDependencies', true)];
};

/** Reads the repository at `root`; `files` says how many source files were read, so that none is a failure. */
export const checkDirection = (
  root: string,
): { readonly files: number; readonly problems: readonly string[] } => {
  let files = 0;
  const problems = packageFolders(root).flatMap((folder) => {
    const allowed = directions[folder];
    if (allowed === undefined) return [`${folder} has no direction: name it in tools/check-direction.ts`];
    const sources = codeBelow(path.join(root, folder));
    files += sources.length;
    return [
      ...problemsOfManifest(root, folder, allowed),
      ...sources.flatMap((file) => problemsOfFile(root, folder, file, allowed)),
    ];
  });
  return { files, problems };
};

if (import.meta.main) {
  const { files, problems } = checkDirection(path.resolve(import.meta.dirname, '..'));
  for (const problem of problems) console.error(problem);
  console.log(`${files} files, ${problems.length} imports in the wrong direction`);
  process.exitCode = files === 0 || problems.length > 0 ? 1 : 0;
}
