/** What editors and documentation read about the element, from its source: `custom-elements.json`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';

const source = 'src/element/artspay-pay.ts';

/** The manifest as the source has it now: of members, those that can be written on the tag. */
export const manifestText = (): string => {
  const text = readFileSync(join(import.meta.dirname, source), 'utf8');
  const module = ts.createSourceFile(source, text, ts.ScriptTarget.ES2022, true);
  const manifest = create({ modules: [module] });
  for (const { declarations = [] } of manifest.modules)
    for (const declaration of declarations)
      declaration.members = declaration.members?.filter((member) => 'attribute' in member) ?? [];
  return `${JSON.stringify(manifest, null, 2)}\n`;
};

if (import.meta.main) writeFileSync(join(import.meta.dirname, 'custom-elements.json'), manifestText());
