/** `pnpm generate:docs`: writes the documentation that is derived from code. A test compares it with the files. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { elementDocument, elementFile } from './element-docs.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Where the documented states stand, relative to the repository. */
export const statesFile = 'docs/payment-states.md';

type Table = {
  /** `payment`, `refund` … */
  readonly noun: string;
  readonly source: string;
  readonly intro: string;
  readonly states: readonly { readonly name: string; readonly meaning: string }[];
  readonly edges: readonly { readonly from: string; readonly event: string; readonly to: string }[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A doc comment's text in one line. */
const plain = (comment: string): string =>
  comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .join(' ')
    .trim();

/** Reads one `<noun>-transitions.ts`: the table as it runs, and what its comments say of each state. */
const readTable = async (source: string): Promise<Table> => {
  const noun = path.basename(source).replace('-transitions.ts', '');
  const file = path.join(root, source);
  const text = readFileSync(file, 'utf8');
  const module: unknown = await import(pathToFileURL(file).href);
  const table = isRecord(module) ? module[`${noun}Transitions`] : undefined;
  const start = text.indexOf(`export const ${noun}Transitions = {`);
  const end = text.indexOf('} as const', start);
  if (!isRecord(table) || start < 0 || end < 0) throw new Error(`${source} holds no ${noun}Transitions`);

  const intro = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(text.slice(0, start))?.[1] ?? '';
  const meanings = new Map(
    Array.from(
      text.slice(start, end).matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(\w+):/g),
      ([, comment, name]) => [name, plain(comment ?? '')],
    ),
  );
  return {
    noun,
    source,
    intro: plain(intro),
    states: Object.keys(table).map((name) => {
      const meaning = meanings.get(name);
      if (meaning === undefined) throw new Error(`${source} does not say what ${name} means`);
      return { name, meaning };
    }),
    edges: Object.entries(table).flatMap(([from, edges]) =>
      Object.entries(isRecord(edges) ? edges : {}).map(([to, event]) => ({
        from,
        to,
        event: String(event),
      })),
    ),
  };
};

const diagramOf = ({ states, edges }: Table): readonly string[] => [
  '```mermaid',
  'stateDiagram-v2',
  ...states.filter(({ name }) => !edges.some(({ to }) => to === name)).map(({ name }) => `  [*] --> ${name}`),
  ...edges.map(({ from, to, event }) => `  ${from} --> ${to}: ${event}`),
  ...states
    .filter(({ name }) => !edges.some(({ from }) => from === name))
    .map(({ name }) => `  ${name} --> [*]`),
  '```',
];

const sectionOf = (table: Table): readonly string[] => [
  `## ${table.noun[0]?.toUpperCase() ?? ''}${table.noun.slice(1)}`,
  '',
  `From [\`${table.source}\`](../${table.source}). ${table.intro}`,
  '',
  ...diagramOf(table),
  '',
  '| state | meaning |',
  '|---|---|',
  ...table.states.map(({ name, meaning }) => `| \`${name}\` | ${meaning} |`),
  '',
  '| from | event | to |',
  '|---|---|---|',
  ...table.edges.map(({ from, event, to }) => `| \`${from}\` | \`${event}\` | \`${to}\` |`),
];

/** Payments come first. */
const order = (table: Table): number => (table.noun === 'payment' ? 0 : 1);

/** Every table of states that core has, payments first: diagram, meanings and edges, in Markdown. */
export const statesDocument = async (): Promise<string> => {
  const sources = globSync('packages/core/src/*/*-transitions.ts', { cwd: root }).toSorted();
  const tables = await Promise.all(sources.map(readTable));
  return [
    '# Payment states',
    '',
    'Written by `pnpm generate:docs` from the tables in core, which are the only way to change a state; a test compares this page with them. An edge that is not here is refused.',
    ...tables
      .toSorted((one, other) => order(one) - order(other))
      .flatMap((table) => ['', ...sectionOf(table)]),
    '',
  ].join('\n');
};

if (import.meta.main) {
  writeFileSync(path.join(root, statesFile), await statesDocument());
  writeFileSync(path.join(root, elementFile), elementDocument());
}
