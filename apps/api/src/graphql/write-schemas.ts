import { writeFile } from 'node:fs/promises';
import { schemaFiles } from '#api/graphql/schema-files';

for (const { path, text } of schemaFiles) await writeFile(path, text);
