import { spawnSync } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plant } from '../planted.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The names of the rules that our configuration reports for the planted files. */
const reportedFor = (files: Readonly<Record<string, string>>): string[] => {
  const folder = plant({ 'tsconfig.json': '{"compilerOptions":{"strict":true}}', ...files });
  copyFileSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
  for (const name of ['tools', 'node_modules']) symlinkSync(path.join(root, name), path.join(folder, name));
  const { stdout } = spawnSync(
    path.join(root, 'node_modules/.bin/oxlint'),
    ['--type-aware', '--format=json', ...Object.keys(files)],
    { cwd: folder, encoding: 'utf8' },
  );
  const { diagnostics }: { diagnostics: { code: string }[] } = JSON.parse(stdout);
  return [...new Set(diagnostics.map((one) => one.code))].toSorted();
};

test('a cycle of values is found', () => {
  const files = {
    'packages/db/src/a.ts': `import { b } from './b.ts';\nexport const a = (): number => b();\n`,
    'packages/db/src/b.ts': `import { a } from './a.ts';\nexport const b = (): number => a();\n`,
  };
  expect(reportedFor(files)).toEqual(['import(no-cycle)']);
});

test('a cycle of types is found', () => {
  const files = {
    'packages/db/src/a.ts': `import type { B } from './b.ts';\nexport type A = { b: B };\n`,
    'packages/db/src/b.ts': `import type { A } from './a.ts';\nexport type B = { a: A };\n`,
  };
  expect(reportedFor(files)).toEqual(['import(no-cycle)']);
});

test.each([
  ['packages/core/src/a.ts', `import '@artspay/db/a';`, 'eslint(no-restricted-imports)'],
  ['packages/core/src/a.ts', `import 'node:fs';`, 'eslint(no-restricted-imports)'],
  ['packages/db/src/a.ts', `import '@artspay/gateways/a';`, 'eslint(no-restricted-imports)'],
  ['apps/sandbox/src/a.ts', `import '@artspay/core/a';`, 'eslint(no-restricted-imports)'],
  ['apps/api/src/a.ts', `export const port = process.env['PORT'];`, 'node(no-process-env)'],
  [
    'apps/api/src/a.ts',
    `export const run = () => { Promise.resolve(1); };`,
    'typescript(no-floating-promises)',
  ],
  [
    'apps/api/src/a.ts',
    `export const first = (list: string[]) => list[0]!;`,
    'typescript(no-non-null-assertion)',
  ],
  ['apps/api/src/a.ts', `export const any = (value: any) => String(value);`, 'typescript(no-explicit-any)'],
  [
    'apps/api/src/a.test.ts',
    `import { expect, test } from 'vitest';\ntest.skip('x', () => { expect(1).toBe(1); });`,
    'vitest(no-disabled-tests)',
  ],
  [
    'apps/api/src/a.test.ts',
    `import { expect, test } from 'vitest';\ntest.only('x', () => { expect(1).toBe(1); });`,
    'vitest(no-focused-tests)',
  ],
  [
    'packages/widget/src/a.ts',
    'import { html } from \'lit\';\nexport const a = html`<p style="top: 0"></p>`;',
    'lit(ban-attributes)',
  ],
  [
    'packages/widget/src/a.ts',
    'import { html } from \'lit\';\nexport const a = html`<img src="x.png">`;',
    'lit-a11y(alt-text)',
  ],
])('%s with %s is found', (file, text, rule) => {
  expect(reportedFor({ [file]: `${text}\n` })).toContain(rule);
});

test('configuration is read in one file of an app', () => {
  const text = `export const port = process.env['PORT'];\n`;
  expect(reportedFor({ 'apps/api/src/config/env.ts': text })).toEqual([]);
});
