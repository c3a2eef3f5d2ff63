import path from 'node:path';
import { expect, test } from 'vitest';
import { checkDirection } from './check-direction.ts';
import { plant } from './planted.ts';

const manifests = {
  'apps/api/package.json':
    '{"dependencies":{"@artspay/core":"workspace:*"},"devDependencies":{"@artspay/sandbox":"workspace:*"}}',
  'packages/core/package.json': '{}',
  'packages/db/package.json': '{"dependencies":{"@artspay/core":"workspace:*"}}',
};

const problemsIn = (files: Readonly<Record<string, string>>): readonly string[] =>
  checkDirection(plant({ ...manifests, ...files })).problems;

test('this repository keeps its directions, and its files were really read', () => {
  const { files, problems } = checkDirection(path.resolve(import.meta.dirname, '..'));
  expect(problems).toEqual([]);
  expect(files).toBeGreaterThan(20);
});

test('allowed imports pass', () => {
  const files = {
    'packages/core/src/a.ts': `import { b } from '#core/b'; import './c.ts'; export const a = b;`,
    'packages/core/src/a.test.ts': `import { test } from 'vitest'; import 'node:fs'; test('', () => {});`,
    'packages/db/src/a.ts': `import type { A } from '@artspay/core/a/b'; import pg from 'postgres'; export type B = A;`,
    'apps/api/src/a.test.ts': `import '@artspay/sandbox/server'; import '@artspay/db/testing/start';`,
  };
  expect(problemsIn(files)).toEqual([]);
});

test.each([
  ['static', `import { db } from '@artspay/db/x'; db();`],
  ['for a side effect', `import '@artspay/db/x';`],
  ['of a type', `import type { Db } from '@artspay/db/x'; export type A = Db;`],
  ['re-exported by name', `export { db } from '@artspay/db/x';`],
  ['re-exported whole', `export * from '@artspay/db/x';`],
  ['re-exported as a namespace', `export * as db from '@artspay/db/x';`],
  ['dynamic', `export const load = () => import('@artspay/db/x');`],
  ['inside a type', `export type Db = Readonly<import('@artspay/db/x').Db>;`],
])('an import against the direction is found: %s', (_form, text) => {
  expect(problemsIn({ 'packages/core/src/a.ts': text })).toEqual([
    'packages/core/src/a.ts must not import @artspay/db/x',
  ]);
});

test.each([
  ['packages/core/src/a.ts', `import 'node:fs';`, 'packages/core/src/a.ts must not import node:fs'],
  ['packages/core/src/a.ts', `import 'zod';`, 'packages/core/src/a.ts must not import zod'],
  [
    'apps/api/src/a.ts',
    `import '@artspay/sandbox/a';`,
    'apps/api/src/a.ts must not import @artspay/sandbox/a',
  ],
  [
    'apps/api/src/a.ts',
    `import '@artspay/db/testing/a';`,
    'apps/api/src/a.ts must not import @artspay/db/testing/a',
  ],
  [
    'packages/db/src/a.ts',
    `import '../../core/src/a.ts';`,
    'packages/db/src/a.ts reaches out of its package: ../../core/src/a.ts',
  ],
])('%s with %s is found', (file, text, problem) => {
  expect(problemsIn({ [file]: text })).toEqual([problem]);
});

test('a manifest that names a package against the direction is found', () => {
  const manifest = '{"dependencies":{"@artspay/gateways":"workspace:*"}}';
  expect(problemsIn({ 'packages/db/package.json': manifest })).toEqual([
    'packages/db/package.json must not name @artspay/gateways in dependencies',
  ]);
});

test('a package without a direction is found', () => {
  expect(problemsIn({ 'packages/new/package.json': '{}' })).toEqual([
    'packages/new has no direction: name it in tools/check-direction.ts',
  ]);
});
