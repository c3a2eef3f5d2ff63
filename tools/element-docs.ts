import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Where the element's contract stands, relative to the repository. */
export const elementFile = 'docs/element.md';

type Entry = {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
};
type Kind = 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties';
type Manifest = {
  readonly modules: readonly { readonly declarations: readonly Readonly<Record<Kind, readonly Entry[]>>[] }[];
};

const headings: Readonly<Record<Kind, string>> = {
  attributes: 'attribute',
  events: 'event',
  slots: 'slot',
  cssParts: 'part',
  cssProperties: 'custom property',
};

const hasTypes = (kind: Kind): boolean => kind === 'attributes' || kind === 'events';

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);

const tableOf = (kind: Kind, entries: readonly Entry[]): string =>
  [
    `| ${headings[kind]} |${hasTypes(kind) ? ' type |' : ''} |`,
    `|---|${hasTypes(kind) ? '---|' : ''}---|`,
    ...entries.map(
      ({ name, description = '', type }) =>
        `| \`${name}\` |${hasTypes(kind) ? ` \`${cell(type?.text ?? '')}\` |` : ''} ${cell(description)} |`,
    ),
  ].join('\n');

/** What the events carry, as the element's source types it. */
const types = (): string => {
  const source = read('packages/widget/src/element/contract.ts');
  const start = source.indexOf('/** An amount as');
  const text = source.slice(start, source.indexOf('/** What each event carries')).trim();
  return `\`\`\`ts\n${text}\n\`\`\``;
};

/** The element's guide with its tables as the manifest has them now. */
export const elementDocument = (): string => {
  // Ours: a test compares it with the source.
  const manifest = JSON.parse(read('packages/widget/custom-elements.json')) as Manifest;
  const [element] = manifest.modules.flatMap(({ declarations }) => declarations);
  if (element === undefined) throw new Error('the manifest describes no element');
  const contentOf = (name: string): string => {
    switch (name) {
      case 'types':
        return types();
      case 'attributes':
      case 'events':
      case 'slots':
      case 'cssParts':
      case 'cssProperties':
        return tableOf(name, element[name]);
      default:
        throw new Error(`${elementFile} asks for ${name}`);
    }
  };
  return read(elementFile).replaceAll(
    /^(<!-- (\w+) -->\n)(?:(?!<!-- )[\s\S])*?(<!-- end -->)$/gm,
    (_, start: string, name: string, end: string) => `${start}\n${contentOf(name)}\n\n${end}`,
  );
};
