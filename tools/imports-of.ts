import { parseSync } from 'oxc-parser';

/** Every `import('…')` in a type, found in the tree: the parser's module record lists values only. */
const typeImportsOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(typeImportsOf);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'type' in node && node.type === 'TSImportType' && 'source' in node ? stringOf(node.source) : [];
  return [...own, ...Object.values(node).flatMap(typeImportsOf)];
};

const stringOf = (node: unknown): string[] =>
  typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
    ? [node.value]
    : [];

/** The specifiers that a module imports or re-exports, in any form. A file that does not parse throws. */
export const importsOf = (file: string, text: string): string[] => {
  const { module, program, errors } = parseSync(file, text);
  const [first] = errors;
  if (first !== undefined) throw new Error(`${file}: ${first.message}`);
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const match = /^(['"`])(.*)\1$/s.exec(text.slice(start, end));
    return match?.[2] === undefined ? [] : [match[2]];
  });
  return [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...dynamic,
    ...typeImportsOf(program),
  ];
};
