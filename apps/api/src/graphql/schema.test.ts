import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { schemaFiles } from '#api/graphql/schema-files';

test.each(schemaFiles)(
  '$path is what the code makes (write it with: pnpm generate:schema)',
  async ({ path, text }) => {
    expect(await readFile(path, 'utf8')).toBe(text);
  },
);
