import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

const docs = path.resolve(import.meta.dirname, '../docs');
const table = readFileSync(path.join(docs, 'guarantees.md'), 'utf8');

const rows = [...table.matchAll(/^\|[^|]*\| (.+) \|$/gm)]
  .map(([, cell]) => cell ?? '')
  .filter((cell) => cell !== 'test');

type Fields = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Whether a call is one of `test(…)`, `test.each(…)(…)` and the like. */
const isTest = (callee: unknown): boolean =>
  isNode(callee) &&
  (callee['name'] === 'test' ||
    isTest(callee['callee']) ||
    isTest(callee['object']) ||
    isTest(callee['tag']));

/** The titles of a file's tests, written out or as a template. */
const titlesIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(titlesIn);
  if (!isNode(node)) return [];
  const { arguments: given } = node;
  const first: unknown = Array.isArray(given) ? given[0] : undefined;
  const title =
    node['type'] === 'CallExpression' && isTest(node['callee']) && isNode(first) ? first['value'] : undefined;
  return [...(typeof title === 'string' ? [title] : []), ...Object.values(node).flatMap(titlesIn)];
};

test('the table of guarantees names tests', () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows)('a guarantee has the test that it names: %s', (cell) => {
  const [, name, link, title] = /^\[([^\]]+)\]\(([^)]+)\): `([^`]+)`$/.exec(cell) ?? [];
  expect(link, 'a link to the file, then the title').toBeDefined();
  const file = path.resolve(docs, link ?? '');
  expect(path.basename(file)).toBe(name);
  expect(titlesIn(parseSync(file, readFileSync(file, 'utf8')).program)).toContain(title);
});
