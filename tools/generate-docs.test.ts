import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { elementDocument, elementFile } from './element-docs.ts';
import { statesDocument, statesFile } from './generate-docs.ts';

test('the documented states, diagram and table, are those of the code', async () => {
  const committed = readFileSync(path.join(import.meta.dirname, '..', statesFile), 'utf8');
  expect(await statesDocument()).toBe(committed);
});

test('the documented attributes, events, slots, parts and properties are those of the element', () => {
  const committed = readFileSync(path.join(import.meta.dirname, '..', elementFile), 'utf8');
  expect(elementDocument()).toBe(committed);
});
