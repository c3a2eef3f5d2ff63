import { spawnSync } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { plant } from '../planted.ts';

const root = path.resolve(import.meta.dirname, '../..');

const cycleOfValues = {
  'packages/db/src/values/a.ts': `import { b } from './b.ts';\nexport const a = (): number => b();\n`,
  'packages/db/src/values/b.ts': `import { a } from './a.ts';\nexport const b = (): number => a();\n`,
};

const cycleOfTypes = {
  'packages/db/src/types/a.ts': `import type { B } from './b.ts';\nexport type A = { b: B };\n`,
  'packages/db/src/types/b.ts': `import type { A } from './a.ts';\nexport type B = { a: A };\n`,
};

const readsEnvironment = `export const port = process.env['PORT'];`;

const violations = [
  ['packages/core/src/imports-ours.ts', `import '@artspay/db/a';`, 'eslint(no-restricted-imports)'],
  ['packages/core/src/imports-node.ts', `import 'node:fs';`, 'eslint(no-restricted-imports)'],
  ['packages/db/src/imports.ts', `import '@artspay/gateways/a';`, 'eslint(no-restricted-imports)'],
  ['apps/sandbox/src/imports.ts', `import '@artspay/core/a';`, 'eslint(no-restricted-imports)'],
  ['apps/api/src/environment.ts', readsEnvironment, 'node(no-process-env)'],
  [
    'apps/api/src/promise.ts',
    `export const run = () => { Promise.resolve(1); };`,
    'typescript(no-floating-promises)',
  ],
  [
    'apps/api/src/assertion.ts',
    `export const first = (list: string[]) => list[0]!;`,
    'typescript(no-non-null-assertion)',
  ],
  ['apps/api/src/any.ts', `export const any = (value: any) => String(value);`, 'typescript(no-explicit-any)'],
  [
    'apps/api/src/skipped.test.ts',
    `import { expect, test } from 'vitest';\ntest.skip('x', () => { expect(1).toBe(1); });`,
    'vitest(no-disabled-tests)',
  ],
  [
    'apps/api/src/only.test.ts',
    `import { expect, test } from 'vitest';\ntest.only('x', () => { expect(1).toBe(1); });`,
    'vitest(no-focused-tests)',
  ],
  [
    'packages/widget/src/style.ts',
    'import { html } from \'lit\';\nexport const a = html`<p style="top: 0"></p>`;',
    'lit(ban-attributes)',
  ],
  [
    'packages/widget/src/image.ts',
    'import { html } from \'lit\';\nexport const a = html`<img src="x.png">`;',
    'lit-a11y(alt-text)',
  ],
] as const;

/** Ways in which an amount could become a number, each in the kind of place where somebody might write it. */
const floatingMoney = [
  ['packages/core/src/float-a.ts', `export const a = (amount: string) => Number(amount);`],
  ['packages/core/src/float-b.ts', `export const b = (text: string) => parseFloat(text);`],
  [
    'packages/db/src/float-c.ts',
    `export const c = (row: { amountMinor: bigint }) => Number(row.amountMinor);`,
  ],
  ['packages/gateways/src/float-d.ts', `export const d = (value: number) => value.toFixed(2);`],
  ['packages/gateways/src/float-e.ts', `export type E = { readonly amount: number };`],
  ['packages/widget/src/float-f.ts', `export const f = (price: string) => +price;`],
  ['apps/api/src/float-g.ts', `export const g = (refundable: never) => Math.round(refundable);`],
  ['apps/api/src/float-h.ts', `export const h = (capturedAmount: never) => capturedAmount / 100;`],
  ['apps/admin/src/float-i.ts', `export const i = (minor: string) => Number.parseInt(minor, 10);`],
  ['apps/admin/src/float-j.ts', `export const j = (amount: number) => amount;`],
] as const;

const files: Readonly<Record<string, string>> = {
  ...cycleOfValues,
  ...cycleOfTypes,
  ...Object.fromEntries([...violations, ...floatingMoney].map(([file, text]) => [file, `${text}\n`])),
  'apps/api/src/config/env.ts': `${readsEnvironment}\n`,
};

type Diagnostic = { readonly code: string; readonly filename: string };
let found: readonly Diagnostic[] | undefined;

/** What our configuration reports, one run for all planted files: each start of the linter takes seconds. */
const lint = (): readonly Diagnostic[] => {
  const folder = plant({ 'tsconfig.json': '{"compilerOptions":{"strict":true}}', ...files });
  copyFileSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
  for (const name of ['tools', 'node_modules']) symlinkSync(path.join(root, name), path.join(folder, name));
  const { stdout } = spawnSync(
    path.join(root, 'node_modules/.bin/oxlint'),
    ['--type-aware', '--format=json', ...Object.keys(files)],
    { cwd: folder, encoding: 'utf8' },
  );
  const report: { diagnostics: Diagnostic[]; number_of_files: number } = JSON.parse(stdout);
  expect(report.number_of_files).toBe(Object.keys(files).length);
  return report.diagnostics;
};

/** The names of the rules that are reported for these of the planted files. */
const reportedFor = (...names: readonly string[]): readonly string[] => {
  found ??= lint();
  const codes = found.filter(({ filename }) => names.includes(filename)).map(({ code }) => code);
  return [...new Set(codes)].toSorted();
};

test('a cycle of values is found', () => {
  expect(reportedFor(...Object.keys(cycleOfValues))).toEqual(['import(no-cycle)']);
});

test('a cycle of types is found', () => {
  expect(reportedFor(...Object.keys(cycleOfTypes))).toEqual(['import(no-cycle)']);
});

test.each(violations)('%s with %s is found', (file, _text, rule) => {
  expect(reportedFor(file)).toContain(rule);
});

test.each(floatingMoney)('no money through floating point: %s with %s is found', (file) => {
  expect(reportedFor(file)).toContain('money(no-float)');
});

test('configuration is read in one file of an app', () => {
  expect(reportedFor('apps/api/src/config/env.ts')).toEqual([]);
});
