import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifestText } from '../../manifest.ts';

test('the published manifest is that of the element as it is', () => {
  const committed = readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8');
  expect(committed).toBe(manifestText());
});
